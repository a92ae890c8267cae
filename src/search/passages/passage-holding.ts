import type { NumberedSegments } from './score-terms.ts';
import { articleCount } from './segment.ts';
import { stringAt } from './string-table.ts';
import type { TermMasks, WordBits } from './term-masks.ts';

/** Where an article lies. */
export interface ArticlePlace {
  readonly segment: number;
  readonly article: number;
}

/** Segments, and by segment 1 for each passage that is not shown. */
interface ShownSegments extends NumberedSegments {
  readonly hiddenPassages: readonly (Uint8Array | undefined)[];
}

/** The ids of the articles whose shown passages hold each of some words, all together. */
export function articlesHolding(
  { segments, firsts, hiddenPassages }: ShownSegments,
  masks: TermMasks,
  asked: readonly WordBits[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [place, { segment }] of segments.entries()) {
    const { firstPassage } = segment;
    const first = firsts[place] ?? 0;
    const notShown = hiddenPassages[place];
    const isInArticle = (article: number, word: WordBits): boolean => {
      const last = firstPassage[article + 1] ?? 0;
      for (let own = firstPassage[article] ?? 0; own < last; own += 1) {
        if (notShown?.[own] !== 1 && masks.holdsWord(first + own, word)) return true;
      }
      return false;
    };
    for (let article = 0; article < articleCount(segment); article += 1) {
      if (asked.every((word) => isInArticle(article, word))) {
        ids.add(stringAt(segment.articleIds, article));
      }
    }
  }
  return ids;
}

/** The terms that the shown passages of an article hold, by their numbers; some may come twice. */
export function shownTermsOf(
  { segments, firsts, hiddenPassages }: ShownSegments,
  masks: TermMasks,
  { segment: place, article }: ArticlePlace,
): readonly number[] {
  const { firstPassage } = segments[place]?.segment ?? {};
  const [from, to] = [firstPassage?.[article] ?? 0, firstPassage?.[article + 1] ?? 0];
  const first = firsts[place] ?? 0;
  const notShown = hiddenPassages[place];
  if (!notShown) return masks.termsIn(first + from, first + to);
  return Array.from({ length: to - from }, (_, own) => from + own)
    .filter((own) => notShown[own] !== 1)
    .flatMap((own) => masks.termsIn(first + own, first + own + 1));
}
