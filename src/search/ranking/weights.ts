// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted numbers
import type { ConfidenceWeights, FeatureWeights } from './features.ts';

// Written by `npm run fit`; fitted on 1421 questions of the sets
// chronicle, desk-chronicle, desk-wire, near, norland, trecqa, unanswerable, vellmar, xquad.

/** What each feature counts when sentences are ranked. */
export const RANKING_WEIGHTS: FeatureWeights = {
  sentenceCoverage: 1.047,
  wordCoverage: 1.105,
  sentenceBm25: 0.704,
  proximity: 0.143,
  window: 0.281,
  phrase: 0.804,
  earlyMatch: 1.151,
  contextCoverage: 1.747,
  nearestCoverage: 1.651,
  coverageBefore: 0.335,
  headedPassageCoverage: 1.907,
  passageCoverage: 0.583,
  articleCoverage: 2.863,
  impliedNames: 1.066,
  missingNames: -1.345,
  missingFromPassage: -0.713,
  unknownWords: 0,
  bm25: 2.106,
  answerType: 2.006,
  answerNearness: 1.497,
  slotMissing: -0.968,
  overview: 3.014,
  countsNoun: 0.797,
  namesNoun: 0.436,
  givesName: 1.05,
  reason: 0.274,
  qualifierConflict: -0.668,
  speakerQuoted: 0.464,
  'quotation:sentenceCoverage': -0.923,
  'quotation:speakerMissing': -1.388,
  negationMatch: 0.534,
  negationMissing: -0.513,
  futureAsked: 0.537,
  futureMissing: -0.537,
  futureUnasked: -0.415,
  isQuestion: -2.06,
  isHypothetical: -1.945,
  isShort: 0.821,
  length: -0.28,
  otherTerms: -0.154,
  depth: -1.472,
};

/** What each feature counts for the confidence that the first passage answers. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  sentenceCoverage: 0.002,
  proximity: 1.066,
  phrase: 0.039,
  earlyMatch: 0.414,
  contextCoverage: 0.256,
  headedPassageCoverage: 0.323,
  passageCoverage: -0.014,
  articleCoverage: -0.328,
  missingNames: -1.396,
  missingFromPassage: 0.18,
  unknownWords: -0.478,
  answerType: -0.549,
  length: -0.667,
  intercept: -2.834,
  score: 0.214,
  margin: 0.436,
  share: 0.579,
  'asks:person': -0.297,
  'asks:place': -0.358,
  'asks:time': 0.092,
  'asks:number': -0.102,
  'asks:reason': -0.464,
  'asks:overview': -0.413,
  'asks:quotation': -0.194,
  'asks:other': 0.191,
};

/** What each feature counts for whether a passage is about the question at all. */
export const RELEVANCE_WEIGHTS: ConfidenceWeights = {
  sentenceCoverage: 3.021,
  passageCoverage: 2.814,
  articleCoverage: 0.469,
  proximity: 2.394,
  missingNames: -3.468,
  intercept: -1.752,
};
