import type { Span } from '../../domain/span.ts';
import {
  type AlignedTexts,
  followRun,
  type QuotationEdit,
  type WordRange,
  type WordRun,
  wordSpan,
} from './follow-run.ts';
import type { QuotedWord, VerbatimWord } from './verbatim-words.ts';

/** A part of a quotation that stands in a source, word for word but for its edits. */
export interface QuotationFragment {
  /** In the text that quotes. */
  readonly said: Span;
  /** In the source. */
  readonly source: Span;
  /** How many words agree. */
  readonly words: number;
  readonly edits: readonly QuotationEdit[];
}

/** Words that a fragment has at least: fewer agree by chance. */
const MIN_FRAGMENT_WORDS = 4;

/** The same for a quotation that has no more than these itself. */
const SHORT_QUOTATION_WORDS = 6;
const MIN_SHORT_FRAGMENT_WORDS = 2;

/** Fragments of a quotation, at most: more are a collage whose parts nobody reads. */
const MAX_FRAGMENTS = 12;

/** Places of one pair of words in a source that are tried, at most, so that time stays linear. */
const MAX_PLACES = 64;

/** Words that are compared to measure runs for each word of a quotation, at most. */
const WORDS_COMPARED = 64;

/** Runs of equal length that are extended, at most. */
const MAX_EQUAL_RUNS = 64;

/**
 * The fragments of a quotation in a source, in the quotation's order: the longest common run of
 * words, extended over small differences, then the same of what remains on either side. Time is
 * linear in both texts: each pair of neighbouring words is looked up at a bounded number of places.
 *
 * @param text the source
 */
export function alignQuotation(
  quotation: readonly QuotedWord[],
  source: readonly VerbatimWord[],
  text: string,
): readonly QuotationFragment[] {
  const aligned = { quotation, source, text, places: pairPlaces(quotation, source) };
  const found: QuotationFragment[] = [];
  const open: WordRange[] = [{ from: 0, to: quotation.length }];
  for (let range = open.pop(); range && found.length < MAX_FRAGMENTS; range = open.pop()) {
    const [first, ...others] = longestRuns(aligned, range).map((run) =>
      extend(aligned, run, range),
    );
    if (!first) continue;
    const { fragment, covers } = others.reduce(
      (best, one) => (one.fragment.words > best.fragment.words ? one : best),
      first,
    );
    found.push(fragment);
    open.push({ from: range.from, to: covers.from }, { from: covers.to, to: range.to });
  }
  return found.toSorted((one, other) => one.said.start - other.said.start);
}

function pairPlaces(
  quotation: readonly VerbatimWord[],
  source: readonly VerbatimWord[],
): ReadonlyMap<string, readonly number[]> {
  const wanted = new Set(quotation.map((_, at) => pairAt(quotation, at)));
  const places = new Map<string, number[]>();
  for (let at = 0; at + 1 < source.length; at += 1) {
    const pair = pairAt(source, at);
    if (!wanted.has(pair)) continue;
    const known = places.get(pair);
    if (!known) places.set(pair, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return places;
}

function pairAt(words: readonly VerbatimWord[], at: number): string {
  return `${words[at]?.key} ${words[at + 1]?.key}`;
}

/** The longest runs of equal length, at most a few: words around them tell which of them is meant. */
function longestRuns(aligned: AlignedTexts, range: WordRange): readonly WordRun[] {
  const isShort = aligned.quotation.length <= SHORT_QUOTATION_WORDS;
  let least = isShort ? MIN_SHORT_FRAGMENT_WORDS : MIN_FRAGMENT_WORDS;
  let best: WordRun[] = [];
  for (const run of runsIn(aligned, range)) {
    if (run.length < least) continue;
    if (run.length > least) best = [];
    least = run.length;
    if (best.length < MAX_EQUAL_RUNS) best.push(run);
  }
  return best;
}

/** All runs of two words or more, each from its first word. */
function* runsIn(
  { quotation, source, places }: AlignedTexts,
  { from, to }: WordRange,
): Generator<WordRun> {
  // In a text that repeats itself runs begin at every word: those that begin first are the longest.
  let words = WORDS_COMPARED * (to - from);
  for (let said = from; said + 1 < to && words > 0; said += 1) {
    for (const at of places.get(pairAt(quotation, said)) ?? []) {
      if (said > from && quotation[said - 1]?.key === source[at - 1]?.key) continue;
      const length = runLength({ quotation, source }, { said, source: at }, to);
      words -= length;
      yield { said, source: at, length };
    }
  }
}

/** How many words agree from two places on, of which the first two do. */
function runLength(
  { quotation, source }: Pick<AlignedTexts, 'quotation' | 'source'>,
  from: Pick<WordRun, 'said' | 'source'>,
  to: number,
): number {
  let length = 2;
  while (
    from.said + length < to &&
    quotation[from.said + length]?.key === source[from.source + length]?.key
  ) {
    length += 1;
  }
  return length;
}

/** The fragment around a run, and which words of the quotation it covers. */
function extend(
  aligned: AlignedTexts,
  run: WordRun,
  range: WordRange,
): { readonly fragment: QuotationFragment; readonly covers: WordRange } {
  const behind = followRun(aligned, run, range.to, 1);
  const before = followRun(aligned, run, range.from, -1);
  const covers = { from: before.said + 1, to: behind.said };
  return {
    covers,
    fragment: {
      said: wordSpan(aligned.quotation, covers.from, covers.to),
      source: wordSpan(aligned.source, before.source + 1, behind.source),
      words: run.length + before.words + behind.words,
      edits: [...before.edits.toReversed(), ...behind.edits],
    },
  };
}
