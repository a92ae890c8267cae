import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { COUNTED_FROM } from './period-cues.ts';

/** The years of the name of a compared thing: "Lunn 2031". */
export const YEARS = /(?<!\p{N})(?:19|20)\p{N}\p{N}(?!\p{N})/gu;

/** A year that something is counted from or up to: "the first talks since 2022". */
const COUNTED_YEARS = new RegExp(
  String.raw`\b(?:${COUNTED_FROM}) (?:\p{L}{3,9} )?(?:19|20)\p{N}\p{N}`,
  'giu',
);

/** Whether a passage tells of a year: its article is of it, or it names it as when something was. */
export function isOfYear(hit: Pick<Hit, 'article' | 'passage'>, year: string): boolean {
  const { article } = hit;
  const day = article.kind === 'chronicle' ? article.event.from : article.published;
  if (day?.startsWith(year)) return true;
  return passageTextOf(hit).replace(COUNTED_YEARS, '').includes(year);
}
