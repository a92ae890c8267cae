import type { Article } from '../domain/article.ts';
import { confidence } from './confidence.ts';
import type { Match, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { type Hit, rank } from './ranking.ts';
import { rarities, termWeights } from './rarity.ts';

/** What a question found before any text was read: enough to know which articles to fetch. */
export interface Candidates {
  readonly query: Query;
  readonly rarity: readonly number[];
  readonly matches: readonly Match[];
  /** The best matches by BM25+, whose texts are read closely. */
  readonly close: readonly Match[];
}

/** A question's ranking. */
export interface Ranking {
  readonly query: Query;
  readonly rarity: readonly number[];
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The probability that the first hit answers; 0 without hits. */
  readonly confidence: number;
}

/**
 * Passages that are read closely. Beyond the two hundred best by BM25+ no measured question had
 * its answer, and reading them takes some ten milliseconds.
 */
const READ_CLOSELY = 200;

/** Letters from which an unknown word is taken for a misspelt one. */
const SPELLING_LETTERS = 5;

/** Finds the passages that hold words of a query; words the index does not know are respelt. */
export function findCandidates(asked: Query, index: PassageIndex): Candidates {
  const query = respelt(asked, index);
  const matches = index.match(termWeights(query));
  const rarity = rarities(query, matches, index.size());
  return { query, rarity, matches, close: matches.slice(0, READ_CLOSELY) };
}

/**
 * Reads the candidates and ranks them.
 *
 * @param articleOf the article of an id; passages of articles that are gone are left out
 */
export function rankCandidates(
  { query, rarity, matches, close }: Candidates,
  articleOf: (id: string) => Article | undefined,
): Ranking {
  const hits = rank(query, close, articleOf, matches, rarity);
  const [best] = hits;
  return { query, rarity, hits, confidence: best ? confidence(best.signals) : 0 };
}

function respelt(query: Query, index: PassageIndex): Query {
  const words = query.words.map((word) => {
    const known = word.term.length < SPELLING_LETTERS || index.has([word.term, ...word.synonyms]);
    return known ? word : { ...word, synonyms: [...word.synonyms, ...index.spellings(word.term)] };
  });
  return { ...query, words };
}
