import { dayForPeople } from '../../answers/calendar.ts';
import { counted } from '../../answers/counted.ts';
import { dateOf } from '../../answers/source-line.ts';
import type { History } from '../../archive/revisions.ts';
import type { Changes } from '../../text/changes.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** An article and what its revisions changed, word for word. */
export function historyText({ article, revisions }: History, paper: Paper): string {
  const from = article.kind === 'chronicle' ? 'Chronicle' : (article.outlet ?? 'Outlet unknown');
  const about = `${article.givenId ?? article.id}  ${from}, ${dateOf(article)}`;
  return [
    wrapped(printable(article.title), '', paper),
    styled(wrapped(printable(about), '  ', paper), 'dim', paper),
    ...(revisions.length === 0 ? ['  It is as it came.'] : []),
    ...revisions.flatMap(({ at, changes }) => [
      `  Revised on ${dayForPeople(new Date(at).toISOString())}: ${changesInWords(changes)}.`,
      ...changes.removed.map((sentence) => wrapped(printable(sentence), '  - ', paper)),
      ...changes.added.map((sentence) => wrapped(printable(sentence), '  + ', paper)),
    ]),
  ].join('\n');
}

/** How much a revision changed; a sentence that was reworded is one that went and one that came. */
export function changesInWords({ removed, added }: Changes): string {
  const changed = Math.max(removed.length, added.length);
  return changed === 0 ? 'no sentence changed' : `${counted(changed, 'sentence')} changed`;
}
