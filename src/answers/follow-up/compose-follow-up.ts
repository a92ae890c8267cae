import { openReferences } from '../../search/open-references.ts';
import { detectNonQuestion } from '../../search/question/detect-non-question.ts';
import { plainQuestion } from '../../search/question/question-text.ts';
import { readTimeForm } from '../../search/question/time-form.ts';
import type { PeriodContext } from '../periods/parse-period.ts';
import { asksForNews } from '../periods/period-cues.ts';
import type { AskedNames } from './asked-names.ts';
import { askBareWord } from './bare-words.ts';
import { fillReferences, repeatedThing } from './fill-references.ts';
import { asWhole, type FollowUpLead, leadOf } from './follow-up-lead.ts';
import { type AskedPhrase, findNounPhrases } from './noun-phrases.ts';
import {
  dateAlone,
  neighbouringDay,
  neighbouringYear,
  periodAfter,
  type SplitPeriod,
  splitPeriod,
  withYear,
} from './question-period.ts';
import { ASKING, AUXILIARIES, isTransitive, isVerb, questionWords } from './question-words.ts';
import { readTurn, type Turn, type TurnReading } from './read-turn.ts';
import { ofAnotherActor, replaceNamed } from './replace-named.ts';
import {
  contentWords,
  isWithoutSubject,
  prepositionOfMatter,
  referencesIn,
} from './stands-alone.ts';

/** What a follow-up is read with. */
export interface FollowUpContext extends PeriodContext {
  readonly names: AskedNames;
}

/** A question in full, with what was carried over from the turns before it. */
export interface ComposedQuestion {
  readonly kind: Turn['kind'] & ('question' | 'timeline');
  readonly text: string;
}

/** Characters of a follow-up at most: a longer question says itself what it means. */
const MAX_CHARACTERS = 200;

/** Turns that are searched for what a word refers to. */
const TURNS_BACK = 3;

/**
 * A question with the subject, the speaker and the period of the turns before it, where it does not
 * stand alone: "and what did Norland say?" after "who broke the Easter truce?" asks what Norland
 * said about the Easter truce. Undefined where it stands alone, or where no turn before it helps.
 *
 * @param turns those before it, the last one first
 */
export function composeFollowUp(
  typed: string,
  turns: readonly Turn[],
  context: FollowUpContext,
): ComposedQuestion | undefined {
  if (typed.length > MAX_CHARACTERS || turns.length === 0) return undefined;
  const other = detectNonQuestion(typed);
  if (other && other.kind !== 'names') return undefined;
  const { names } = context;
  const lead = leadOf(plainQuestion(typed));
  if (lead.kind === 'new' || lead.text === '') return undefined;
  const before = turns.slice(0, TURNS_BACK).map((turn) => readTurn(turn, names, context));
  const [last] = before;
  if (!last) return undefined;
  const { rest, period } = periodOf(lead.text, last, context);
  const followUp: FollowUp = {
    lead,
    rest,
    isAsked: typed.trim().endsWith('?'),
    period,
    phrases: findNounPhrases(rest, names),
    last,
    before,
    context,
  };
  for (const compose of COMPOSERS) {
    const text = compose(followUp);
    if (text === undefined) continue;
    return text === '' ? undefined : finished(text, followUp, compose);
  }
  return undefined;
}

/**
 * The period of a follow-up, which may be its only content: "in May", "May 2031", "the year after".
 */
function periodOf(
  text: string,
  { rest, period }: TurnReading,
  context: PeriodContext,
): SplitPeriod {
  const next =
    neighbouringYear(text, `${rest} ${period ?? ''}`) ??
    neighbouringDay(text, period ?? '', context);
  const alone = next ?? dateAlone(text, context);
  return alone === undefined ? splitPeriod(text, context) : { rest: '', period: alone };
}

/** A follow-up, taken apart. */
interface FollowUp {
  readonly lead: FollowUpLead;
  /** Without its lead and its period. */
  readonly rest: string;
  /** Whether it ends with the mark of a question. */
  readonly isAsked: boolean;
  readonly period: string | null;
  readonly phrases: readonly AskedPhrase[];
  readonly last: TurnReading;
  /** The turns, the last one first. */
  readonly before: readonly TurnReading[];
  readonly context: FollowUpContext;
}

/**
 * A way to continue a question: returns the question without its period; empty where the follow-up
 * is recognised and stands alone; undefined where it is not of this kind.
 */
type Composer = (followUp: FollowUp) => string | undefined;

/** Tried in order; the first that recognises a follow-up decides. */
const COMPOSERS: readonly Composer[] = [
  askMore,
  askOfPeriod,
  askAround,
  askWithBareWord,
  askOfOther,
  askOfOtherActor,
  askOfReference,
  askWithoutMatter,
  askWithoutSubject,
];

/** The follow-up in full, in its own period or else that of the turn before. */
function finished(text: string, followUp: FollowUp, by: Composer): ComposedQuestion {
  const { last, period } = followUp;
  const kind = last.kind === 'timeline' && TIMELINES.has(by) ? 'timeline' : 'question';
  const own = period === null ? null : periodAfter(period, `${last.rest} ${last.period ?? ''}`);
  const dated = own === null ? undefined : withYear(text, own);
  if (dated !== undefined) return { kind, text: asWhole(dated) };
  // What came after something is of another period.
  const isCarried = by !== askAround && !text.includes(last.period ?? '');
  const carried = isCarried ? last.period : null;
  return { kind, text: asWhole([text, own ?? carried ?? ''].join(' ')) };
}

/** "More", "anything else?". */
function askMore({ rest, last }: FollowUp): string | undefined {
  return MORE.test(rest) ? last.subject : undefined;
}

const MORE =
  /^(?:(?:tell me |show me |say |any |some )?(?:more|further)(?: details| about (?:it|that|this)| on (?:it|that|this)| please)?|(?:any|some|give me) details|details|go on|continue|anything else|what else|elaborate)$/i;

/** "And in May?": the same question about another period. */
function askOfPeriod({ rest, period, last }: FollowUp): string | undefined {
  if (period === null || asksForNews(period)) return undefined;
  return questionWords(rest).length === 0 ? last.rest : undefined;
}

/** "What happened next?", "and since then?", "and before that?". */
function askAround({ rest, last }: FollowUp): string | undefined {
  const [, then, since, before] = AROUND.exec(rest) ?? [];
  const word = then !== undefined ? 'after' : since !== undefined ? 'since' : before && 'before';
  return word && last.subject !== '' ? `what happened ${word} ${last.subject}` : undefined;
}

const AROUND =
  /^(?:what (?:has )?happened )?(?:(next|then|afterwards|after that|after this|after it)|(since|since then)|(before|before that|earlier))$/i;

/** "Why?", "since when?", "how many?". */
function askWithBareWord({ rest, last }: FollowUp): string | undefined {
  return askBareWord(rest, last);
}

/**
 * "What about Southmark?", "the second round?", "I meant the second round": the same question about
 * another thing.
 */
function askOfOther({ lead, rest, isAsked, phrases, last, context }: FollowUp): string | undefined {
  const words = questionWords(rest);
  const isClause = words.some(({ lower }) => ASKING.has(lower) || AUXILIARIES.has(lower));
  if (isClause || words.length === 0) return undefined;
  return replaceNamed({ lead, rest, isAsked, phrases, last, names: context.names });
}

/** "Did Southmark?", "and how many civilians?": the same question about another actor or thing. */
function askOfOtherActor({ rest, phrases, last }: FollowUp): string | undefined {
  const [, things] = /^how many ((?:\p{L}{2,30} )?\p{L}{3,30})$/iu.exec(rest) ?? [];
  const { counted } = last;
  if (things !== undefined && counted !== undefined && !isVerb(things)) {
    const { rest: before } = last;
    return GENERAL_COUNT.test(things) ? undefined : before.replace(counted, () => things);
  }
  const [actor, ...others] = phrases;
  const [doing = '', ...behind] = rest.split(' ');
  const isAlone = others.length === 0 && actor?.text === behind.join(' ');
  const isActor = actor?.kind === 'actor' || actor?.kind === 'person';
  return isAlone && isActor && AUXILIARIES.has(doing.toLowerCase())
    ? ofAnotherActor(actor, last)
    : undefined;
}

/** Words that "how many" is followed by where it names no things: "how many more". */
const GENERAL_COUNT = /^(?:were|was|are|is|have|did|more|times|of|in|others?|else)\b/i;

/** "Who signed it?", "and what did he say?", "who broke the truce?". */
function askOfReference({ lead, rest, phrases, before }: FollowUp): string | undefined {
  const references = referencesIn(rest, phrases);
  if (references.length > 0) return fillReferences(rest, references, before);
  const [last] = before;
  return last && repeatedThing(rest, phrases, last, lead);
}

/** "What did Norland say?": about the subject of the question before. */
function askWithoutMatter({ lead, rest, period, phrases, last }: FollowUp): string | undefined {
  const preposition = prepositionOfMatter(rest, phrases);
  if (preposition === undefined) return undefined;
  // What somebody said on a day is a question of its own.
  if (period !== null && lead.kind === 'none') return '';
  return last.subject === '' ? rest : `${rest} ${preposition} ${last.subject}`;
}

/** "Who mediated?", "how many were killed?". */
function askWithoutSubject({ lead, rest, phrases, last, period }: FollowUp): string | undefined {
  const isOpen =
    isWithoutSubject(rest, phrases) ||
    (lead.kind === 'and' && openReferences(`and ${rest}`).length > 0);
  if (!isOpen || (period !== null && lead.kind === 'none')) return undefined;
  // The newest of something that is named is asked of whatever there is: "how many observers so far".
  const isOfNewest = readTimeForm(rest)?.kind === 'newest';
  if (isOfNewest && lead.kind === 'none' && contentWords(rest) >= NAMED_WORDS) return undefined;
  if (last.subject === '') return rest;
  const end = questionWords(rest).at(-1)?.lower ?? '';
  if (/^(?:about|on|of|in|at|by|for|to|with|from)$/.test(end)) return `${rest} ${last.subject}`;
  const isActive = isTransitive(end) && !/\b(?:was|were|is|are|be|been|being)\b/i.test(rest);
  if (isActive) return `${rest} ${last.subject}`;
  return `${rest} ${isVerb(end) || /\b(?:was|were|part)\b/i.test(rest) ? 'in' : 'of'} ${last.subject}`;
}

/** Words of content from which a question names its own subject. */
const NAMED_WORDS = 2;

/** Ways to continue a timeline with another timeline. */
const TIMELINES: ReadonlySet<Composer> = new Set([askMore, askOfPeriod, askOfOther]);
