import { capitalized, MONTH_FORMS, WEEKDAY_NAMES } from '../../domain/calendar/names.ts';
import type { Span } from '../../domain/span.ts';
import { inEitherCase, NUMBER_IN_WORDS } from '../../text/number-words.ts';
import type { AnswerType } from './answer-type.ts';

/** A span of a sentence that has the expected answer type, scored from 0 to 1. */
export interface AnswerCandidate extends Span {
  readonly score: number;
}

/** Patterns of one kind of answer, in descending confidence. */
type AnswerPatterns = readonly (readonly [RegExp, number])[];

/**
 * Figures with their separators; a longer run is a table. Unbounded, each of its figures would begin
 * it anew.
 */
const NUMBER = String.raw`(?<![\p{L}\p{N}])(?:\p{N}[\p{N}.,½]{0,30}|(?:${inEitherCase(NUMBER_IN_WORDS)})(?!\p{L}))`;

/** The score of a number of which nothing says that it is of the kind asked for. */
export const ANY_NUMBER = 0.5;
const YEAR = String.raw`(?<![\p{N}.,$£€])(?:1[0-9]|20)\p{N}{2}s?(?![\p{N}%]|[.,]\p{N})`;
const MONTH = oneOf(MONTH_FORMS);
const WEEKDAY = oneOf(WEEKDAY_NAMES);
/** A word of a name with its initials, bounded for the same reason. */
const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.]{0,60}`;
/** The same where it is no day and no month: "on Monday" names nobody. */
const NO_DAY = String.raw`(?!(?:${WEEKDAY}|${MONTH})(?!\p{L}))`;
const BEFORE_WORD = String.raw`(?<![\p{L}\p{M}\p{N}'’])`;

const PATTERNS: Readonly<Record<AnswerType, AnswerPatterns>> = {
  person: [
    [
      all(
        `${BEFORE_WORD}${NO_DAY}${NAME_WORD}(?: (?:(?:de|van|von|al|bin|der|la|ibn) )?${NAME_WORD})+`,
      ),
      1,
    ],
    [all(`(?<=[\\p{L}\\p{N},’'] )${NO_DAY}${NAME_WORD}`), 0.7],
  ],
  name: [
    [all(`(?<=[\\p{L}\\p{N},’'“"(] ?)${NO_DAY}${NAME_WORD}`), 1],
    [all(`${BEFORE_WORD}${NO_DAY}${NAME_WORD}(?: ${NAME_WORD})+`), 1],
  ],
  place: [
    [
      all(
        `(?<=\\b(?:in|at|from|to|near|of|outside|across|around|into|via|In|At|Near|From) (?:the |eastern |western |northern |southern |central )?)${NAME_WORD}`,
      ),
      1,
    ],
    [all(`(?<=[\\p{L}\\p{N},] )${NO_DAY}${NAME_WORD}`), 0.5],
  ],
  time: [
    [
      all(
        `${YEAR}|${BEFORE_WORD}${MONTH}\\.? \\p{N}{1,2}(?!\\p{N})|(?<!\\p{N})\\p{N}{1,2} ${MONTH}(?!\\p{L})`,
      ),
      1,
    ],
    [
      all(
        `${BEFORE_WORD}(?:${MONTH}|${WEEKDAY})(?!\\p{L})|\\p{N}{1,2}(?::\\p{N}{2})? ?[ap]\\.?m\\b|\\bcentury\\b|\\b[Yy]esterday\\b|\\b[Tt]oday\\b|\\b[Tt]omorrow\\b`,
      ),
      0.8,
    ],
    [
      all(
        `\\b(?:last|next|this|earlier|later|that) (?:week|month|year|spring|summer|autumn|fall|winter|decade)\\b|\\bago\\b|\\bmidnight\\b|\\bnoon\\b`,
      ),
      0.6,
    ],
  ],
  count: [
    [all(`(?<!${MONTH}\\.? )(?!${YEAR})${NUMBER}(?! ${MONTH})`), 1],
    [all(NUMBER), 0.3],
  ],
  money: [
    [
      all(
        `[$£€¥]\\s?\\p{N}|${NUMBER}(?: [\\p{L}]+)? (?:dollars?|euros?|pounds?|cents?|rubles?|roubles?|yen|francs?|percent|per cent)|\\p{N}\\s?%`,
      ),
      1,
    ],
    [all(NUMBER), ANY_NUMBER],
  ],
  duration: [
    [
      all(
        `${NUMBER}[- ](?:[\\p{L}]+[- ])?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|times|km)(?!\\p{L})`,
      ),
      1,
    ],
    [all(`\\b(?:age|aged|a) (?:day|week|month|year|decade|century|\\p{N}+)\\b`), 0.9],
    [all(NUMBER), 0.4],
  ],
  measure: [[all(`${NUMBER}\\s?(?:%|percent|per cent|[\\p{L}°²]+)`), 1]],
  reason: [
    [
      all(
        `\\b(?:[Bb]ecause|[Ss]ince|[Dd]ue to|[Oo]wing to|[Aa]s a result|so that|[Ii]n order to|[Rr]easons?|led to|caused|prompted|[Ii]n response|[Tt]o (?:prevent|avoid|protect|allow|stop|protest|ensure|make|get|help))\\b`,
      ),
      1,
    ],
  ],
  year: [
    [all(YEAR), 1],
    [all(`${BEFORE_WORD}${MONTH}(?!\\p{L})|\\bcentury\\b`), 0.5],
  ],
  share: [
    [
      all(
        `\\p{N}\\s?%|${NUMBER} (?:percent|per cent)|(?<!\\p{L})(?:half|majority|(?:one|two|three)[- ](?:third|quarter|fifth)s?|quarter|most)(?!\\p{L})`,
      ),
      1,
    ],
    [all(NUMBER), 0.4],
  ],
  definition: [],
  event: [],
  anything: [],
};

/** Whether it is known how what answers a question of this kind is written. */
export function hasAnswerPatterns(answerType: AnswerType): boolean {
  return PATTERNS[answerType].length > 0;
}

/** What in a sentence would answer a question of this kind, in descending confidence. */
export function findAnswerCandidates(
  sentence: string,
  answerType: AnswerType,
): readonly AnswerCandidate[] {
  return PATTERNS[answerType].flatMap(([pattern, score]) =>
    [...sentence.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      score,
    })),
  );
}

/** What is measured, and nothing that is counted. */
const UNIT =
  /(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|met(?:re|er)s?|kilomet(?:re|er)s?|km|miles?|tonn?e?s?|percent|per cent|degrees|points|(?:a|p)\.?m)\b/;
const UNIT_BEHIND = new RegExp(
  `^(?:%|(?: (?:hundred|thousand|million|billion|trillion))?[- ]${UNIT.source})`,
  'i',
);
const COUNTS_UNITS = new RegExp(`how many ${UNIT.source}`, 'i');

/** Characters of the longest unit, with what stands before it. */
const LONGEST_UNIT = 24;

/** Whether a question asks for a number of days, tonnes or other units. */
export function countsUnits(question: string): boolean {
  return COUNTS_UNITS.test(question);
}

/** What a number behind it is the name of: "report no. 19". */
const LABEL_BEFORE =
  /(?<!\p{L})(?:no\.|number|nr\.?|№|#|phase|stage|article|resolution|chapter) ?$/iu;

/** Characters of the longest of these words. */
const LONGEST_LABEL = 12;

/** The numbers of a sentence that may count something: neither dates, measures nor names. */
export function findCounts(sentence: string): readonly AnswerCandidate[] {
  return findAnswerCandidates(sentence, 'count').filter(
    ({ score, start, end }) =>
      score === 1 &&
      !UNIT_BEHIND.test(sentence.slice(end, end + LONGEST_UNIT)) &&
      !LABEL_BEFORE.test(sentence.slice(Math.max(0, start - LONGEST_LABEL), start)),
  );
}

function all(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}

function oneOf(names: readonly string[]): string {
  return `(?:${names.map(capitalized).join('|')})`;
}
