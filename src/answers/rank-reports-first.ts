import type { Hit } from '../search/rank-passages.ts';
import { extractTerms } from '../text/extract-terms.ts';

/** The shares of an account's score, and of what it holds of the question, that a report must reach. */
const SCORE_SHARE_FROM = 0.8;
const EVIDENCE_SHARE_FROM = 0.9;

/**
 * The share of an account's terms that a report's sentence must hold to tell the same. Accounts
 * are written in the editors' own words, so that names, numbers and little else agree.
 */
const SAME_CONTENT_FROM = 0.3;

/**
 * Puts every account of the chronicle behind the reports that say the same: the chronicle is a
 * background, and an outlet's own words are the better evidence.
 */
export function rankReportsFirst(hits: readonly Hit[]): readonly Hit[] {
  const placed = hits.filter(({ article }) => article.kind === 'report');
  for (const hit of hits.filter(({ article }) => article.kind === 'chronicle')) {
    const byScore = placed.findIndex(({ score }) => score < hit.score);
    const natural = byScore < 0 ? placed.length : byScore;
    const same = placed.findLastIndex(
      (other) => other.article.kind === 'report' && isSameContent(other, hit),
    );
    placed.splice(Math.max(natural, same + 1), 0, hit);
  }
  return placed;
}

function isSameContent(report: Hit, account: Hit): boolean {
  if (report.score < SCORE_SHARE_FROM * account.score) return false;
  if (report.signals.sentenceCoverage < EVIDENCE_SHARE_FROM * account.signals.sentenceCoverage)
    return false;
  const told = termsOf(account);
  return told.intersection(termsOf(report)).size >= SAME_CONTENT_FROM * told.size;
}

function termsOf({ article, sentence }: Hit): Set<string> {
  const text = article.text.slice(sentence.start, sentence.end);
  return new Set(extractTerms(text).map(({ term }) => term));
}
