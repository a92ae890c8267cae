import type { Article } from '../domain/article.ts';
import type { ReadingOf } from '../text/readings/text-reading.ts';
import type { Query, QueryWord } from './parse-question.ts';
import type { PassageMatch } from './passage-index.ts';
import { type Hit, rankPassages, weighQueryIn } from './ranking/rank-passages.ts';
import type { WeighedQuery } from './ranking/ranking-context.ts';

/**
 * Lower bound added to each idf: in an archive about one conflict the central words occur in most
 * passages and would otherwise weigh nothing.
 */
const IDF_FLOOR = 0.5;

/**
 * What a name or a number tells besides: a passage without the name asked about seldom answers,
 * however common the name is in the archive.
 */
const NAME_BONUS = 1;

/** The BM25+ weight of a synonym, as a share of the weight of the word asked for. */
const SYNONYM_WEIGHT = 0.7;

/** The same for a term of another wording, which may stand there by chance. */
const PARAPHRASE_WEIGHT = 0.5;

/**
 * How much each word of a query tells, above 0: its weight times its inverse document frequency
 * (Robertson and Spärck Jones, with 1 added inside the logarithm so that it is never negative).
 *
 * @param matches every passage of the archive that holds a word of the query
 * @param size passages in the archive
 */
function idfWeights(
  query: Query,
  matches: readonly PassageMatch[],
  size: number,
): readonly number[] {
  return query.words.map((word) => {
    const count = matches.filter(({ terms }) => containsWord(word, terms)).length;
    const frequency = Math.log(1 + (size - count + 0.5) / (count + 0.5));
    return word.weight * (IDF_FLOOR + (word.isName ? NAME_BONUS : 0) + frequency);
  });
}

/** Whether a word or one of its synonyms is among terms. */
function containsWord(word: QueryWord, terms: readonly string[]): boolean {
  return terms.includes(word.term) || word.synonyms.some((synonym) => terms.includes(synonym));
}

/** The terms that a passage may hold to be a match, and what each counts. */
export function termWeights(query: Query): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const raise = (term: string, weight: number) =>
    weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  for (const { term, synonyms, weight } of query.words) {
    raise(term, weight);
    for (const synonym of synonyms) raise(synonym, SYNONYM_WEIGHT * weight);
  }
  for (const { terms } of query.paraphrases) {
    for (const term of terms) raise(term, PARAPHRASE_WEIGHT);
  }
  return weights;
}

/** The candidates of a query before any text was read. */
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
}

/**
 * Number of passages that are reranked. No measured question had its answer below the first 200 by
 * BM25+; reranking them takes some ten milliseconds.
 */
const RERANK_DEPTH = 200;

/** Letters from which the forms of an unknown word are looked for by their spelling. */
const UNKNOWN_WORD_LETTERS = 5;

/** The words of a query whose forms are looked for by their spelling where no passage holds them. */
export function possiblyUnknown({ words }: Query): readonly QueryWord[] {
  return words.filter(({ term }) => term.length >= UNKNOWN_WORD_LETTERS);
}

/**
 * The query with words spelt nearly alike as synonyms: the stemmer knows the forms of English words
 * alone, and those of another language differ by a letter or two.
 *
 * @param alike words by the term that no passage holds
 */
export function withWordsAlike(query: Query, alike: ReadonlyMap<string, readonly string[]>): Query {
  const words = query.words.map((word) => {
    const others = alike.get(word.term) ?? [];
    return { ...word, synonyms: [...word.synonyms, ...others] };
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
 * @param readingOf what was read in an article's text
 */
export function rankCandidates(
  candidates: PassageCandidates,
  articleOf: (id: string) => Article | undefined,
  readingOf: ReadingOf,
): Ranking {
  const { query, idf } = candidates;
  return { query, idf, hits: rankPassages({ ...candidates, articleOf, readingOf }) };
}

/** The query of candidates with what they show of its words, as ranking reads it. */
export function weighCandidateQuery(
  candidates: PassageCandidates,
  articleOf: (id: string) => Article | undefined,
  readingOf: ReadingOf,
): WeighedQuery {
  return weighQueryIn({ ...candidates, articleOf, readingOf });
}
