import { termProximity } from '../term-proximity.ts';
import type { SentenceFeatures } from './features.ts';
import { coverageOf, type SentenceContext } from './ranking-context.ts';

/** What a word counts that only the headline or the sentence before holds, the passage, the article. */
const BESIDE_SENTENCE = 0.7;
const IN_PASSAGE = 0.5;
const IN_ARTICLE = 0.3;

/** The usual k1 of BM25, half of its length normalisation, and the terms of a usual sentence. */
const SATURATION = 1.2;
const LENGTH_NORM = 0.5;
const USUAL_LENGTH = 14;

/** Features of what a sentence and its surroundings hold of the question. */
export function coverageFeatures(context: SentenceContext): SentenceFeatures {
  const { weighed, evidence, inPassage, inArticle, inTitle, bm25 } = context;
  const { idf, kinds } = weighed;
  const own = (word: number) => evidence.coverage[word] ?? 0;
  const before = (word: number) => context.before[word] ?? 0;
  const passage = (word: number) => inPassage[word] ?? 0;
  const title = (word: number) => inTitle[word] ?? 0;
  const article = (word: number) => Math.max(inArticle[word] ?? 0, passage(word), title(word));
  const beside = (word: number) => Math.max(own(word), before(word), title(word));
  const isNamed = (word: number) => kinds[word] === 'name' || kinds[word] === 'figure';
  const all = coverageOf(weighed, own);
  return {
    sentenceCoverage: all,
    wordCoverage: mean(evidence.coverage),
    sentenceBm25: saturated(all, context.terms.length),
    proximity: termProximity(evidence, idf),
    contextCoverage: coverageOf(weighed, beside),
    nearestCoverage: coverageOf(weighed, (word) =>
      Math.max(
        own(word),
        BESIDE_SENTENCE * beside(word),
        IN_PASSAGE * passage(word),
        IN_ARTICLE * article(word),
      ),
    ),
    coverageBefore: coverageOf(weighed, (word) => Math.max(0, before(word) - own(word))),
    headedPassageCoverage: coverageOf(weighed, (word) => Math.max(passage(word), title(word))),
    passageCoverage: coverageOf(weighed, (word) => passage(word) - own(word)),
    articleCoverage: coverageOf(weighed, (word) => article(word) - passage(word)),
    impliedNames: coverageOf(weighed, (word) =>
      kinds[word] === 'name' ? article(word) - own(word) : 0,
    ),
    missingNames: coverageOf(weighed, (word) => (isNamed(word) && article(word) === 0 ? 1 : 0)),
    missingFromPassage: weightiestMissing(idf, passage),
    unknownWords: coverageOf(weighed, (word) => (weighed.isKnown[word] ? 0 : 1)),
    bm25,
    ...(weighed.questionKind === 'quotation' ? { 'quotation:sentenceCoverage': all } : {}),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** A share as BM25 counts it: it rises less and less, and counts less in a long sentence. */
function saturated(share: number, length: number): number {
  const norm = 1 - LENGTH_NORM + (LENGTH_NORM * length) / USUAL_LENGTH;
  return ((SATURATION + 1) * share) / (share + SATURATION * norm);
}

/** The weightiest word that is nowhere matched, as a share of the weightiest of all. */
function weightiestMissing(idf: readonly number[], matchOf: (word: number) => number): number {
  const heaviest = Math.max(0, ...idf);
  if (heaviest === 0) return 0;
  return Math.max(0, ...idf.map((weight, word) => (matchOf(word) > 0 ? 0 : weight))) / heaviest;
}
