import { distinctTerms, extractTerms, type Term } from '../../text/extract-terms.ts';
import { isOrdinal } from '../../text/number-words.ts';
import { isFigure } from '../../text/similarity/figures.ts';
import { detectAnswerType, fragmentNoun, normalizeQuestion } from './answer-type.ts';
import { readChange } from './change-form.ts';
import { readComparison } from './comparison-form.ts';
import { readParts } from './parts-form.ts';
import type {
  AnswerNoun,
  Qualified,
  QuestionForm,
  QuestionReading,
  QuestionTense,
} from './question-reading.ts';
import { type Party, readSides } from './sides-form.ts';
import { readTimeForm } from './time-form.ts';

/** A way to recognise a form of question; nothing where a question has another form. */
type FormReader = (question: string, parties: readonly Party[]) => QuestionForm | undefined;

/** Tried in order; the first that recognises a question decides. */
const FORM_READERS: readonly FormReader[] = [
  readSides,
  readComparison,
  readChange,
  readTimeForm,
  readParts,
];

/**
 * Reads what a question asks for, from its words alone.
 *
 * @param parties whom "both sides" means; without two of them it means nobody
 */
export function readQuestion(question: string, parties: readonly Party[] = []): QuestionReading {
  const form = FORM_READERS.map((read) => read(question, parties)).find(Boolean) ?? {
    kind: 'fact',
  };
  const asked = normalizeQuestion(question).replace(LED_IN, '');
  const terms = extractTerms(question).filter(({ isCompound }) => !isCompound);
  return {
    question,
    asked,
    form,
    answerType: detectAnswerType(question),
    noun: answerNoun(asked),
    ...speakerOf(asked),
    qualified: qualifiedNouns(terms),
    ordinals: terms.filter(({ word }) => isOrdinal(word)).map(({ term }) => term),
    tense: tenseOf(asked),
    isYesOrNo: YES_OR_NO.test(asked),
    isNegated: NEGATED.test(asked),
  };
}

/** What joins a question to what was said before. */
const LED_IN = /^[^\p{L}\p{N}]*(?:(?:so|and|but|then|well),? )?/u;

/** Words at which the noun phrase of a question ends. */
const ENDS =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|may|might|must|should|of|for|in|on|at|to|by|from|with|that|who|which|when|where|used|called|known|than|as|about|between|during|after|before|under|there|it|they|he|she|we|you|i)$/;

/** Words after which such a phrase stands, and the phrase with what follows; five words bound it. */
const ASKED_NOUN =
  /\b(?:how many|how much|what|which|whose)(?: of (?:the|its|their|his|her|all|those|these))?((?: [\p{L}\p{N}'-]+){1,5})/u;
const DEFINED =
  /\b(?:what|which)(?:'s| is| are| was| were)(?: the| an?)((?: [\p{L}\p{N}'-]+){1,4})/u;

function answerNoun(asked: string): AnswerNoun | null {
  const phrase = [ASKED_NOUN, DEFINED]
    .map((pattern) => phraseOf(pattern.exec(asked)?.[1] ?? ''))
    .find((words) => words.length > 0) ?? [fragmentNoun(asked) ?? ''];
  const terms = extractTerms(phrase.join(' '));
  const head = terms.at(-1);
  return head ? { terms: new Set(terms.map(({ term }) => term)), head: head.term } : null;
}

/** Words that no noun phrase goes on with, though it may begin with some of them. */
const ENDS_BEHIND =
  /^(?:the|an?|its|their|his|her|this|that|these|those|any|into|onto|over|through|against|and|or|out|off|up|down|back|away|not|first|last|ever|n't)$/;

/** The past of common verbs that have no "-ed". */
const IRREGULAR =
  /^(?:went|came|died|fled|led|won|lost|said|told|got|took|made|held|left|fell|met|began|broke|gave|kept|paid|put|ran|rose|sent|set|spent|stood|stole|struck|sank|wrote|became|brought|built|bought|caught|drew|drove|flew|found|grew|knew|quit|saw|sold|spoke|sought)$/;

/** The noun phrase that some words begin with: up to its verb or what follows it. */
function phraseOf(words: string): readonly string[] {
  const all = words.trim().split(' ').filter(Boolean);
  const end = all.findIndex(
    (word, at) => ENDS.test(word) || (at > 0 && ENDS_BEHIND.test(word)) || isVerbAt(all, at),
  );
  return end < 0 ? all : all.slice(0, end);
}

/** Whether a word is a verb in the past, not a participle before a noun: "wounded children". */
function isVerbAt(words: readonly string[], at: number): boolean {
  const [word = '', next] = [words[at], words[at + 1]];
  if (IRREGULAR.test(word)) return true;
  const isLast = next === undefined || ENDS.test(next) || ENDS_BEHIND.test(next);
  return /\p{L}{2}ed$/u.test(word) && isLast;
}

/**
 * "What did Ellis say", "how has the ministry responded": who is to be quoted. A name has six words
 * at most, which are matched once.
 */
const QUOTED =
  /\b(?:what|how) (?:did|does|do|has|have|had|will|would) ((?:[\p{L}\p{N}.'-]+ ){1,6}?)(?:say|said|tell|told|think|write|written|warn|warned|claim|claimed|respond|responded|react|reacted|reply|replied|argue|argued|suggest|suggested|describe|described|call|called|promise|promised|demand|demanded|deny|denied|announce|announced|insist|insisted|put it)\b/u;

/** Words between a speaker and the subject: "Ellis on the truce", "Ellis quote about the truce". */
const BEFORE_SUBJECT: ReadonlySet<string> = new Set(['on', 'about', 'to']);

/** What a speaker gives: "the ministry's reaction to the draft", "Ellis statement on the truce". */
const STATEMENT_NOUN =
  /^(?:quotes?|comments?|statements?|remarks?|views?|reactions?|responses?|stance|position|line)$/;

/** "What Ellis made of the truce", "what does the ministry make of it". */
const MAKES_OF = /^(?:made|makes?)$/;

/** The words of a speaker's name, at most. */
const NAME_WORDS = 3;

/** Whom a fragment of a question is by: "Ellis on the truce"; and whether it says "quote". */
function fragmentSpeaker(asked: string): { readonly name: string; readonly isSaid: boolean } {
  const words: readonly string[] = asked.match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
  const what = words.indexOf('what');
  const makes = words.findIndex((word, at) => MAKES_OF.test(word) && words[at + 1] === 'of');
  if (what >= 0 && makes > what && makes - what <= NAME_WORDS + 2) {
    const name = words.slice(what + 1, makes).filter((word) => !/^(?:do|does|did)$/.test(word));
    return { name: name.join(' '), isSaid: true };
  }
  const end = words.findIndex((word) => BEFORE_SUBJECT.has(word));
  const before = words.slice(0, Math.max(0, end));
  const name = STATEMENT_NOUN.test(before.at(-1) ?? '') ? before.slice(0, -1) : before;
  const isSaid = /^quotes?$/.test(words.at(-1) ?? '') || /^quotes?$/.test(before.at(-1) ?? '');
  return { name: name.length <= NAME_WORDS ? name.join(' ') : '', isSaid };
}

/** Words that stand in no speaker's name: what follows a verb that is none of speech. */
const NO_NAME = /\b(?:to|about|by|into|over|after|before|during|when|that|it)\b/;

/** Whom a question wants quoted, and whether it says so or only may mean it. */
function speakerOf(asked: string): Pick<QuestionReading, 'speaker' | 'isQuotation'> {
  const [, found] = QUOTED.exec(asked) ?? [];
  // "What did Ellis do in the talks to demand more" asks for no words of Ellis.
  const quoted = found !== undefined && NO_NAME.test(found) ? undefined : found;
  const { name, isSaid } =
    quoted === undefined ? fragmentSpeaker(asked) : { name: quoted, isSaid: true };
  if (!isSaid && NO_SPEAKER.test(name)) return { speaker: new Set(), isQuotation: 'no' };
  const speaker = distinctTerms(name);
  if (speaker.size === 0) return { speaker, isQuotation: 'no' };
  return { speaker, isQuotation: isSaid ? 'yes' : 'of-a-name' };
}

/** Words that are no part of a speaker's name: what asks, is or has, and matters that talks are on. */
const NO_SPEAKER =
  /\b(?:according|who|whom|whose|what|which|when|where|why|how|is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|any|latest|newest|news|more|all|talks?|deal|agreement|update|report|reports|vote|law|bill|attacks?|strikes?|plans?|compare|difference|number|deadline|date|answer|response|reaction|position|tell|show|give|and|in|of|at|from|the (?:truce|talks|war))\b/;

/** Characters between two words that stand side by side: a space, and what is left out as "'s". */
const SIDE_BY_SIDE = 3;

function qualifiedNouns(terms: readonly Term[]): readonly Qualified[] {
  return terms.slice(1).flatMap((noun, at) => {
    const before = terms[at];
    if (!before || noun.start - before.end > SIDE_BY_SIDE || isFigure(noun.term)) return [];
    const isNumber = isOrdinal(before.word) || isFigure(before.term);
    return [{ qualifier: before.term, noun: noun.term, isNumber }];
  });
}

const YES_OR_NO =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)?\b/;
const NEGATED =
  /\b(?:not|never|no one|nobody|nothing|without|refus\w{0,9}|declin\w{0,9}|reject\w{0,9}|den(?:y|ied|ies))\b|n't\b/;
const FUTURE = /\b(?:will|next|upcoming|planned|going to|due|scheduled)\b/;
const PAST = /\b(?:(?:did|was|were|had)(?:n't)?|\w{2,20}ed)\b/;

function tenseOf(asked: string): QuestionTense {
  if (FUTURE.test(asked)) return 'future';
  return PAST.test(asked) ? 'past' : 'open';
}
