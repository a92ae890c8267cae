import { CALENDAR_NAMES } from '../../domain/calendar/names.ts';
import { memoizeByObject } from '../../domain/memoize.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { namePattern } from '../../text/names/name-pattern.ts';
import { SMALL_NUMBERS, TENS } from '../../text/number-words.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { agesAsked } from './amount-asked.ts';
import { HELD_FROM, matchedAround } from './requirement.ts';
import { statesAct } from './stated-act.ts';
import { statesTerms } from './stated-terms.ts';

/** A form of words in which a passage states what a question asks for, whatever other words it shares. */
export interface StatedForm {
  /** How far the score of a passage in this form may lie below that of the best one. */
  readonly scoreGap: number;
  readonly states: (hit: Hit) => boolean;
  /** The share of the best passage's coverage that it must reach; the usual one where it is left out. */
  readonly coverageShare?: number;
  /** Whether the form names what is asked about, so that no other word need be held. */
  readonly isOfName?: boolean;
  /** Whether of several passages the newest is meant: how long something is grows while it lasts. */
  readonly isOfNewest?: boolean;
}

/** Reads the form in which a question is answered; nothing where it is not one of these. */
type StatedFormReader = (asked: string, ranking: Ranking) => StatedForm | undefined;

const READERS: readonly StatedFormReader[] = [
  ageForm,
  lengthForm,
  deadlineForm,
  actForm,
  accountForm,
  termsForm,
  differenceForm,
  aheadForm,
];

/**
 * The narrow form of words in which a question for an age, a length of time, a deadline, a refusal or a
 * coming day is answered: "Ellis, 29," of "how old is Ellis", "a 48-day strike" of "how long was the
 * strike". Nothing where the answer may be put in any words.
 */
export const statedForm: (ranking: Ranking) => StatedForm | undefined = memoizeByObject(readForm);

function readForm(ranking: Ranking): StatedForm | undefined {
  const asked = ranking.query.reading.asked;
  for (const read of READERS) {
    const form = read(asked, ranking);
    if (form) return form;
  }
  return undefined;
}

/** The share of the doubt whether a passage answers that such a form takes away. */
const SURE_FORM = 0.4;

/** The share of the words of a question that must be held around what is stated in such a form. */
const LEAST_HELD = 0.5;

/** How far the doubt whether a passage answers falls by the form of words that it has, from 0 to 1. */
export function certaintyOf(hit: Hit, ranking: Ranking, readingOf: ReadingOf): number {
  const form = statedForm(ranking);
  if (hit.isQuestion || !form?.states(hit)) return 0;
  if (form.isOfName) return SURE_FORM;
  const held = matchedAround(hit, ranking.query, readingOf).filter((match) => match >= HELD_FROM);
  return held.length >= LEAST_HELD * ranking.query.words.length ? SURE_FORM : 0;
}

/** The last name of a question, as a pattern. */
function lastName({ query }: Ranking): string | undefined {
  const names = extractTerms(query.reading.question).filter(({ term, isCompound }) => {
    const word = query.words.find((one) => one.term === term);
    return !isCompound && word?.isName && !/\p{N}/u.test(term);
  });
  const last = names.at(-1)?.word;
  return last === undefined ? undefined : `(?<!\\p{L})${namePattern(last)}`;
}

/** "Ellis, 29," and "the 29-year-old Mira Ellis"; of one who is named before, "She is 66". */
function ageForm(asked: string, ranking: Ranking): StatedForm | undefined {
  const name = agesAsked(asked) && lastName(ranking);
  if (!name) return undefined;
  const stated = new RegExp(
    String.raw`${name}(?:, | \(| (?:is|was|turned|turns) |, who (?:is|was|turned) )(?:aged )?\p{N}{1,3}(?=[,.;)]| (?:and|who|years)\b)|\p{N}{1,3}-year-old (?:[\p{L}’'-]{1,20},? ){0,5}${name}|${name}[^.]{1,80}\. (?:He|She) (?:is|was) \p{N}{1,3}\b`,
    'u',
  );
  return {
    scoreGap: 5,
    // Where somebody is named in full no age need stand, and the age stands by the surname alone.
    coverageShare: 0.3,
    isOfName: true,
    states: ({ article, passage }) => stated.test(article.text.slice(passage.start, passage.end)),
  };
}

const COUNT = String.raw`(?<![\p{L}\p{N}.,])(?:\p{N}{1,4}|${[...SMALL_NUMBERS.slice(1), ...TENS].join('|')})`;
const UNIT = '(?:second|minute|hour|day|week|month|year)s?';

/** A number of units, and the two words behind it, of which one may be what has that length. */
const LENGTH = new RegExp(
  String.raw`${COUNT}[- ]${UNIT}(?!\p{L}|-old)(?<behind>(?:-long)?(?: [\p{L}’'-]{2,20}){0,2})`,
  'giu',
);

/** What joins something to its length behind it. */
const LASTS =
  /(?:\b(?:length|duration) of .{1,60} at|\b(?:of|for|last(?:s|ed|ing)?|took|taken|takes|within|(?:end|clos|collaps|finish|brok|fail|expir)\p{L}{1,3}(?: \p{L}{2,12}){0,2} after))(?: (?:about|almost|nearly|just|only|more than|less than|over|under|some|up to|at least|exactly|the))?(?: \p{L}{2,10})? ?$/iu;

/** Characters before a length in which what has it is named. */
const BEFORE_LENGTH = 90;

/** "How long was the strike", "how long did the truce last": what has a length, and how the question ends. */
const HOW_LONG =
  /\bhow long (?:was|is|were|are|did|does|do|has|have|had|will|would)(?: the| an?| this| that)? (?<thing>(?:(?!(?:last|go|gone|run|sentenced|jailed|take|taken|continue|hold|held|been|be|of|in|at|on|around|between|that|which)\b)[\p{L}\p{N}'-]{1,30} ?){1,4})(?<rest>.{0,200})/u;

function lengthForm(asked: string, { query }: Ranking): StatedForm | undefined {
  const { thing = '', rest = '' } = HOW_LONG.exec(asked)?.groups ?? {};
  const head = extractTerms(thing).at(-1);
  const word = query.words.find(({ term }) => term === head?.term);
  if (!word || word.isName) return undefined;
  const forms = new Set([word.term, ...word.synonyms]);
  const names = (words: string) => extractTerms(words).some(({ term }) => forms.has(term));
  const states = (hit: Hit) => {
    const text = sentenceTextOf(hit);
    return [...text.matchAll(LENGTH)].some(({ index, groups }) => {
      if (names(groups?.behind ?? '')) return true;
      const before = text.slice(Math.max(0, index - BEFORE_LENGTH), index);
      return LASTS.test(before) && names(before.split(/[;:“”"]/).at(-1) ?? '');
    });
  };
  const isAlone =
    query.words.length === 1 || /^(?:\W*(?:last|go on|run|take|been))?\W*$/u.test(rest);
  return { scoreGap: 3.5, states, isOfNewest: isAlone && extractTerms(thing).length === 1 };
}

/** "The deadline for the order", "by when must they leave". */
const ASKS_DEADLINE =
  /\b(?:deadline|time limit|cut-?off(?: date)?)\b|\b(?:by|until) (?:when|what (?:day|date|time))\b/u;

const CALENDAR = `(?:${CALENDAR_NAMES.join('|')})`;

const SETS_DEADLINE = new RegExp(
  String.raw`\bwithin (?:${COUNT}|an?|the) ?(?:${UNIT})|\b(?:by|until|before|no later than|not later than) (?:the (?:end|beginning|start|middle) of |noon|midnight|early |late |(?:this |next )?${CALENDAR}|\p{N}{1,2}(?: |:))|\bdeadline\b`,
  'iu',
);

/** The share of a question that a passage and its headline hold from which its deadline is the one asked for. */
const LEAST_OF_MATTER = 0.4;

function deadlineForm(asked: string): StatedForm | undefined {
  if (!ASKS_DEADLINE.test(asked)) return undefined;
  return {
    scoreGap: 2,
    states: (hit) =>
      SETS_DEADLINE.test(sentenceTextOf(hit)) &&
      (hit.features.headedPassageCoverage ?? 0) >= LEAST_OF_MATTER,
  };
}

/** "Who refused to sign", "is the union going to appeal": whose act it is, and of what. */
function actForm(asked: string, ranking: Ranking): StatedForm | undefined {
  const states = statesAct(asked, ranking);
  return states && { scoreGap: 2, states };
}

/** "How many were hurt according to the hospital": whose count is asked for. */
const BY_WHOM =
  /\bhow many (?!(?:days|weeks|months|years|hours|minutes|times|percent)\b).{1,120}\baccording to (?:the |its |their )?(?:[\p{L}'-]{2,20} )?(?<source>\p{L}{4,20})\W*$/u;

/** A number of people, or of what is counted, that somebody gives. */
const GIVES_COUNT = new RegExp(
  String.raw`\b(?:said|says|put|counted|reported|according|treated|recorded|gave|listed)\b.{0,120}(?:${COUNT})(?! ?(?:%|percent|am|pm|a\.m|p\.m|${UNIT}))|(?:${COUNT}).{0,100}\b(?:said|according to)\b`,
  'iu',
);

function accountForm(asked: string): StatedForm | undefined {
  const source = BY_WHOM.exec(asked)?.groups?.source;
  if (source === undefined) return undefined;
  const named = new RegExp(String.raw`(?<!\p{L})${source}(?:['’]s|s)?(?!\p{L})`, 'iu');
  return {
    scoreGap: 2,
    states: (hit) => named.test(sentenceTextOf(hit)) && GIVES_COUNT.test(sentenceTextOf(hit)),
  };
}

/** "What is in the deal": a sentence that names it says less than one which tells its terms. */
function termsForm(asked: string, ranking: Ranking): StatedForm | undefined {
  const states = statesTerms(asked, ranking);
  return states && { scoreGap: 3.5, coverageShare: 0.5, states };
}

/** "What do the sides disagree on": that they do, and not only that there are two. */
const ASKS_DIFFERENCES =
  /^(?:what|where|which points) (?:do|does|did|are|is|were|still|divides?|divided|separates?).{0,80}?\b(?:disagree|differ|divide[sd]?|separates?|at odds|apart|split|stuck)\b/u;
const TELLS_DIFFERENCES =
  /\b(?:divide[sd]?|disagree\p{L}{0,5}|differ(?:s|ed|ences?)?|apart|no agreement|without (?:an? )?agreement|sticking|at odds|stumbling|unresolved|refuses? to discuss|stays? open|left open|quarrel\p{L}{0,4}|far from)\b/iu;

function differenceForm(asked: string): StatedForm | undefined {
  if (!ASKS_DIFFERENCES.test(asked)) return undefined;
  return {
    scoreGap: 3,
    coverageShare: 0.5,
    states: (hit) => TELLS_DIFFERENCES.test(sentenceTextOf(hit)),
  };
}

/** "When do the miners go back": of a day to come, and no longer question of several things. */
const ASKS_AHEAD = /^when (?:do|does|will|is|are) (?!.*\b(?:usually|always|again)\b)/u;

/** A day or an hour that lies ahead of what is told. */
const STATES_AHEAD = new RegExp(
  String.raw`\b(?:will|is to|are to|due to|set to|scheduled to)\b.{1,100}\b(?:${CALENDAR}|tomorrow|tonight|noon|midnight|\p{N}{1,2}(?::\p{N}{2})? ?[ap]\.?m)`,
  'iu',
);

/** The share of a question from which a day to come is the one that is asked for. */
const LEAST_OF_AHEAD = 0.5;

function aheadForm(asked: string): StatedForm | undefined {
  if (!ASKS_AHEAD.test(asked)) return undefined;
  return {
    // Which of several days is asked for the words of the question decide.
    scoreGap: 0,
    states: (hit) =>
      STATES_AHEAD.test(sentenceTextOf(hit)) &&
      (hit.features.headedPassageCoverage ?? 0) >= LEAST_OF_AHEAD,
  };
}
