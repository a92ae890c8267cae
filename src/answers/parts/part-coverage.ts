import { type Evidence, findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { QuestionPart } from '../../search/question/question-reading.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms, extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import { ORDINAL_WORDS } from '../../text/number-words.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { isFigure } from '../../text/similarity/figures.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';

/**
 * The idf-weighted share of the words that distinguish one compared thing from the others
 * ("second", of two rounds) from which a passage with its headline is about that thing.
 */
export const OWN_COVERAGE = 0.5;

/** The share of a part's own words that a passage with its headline holds; 1 where it has none. */
export function ownCoverage(
  { article, passage }: Hit,
  ranking: Ranking,
  ownWords: readonly number[],
  readingOf: ReadingOf,
): number {
  const terms = [...readingOf(article).termsIn(passage), ...extractTerms(article.title)];
  return coverageIn(terms, ranking, ownWords);
}

/** The places in a query of the words that a text holds. */
export function wordsIn(some: string, { words }: Query): readonly number[] {
  const terms = distinctTerms(some);
  return words.flatMap(({ term }, word) => (terms.has(term) ? [word] : []));
}

/** The share of a part's own words that some terms include; 1 where it has none. */
export function coverageIn(
  terms: readonly TermSpan[],
  { query, idf }: Ranking,
  ownWords: readonly number[],
): number {
  if (ownWords.length === 0) return 1;
  const evidence = findEvidence(terms, query);
  return weightedCoverage(
    ownWords.map((word) => idf[word] ?? 0),
    (at) => {
      const word = ownWords[at] ?? 0;
      return isElsewhere(word, query, evidence) ? 0 : (evidence.coverage[word] ?? 0);
    },
  );
}

/** A name with a Roman numeral, whose "I" a search cannot tell from the pronoun: "Lunn I". */
const NUMBERED = /^(?:the )?(?<name>\p{L}[\p{L}'’-]{2,30}) (?<numeral>[ivx]{1,4})$/iu;

/** A check whether a passage has a part's name with its numeral; always true where none has it. */
export function numberedAs({ of }: QuestionPart, hits: readonly Hit[]): (hit: Hit) => boolean {
  const { name = '', numeral = '' } = NUMBERED.exec(of)?.groups ?? {};
  if (name === '') return () => true;
  const written = new RegExp(`(?<!\\p{L})${name} ${numeral}(?![\\p{L}\\p{N}])`, 'iu');
  const has = (hit: Hit) => written.test(passageTextOf(hit));
  return hits.some(has) ? has : () => true;
}

/** A year, which stands anywhere in a text about it. */
const YEAR = /^(?:19|20)\d\d$/;

const ORDINALS: ReadonlySet<string> = distinctTerms(ORDINAL_WORDS.join(' '));

/**
 * Whether a number of the question occurs only apart from its neighbours: the "20" of "20-point
 * draft" in a date, the "first" of "first round" in "for the first time".
 */
function isElsewhere(word: number, { words }: Query, { positions }: Evidence): boolean {
  const { term = '' } = words[word] ?? {};
  if (ORDINALS.has(term)) {
    const counted = positions[word + 1] ?? [];
    const isCounted = positions[word]?.some((place) => counted.includes(place + 1));
    return counted.length > 0 && !isCounted;
  }
  if (!isFigure(term) || YEAR.test(term)) return false;
  const neighbours = [word - 1, word + 1].flatMap((other) => positions[other] ?? []);
  return !positions[word]?.some((place) =>
    neighbours.some((other) => Math.abs(place - other) === 1),
  );
}
