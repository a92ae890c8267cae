import type { Hit } from '../search/rank-passages.ts';
import { distinctTermsIn, type ReadingOf } from '../text/readings/text-reading.ts';
import { containment } from '../text/similarity/set-similarity.ts';
import { SAME_ANSWER_CONTAINMENT } from '../text/similarity/thresholds.ts';

/** The shares of an account's score, and of its coverage of the question, that a report must reach. */
const MIN_SCORE_SHARE = 0.8;
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
  if (report.score < MIN_SCORE_SHARE * account.score) return false;
  if (report.signals.sentenceCoverage < MIN_COVERAGE_SHARE * account.signals.sentenceCoverage)
    return false;
  const terms = termsOf(account, readingOf);
  return containment(terms, termsOf(report, readingOf)) >= SAME_ANSWER_CONTAINMENT;
}

function termsOf({ article, sentence }: Hit, readingOf: ReadingOf): ReadonlySet<string> {
  return distinctTermsIn(readingOf(article), sentence);
}
