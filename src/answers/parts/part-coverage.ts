import { type Evidence, findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import type { QuestionPart } from '../../search/question/question-reading.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { isFigure } from '../../text/similarity/figures.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';

/**
 * The idf-weighted share of the words that tell one compared thing from the others ("second", of two
 * rounds) from which a passage with its headline is of that thing.
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

/** The words of a query that some words of it are. */
export function wordsIn(some: string, { words }: Query): readonly number[] {
  const terms = new Set(extractTerms(some).map(({ term }) => term));
  return words.flatMap(({ term }, word) => (terms.has(term) ? [word] : []));
}

/** The share of a part's own words that terms hold; 1 where it has none. */
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

/** A name with a Roman numeral, whose "I" no search tells from other words: "Lunn I". */
const NUMBERED = /^(?:the )?(?<name>\p{L}[\p{L}'’-]{2,30}) (?<numeral>[ivx]{1,4})$/iu;

/** Whether a passage has the name of a part with its numeral, where any passage has it so. */
export function numberedAs({ of }: QuestionPart, hits: readonly Hit[]): (hit: Hit) => boolean {
  const { name = '', numeral = '' } = NUMBERED.exec(of)?.groups ?? {};
  if (name === '') return () => true;
  const written = new RegExp(`(?<!\\p{L})${name} ${numeral}(?![\\p{L}\\p{N}])`, 'iu');
  const has = ({ article, passage }: Hit) =>
    written.test(article.text.slice(passage.start, passage.end));
  return hits.some(has) ? has : () => true;
}

/** A year, which stands anywhere in a text about it. */
const YEAR = /^(?:19|20)\d\d$/;

const ORDINALS: ReadonlySet<string> = new Set(
  extractTerms('first second third fourth fifth sixth seventh').map(({ term }) => term),
);

/**
 * Whether a number of the question is met only apart from its neighbours: the "20" of "20-point draft"
 * by a day of a month, the "first" of "first round" by "for the first time" in a text about another
 * round.
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
