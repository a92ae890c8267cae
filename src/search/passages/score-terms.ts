import { type LiveSegment, passagesWith, visitHeaded, visitPassages } from './live-segment.ts';
import { createTermMasks, type TermMarks, type TermMasks } from './term-masks.ts';

/**
 * The weight of a term in the headline, where one in the passage weighs 1. A headline says what the article
 * is about, which every passage of it inherits, but it must not outweigh the passage's own words.
 * Useful range 0.2 to 1.
 */
const TITLE_BOOST = 0.4;

/**
 * BM25+ (Lv and Zhai 2011) with MiniSearch's parameters, with which the ranking's weights were measured:
 * how soon more of a term counts no more, how much longer texts lose, and the least that a term counts.
 */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** Segments in the order of their articles' arrival; passages are numbered through all of them. */
export interface NumberedSegments {
  readonly segments: readonly LiveSegment[];
  /** The number of the first passage of each segment, and behind the last one how many there are. */
  readonly firsts: readonly number[];
}

/** A term that is asked for, and its number in each segment; -1 where that holds none of it. */
export interface SoughtTerm {
  readonly term: string;
  readonly weight: number;
  readonly numbers: readonly number[];
}

/** What passages score, by their numbers. */
export interface ScoredPassages {
  /** The sum over the terms of what each counts. */
  readonly sums: Float64Array;
  /** How many of the terms each holds: 0 for one that is no match. */
  readonly held: Uint16Array;
  /** Which of the terms. */
  readonly masks: TermMasks;
  /** By term: how many passages hold it, or stand below a headline with it. */
  readonly counts: Uint32Array;
}

/** Numbers the passages of segments. */
export function numberPassages(segments: readonly LiveSegment[]): NumberedSegments {
  const firsts = [0];
  for (const { isGone } of segments) firsts.push((firsts.at(-1) ?? 0) + isGone.length);
  return { segments, firsts };
}

/** How many passages are there. */
export function countPassages(segments: readonly LiveSegment[]): number {
  return segments.reduce((sum, { passages }) => sum + passages, 0);
}

/**
 * Scores all passages that hold any of some terms: what a term counts in a passage by BM25+, with
 * the statistics of all segments together, however they are cut.
 */
export function scoreTerms(
  { segments, firsts }: NumberedSegments,
  sought: readonly SoughtTerm[],
): ScoredPassages {
  const total = firsts.at(-1) ?? 0;
  const passages = countPassages(segments);
  const meanOf = (sum: (live: LiveSegment) => number) =>
    segments.reduce((all, live) => all + sum(live), 0) / Math.max(1, passages);
  const meanText = meanOf(({ passageTerms }) => passageTerms);
  const meanTitle = meanOf(({ titleTerms }) => titleTerms);
  const scored = {
    sums: new Float64Array(total),
    held: new Uint16Array(total),
    masks: createTermMasks(total, sought.length),
    counts: new Uint32Array(sought.length),
  };
  const once = { mean: meanText, byLength: saturationsOfOnce(meanText) };
  for (const [at, { weight, numbers }] of sought.entries()) {
    let [inText, inTitle] = [0, 0];
    for (const [place, live] of segments.entries()) {
      const number = numbers[place] ?? -1;
      if (number < 0) continue;
      const found = passagesWith(live, number);
      inText += found.inText;
      inTitle += found.inTitle;
    }
    const text = { factor: weight * rarity(passages, inText), once };
    const marks = scored.masks.marksOf(at);
    const title = { factor: TITLE_BOOST * weight * rarity(passages, inTitle), mean: meanTitle };
    for (const [place, live] of segments.entries()) {
      const number = numbers[place] ?? -1;
      if (number < 0) continue;
      const target = { ...scored, ...marks, term: at, first: firsts[place] ?? 0 };
      addText(live, number, text, target);
      addTitles(live, number, title, target);
    }
  }
  return scored;
}

/** What a term counts in one field, and the mean number of terms of that field. */
interface FieldWeight {
  readonly factor: number;
  readonly mean: number;
}

/** The same for passages, with what a term counts that one holds once: most terms of most passages. */
interface TextWeight {
  readonly factor: number;
  readonly once: { readonly mean: number; readonly byLength: Float64Array };
}

/** Distinct terms of passages for which that is worked out beforehand: longer ones are few. */
const TABLED_LENGTHS = 256;

function saturationsOfOnce(mean: number): Float64Array {
  return Float64Array.from({ length: TABLED_LENGTHS }, (_, length) => saturation(1, length / mean));
}

/** Where scores are added: to passages of a segment from its first number on, for one term. */
interface ScoreTarget extends Omit<ScoredPassages, 'masks'>, TermMarks {
  readonly term: number;
  readonly first: number;
}

function addText(
  live: LiveSegment,
  ownTerm: number,
  { factor, once: { mean, byLength } }: TextWeight,
  { sums, held, layer, bit, counts, term, first }: ScoreTarget,
): void {
  const { passageLength } = live.segment;
  let holders = 0;
  visitPassages(live, ownTerm, (passage, count) => {
    const number = first + passage;
    const length = passageLength[passage] ?? 0;
    const share =
      count === 1 && length < TABLED_LENGTHS
        ? (byLength[length] ?? 0)
        : saturation(count, length / mean);
    sums[number] = (sums[number] ?? 0) + factor * share;
    held[number] = (held[number] ?? 0) + 1;
    layer[number] = (layer[number] ?? 0) | bit;
    holders += 1;
  });
  counts[term] = (counts[term] ?? 0) + holders;
}

function addTitles(
  live: LiveSegment,
  ownTerm: number,
  { factor, mean }: FieldWeight,
  { sums, held, layer, bit, counts, term, first }: ScoreTarget,
): void {
  const { titleLength } = live.segment;
  visitHeaded(live, ownTerm, (passage, count, article) => {
    const number = first + passage;
    const share = (titleLength[article] ?? 0) / mean;
    sums[number] = (sums[number] ?? 0) + factor * saturation(count, share);
    const marked = layer[number] ?? 0;
    if ((marked & bit) !== 0) return;
    layer[number] = marked | bit;
    held[number] = (held[number] ?? 0) + 1;
    counts[term] = (counts[term] ?? 0) + 1;
  });
}

/** The inverse document frequency of a term (Robertson and Spärck Jones), never negative. */
function rarity(passages: number, holders: number): number {
  return Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));
}

/** What a term counts that a text holds so often, the text's length in multiples of the mean. */
function saturation(count: number, length: number): number {
  const { k, b, d } = BM25;
  return d + (count * (k + 1)) / (count + k * (1 - b + b * length));
}
