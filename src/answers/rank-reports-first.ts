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
  const placed = hits.filter(({ article }) => article.kind === 'report');
  for (const hit of hits.filter(({ article }) => article.kind === 'chronicle')) {
    const byScore = placed.findIndex(({ score }) => score < hit.score);
    const position = byScore < 0 ? placed.length : byScore;
    const same = placed.findLastIndex(
      (other) => other.article.kind === 'report' && isSameContent(other, hit, readingOf),
    );
    placed.splice(Math.max(position, same + 1), 0, hit);
  }
  return placed;
}

function isSameContent(report: Hit, account: Hit, readingOf: ReadingOf): boolean {
  if (report.score < account.score - SCORE_GAP) return false;
  if (coverageOf(report) < MIN_COVERAGE_SHARE * coverageOf(account)) return false;
  const terms = termsOf(account, readingOf);
  return containment(terms, termsOf(report, readingOf)) >= SAME_ANSWER_CONTAINMENT;
}

function coverageOf({ features }: Hit): number {
  return features.sentenceCoverage ?? 0;
}

function termsOf({ article, sentence }: Hit, readingOf: ReadingOf): ReadonlySet<string> {
  return distinctTermsIn(readingOf(article), sentence);
}
