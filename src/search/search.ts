import type { Article } from '../domain/article.ts';
import { isStopWord } from '../text/extract-terms.ts';
import type { ReadingOf } from '../text/readings/text-reading.ts';
import type { Query, QueryWord } from './parse-question.ts';
import type { PassageMatch, PassageMatches } from './passage-matches.ts';
import { type Hit, type RankingWork, rankPassages, weighQueryIn } from './ranking/rank-passages.ts';
import type { WeighedQuery } from './ranking/ranking-context.ts';
import { findWrittenNames } from './written-names.ts';

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

/** The same for a word of a family, and for one of a phrase of a family, times its weight there. */
const RELATION_WEIGHT = 0.5;
const PHRASE_WEIGHT = 0.25;

/**
 * How much each word of a query tells, above 0: its weight times its inverse document frequency
 * (Robertson and Spärck Jones, with 1 added inside the logarithm so that it is never negative).
 *
 * @param found the passages of the archive that hold a word of the query
 */
function idfWeights(query: Query, found: PassageMatches): readonly number[] {
  return query.words.map((word, place) => {
    const count = found.countOf([word.term, ...word.synonyms, ...wordsOfSameMeaning(query, place)]);
    const frequency = Math.log(1 + (found.size - count + 0.5) / (count + 0.5));
    return word.weight * (IDF_FLOOR + (word.isName ? NAME_BONUS : 0) + frequency);
  });
}

/** The single words that say the same as one word of a query. */
function wordsOfSameMeaning({ relations }: Query, place: number): readonly string[] {
  return relations
    .filter(({ wording, isNear, covers }) => wording.length === 1 && !isNear && covers.length === 1)
    .flatMap(({ wording, covers }) => (covers[0] === place ? wording : []));
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
  for (const { wording, weight } of query.relations) {
    const share = (wording.length === 1 ? RELATION_WEIGHT : PHRASE_WEIGHT) * weight;
    for (const term of wording) if (!isStopWord(term)) raise(term, share);
  }
  return weights;
}

/** The candidates of a query before any text was read. */
export interface PassageCandidates {
  readonly query: Query;
  readonly idf: readonly number[];
  readonly found: PassageMatches;
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
export const RERANK_DEPTH = 200;

/** Letters from which the forms of an unknown word are looked for by their spelling. */
const UNKNOWN_WORD_LETTERS = 5;

/** The words of a query whose forms are looked for by their spelling where no passage holds them. */
export function possiblyUnknown({ words }: Query): readonly QueryWord[] {
  return words.filter(({ term }) => term.length >= UNKNOWN_WORD_LETTERS);
}

/** Letters of the longer of two words in which the forms of one may differ at its end. */
const ENDING_LETTERS = 2;

/** The weight of a word that may be another form of an unknown one, or another word. */
const FORM_WEIGHT = 0.6;

const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;

/**
 * The query with words spelt nearly alike: the stemmer knows the forms of English words alone, and
 * those of another language differ by a letter or two. In Latin letters they are taken for forms of
 * a word only where they differ at its end, and count less: otherwise a name that the archive does not
 * hold would be found in a word that resembles it.
 *
 * @param alike words by the term that no passage holds
 */
export function withWordsAlike(query: Query, alike: ReadonlyMap<string, readonly string[]>): Query {
  const words = query.words.map((word) => {
    const others = (alike.get(word.term) ?? []).filter(
      (other) => !LATIN.test(word.term) || isSameInPlainLetters(word.term, other),
    );
    return { ...word, synonyms: [...word.synonyms, ...others] };
  });
  const forms = query.words.flatMap(({ term }, place) =>
    (LATIN.test(term) ? (alike.get(term) ?? []) : [])
      .filter((other) => !isSameInPlainLetters(term, other) && mayBeFormOf(term, other))
      .map((other) => ({
        wording: [other],
        exceptions: [],
        isNear: true,
        weight: FORM_WEIGHT,
        covers: [place],
      })),
  );
  return { ...query, words, relations: [...query.relations, ...forms] };
}

/** "Mueller" for "Müller", "Soerby" for "Sørby", "OHara" for "O'Hara": one name, typed plainly. */
function isSameInPlainLetters(one: string, other: string): boolean {
  return inPlainLetters(one) === inPlainLetters(other);
}

function inPlainLetters(term: string): string {
  return term.replaceAll("'", '').replace(/([aou])e/g, '$1');
}

function mayBeFormOf(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  return one.slice(0, longer - ENDING_LETTERS) === other.slice(0, longer - ENDING_LETTERS);
}

/**
 * The candidates among all matches of a query.
 */
export function weighCandidates(query: Query, found: PassageMatches): PassageCandidates {
  return { query, idf: idfWeights(query, found), found, toRerank: found.best(RERANK_DEPTH) };
}

/**
 * The query with those of its words taken for names that passages write as such, which then tell as
 * much as names do.
 */
export function weighWrittenNames(
  { query, idf, toRerank }: PassageCandidates,
  articleOf: (id: string) => Article | undefined,
  readingOf: ReadingOf,
): Pick<PassageCandidates, 'query' | 'idf'> {
  const names = findWrittenNames(query, toRerank, articleOf, readingOf);
  const words = query.words.map((word, place) =>
    names.has(place) ? { ...word, isName: true } : word,
  );
  const bonus = (place: number) => (query.words[place]?.weight ?? 0) * NAME_BONUS;
  return {
    query: { ...query, words },
    idf: idf.map((weight, place) => (names.has(place) ? weight + bonus(place) : weight)),
  };
}

/**
 * Reads the candidates and ranks them, in slices.
 *
 * @param articleOf the article of an id; passages of articles that are gone are left out
 * @param readingOf what was read in an article's text
 */
export function* rankInSlices(
  candidates: PassageCandidates,
  articleOf: (id: string) => Article | undefined,
  readingOf: ReadingOf,
): RankingWork<Ranking> {
  const { found, toRerank } = candidates;
  const { query, idf } = weighWrittenNames(candidates, articleOf, readingOf);
  yield;
  const hits = yield* rankPassages({ query, idf, found, toRerank, articleOf, readingOf });
  return { query, idf, hits };
}

/** The same, at once. */
export function rankCandidates(...candidates: Parameters<typeof rankInSlices>): Ranking {
  const work = rankInSlices(...candidates);
  for (let slice = work.next(); ; slice = work.next()) if (slice.done) return slice.value;
}

/** The query of candidates with what they show of its words, as ranking reads it. */
export function weighCandidateQuery(
  candidates: PassageCandidates,
  articleOf: (id: string) => Article | undefined,
  readingOf: ReadingOf,
): WeighedQuery {
  const { query, idf } = weighWrittenNames(candidates, articleOf, readingOf);
  return weighQueryIn({ query, idf, found: candidates.found });
}
