import type { Article } from '../../domain/article.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import type { TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf, TextReading } from '../../text/readings/text-reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Query } from '../parse-question.ts';
import type { PassageMatch, PassageMatches } from '../passage-matches.ts';
import { SYNONYM_MATCH_WEIGHT } from '../query-terms.ts';
import { isSlotMissing } from './answer-slots.ts';
import { type SentenceFeatures, weightedSum } from './features.ts';
import {
  type MatchedSentence,
  matchSentence,
  matchTitle,
  type QuestionKind,
  type SentenceContext,
  type WeighedQuery,
  weighQuery,
} from './ranking-context.ts';
import { mostPossibleScore } from './score-bound.ts';
import { matchFeatures, sentenceFeatures } from './sentence-features.ts';
import { RANKING_WEIGHTS } from './weights.ts';

/** A reranked passage, with its best sentence. */
export interface Hit {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  /** The words of the sentence that meet the question's, in order, none twice. */
  readonly matches: readonly Span[];
  /**
   * The weighted sum of the features: any number, comparable within one query only. A passage that
   * scores 1 more than another one is e times as likely to be the one that answers.
   */
  readonly score: number;
  readonly features: SentenceFeatures;
  readonly questionKind: QuestionKind;
  /** Whether the sentence asks and states nothing: it answers no question, however alike it is. */
  readonly isQuestion: boolean;
}

/** What passages are ranked by. */
export interface RankingInput {
  readonly query: Query;
  /** The weight of each word of the query, as `weighCandidates` computes it. */
  readonly idf: readonly number[];
  /** Those to rerank, best first. */
  readonly toRerank: readonly PassageMatch[];
  /** All matches, of which it is known what an article's other passages hold. */
  readonly found: PassageMatches;
  /** The article of an id; passages of articles that are gone are left out. */
  articleOf(id: string): Article | undefined;
  readonly readingOf: ReadingOf;
}

/** Work in slices: between two of them the caller may let the event loop turn. */
export type RankingWork<T> = Generator<undefined, T, undefined>;

/** Passages that are scored in one slice: some ten milliseconds. */
const PASSAGES_PER_SLICE = 25;

/**
 * Ranks matches by the sentence of each that answers best.
 *
 * @returns best first, sentences that ask after all others; equal scores in the order of article
 *   id and place
 */
export function* rankPassages(input: RankingInput): RankingWork<readonly Hit[]> {
  return (yield* scorePassages(input, bestHit)).sort(byScoreThenPosition);
}

/** Scores every sentence of the matches, passage by passage; no passage is without sentences. */
export function* scoreSentences(input: RankingInput): RankingWork<readonly (readonly Hit[])[]> {
  return yield* scorePassages(input, (sentences) => sentences.map((one) => hitOf(one)));
}

/** Reads the sentences of each passage, and scores them together. */
function* scorePassages<Scored>(
  input: RankingInput,
  score: (sentences: readonly SentenceContext[]) => Scored,
): RankingWork<Scored[]> {
  const { query, toRerank, found, articleOf, readingOf } = input;
  const inArticleOf = memoize((id: string) => coverageInArticle(query, found, id));
  const best = toRerank.reduce((most, { score }) => Math.max(most, score), 0);
  const weighed = weighQueryIn(input);
  const inTitleOf = memoize(
    (article: Article) => matchTitle(article, query),
    ({ id }) => id,
  );
  const scored: Scored[] = [];
  for (const [at, match] of toRerank.entries()) {
    if (at % PASSAGES_PER_SLICE === PASSAGES_PER_SLICE - 1) yield;
    const article = articleOf(match.articleId);
    if (!article || match.passage.sentences.length === 0) continue;
    const inTitle = inTitleOf(article);
    const reading = readingOf(article);
    const inArticle = inArticleOf(article.id);
    const bm25 = match.score / best;
    const known = { weighed, article, reading, inArticle, inTitle, match, bm25 };
    scored.push(score(contextsIn(known)));
  }
  return scored;
}

/** The query with what the passages show of its words. */
export function weighQueryIn({
  query,
  idf,
  found,
}: Pick<RankingInput, 'query' | 'idf' | 'found'>): WeighedQuery {
  const isKnown = query.words.map(({ term, synonyms }) => found.countOf([term, ...synonyms]) > 0);
  return weighQuery(query, idf, isKnown);
}

/** What is known of a passage when its sentences are read. */
interface KnownPassage {
  readonly weighed: WeighedQuery;
  readonly article: Article;
  readonly reading: TextReading;
  readonly inArticle: readonly number[];
  readonly inTitle: readonly number[];
  readonly match: PassageMatch;
  readonly bm25: number;
}

/** The sentences of a passage, with what their features are computed from. */
function contextsIn({ match, ...input }: KnownPassage): readonly SentenceContext[] {
  const { weighed, article, reading } = input;
  const { query } = weighed;
  const { passage } = match;
  const sentences = passage.sentences.map((span) => matchSentence(article, reading, span, query));
  const inPassage = query.words.map((_, word) =>
    sentences.reduce((most, { evidence }) => Math.max(most, evidence.coverage[word] ?? 0), 0),
  );
  const slotMissing = isSlotMissing(weighed, sentences);
  const preceding = precedingSentence(reading, passage);
  const outside = preceding && matchSentence(article, reading, preceding, query);
  return sentences.map((sentence, at) => ({
    ...input,
    ...sentence,
    passage,
    inPassage,
    isSlotMissing: slotMissing,
    before: (sentences[at - 1] ?? outside)?.evidence.coverage ?? [],
  }));
}

/** The sentence before a passage, which may name what its first sentence goes back to. */
function precedingSentence({ sentences }: TextReading, { start }: Span): Span | undefined {
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sentences[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return sentences[from - 1];
}

/**
 * The hit of the sentence of a passage that answers best, the first one of equals. In the order of what they
 * can score at most, for those that cannot be it need not be looked at closely.
 */
function bestHit(sentences: readonly SentenceContext[]): Hit {
  const [first] = sentences;
  if (first && sentences.length === 1) return hitOf(first);
  const ordered = sentences
    .map((context, at) => {
      const matched = matchFeatures(context);
      return { context, at, matched, most: mostPossibleScore(context, matched) };
    })
    .sort((one, other) => other.most - one.most);
  let best: { readonly hit: Hit; readonly at: number } | undefined;
  for (const { context, at, matched, most } of ordered) {
    // A question is no match for any statement, whatever its score.
    if (best && !best.hit.isQuestion && most < best.hit.score) break;
    const hit = hitOf(context, matched);
    const order = best ? byAnswering(best.hit, hit) || best.at - at : 1;
    if (order > 0) best = { hit, at };
  }
  if (!best) throw new RangeError('a passage without sentences cannot be ranked');
  return best.hit;
}

function hitOf(context: SentenceContext, matched?: SentenceFeatures): Hit {
  const { article, passage, span, weighed } = context;
  const features = sentenceFeatures(context, matched);
  return {
    article,
    passage,
    sentence: span,
    matches: matchesOf(context),
    score: weightedSum(features, RANKING_WEIGHTS),
    features,
    questionKind: weighed.questionKind,
    isQuestion: features.isQuestion === 1,
  };
}

/** The places of the matched words of a sentence in its article, in order, none twice. */
export function matchesOf({
  evidence,
  terms,
  span,
}: Pick<MatchedSentence, 'evidence' | 'terms' | 'span'>): readonly Span[] {
  const found = spansOf(evidence, terms);
  return found.map(({ start, end }) => ({ start: start + span.start, end: end + span.start }));
}

function spansOf({ positions }: Evidence, terms: readonly TermSpan[]): readonly Span[] {
  const met = [...new Set(positions.flat())].sort((one, other) => one - other);
  const spans: Span[] = [];
  for (const { start, end } of met.flatMap((place) => terms[place] ?? [])) {
    // A hyphenated compound is a term as its parts are: the parts lie within it.
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end });
  }
  return spans;
}

/** How well an article's title or any of its passages covers each word of the query. */
function coverageInArticle(
  { words }: Query,
  found: PassageMatches,
  articleId: string,
): readonly number[] {
  const terms = found.termsIn(articleId);
  return words.map(({ term, synonyms }) => {
    if (terms.has(term)) return 1;
    return synonyms.some((one) => terms.has(one)) ? SYNONYM_MATCH_WEIGHT : 0;
  });
}

/** Statements before questions, then the higher score. */
export function byAnswering(one: Hit, other: Hit): number {
  return Number(one.isQuestion) - Number(other.isQuestion) || other.score - one.score;
}

function byScoreThenPosition(one: Hit, other: Hit): number {
  const order = byAnswering(one, other);
  if (order !== 0) return order;
  if (one.article.id !== other.article.id) return one.article.id < other.article.id ? -1 : 1;
  return one.passage.start - other.passage.start;
}
