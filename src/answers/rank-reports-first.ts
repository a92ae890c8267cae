import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import { distinctTermsIn, type ReadingOf } from '../text/readings/text-reading.ts';
import { containment } from '../text/similarity/set-similarity.ts';
import { SAME_ANSWER_CONTAINMENT } from '../text/similarity/thresholds.ts';

/** How far a report's score may lie below an account's: it is then nearly as likely to answer. */
const SCORE_GAP = 1;

/** The share of an account's coverage of the question that a report must reach. */
const MIN_COVERAGE_SHARE = 0.9;

/**
 * Moves every account of the chronicle after the reports with the same content: the chronicle is
 * background, and an outlet's own words are the better evidence.
 */
export function rankReportsFirst(hits: readonly Hit[], readingOf: ReadingOf): readonly Hit[] {
  return placeReportsFirst(hits, { ...OF_HITS, readingOf });
}

/** What is ranked: a sentence of an article. */
interface RankedSentence {
  readonly article: Article;
  readonly sentence: Span;
}

/** How sentences of one ranking are weighed. */
export interface RankingMeasures<Ranked> {
  /** What they are ranked by. */
  readonly scoreOf: (hit: Ranked) => number;
  /** How far a report may lie below an account with this score. */
  readonly scoreGap: (score: number) => number;
  /** The share of what is looked up that a sentence holds, from 0 to 1. */
  readonly coverageOf: (hit: Ranked) => number;
  readonly readingOf: ReadingOf;
}

const OF_HITS = {
  scoreOf: ({ score }: Hit) => score,
  scoreGap: () => SCORE_GAP,
  coverageOf: ({ features }: Hit) => features.sentenceCoverage ?? 0,
};

/**
 * `rankReportsFirst` for any ranking of sentences, best first. Where scores are equal the order of the
 * ranking stands: what was moved to the front of it has the score of what it was moved before.
 */
export function placeReportsFirst<Ranked extends RankedSentence>(
  hits: readonly Ranked[],
  measures: RankingMeasures<Ranked>,
): readonly Ranked[] {
  const places = new Map(hits.map((hit, place) => [hit, place]));
  const isEarlierAccount = (one: Ranked | undefined, place: number) =>
    one?.article.kind === 'chronicle' && (places.get(one) ?? 0) < place;
  const placed = hits.filter(({ article }) => article.kind === 'report');
  for (const [place, hit] of hits.entries()) {
    if (hit.article.kind !== 'chronicle') continue;
    const behind = placed.findIndex((other) => (places.get(other) ?? 0) > place);
    const position = behind < 0 ? placed.length : behind;
    const same = placed.findLastIndex(
      (other) => other.article.kind === 'report' && isSameContent(other, hit, measures),
    );
    let at = Math.max(position, same + 1);
    // Of several accounts behind one report the order stands as well.
    while (isEarlierAccount(placed[at], place)) at += 1;
    placed.splice(at, 0, hit);
  }
  return placed;
}

function isSameContent<Ranked extends RankedSentence>(
  report: Ranked,
  account: Ranked,
  { scoreOf, scoreGap, coverageOf, readingOf }: RankingMeasures<Ranked>,
): boolean {
  if (scoreOf(report) < scoreOf(account) - scoreGap(scoreOf(account))) return false;
  if (coverageOf(report) < MIN_COVERAGE_SHARE * coverageOf(account)) return false;
  const terms = termsOf(account, readingOf);
  return containment(terms, termsOf(report, readingOf)) >= SAME_ANSWER_CONTAINMENT;
}

function termsOf({ article, sentence }: RankedSentence, readingOf: ReadingOf): ReadonlySet<string> {
  return distinctTermsIn(readingOf(article), sentence);
}
