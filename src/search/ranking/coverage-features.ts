import { termProximity } from '../evidence.ts';
import type { SentenceFeatures } from './features.ts';
import { coverageOf, type SentenceContext } from './ranking-context.ts';

/** What opens a sentence that goes back to the one before it. */
const REFERENCE =
  /^["“'‘(]*(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|The (?:latter|former|two|same|other)|Both|Such|Here|There)\b/;

/** Features of what a sentence and its surroundings hold of the question. */
export function coverageFeatures(context: SentenceContext): SentenceFeatures {
  const { weighed, evidence, text, inPassage, inArticle, inTitle, bm25 } = context;
  const { query, idf, kinds } = weighed;
  const own = (word: number) => evidence.coverage[word] ?? 0;
  const passage = (word: number) => inPassage[word] ?? 0;
  const title = (word: number) => inTitle[word] ?? 0;
  const article = (word: number) => Math.max(inArticle[word] ?? 0, passage(word), title(word));
  const beyondOwn = (matches: readonly number[]) =>
    coverageOf(weighed, (word) => Math.max(0, (matches[word] ?? 0) - own(word)));
  const all = coverageOf(weighed, own);
  const before = beyondOwn(context.before);
  const refersBack = REFERENCE.test(text);
  const isNamed = (word: number) => kinds[word] === 'name' || kinds[word] === 'figure';
  const isContent = (word: number) => kinds[word] === 'content' || kinds[word] === 'noun';
  const names = coverageOf(weighed, (word) => (isNamed(word) ? passage(word) : 0));
  const content = coverageOf(weighed, (word) => (isContent(word) ? own(word) : 0));
  return {
    // The two shares make one at most, their product a quarter.
    nameTimesContent: 4 * names * content,
    missingFigures: coverageOf(weighed, (word) =>
      kinds[word] === 'figure' && article(word) === 0 ? 1 : 0,
    ),
    figuresMissingFromPassage: coverageOf(weighed, (word) =>
      kinds[word] === 'figure' && Math.max(passage(word), title(word)) === 0 ? 1 : 0,
    ),
    [`${weighed.questionKind}:nounMissing`]: isNounMissing(context) ? 1 : 0,
    missingContent: weightiestMissing(idf, (word) => (isContent(word) ? passage(word) : 1)),
    unknownWords: coverageOf(weighed, (word) => (weighed.isKnown[word] ? 0 : 1)),
    newness: context.newness,
    sentenceCoverage: all,
    sentenceCoverageSquared: all ** 2,
    exactCoverage: coverageOf(weighed, (word) => (own(word) >= 1 ? 1 : 0)),
    nameCoverage: coverageOf(weighed, own, 'name'),
    contentCoverage: coverageOf(weighed, own, 'content'),
    figureCoverage: coverageOf(weighed, own, 'figure'),
    nounCoverage: coverageOf(weighed, own, 'noun'),
    coversAll: query.words.every((_, word) => own(word) > 0) ? 1 : 0,
    proximity: termProximity(evidence, idf),
    density: matchDensity(evidence.positions),
    passageCoverage: coverageOf(weighed, (word) => passage(word) - own(word)),
    passageNameCoverage: coverageOf(weighed, passage, 'name'),
    passageContentCoverage: coverageOf(weighed, passage, 'content'),
    passageFigureCoverage: coverageOf(
      weighed,
      (word) => Math.max(passage(word), title(word)),
      'figure',
    ),
    articleCoverage: coverageOf(weighed, (word) => article(word) - passage(word)),
    articleNameCoverage: coverageOf(weighed, article, 'name'),
    articleFigureCoverage: coverageOf(weighed, article, 'figure'),
    titleCoverage: coverageOf(weighed, (word) => Math.max(0, title(word) - passage(word))),
    coverageBefore: before,
    coverageBehind: beyondOwn(context.behind),
    carriedCoverage: refersBack ? before : 0,
    beginsWithReference: refersBack ? 1 : 0,
    impliedNames: coverageOf(weighed, (word) =>
      kinds[word] === 'name' ? article(word) - own(word) : 0,
    ),
    missingNames: coverageOf(weighed, (word) => (isNamed(word) && article(word) === 0 ? 1 : 0)),
    missingFromSentence: weightiestMissing(idf, own),
    missingFromPassage: weightiestMissing(idf, passage),
    missingFromArticle: weightiestMissing(idf, article),
    bm25,
    [`${weighed.questionKind}:sentenceCoverage`]: all,
    ...(weighed.questionKind === 'reason'
      ? { 'reason:coverageBefore': before, 'reason:coverageBehind': beyondOwn(context.behind) }
      : {}),
  };
}

/** Whether the noun that names what is asked for is nowhere in the passage. */
function isNounMissing({ weighed, inPassage }: SentenceContext): boolean {
  const { words, reading } = weighed.query;
  const head = words.findIndex(({ term }) => term === reading.noun?.head);
  return head >= 0 && (inPassage[head] ?? 0) === 0;
}

/** The weightiest word that is nowhere matched, as a share of the weightiest of all. */
function weightiestMissing(idf: readonly number[], matchOf: (word: number) => number): number {
  const heaviest = Math.max(0, ...idf);
  if (heaviest === 0) return 0;
  return Math.max(0, ...idf.map((weight, word) => (matchOf(word) > 0 ? 0 : weight))) / heaviest;
}

/** How close together the first matches of all words stand; 0 for fewer than two. */
function matchDensity(positions: readonly (readonly number[])[]): number {
  const firsts = positions.flatMap((places) => places.slice(0, 1));
  if (firsts.length < 2) return 0;
  return firsts.length / (Math.max(...firsts) - Math.min(...firsts) + 1);
}
