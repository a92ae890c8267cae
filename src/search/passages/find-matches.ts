import type { TermSequence } from '../lexicon.ts';
import type { PassageMatch, PassageMatches } from '../passage-matches.ts';
import { articleOfPassage, shownPassage, termsOfArticle, termsOfPassage } from './found-passage.ts';
import { termNumber, visitHeaded, visitPassages } from './live-segment.ts';
import {
  countPassages,
  type NumberedSegments,
  type SoughtTerm,
  scoreTerms,
} from './score-terms.ts';
import { articleCount } from './segment.ts';
import { createSelection } from './select-best.ts';
import { stringAt } from './string-table.ts';

/** What is searched. */
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

/** Where an article lies. */
interface ArticlePlace {
  readonly segment: number;
  readonly article: number;
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
  const total = firsts.at(-1) ?? 0;
  const sought = [...weights]
    .filter(([term]) => searched.mayHold(term))
    .map(([term, weight]): SoughtTerm => {
      return { term, weight, numbers: segments.map((live) => termNumber(live, term)) };
    });
  const { sums, held, holders: holdersOf } = scoreTerms(searched, sought);
  const scoreOf = (passage: number) => (sums[passage] ?? 0) * (held[passage] ?? 0);
  const termsAt = (place: number, found: ReadonlySet<number>) =>
    sought.flatMap(({ term, numbers }) => (found.has(numbers[place] ?? -1) ? [term] : []));
  const holders = (terms: readonly string[]): Uint8Array =>
    markHolders(
      searched,
      sought.filter(({ term }) => terms.includes(term)),
    );

  const holdersOfWord = (wordings: readonly TermSequence[]): Uint8Array => {
    const ofWordings = wordings.map((wording) =>
      combine(
        wording.map((term) => holders([term])),
        total,
        (one, other) => one & other,
      ),
    );
    return combine(ofWordings, total, (one, other) => one | other);
  };

  const matchAt = (number: number): readonly PassageMatch[] => {
    const place = firsts.findLastIndex((first, at) => at < segments.length && first <= number);
    const segment = segments[place]?.segment;
    const own = number - (firsts[place] ?? 0);
    const passage = segment && shownPassage(segment, own, hidden);
    if (!segment || !passage) return [];
    const article = articleOfPassage(segment, own);
    const articleId = stringAt(segment.articleIds, article);
    const terms = termsAt(place, termsOfPassage(segment, article, own));
    return [{ articleId, passage, score: scoreOf(number), terms }];
  };

  return {
    size: countPassages(segments),
    best(most) {
      const selection = createSelection(most);
      for (const place of segments.keys()) {
        const [first = 0, last = 0] = [firsts[place], firsts[place + 1]];
        const notShown = hiddenPassages[place];
        for (let passage = first; passage < last; passage += 1) {
          if (held[passage] === 0 || notShown?.[passage - first] === 1) continue;
          selection.offer(passage, scoreOf(passage));
        }
      }
      return selection.items().flatMap(matchAt);
    },
    countOf(terms) {
      const asked = [...sought.keys()].filter((at) => terms.includes(sought[at]?.term ?? ''));
      const [only = 0, ...others] = asked;
      if (asked.length === 0) return 0;
      const isAllShown = hiddenPassages.every((marks) => marks === undefined);
      return others.length === 0 && isAllShown
        ? (holdersOf[only] ?? 0)
        : countMarks(holders(terms));
    },
    countHolding: (words) =>
      countMarks(combine(words.map(holdersOfWord), total, (one, other) => one & other)),
    articlesHolding(words) {
      const ofWords = words.map((wordings) => articlesMarked(searched, holdersOfWord(wordings)));
      const [first = new Set<string>(), ...others] = ofWords;
      return others.reduce((held, other) => held.intersection(other), first);
    },
    termsIn(articleId) {
      const at = searched.placeOf(articleId);
      const live = at && segments[at.segment];
      if (!at || !live) return new Set();
      const found = termsOfArticle(live, at.article, hiddenPassages[at.segment]);
      return new Set(termsAt(at.segment, found));
    },
  };
}

/** By number: 1 for each passage that is shown and holds any of some terms. */
function markHolders(
  { segments, firsts, hiddenPassages }: SearchedPassages,
  sought: readonly SoughtTerm[],
): Uint8Array {
  const marks = new Uint8Array(firsts.at(-1) ?? 0);
  for (const [place, live] of segments.entries()) {
    const first = firsts[place] ?? 0;
    const mark = (passage: number) => {
      marks[first + passage] = 1;
    };
    for (const { numbers } of sought) {
      const number = numbers[place] ?? -1;
      if (number < 0) continue;
      visitPassages(live, number, mark);
      visitHeaded(live, number, mark);
    }
    for (const [passage, isHidden] of hiddenPassages[place]?.entries() ?? []) {
      if (isHidden === 1) marks[first + passage] = 0;
    }
  }
  return marks;
}

/** The ids of the articles of marked passages. */
function articlesMarked(
  { segments, firsts }: NumberedSegments,
  marks: Uint8Array,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [place, { segment }] of segments.entries()) {
    const first = firsts[place] ?? 0;
    for (let article = 0; article < articleCount(segment); article += 1) {
      const [from = 0, to = 0] = segment.firstPassage.subarray(article, article + 2);
      if (marks.subarray(first + from, first + to).includes(1)) {
        ids.add(stringAt(segment.articleIds, article));
      }
    }
  }
  return ids;
}

function combine(
  sets: readonly Uint8Array[],
  length: number,
  join: (one: number, other: number) => number,
): Uint8Array {
  const [first = new Uint8Array(length), ...others] = sets;
  for (const other of others) {
    for (let at = 0; at < length; at += 1) first[at] = join(first[at] ?? 0, other[at] ?? 0);
  }
  return first;
}

function countMarks(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}
