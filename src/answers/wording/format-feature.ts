/** Features of ranking and confidence in words; one that is not named here is said as it is called. */
const FEATURES: Readonly<Record<string, string>> = {
  sentenceCoverage: 'share of the question in the sentence',
  wordCoverage: 'share of its words, all alike',
  sentenceBm25: 'share, less in a long sentence',
  proximity: 'words of the question side by side',
  window: 'matched words close together',
  phrase: 'words in the order of the question',
  earlyMatch: 'how early the first matched word stands',
  contextCoverage: 'share with the sentence before and the headline',
  nearestCoverage: 'share by how near it is held',
  headedPassageCoverage: 'share that passage and headline hold',
  passageCoverage: 'share that only the passage holds',
  articleCoverage: 'share that only the article holds',
  coverageBefore: 'share that the sentence before holds',
  impliedNames: 'names that only the article holds',
  missingNames: 'names that the article lacks',
  missingFromPassage: 'weightiest word the passage lacks',
  unknownWords: 'words that no passage holds',
  bm25: 'rare words of the question (BM25+)',
  answerType: 'holds the kind of answer asked for',
  answerNearness: 'that answer near the matched words',
  slotMissing: 'the passage holds nothing that is asked for',
  overview: 'tells what it is, or sums it up',
  countsNoun: 'a number before what is counted',
  namesNoun: 'a name beside the noun asked for',
  givesName: 'says what it is called',
  reason: 'gives a reason',
  qualifierConflict: 'another ordinal or name before the noun',
  speakerQuoted: 'quotes whom the question names',
  speakerMissing: 'does not quote whom the question names',
  negationMatch: 'denies, as the question does',
  negationMissing: 'does not deny',
  futureAsked: 'tells of what lies ahead',
  futureMissing: 'tells of nothing ahead',
  futureUnasked: 'tells of what lay ahead',
  isQuestion: 'is a question',
  isHypothetical: 'supposes',
  isShort: 'is short',
  length: 'length of the sentence',
  otherTerms: 'words besides those of the question',
  depth: 'how far down the article',
  intercept: 'before anything is known',
  score: 'score',
  margin: 'ahead of the next passage',
  share: 'share among all scores',
};

/** A feature of ranking or confidence in words: "names in the sentence (of a person)". */
export function formatFeature(feature: string): string {
  const [before = '', ...behind] = feature.split(':');
  const [kind, name] = behind.length > 0 ? [before, behind.join(':')] : ['', before];
  if (kind === 'asks') return `the question asks for: ${name}`;
  const words =
    FEATURES[name] ?? name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return kind === '' ? words : `${words} (for ${kind})`;
}
