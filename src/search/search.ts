import type { Article } from '../domain/article.ts';
import { estimateConfidence } from './confidence.ts';
import type { Query } from './parse-question.ts';
import type { PassageIndex, PassageMatch } from './passage-index.ts';
import { type Hit, rankPassages } from './rank-passages.ts';
import { idfWeights, termWeights } from './term-weights.ts';

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

/** Finds the passages that hold words of a query; words the index does not know are respelt. */
export function findCandidates(asked: Query, index: PassageIndex): PassageCandidates {
  const query = correctSpelling(asked, index);
  const matches = index.search(termWeights(query));
  const rarity = idfWeights(query, matches, index.size());
  return { query, idf: rarity, matches, toRerank: matches.slice(0, RERANK_DEPTH) };
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

function correctSpelling(query: Query, index: PassageIndex): Query {
  const words = query.words.map((word) => {
    const known =
      word.term.length < SPELLING_LETTERS || index.hasAny([word.term, ...word.synonyms]);
    return known
      ? word
      : { ...word, synonyms: [...word.synonyms, ...index.suggestSpellings(word.term)] };
  });
  return { ...query, words };
}
