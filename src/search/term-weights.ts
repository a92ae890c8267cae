import type { Query, QueryWord } from './parse-question.ts';
import type { PassageMatch } from './passage-index.ts';

/**
 * What every word of a question tells even where all passages hold it. In an archive about one
 * matter its central words are in most passages, and without a floor they would count as nothing.
 */
const IDF_FLOOR = 0.5;

/**
 * What a name or a number tells besides: a passage without the name asked about seldom answers,
 * however common the name is in the archive.
 */
const NAME_BONUS = 1;

/** What a synonym's BM25+ weight is beside the weight of the word asked for. */
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
export function idfWeights(
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
