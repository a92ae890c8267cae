import { formatCount } from '../../answers/wording/format-count.ts';
import type { Ingested } from '../../archive/articles/ingest.ts';
import { sanitizeText } from '../text-layout.ts';
import { formatChanges } from './history.ts';

/** Columns of the longest status. */
const STATUS_WIDTH = 'unchanged'.length;

/** What became of an article that was taken in, as a line. */
export function formatIngested({
  status,
  article,
  passages,
  reprintOf,
  changes,
}: Ingested): string {
  const title = sanitizeText(article.title);
  const known = [
    ...(changes ? [formatChanges(changes)] : []),
    ...(reprintOf
      ? [
          `the same report as ${reprintOf.outlet ?? 'an unknown outlet'}’s, ${reprintOf.givenId ?? reprintOf.id}`,
        ]
      : []),
  ];
  return [
    status.padEnd(STATUS_WIDTH),
    formatCount(passages, 'passage'),
    sanitizeText([title, ...known].join('; ')),
  ].join('  ');
}
