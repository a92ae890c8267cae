import { memoize } from '../../domain/memoize.ts';
import type { TermSequence } from '../lexicon.ts';
import type { PassageMatch, PassageMatches } from '../passage-matches.ts';
import { articleOfPassage, shownPassage } from './found-passage.ts';
import { termNumber } from './live-segment.ts';
import { type ArticlePlace, articlesHolding, shownTermsOf } from './passage-holding.ts';
import {
  countPassages,
  type NumberedSegments,
  type SoughtTerm,
  scoreTerms,
} from './score-terms.ts';
import { createSelection } from './select-best.ts';
import { stringAt } from './string-table.ts';
import { type TermBits, termSetOf, type WordBits } from './term-masks.ts';

export interface SearchedPassages extends NumberedSegments {
  /** Whether any segment may hold a term. */
  mayHold(term: string): boolean;
  /** By segment: 1 for each passage that is not shown, whatever it holds. */
  readonly hiddenPassages: readonly (Uint8Array | undefined)[];
  /** Keys of sentences that are left out of passages. */
  readonly hidden: ReadonlySet<number>;
  /** The place of the segment that holds an article, and its number there. */
  placeOf(articleId: string): ArticlePlace | undefined;
}

/**
 * Finds the passages that hold any of some terms, by the terms' postings. A passage's score is the sum
 * of what its terms count, times the number of the terms that it holds.
 */
export function findMatches(
  searched: SearchedPassages,
  weights: ReadonlyMap<string, number>,
): PassageMatches {
  const { segments, firsts, hiddenPassages, hidden } = searched;
  const sought = [...weights]
    .filter(([term]) => searched.mayHold(term))
    .map(([term, weight]): SoughtTerm => {
      return { term, weight, numbers: segments.map((live) => termNumber(live, term)) };
    });
  const numberOf = new Map(sought.map(({ term }, at) => [term, at]));
  const { sums, held, counts, masks } = scoreTerms(searched, sought);
  const scoreOf = (passage: number) => (sums[passage] ?? 0) * (held[passage] ?? 0);
  const bitsOf = (wordings: readonly TermSequence[]): WordBits =>
    wordings.flatMap((wording) => termSetOf(wording, numberOf) ?? []);

  /** Calls a function with the number of each match that is shown. */
  const visit = (see: (passage: number) => void): void => {
    for (const place of segments.keys()) {
      const [first = 0, last = 0] = [firsts[place], firsts[place + 1]];
      const notShown = hiddenPassages[place];
      for (let passage = first; passage < last; passage += 1) {
        if (held[passage] !== 0 && notShown?.[passage - first] !== 1) see(passage);
      }
    }
  };
  /** The numbers of the passages that are not shown, found when they are first asked for. */
  let allHidden: readonly number[] | undefined;
  const countHidden = (terms: TermBits): number => {
    allHidden ??= hiddenPassages.flatMap((notShown, place) =>
      notShown ? numbersOfMarked(notShown, firsts[place] ?? 0) : [],
    );
    return allHidden.filter((passage) => masks.holdsAny(passage, terms)).length;
  };
  const countHolding = (terms: TermSequence): number => {
    const any = termSetOf(terms, numberOf);
    if (!any) return 0;
    const [only = '', ...others] = terms;
    const all = others.length === 0 ? (counts[numberOf.get(only) ?? -1] ?? 0) : masks.countAny(any);
    return all - countHidden(any);
  };
  const countOnce = memoize(countHolding, (terms) => terms.join(' '));

  /** Where articles lie of which a match was given. */
  const placed = new Map<string, ArticlePlace>();
  const matchAt = (number: number): readonly PassageMatch[] => {
    const place = firsts.findLastIndex((first, at) => at < segments.length && first <= number);
    const segment = segments[place]?.segment;
    const own = number - (firsts[place] ?? 0);
    const passage = segment && shownPassage(segment, own, hidden);
    if (!segment || !passage) return [];
    const article = articleOfPassage(segment, own);
    const articleId = stringAt(segment.articleIds, article);
    placed.set(articleId, { segment: place, article });
    const terms = masks.termsIn(number, number + 1).flatMap((at) => sought[at]?.term ?? []);
    return [{ articleId, passage, score: scoreOf(number), terms }];
  };

  return {
    size: countPassages(segments),
    isWhole: true,
    best(most, words = []) {
      const asked = words.map(bitsOf);
      const selection = createSelection(Math.min(most, held.length));
      let least = 0;
      visit((passage) => {
        const score = (sums[passage] ?? 0) * (held[passage] ?? 0);
        // Common words are in most passages: all but a few are told by their score alone.
        if (score > least && masks.holdsEach(passage, asked)) {
          least = selection.offer(passage, score);
        }
      });
      return selection.items().flatMap(matchAt);
    },
    countOf: (terms) => countOnce([...new Set(terms)].filter((term) => numberOf.has(term))),
    countHolding(words) {
      const asked = words.map(bitsOf);
      let count = 0;
      visit((passage) => {
        if (masks.holdsEach(passage, asked)) count += 1;
      });
      return count;
    },
    articlesHolding: (words) => articlesHolding(searched, masks, words.map(bitsOf)),
    termsIn(articleId) {
      const at = placed.get(articleId) ?? searched.placeOf(articleId);
      return new Set(
        at && shownTermsOf(searched, masks, at).flatMap((term) => sought[term]?.term ?? []),
      );
    },
  };
}

/** The places that are marked in a list, from a first number on. */
function numbersOfMarked(marks: Uint8Array, first: number): readonly number[] {
  const numbers: number[] = [];
  for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) numbers.push(first + at);
  return numbers;
}
