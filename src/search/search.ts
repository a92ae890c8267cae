import type { Article } from '../domain/article.ts';
import { estimateConfidence } from './confidence.ts';
import type { Query, QueryWord } from './parse-question.ts';
import type { PassageMatch } from './passage-index.ts';
import { type Hit, rankPassages } from './rank-passages.ts';
import { idfWeights } from './term-weights.ts';

/** What a question found before any text was read: enough to know which articles to fetch. */
export interface PassageCandidates {
  readonly query: Query;
  readonly idf: readonly number[];
  readonly matches: readonly PassageMatch[];
  /** The best matches by BM25+, whose texts are read closely. */
  readonly toRerank: readonly PassageMatch[];
}

/** A question's ranking. */
export interface Ranking {
  readonly query: Query;
  readonly idf: readonly number[];
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The probability that the first hit answers; 0 without hits. */
  readonly confidence: number;
}

/**
 * Passages that are read closely. Beyond the two hundred best by BM25+ no measured question had
 * its answer, and reading them takes some ten milliseconds.
 */
const RERANK_DEPTH = 200;

/** Letters from which an unknown word is taken for a misspelt one. */
const SPELLING_LETTERS = 5;

/** The words of a query that count as misspelt where no passage holds them or a synonym. */
export function spellingChecks({ words }: Query): readonly QueryWord[] {
  return words.filter(({ term }) => term.length >= SPELLING_LETTERS);
}

/**
 * The query with other spellings of its words, as synonyms.
 *
 * @param suggestions spellings by the term that no passage holds
 */
export function correctSpelling(
  query: Query,
  suggestions: ReadonlyMap<string, readonly string[]>,
): Query {
  const words = query.words.map((word) => {
    const spellings = suggestions.get(word.term) ?? [];
    return { ...word, synonyms: [...word.synonyms, ...spellings] };
  });
  return { ...query, words };
}

/**
 * The candidates among all matches of a query.
 *
 * @param matches best first
 * @param size passages in the archive
 */
export function weighCandidates(
  query: Query,
  matches: readonly PassageMatch[],
  size: number,
): PassageCandidates {
  const idf = idfWeights(query, matches, size);
  return { query, idf, matches, toRerank: matches.slice(0, RERANK_DEPTH) };
}

/**
 * Reads the candidates and ranks them.
 *
 * @param articleOf the article of an id; passages of articles that are gone are left out
 */
export function rankCandidates(
  { query, idf, matches, toRerank }: PassageCandidates,
  articleOf: (id: string) => Article | undefined,
): Ranking {
  const hits = rankPassages(query, toRerank, articleOf, matches, idf);
  const [best] = hits;
  return { query, idf, hits, confidence: best ? estimateConfidence(best.signals) : 0 };
}
