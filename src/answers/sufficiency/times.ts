import { CALENDAR_NAMES } from '../../domain/calendar/names.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { passageTextOf, sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { namePattern } from '../../text/names/name-pattern.ts';
import { SMALL_NUMBERS, TENS } from '../../text/number-words.ts';
import {
  COVERAGE_SHARE,
  type ConstraintContext,
  type HitCheck,
  type StatedForm,
} from './slot-constraint.ts';

/** How old somebody is: a number behind the name, or what says an age. */
const AGE =
  /\baged? \p{N}|\b(?:years?|months?|century|centuries) old\b|\p{N} years\b|-year-old\b|\bborn\b|\bbirthday\b|, \p{N}{1,3}(?=[,.;)]| (?:and|who|said|is|was)\b|$)|\b(?:is|was|turned|turns) \p{N}{2,3}(?!\p{N}|[,.]\p{N})|\b(?:built|founded|dat(?:es|ing) (?:from|back))\b/iu;

/** Questions for an age: "how old is Ellis", "age of Ellis". */
const ASKS_AGE = /\bhow old\b|\bwhat age\b|^(?:the )?age of\b/u;

/**
 * "How old is Ellis": a check for an age in a sentence with the name, or in one behind it that goes on
 * with a pronoun.
 */
export function ageHeld({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const names = query.words.flatMap(({ isName }, word) => (isName ? [word] : []));
  if (!ASKS_AGE.test(query.reading.asked) || names.length === 0) return undefined;
  return ({ article, passage }) => {
    let isNamed = false;
    return passage.sentences.some((span) => {
      const text = article.text.slice(span.start, span.end);
      const { coverage } = findEvidence(readingOf(article).termsIn(span), query, text);
      const isOwn = names.some((word) => (coverage[word] ?? 0) > 0);
      isNamed = isOwn || (isNamed && /^["“]?(?:He|She|It|Aged)\b/.test(text));
      return isNamed && AGE.test(text);
    });
  };
}

/** "Ellis, 29," and "the 29-year-old Mira Ellis"; of one who is named before, "She is 66". */
export function ageForm({ query }: ConstraintContext): StatedForm | undefined {
  const name = ASKS_AGE.test(query.reading.asked) ? lastName(query) : undefined;
  if (name === undefined) return undefined;
  const stated = new RegExp(
    String.raw`${name}(?:, | \(| (?:is|was|turned|turns) |, who (?:is|was|turned) )(?:aged )?\p{N}{1,3}(?=[,.;)]| (?:and|who|years)\b)|\p{N}{1,3}-year-old (?:[\p{L}’'-]{1,20},? ){0,5}${name}|${name}[^.]{1,80}\. (?:He|She) (?:is|was) \p{N}{1,3}\b`,
    'u',
  );
  const states: HitCheck = (hit) => stated.test(passageTextOf(hit));
  // Where somebody is named in full no age need stand, and the age stands by the surname alone.
  return { states, scoreGap: 5, coverageShare: 0.3, narrow: 'alone' };
}

/** The last name of a question, as a pattern. */
function lastName(query: Query): string | undefined {
  const names = extractTerms(query.reading.question).filter(({ term, isCompound }) => {
    const word = query.words.find((one) => one.term === term);
    return !isCompound && word?.isName && !/\p{N}/u.test(term);
  });
  const last = names.at(-1)?.word;
  return last === undefined ? undefined : `(?<!\\p{L})${namePattern(last)}`;
}

/** A plain number, in figures or words. */
const COUNT = String.raw`(?<![\p{L}\p{N}.,])(?:\p{N}{1,4}|${[...SMALL_NUMBERS.slice(1), ...TENS].join('|')})`;

/** A unit of time, in either number. */
const TIME_UNIT = '(?:second|minute|hour|day|week|month|year)s?';

/** A number of units, and the two words behind it, of which one may be what has that length. */
const LENGTH = new RegExp(
  String.raw`${COUNT}[- ]${TIME_UNIT}(?!\p{L}|-old)(?<behind>(?:-long)?(?: [\p{L}’'-]{2,20}){0,2})`,
  'giu',
);

/** What joins something to its length behind it. */
const LASTS =
  /(?:\b(?:length|duration) of .{1,60} at|\b(?:of|for|last(?:s|ed|ing)?|took|taken|takes|within|(?:end|clos|collaps|finish|brok|fail|expir)\p{L}{1,3}(?: \p{L}{2,12}){0,2} after))(?: (?:about|almost|nearly|just|only|more than|less than|over|under|some|up to|at least|exactly|the))?(?: \p{L}{2,10})? ?$/iu;

/** Characters before a length in which what has it is named. */
const BEFORE_LENGTH = 90;

/** "How long was the strike", "how long did the truce last": what has a length. */
const HOW_LONG =
  /\bhow long (?:was|is|were|are|did|does|do|has|have|had|will|would)(?: the| an?| this| that)? (?<thing>(?:(?!(?:last|go|gone|run|sentenced|jailed|take|taken|continue|hold|held|been|be|of|in|at|on|around|between|that|which)\b)[\p{L}\p{N}'-]{1,30} ?){1,4})/u;

/** "How long was the strike": its length right before it, or behind a verb that gives lengths. */
export function lengthForm({ query }: ConstraintContext): StatedForm | undefined {
  const { thing = '' } = HOW_LONG.exec(query.reading.asked)?.groups ?? {};
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
  return { states, scoreGap: 3.5, coverageShare: COVERAGE_SHARE, narrow: 'beside-words' };
}

/** "When do the miners go back": of a day to come, and no longer question of several things. */
const ASKS_AHEAD = /^when (?:do|does|will|is|are) (?!.*\b(?:usually|always|again)\b)/u;

const CALENDAR = CALENDAR_NAMES.join('|');

/** A day or an hour that lies ahead of what is told. */
const STATES_AHEAD = new RegExp(
  String.raw`\b(?:will|is to|are to|due to|set to|scheduled to)\b.{1,100}\b(?:${CALENDAR}|tomorrow|tonight|noon|midnight|\p{N}{1,2}(?::\p{N}{2})? ?[ap]\.?m)`,
  'iu',
);

/** The share of a question from which a day to come is the one that is asked for. */
const LEAST_OF_AHEAD = 0.5;

/** "When do the miners go back": a day to come, beside the words of the question. */
export function aheadForm({ query }: ConstraintContext): StatedForm | undefined {
  if (!ASKS_AHEAD.test(query.reading.asked)) return undefined;
  const states: HitCheck = (hit) =>
    STATES_AHEAD.test(sentenceTextOf(hit)) &&
    (hit.features.headedPassageCoverage ?? 0) >= LEAST_OF_AHEAD;
  // Which of several days is asked for the words of the question decide.
  return { states, scoreGap: 0, coverageShare: COVERAGE_SHARE, narrow: 'beside-words' };
}
