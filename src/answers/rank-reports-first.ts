import type { Hit } from '../search/rank-passages.ts';
import { containment } from '../text/similarity/set-similarity.ts';
import { distinctTerms } from '../text/similarity/term-vector.ts';
import { SAME_ANSWER_CONTAINMENT } from '../text/similarity/thresholds.ts';

/** The shares of an account's score, and of its coverage of the question, that a report must reach. */
const MIN_SCORE_SHARE = 0.8;
const MIN_COVERAGE_SHARE = 0.9;

/**
 * Moves every account of the chronicle after the reports with the same content: the chronicle is
 * background, and an outlet's own words are the better evidence.
 */
export function rankReportsFirst(hits: readonly Hit[]): readonly Hit[] {
  const placed = hits.filter(({ article }) => article.kind === 'report');
  for (const hit of hits.filter(({ article }) => article.kind === 'chronicle')) {
    const byScore = placed.findIndex(({ score }) => score < hit.score);
    const position = byScore < 0 ? placed.length : byScore;
    const same = placed.findLastIndex(
      (other) => other.article.kind === 'report' && isSameContent(other, hit),
    );
    placed.splice(Math.max(position, same + 1), 0, hit);
  }
  return placed;
}

function isSameContent(report: Hit, account: Hit): boolean {
  if (report.score < MIN_SCORE_SHARE * account.score) return false;
  if (report.signals.sentenceCoverage < MIN_COVERAGE_SHARE * account.signals.sentenceCoverage)
    return false;
  return containment(termsOf(account), termsOf(report)) >= SAME_ANSWER_CONTAINMENT;
}

function termsOf({ article, sentence }: Hit): ReadonlySet<string> {
  return distinctTerms(article.text.slice(sentence.start, sentence.end));
}
