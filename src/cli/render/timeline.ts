import { sourceLine } from '../../answers/source-line.ts';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import { howKnown } from '../../answers/timeline/how-known.ts';
import { nothingTold } from '../../answers/timeline/nothing-told.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** Between the column of dates and the sentences. */
const GAP = 2;

/** A timeline for people: dates in a column, sentences word for word, each with its source under it. */
export function timelineText(timeline: Timeline, paper: Paper): string {
  const { subject, entries, nearest } = timeline;
  const head =
    subject === null ? [] : [styled(wrapped(printable(subject), '', paper), 'bold', paper)];
  if (entries.length > 0) return [...head, ...entriesText(entries, paper)].join('\n\n');
  const said = wrapped(printable(nothingTold(timeline)), '', paper);
  return [...head, said, ...entriesText(nearest, paper)].join('\n\n');
}

function entriesText(entries: readonly TimelineEntry[], paper: Paper): readonly string[] {
  const width = Math.max(...entries.map((entry) => dateForPeople(entry).length)) + GAP;
  return entries.map((entry) => entryText(entry, width, paper));
}

function entryText(entry: TimelineEntry, width: number, paper: Paper): string {
  const date = dateForPeople(entry)
    .padStart(width - GAP)
    .padEnd(width);
  const blank = ' '.repeat(width);
  const lines = entry.sentences.flatMap((citation, at) => [
    wrapped(printable(citation.text), at === 0 ? date : blank, paper),
    dim(sourceLine(citation), `${blank}— `, paper),
    ...(citation.article.url ? [dim(citation.article.url, `${blank}  `, paper)] : []),
  ]);
  const known = howKnown(entry);
  if (known !== '') lines.push(dim(known, `${blank}· `, paper));
  return lines.join('\n');
}

function dim(text: string, lead: string, paper: Paper): string {
  return styled(wrapped(printable(text), lead, paper), 'dim', paper);
}
