// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted numbers
import type { ConfidenceWeights, FeatureWeights } from './features.ts';

// Written by `npm run fit`; fitted on 1421 questions of the sets
// chronicle, desk-chronicle, desk-wire, near, norland, trecqa, unanswerable, vellmar, xquad.

/** What each feature counts when sentences are ranked. */
export const RANKING_WEIGHTS: FeatureWeights = {
  sentenceCoverage: 1.049,
  wordCoverage: 1.108,
  sentenceBm25: 0.709,
  proximity: 0.142,
  window: 0.281,
  phrase: 0.805,
  earlyMatch: 1.117,
  contextCoverage: 1.747,
  nearestCoverage: 1.652,
  coverageBefore: 0.335,
  headedPassageCoverage: 1.906,
  passageCoverage: 0.58,
  articleCoverage: 2.862,
  impliedNames: 1.064,
  missingNames: -1.345,
  missingFromPassage: -0.712,
  unknownWords: 0,
  bm25: 2.107,
  answerType: 2.005,
  answerNearness: 1.499,
  slotMissing: -0.968,
  overview: 3.013,
  countsNoun: 0.795,
  namesNoun: 0.439,
  givesName: 1.048,
  reason: 0.273,
  qualifierConflict: -0.668,
  speakerQuoted: 0.463,
  'quotation:sentenceCoverage': -0.926,
  'quotation:speakerMissing': -1.389,
  negationMatch: 0.535,
  negationMissing: -0.513,
  futureAsked: 0.536,
  futureMissing: -0.536,
  futureUnasked: -0.414,
  isQuestion: -2.06,
  isHypothetical: -1.945,
  isShort: 0.819,
  length: -0.276,
  otherTerms: -0.155,
  depth: -1.472,
};

/** What each feature counts for the confidence that the first passage answers. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  sentenceCoverage: 0.005,
  proximity: 1.09,
  phrase: 0.025,
  earlyMatch: 0.391,
  contextCoverage: 0.245,
  headedPassageCoverage: 0.306,
  passageCoverage: 0.003,
  articleCoverage: -0.347,
  missingNames: -1.392,
  missingFromPassage: 0.174,
  unknownWords: -0.471,
  answerType: -0.542,
  length: -0.679,
  intercept: -2.816,
  score: 0.215,
  margin: 0.437,
  share: 0.584,
  'asks:person': -0.291,
  'asks:place': -0.352,
  'asks:time': 0.098,
  'asks:number': -0.092,
  'asks:reason': -0.451,
  'asks:overview': -0.432,
  'asks:quotation': -0.224,
  'asks:other': 0.208,
};

/** What each feature counts for whether a passage is about the question at all. */
export const RELEVANCE_WEIGHTS: ConfidenceWeights = {
  sentenceCoverage: 3.004,
  passageCoverage: 2.86,
  articleCoverage: 0.401,
  proximity: 2.41,
  missingNames: -3.467,
  intercept: -1.748,
};
