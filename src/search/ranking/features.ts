/**
 * The features by which a sentence is ranked among those that may answer a question, each from 0 to
 * 1 unless said otherwise. Shares are of the question's words, weighed by inverse document
 * frequency.
 */
export const FEATURES = [
  // What the sentence holds of the question.
  'sentenceCoverage',
  /** The share of its words, each counted alike. */
  'wordCoverage',
  /** The share as BM25 counts it: less in a long sentence, and less and less of more. */
  'sentenceBm25',
  /** How near each other in the sentence the words stand that are neighbours in the question. */
  'proximity',
  /** Matched words, as a share of the shortest stretch that holds them all. */
  'window',
  /** The heaviest run of words in the order of the question, nearly side by side. */
  'phrase',
  /** How early the first matched word stands: 1 at the beginning. */
  'earlyMatch',
  // What it holds with its surroundings.
  /** The share that the sentence, the one before or the headline holds. */
  'contextCoverage',
  /** The share held anywhere, falling with how far from the sentence it is held. */
  'nearestCoverage',
  /** The share that only the sentence before holds. */
  'coverageBefore',
  /** The share that the passage or the headline holds. */
  'headedPassageCoverage',
  /** The share that only the passage holds, and that only the article does. */
  'passageCoverage',
  'articleCoverage',
  /** The share of names that the article holds, and the sentence does not. */
  'impliedNames',
  /** The share of names and figures that nothing of the article holds. */
  'missingNames',
  /** The weight of the weightiest word that the passage lacks, as a share of the weightiest one's. */
  'missingFromPassage',
  /** The share of the question that no passage of the archive holds. */
  'unknownWords',
  /** The passage's BM25+ score as a share of the best one's. */
  'bm25',
  // Whether what is asked for stands in it.
  'answerType',
  /** The same, by how near to the matched words it stands. */
  'answerNearness',
  /** Nothing in the whole passage can be what is asked for: no reason, no count. */
  'slotMissing',
  'overview',
  /** A number before the noun that is counted. */
  'countsNoun',
  /** A name beside the noun that is asked for. */
  'namesNoun',
  /** What a name follows, where it is asked what something is called. */
  'givesName',
  'reason',
  // Whether it is of the thing, person and time asked about.
  'qualifierConflict',
  'speakerQuoted',
  'quotation:sentenceCoverage',
  /** The sentence does not quote whom the question names. */
  'quotation:speakerMissing',
  'negationMatch',
  'negationMissing',
  'futureAsked',
  'futureMissing',
  'futureUnasked',
  // What kind of sentence it is.
  'isQuestion',
  'isHypothetical',
  'isShort',
  /** The logarithm of its number of terms, and of those of them that the question does not have. */
  'length',
  'otherTerms',
  /** The logarithm of how much of the article stands before it. */
  'depth',
] as const;

export type Feature = (typeof FEATURES)[number];

/** The features of a sentence; those that are left out are 0. */
export type SentenceFeatures = Readonly<Partial<Record<Feature, number>>>;

/** What each feature counts. */
export type FeatureWeights = Readonly<Partial<Record<Feature, number>>>;

/** The sum of a sentence's features, each times its weight. */
export function weightedSum(features: SentenceFeatures, weights: FeatureWeights): number {
  let sum = 0;
  for (const [feature, weight] of weighedFeatures(weights)) {
    const value = features[feature];
    if (value) sum += value * weight;
  }
  return sum;
}

/** The features that weigh something, in their order. */
function weighedFeatures(weights: FeatureWeights): readonly (readonly [Feature, number])[] {
  const known = weighed.get(weights);
  if (known) return known;
  const all = FEATURES.flatMap((feature) => {
    const weight = weights[feature];
    return weight ? [[feature, weight] as const] : [];
  });
  weighed.set(weights, all);
  return all;
}

/** By weights: some hundreds of sentences are scored by the same for each question. */
const weighed = new WeakMap<FeatureWeights, readonly (readonly [Feature, number])[]>();

/** The features of its sentence that the confidence of a hit is computed from. */
export const CONFIDENT_BY = [
  'sentenceCoverage',
  'proximity',
  'phrase',
  'earlyMatch',
  'contextCoverage',
  'headedPassageCoverage',
  'passageCoverage',
  'articleCoverage',
  'missingNames',
  'missingFromPassage',
  'unknownWords',
  'answerType',
  'length',
] as const satisfies readonly Feature[];

/** What the confidence of a hit is computed from besides. */
export const CONFIDENCE_FEATURES = [
  'intercept',
  /** The hit's score. */
  'score',
  /** By how much it exceeds the best score of another passage, within `MOST_MARGIN`. */
  'margin',
  /** Its share of the exponentials of all scores: its probability if one of them answers. */
  'share',
  'asks:person',
  'asks:place',
  'asks:time',
  'asks:number',
  'asks:reason',
  'asks:overview',
  'asks:quotation',
  'asks:other',
] as const;

/** The name of a feature of a hit among others. */
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** What each feature counts; the sum is the logarithm of the odds that the hit answers. */
export type ConfidenceWeights = Readonly<Partial<Record<Feature | ConfidenceFeature, number>>>;

/** What says whether a passage is about the question at all, whatever kind of answer it asks for. */
export const RELEVANCE_FEATURES = [
  'sentenceCoverage',
  'passageCoverage',
  'articleCoverage',
  'proximity',
  'missingNames',
  'intercept',
] as const satisfies readonly (Feature | ConfidenceFeature)[];
