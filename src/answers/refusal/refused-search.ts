import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { TermSequence } from '../../search/lexicon.ts';
import type { PassageMatch, PassageMatches } from '../../search/passage-matches.ts';
import { passageKey, passageKeyOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { WeighedQuery } from '../../search/ranking/ranking-context.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';

/** What was found for a question that was not answered. */
export interface RefusedSearch {
  readonly weighed: WeighedQuery;
  /** The passages of the archive that hold a word of the question. */
  readonly found: PassageMatches;
  /** Those of them that were ranked, and the ranking, best first. */
  readonly ranked: readonly PassageMatch[];
  readonly hits: readonly Hit[];
  readonly readingOf: ReadingOf;
  readonly limits?: RefusedPeriod | undefined;
  /** For terms that no passage holds: the title of an account whose points in dispute hold it. */
  readonly disputed?: ReadonlyMap<string, string>;
}

/** The period of the question. */
interface RefusedPeriod {
  readonly period: DateRange;
  readonly belongs: (article: Article, passage: Span) => boolean;
}

/** The wordings of a word of a question: itself, its synonyms and the paraphrases of several words. */
function wordingsOf({ query }: WeighedQuery, word: number): readonly TermSequence[] {
  const { term, synonyms } = query.words[word] ?? { term: '', synonyms: [] };
  const paraphrases = query.paraphrases.filter(({ covers }) => covers.includes(word));
  return [...[term, ...synonyms].map((one) => [one]), ...paraphrases.map(({ terms }) => terms)];
}

/** Whether any passage of the archive holds some words together, in any of their wordings. */
export function isAnyHolding({ weighed, found }: RefusedSearch, words: readonly number[]): boolean {
  return found.countHolding(words.map((word) => wordingsOf(weighed, word))) > 0;
}

/** The articles that hold some words, each in any passage or the headline. */
export function articlesHolding(
  { weighed, found }: RefusedSearch,
  words: readonly number[],
): ReadonlySet<string> {
  return found.articlesHolding(words.map((word) => wordingsOf(weighed, word)));
}

/** Whether a word of the question, or one of its family, is in a passage or its headline. */
export function isNearlyHeld(
  { weighed, readingOf }: Pick<RefusedSearch, 'weighed' | 'readingOf'>,
  word: number,
  { article, passage }: Pick<Hit, 'article' | 'passage'>,
): boolean {
  const { query } = weighed;
  const isIn = (terms: readonly TermSpan[]) => (findEvidence(terms, query).coverage[word] ?? 0) > 0;
  return isIn(readingOf(article).termsIn(passage)) || isIn(extractTerms(article.title));
}

/** Whether every passage of the archive that holds some words together is among those that were read. */
export function readEveryPassage(search: RefusedSearch, words: readonly number[]): boolean {
  const { weighed, found } = search;
  const all = found.countHolding(words.map((word) => wordingsOf(weighed, word)));
  return found.isWhole && all === hitsHolding(search, words).length;
}

/** The passages that hold some words together, of those that were read. */
export function hitsHolding(
  { weighed, ranked, hits }: RefusedSearch,
  words: readonly number[],
): readonly Hit[] {
  const wordings = words.map((word) => wordingsOf(weighed, word));
  const keys = new Set(
    ranked
      .filter(({ terms }) =>
        wordings.every((of) => of.some((wording) => wording.every((one) => terms.includes(one)))),
      )
      .map(({ articleId, passage }) => passageKey(articleId, passage)),
  );
  return hits.filter((hit) => keys.has(passageKeyOf(hit)));
}
