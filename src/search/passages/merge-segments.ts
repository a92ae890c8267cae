import { buildSegment, type SegmentArticle } from './build-segment.ts';
import { isThere, type LiveSegment } from './live-segment.ts';
import {
  articleCount,
  type Segment,
  sentenceKey,
  sentenceSpan,
  sentenceTerms,
  titleTerms,
} from './segment.ts';
import { stringAt } from './string-table.ts';

/** Passages from which a segment is closed: it is only built anew once half of it was taken out. */
const CLOSED_FROM = 4096;

/** Segments of one tier that are merged into one, and the largest tiers of those that are open. */
const MERGED_AT_ONCE = 4;
const TIERS = [CLOSED_FROM / 16, CLOSED_FROM / 4, CLOSED_FROM] as const;

/** The share of passages that are there from which a segment is built anew. */
const SHRINK_BELOW = 0.5;

/**
 * The first segments that are to be built anew as one, by their places; nothing where all may stay.
 * Neighbours only are joined, so that articles stay in the order of their arrival, and as many of one
 * size as make one of the next, so that a passage is written a few times in all (O'Neil et al. 1996, the
 * log-structured merge-tree).
 */
export function segmentsToMerge(
  segments: readonly LiveSegment[],
): { readonly from: number; readonly to: number } | undefined {
  const thinned = segments.findIndex(isThin);
  if (thinned >= 0) return { from: thinned, to: thinned + 1 };
  const from = segments.length - MERGED_AT_ONCE;
  const last = segments.slice(Math.max(0, from)).map(tierOf);
  const isOneTier = last.every((tier) => tier === last[0] && tier < TIERS.length);
  return from >= 0 && isOneTier ? { from, to: segments.length } : undefined;
}

function isThin({ segment, passages }: LiveSegment): boolean {
  return passages < SHRINK_BELOW * segment.passageLength.length;
}

function tierOf({ passages }: LiveSegment): number {
  const tier = TIERS.findIndex((most) => passages < most);
  return tier < 0 ? TIERS.length : tier;
}

/** One segment of what is there of several, in slices. */
export function mergeSegments(segments: readonly LiveSegment[]): Generator<undefined, Segment> {
  return buildSegment(() => articlesOf(segments), 'indexed');
}

function* articlesOf(segments: readonly LiveSegment[]): Generator<SegmentArticle> {
  for (const live of segments) {
    for (let article = 0; article < articleCount(live.segment); article += 1) {
      if (isThere(live, article)) yield articleAt(live.segment, article);
    }
  }
}

function articleAt(segment: Segment, article: number): SegmentArticle {
  const [first = 0, end = 0] = segment.firstSentence.subarray(article, article + 2);
  const passages: number[] = [];
  const last = segment.firstPassage[article + 1] ?? 0;
  for (let passage = segment.firstPassage[article] ?? 0; passage < last; passage += 1) {
    const [from = 0, to = 0] = segment.firstSentenceOfPassage.subarray(passage, passage + 2);
    passages.push(to - from);
  }
  return {
    id: stringAt(segment.articleIds, article),
    title: titleTerms(segment, article).map((term) => stringAt(segment.terms, term)),
    sentences: Array.from({ length: end - first }, (_, at) => ({
      ...sentenceSpan(segment, first + at),
      key: sentenceKey(segment, first + at),
      terms: sentenceTerms(segment, first + at),
    })),
    passages,
  };
}
