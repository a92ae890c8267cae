import { counted } from '../../answers/counted.ts';
import { sourceLine } from '../../answers/source-line.ts';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import { howKnown, OUTCOMES, outcomeToShow } from '../../answers/timeline/how-known.ts';
import { nothingTold } from '../../answers/timeline/nothing-told.ts';
import { timelineTitle } from '../../answers/timeline/title.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** Between the column of dates and the sentences. */
const GAP = 2;

/** A timeline for people: dates in a column, sentences word for word, each with its source under it. */
export function timelineText(timeline: Timeline, paper: Paper): string {
  const { subject, entries, left = 0, nearest } = timeline;
  if (entries.length > 0) {
    const shown = entriesText(entries, paper);
    return [...head(timelineTitle(timeline), paper), ...shown, ...notShown(left, paper)].join(
      '\n\n',
    );
  }
  const said = wrapped(printable(nothingTold(timeline)), '', paper);
  return [...head(subject ?? '', paper), said, ...entriesText(nearest, paper)].join('\n\n');
}

function head(title: string, paper: Paper): readonly string[] {
  return title === '' ? [] : [styled(wrapped(printable(title), '', paper), 'bold', paper)];
}

function notShown(left: number, paper: Paper): readonly string[] {
  if (left <= 0) return [];
  const said = `${counted(left, 'date')} more that ${left === 1 ? 'matters' : 'matter'} less: --dates shows them, or --from and --to.`;
  return [dim(said, '', paper)];
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
  const lines = entry.sentences.flatMap((citation, at) =>
    sentenceLines(citation, at === 0 ? date : blank, blank, paper),
  );
  const known = howKnown(entry);
  if (known !== '') lines.push(dim(known, `${blank}· `, paper));
  const apart = outcomeToShow(entry);
  if (apart) {
    const lead = `${blank}· ${OUTCOMES[apart.kind]}: `;
    lines.push(...sentenceLines(apart.citation, lead, blank, paper));
  }
  return lines.join('\n');
}

/** A sentence word for word, and where it stands. */
function sentenceLines(citation: Citation, lead: string, blank: string, paper: Paper): string[] {
  const { text, article } = citation;
  return [
    wrapped(printable(text), lead, paper),
    dim(sourceLine(citation), `${blank}— `, paper),
    ...(article.url ? [dim(article.url, `${blank}  `, paper)] : []),
  ];
}

function dim(text: string, lead: string, paper: Paper): string {
  return styled(wrapped(printable(text), lead, paper), 'dim', paper);
}
