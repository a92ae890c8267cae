import type { Signals } from './ranking.ts';

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
export const ANSWERED_FROM = 0.4;

/** The probability, from 0 to 1, that a passage with these signals answers its question. */
export function confidence(signals: Signals): number {
  const { sentence, passage, article, nearness, missingNames } = signals;
  const evidence =
    COEFFICIENTS.intercept +
    COEFFICIENTS.held * (sentence + passage) +
    COEFFICIENTS.article * article +
    COEFFICIENTS.nearness * nearness +
    COEFFICIENTS.missingNames * missingNames;
  return 1 / (1 + Math.exp(-evidence));
}
