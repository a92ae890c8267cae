/**
 * The features by which a sentence is ranked among those that may answer a question, each from 0 to
 * 1 unless said otherwise. Shares are of the question's words, weighed by inverse document
 * frequency.
 */
export const FEATURES = [
  // What the sentence holds of the question.
  'sentenceCoverage',
  'sentenceCoverageSquared',
  /** The share held word for word, not by a synonym or a related word. */
  'exactCoverage',
  'nameCoverage',
  'contentCoverage',
  'figureCoverage',
  /** The share of the noun that names the kind of answer. */
  'nounCoverage',
  /** The sentence holds every word. */
  'coversAll',
  'proximity',
  /** Words matched, as a share of those between the first and the last of them. */
  'density',
  // What only its surroundings hold.
  'passageCoverage',
  'passageNameCoverage',
  'passageContentCoverage',
  'passageFigureCoverage',
  'articleCoverage',
  'articleNameCoverage',
  'articleFigureCoverage',
  'titleCoverage',
  /** The share that only the sentence before holds, or the one behind. */
  'coverageBefore',
  'coverageBehind',
  /** The share that the sentence before holds, where the sentence begins by going back to it. */
  'carriedCoverage',
  'beginsWithReference',
  'impliedNames',
  'missingNames',
  /** The weight of the weightiest word that is missing, as a share of the weightiest one's. */
  'missingFromSentence',
  'missingFromPassage',
  'missingFromArticle',
  /** The share of names times that of other words: of the thing asked about, and of what is asked of it. */
  'nameTimesContent',
  /** The weightiest word that is no name and not in the passage, as a share of the weightiest one's. */
  'missingContent',
  /** The share that figures make which nothing of the article holds, or nothing of the passage. */
  'missingFigures',
  'figuresMissingFromPassage',
  /** The share of the question that no passage of the archive holds. */
  'unknownWords',
  /** The passage's BM25+ score as a share of the best one's. */
  'bm25',
  /** The article's place among those found, from the oldest, 0, to the newest, 1; 0.5 without a date. */
  'newness',
  // Whether what is asked for stands in it.
  'answerType',
  /** The same, by how near to the matched words it stands. */
  'answerNearness',
  'noAnswerOfType',
  /** Nothing in the whole passage can be what is asked for: no reason, no count. */
  'slotMissing',
  'overview',
  /** A number before the noun that is counted. */
  'countsNoun',
  /** A name beside the noun that is asked for. */
  'namesNoun',
  'holdsNoun',
  'reason',
  /** The share of the question in the clause of the best answer candidate. */
  'clauseCoverage',
  // Whether it is of the thing, person and time asked about.
  'qualifierMatch',
  'qualifierConflict',
  'speakerQuoted',
  'otherQuoted',
  'topicCoverage',
  'quotation:sentenceCoverage',
  /** The sentence does not quote whom the question names. */
  'quotation:speakerMissing',
  'quotation:topicInPassage',
  'negationMatch',
  'negationMissing',
  'futureAsked',
  'futureMissing',
  'futureUnasked',
  // What kind of sentence it is.
  'isQuestion',
  'isHypothetical',
  'opensArticle',
  'opensPassage',
  'isShort',
  /** The logarithm of its number of terms. */
  'length',
  // The same again for one kind of question, which may need more or less of it.
  'person:noAnswerOfType',
  'place:noAnswerOfType',
  'time:noAnswerOfType',
  'number:noAnswerOfType',
  'number:holdsNoun',
  'number:nounCoverage',
  'person:answerType',
  'person:answerNearness',
  'person:sentenceCoverage',
  'place:answerType',
  'place:answerNearness',
  'place:sentenceCoverage',
  'time:answerType',
  'time:answerNearness',
  'time:sentenceCoverage',
  'number:answerType',
  'number:answerNearness',
  'number:sentenceCoverage',
  'reason:sentenceCoverage',
  'reason:coverageBefore',
  'reason:coverageBehind',
  'person:nounMissing',
  'place:nounMissing',
  'time:nounMissing',
  'number:nounMissing',
  'other:nounMissing',
  'overview:sentenceCoverage',
  'other:sentenceCoverage',
] as const;

/** The name of a feature. */
export type Feature = (typeof FEATURES)[number];

/** The features of a sentence; those that are left out are 0. */
export type SentenceFeatures = Readonly<Partial<Record<Feature, number>>>;

/** What each feature counts. */
export type FeatureWeights = Readonly<Partial<Record<Feature, number>>>;

/** The sum of a sentence's features, each times its weight. */
export function weightedSum(features: SentenceFeatures, weights: FeatureWeights): number {
  let sum = 0;
  for (const feature of FEATURES) {
    const value = features[feature];
    if (value) sum += value * (weights[feature] ?? 0);
  }
  return sum;
}

/** What the confidence of a hit is computed from besides the features of its sentence. */
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
