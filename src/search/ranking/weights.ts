// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted numbers
import type { ConfidenceWeights, FeatureWeights } from './features.ts';

// Written by `npm run fit`; fitted on 1505 questions of the sets
// chronicle, desk-chronicle, desk-wire, kardenia, kestria, near, norland, trecqa, unanswerable, vellmar, xquad.

/** What each feature counts when sentences are ranked. */
export const RANKING_WEIGHTS: FeatureWeights = {
  sentenceCoverage: 0.992,
  wordCoverage: 0.948,
  sentenceBm25: 0.655,
  proximity: 0.229,
  window: 0.317,
  phrase: 0.692,
  earlyMatch: 1.269,
  contextCoverage: 1.682,
  nearestCoverage: 1.551,
  coverageBefore: 0.449,
  headedPassageCoverage: 1.823,
  passageCoverage: 0.372,
  articleCoverage: 2.943,
  impliedNames: 1.08,
  missingNames: -1.318,
  missingFromPassage: -0.772,
  unknownWords: 0,
  bm25: 2.208,
  answerType: 1.954,
  answerNearness: 1.141,
  slotMissing: -1.045,
  overview: 3.012,
  countsNoun: 0.929,
  namesNoun: 0.297,
  givesName: 1.027,
  reason: 0.697,
  qualifierConflict: -0.629,
  speakerQuoted: 0.14,
  'quotation:sentenceCoverage': -0.951,
  'quotation:speakerMissing': -1.52,
  negationMatch: 0.587,
  negationMissing: -0.612,
  futureAsked: 0.561,
  futureMissing: -0.561,
  futureUnasked: -0.353,
  isQuestion: -2.078,
  isHypothetical: -1.949,
  isShort: 0.479,
  length: -0.296,
  otherTerms: -0.243,
  depth: -1.604,
};

/** What each feature counts for the confidence that the first passage answers. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  sentenceCoverage: -0.042,
  proximity: 0.859,
  phrase: -0.145,
  earlyMatch: 0.276,
  contextCoverage: 0.273,
  headedPassageCoverage: 0.378,
  passageCoverage: 0.257,
  articleCoverage: -0.365,
  missingNames: -1.151,
  missingFromPassage: 0.005,
  unknownWords: -0.21,
  answerType: -0.563,
  length: -0.714,
  intercept: -2.68,
  score: 0.26,
  margin: 0.403,
  share: 0.549,
  'asks:person': -0.357,
  'asks:place': -0.542,
  'asks:time': -0.264,
  'asks:number': -0.103,
  'asks:reason': 0.097,
  'asks:overview': -0.298,
  'asks:quotation': 0.026,
  'asks:other': 0.066,
};

/** What each feature counts for whether a passage is about the question at all. */
export const RELEVANCE_WEIGHTS: ConfidenceWeights = {
  sentenceCoverage: 3.257,
  passageCoverage: 3.76,
  articleCoverage: 0.686,
  proximity: 1.986,
  missingNames: -3.142,
  intercept: -1.875,
};
