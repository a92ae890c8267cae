import { counted } from '../../answers/counted.ts';
import type { Ingested } from '../../archive/ingestion.ts';
import { printable } from '../layout.ts';
import { changesInWords } from './history.ts';

/** Columns of the longest status. */
const STATUS_WIDTH = 'unchanged'.length;

/** What became of an article that was taken in, as a line. */
export function ingestedText({ status, article, passages, reprintOf, changes }: Ingested): string {
  const title = printable(article.title);
  const known = [
    ...(changes ? [changesInWords(changes)] : []),
    ...(reprintOf
      ? [
          `the same report as ${reprintOf.outlet ?? 'an unknown outlet'}’s, ${reprintOf.givenId ?? reprintOf.id}`,
        ]
      : []),
  ];
  return [
    status.padEnd(STATUS_WIDTH),
    counted(passages, 'passage'),
    printable([title, ...known].join('; ')),
  ].join('  ');
}
