import { figuresOf } from '../../text/similarity/figures.ts';
import { commonCount, overlapCoefficient } from '../../text/similarity/set-similarity.ts';
import { extractReportWords, type ReportWords } from './report-words.ts';
import { shinglesOf, wordsInSharedShingles } from './shingles.ts';

/**
 * Minimum share of the shorter text's unquoted words, boilerplate at both ends aside, that lie in
 * shingles of the longer one.
 */
const MIN_OVERLAP = 0.45;

/** Maximum boilerplate at both ends (credits, a footer), in words and as a share. */
const MAX_BOILERPLATE = { words: 30, share: 0.25 };

/**
 * The share of the middle half of the shorter text that the longer one must have: two briefs of one
 * outlet share what stands before and after them, and nothing between.
 */
const MIDDLE_SHARED = 0.3;

/** Words of an opening: two sentences, with a dateline or a line of credit before them. */
const OPENING_WORDS = 50;

/** Words of an opening that may be the same header on all that an outlet prints. */
const HEADER_WORDS = 20;

/** The share of either opening behind such a header that must be in the other text: some runs. */
const BEHIND_HEADER = 0.2;

/**
 * The share of both openings that the other text must have. A report that carries a statement, or a
 * piece of wire copy further down, begins with words of its own and is a report of its own.
 */
const OPENING_SHARED = 0.25;

/**
 * The share of the shorter text from which the opening of one need only begin within the opening of
 * the other: captions and highlights stand before a text that is whole otherwise.
 */
const NEAR_COMPLETE_OVERLAP = 0.8;

/**
 * Minimum shingle overlap of the openings behind a header: two short reports with the same
 * background share it only below their openings.
 */
const BEHIND_LONG_HEADER = 0.4;

/**
 * The share of the figures of the one that has fewer of them that both must have. Daily counts are
 * told in the same sentences every day, and are not the same.
 */
const FIGURES_SHARED = 0.5;

/** Words above which one figure alone is a correction, and no other day's count. */
const BRIEF_WORDS = 60;

/** Words below which only texts that are word for word alike are one report. */
const FEWEST_WORDS = 20;

/** A text whose words were read, for comparing it with several. */
export interface ComparableText {
  readonly words: ReportWords;
  readonly shingles: ReadonlySet<number>;
}

/** A text made ready for comparing. */
export function prepareForComparison(text: string): ComparableText {
  const words = extractReportWords(text);
  return { words, shingles: new Set([...shinglesOf(words.all), ...shinglesOf(words.unquoted)]) };
}

/**
 * How much of the shorter of two reprints the longer one has, from 0 to 1, where both print one
 * report; 0 where they do not. What stands between quotation marks does not count.
 */
export function reprintOverlap(one: ComparableText, other: ComparableText): number {
  if (isWordForWord(one, other)) return 1;
  const [shorter, longer] =
    one.words.unquoted.length <= other.words.unquoted.length ? [one, other] : [other, one];
  if (shorter.words.unquoted.length < FEWEST_WORDS) return 0;
  const covered = wordsInSharedShingles(shorter.words.unquoted, longer.shingles);
  const share = shareOf(withoutBoilerplateEnds(covered));
  if (share < MIN_OVERLAP || shareOf(middleOf(covered)) < MIDDLE_SHARED) return 0;
  const openings = [
    covered.slice(0, OPENING_WORDS),
    wordsInSharedShingles(longer.words.unquoted.slice(0, OPENING_WORDS), shorter.shingles),
  ];
  return openingsMatch(openings, share) && haveSameFigures(shorter, longer) ? share : 0;
}

function openingsMatch(openings: readonly (readonly boolean[])[], share: number): boolean {
  if (openings.every(isShared)) return true;
  return (
    share >= NEAR_COMPLETE_OVERLAP &&
    openings.every((opening) => shareOf(opening.slice(HEADER_WORDS)) >= BEHIND_LONG_HEADER)
  );
}

function isShared(opening: readonly boolean[]): boolean {
  return (
    shareOf(opening) >= OPENING_SHARED && shareOf(opening.slice(HEADER_WORDS)) >= BEHIND_HEADER
  );
}

/** Whether two texts have the same words in the same order, one or more. */
export function isWordForWord(one: ComparableText, other: ComparableText): boolean {
  const [words, others] = [one.words.all, other.words.all];
  if (words.length === 0) return false;
  return words.length === others.length && words.every((word, at) => word === others[at]);
}

/** The coverage without uncovered words at both ends, at most as many as the limit allows. */
function withoutBoilerplateEnds(covered: readonly boolean[]): readonly boolean[] {
  const most = Math.min(MAX_BOILERPLATE.words, MAX_BOILERPLATE.share * covered.length);
  const before = Math.min(Math.max(0, covered.indexOf(true)), most);
  const after = Math.min(covered.length - 1 - covered.lastIndexOf(true), most - before);
  return covered.slice(before, covered.length - after);
}

function middleOf(covered: readonly boolean[]): readonly boolean[] {
  return covered.slice(covered.length / 4, (3 * covered.length) / 4);
}

function shareOf(covered: readonly boolean[]): number {
  return covered.length === 0 ? 1 : covered.filter(Boolean).length / covered.length;
}

function haveSameFigures(shorter: ComparableText, longer: ComparableText): boolean {
  const [figures, others] = [figuresOf(shorter.words.unquoted), figuresOf(longer.words.unquoted)];
  const missing = Math.min(figures.size, others.size) - commonCount(figures, others);
  if (missing === 1 && shorter.words.unquoted.length > BRIEF_WORDS) return true;
  return overlapCoefficient(figures, others) >= FIGURES_SHARED;
}
