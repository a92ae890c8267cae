import { dayForPeople } from '../../answers/calendar.ts';
import type { Feed, FeedEntry } from '../../domain/feed.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** The column of days: as wide as the widest, "19 Sept 2031", and a gap. */
const DAY_WIDTH = 14;

/** Characters of a summary that stands for a missing title. */
const LONGEST_LINE = 80;

/** A feed for people: its title and site, then its entries, each with its day, title and address. */
export function feedText(source: string, feed: Feed, paper: Paper): string {
  const { title, url, entries, omitted } = feed;
  const head = [
    styled(wrapped(printable(title ?? source), '', paper), 'bold', paper),
    ...(url === null ? [] : [styled(printable(url), 'dim', paper)]),
  ];
  const rest = omitted > 0 ? [`Entries that are not shown: ${omitted}.`] : [];
  const body =
    entries.length > 0 ? entries.map((entry) => entryText(entry, paper)) : ['No entries.'];
  return [head.join('\n'), body.join('\n'), ...rest, ''].join('\n\n').trimEnd().concat('\n');
}

function entryText(entry: FeedEntry, paper: Paper): string {
  const date = entry.published ?? entry.updated;
  const day = (date === null ? 'No date' : dayForPeople(date)).padEnd(DAY_WIDTH);
  const address = entry.url ?? entry.id;
  const blank = ' '.repeat(DAY_WIDTH);
  return [
    wrapped(printable(headline(entry)), day, paper),
    // An address in two parts could not be followed.
    ...(address === null ? [] : [`${blank}${styled(printable(address), 'dim', paper)}`]),
  ].join('\n');
}

function headline({ title, summary }: FeedEntry): string {
  if (title !== null) return title;
  const line = (summary ?? '').replace(/\s+/g, ' ');
  if (line === '') return 'Untitled';
  if (line.length <= LONGEST_LINE) return line;
  return `${line
    .slice(0, LONGEST_LINE)
    .replace(/ [^ ]*$/, '')
    .toWellFormed()} …`;
}
