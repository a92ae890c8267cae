import type { RankingSignals } from './rank-passages.ts';

/**
 * How the best passage's signals turn into a probability that it answers: a logistic regression
 * fitted on questions whose answer an archive holds, on questions about quite other matters and on
 * questions whose topic is there but whose answer is not.
 */
const COEFFICIENTS = { held: 8, article: 4, nearness: 4, missingNames: -3.2, intercept: -4.6 };

/**
 * The confidence from which a passage is shown as an answer. Below one half, because a question
 * wrongly refused leaves the asker with passages labelled as no answer, and one wrongly answered
 * with a passage that can be read and checked: the first costs as much as the second.
 */
export const ANSWER_THRESHOLD = 0.4;

/** The probability, from 0 to 1, that a passage with these signals answers its question. */
export function estimateConfidence(signals: RankingSignals): number {
  const { sentenceCoverage, passageCoverage, articleCoverage, proximity, missingNames } = signals;
  const evidence =
    COEFFICIENTS.intercept +
    COEFFICIENTS.held * (sentenceCoverage + passageCoverage) +
    COEFFICIENTS.article * articleCoverage +
    COEFFICIENTS.nearness * proximity +
    COEFFICIENTS.missingNames * missingNames;
  return 1 / (1 + Math.exp(-evidence));
}
