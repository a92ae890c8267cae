import type { Excerpt } from '../../domain/answer.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { isSamePassage } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { foldDuplicates } from '../fold-duplicates.ts';
import { formatList } from '../wording/format-list.ts';

/** A hit chosen as an excerpt, and the part or thing it is about. */
export interface LabelledHit {
  readonly hit: Hit;
  readonly of: readonly string[];
}

/** What labelled excerpts are made with. */
interface LabellingOptions {
  readonly readingOf: ReadingOf;
  readonly reprintGroups?: ReprintGroups | undefined;
  /** Excerpts and related passages together, at most; 1 or more. */
  readonly limit: number;
}

/**
 * The excerpts of chosen hits, each labelled with what it is about, and those of all further hits.
 * Where several chosen hits are duplicates, the one shown bears the labels of all.
 *
 * @param further best first; chosen ones among them are passed over
 */
export function labelExcerpts(
  chosen: readonly LabelledHit[],
  further: readonly Hit[],
  { readingOf, reprintGroups, limit }: LabellingOptions,
): { readonly excerpts: readonly Excerpt[]; readonly related: readonly Excerpt[] } {
  const isChosen = (one: Hit) => chosen.some(({ hit }) => isSamePassage(hit, one));
  const hits = [...chosen.map(({ hit }) => hit), ...further.filter((hit) => !isChosen(hit))];
  const shown = foldDuplicates(hits, limit, readingOf, reprintGroups);
  const labels = new Map<Excerpt, Set<string>>();
  for (const one of chosen) {
    const excerpt =
      shown.find((other) => isOf(other, one)) ?? shown.find((other) => lists(other, one));
    if (excerpt) labels.set(excerpt, (labels.get(excerpt) ?? new Set()).union(new Set(one.of)));
  }
  const labelled = shown.map((excerpt) => {
    const of = labels.get(excerpt);
    return of ? { ...excerpt, of: formatList([...of]) } : excerpt;
  });
  const count = labelled.findLastIndex(({ of }) => of !== undefined) + 1;
  return { excerpts: labelled.slice(0, count), related: labelled.slice(count) };
}

/** Whether an excerpt shows the passage of a hit. */
function isOf({ passage }: Excerpt, { hit: { article, passage: own } }: LabelledHit): boolean {
  return passage.article.id === article.id && passage.start === own.start;
}

/** Whether an excerpt says the same as the article of a hit. */
function lists({ also }: Excerpt, { hit: { article } }: LabelledHit): boolean {
  return also.some(({ id }) => id === article.id);
}
