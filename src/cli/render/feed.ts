import { formatDay } from '../../answers/wording/format-day.ts';
import type { Feed, FeedEntry } from '../../domain/feed.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';

/** The column of days: as wide as the widest, "19 Sept 2031", and a gap. */
const DAY_WIDTH = 14;

/** Characters of a summary that stands for a missing title. */
const LONGEST_LINE = 80;

/** A feed for people: its title and site, then its entries, each with its day, title and address. */
export function formatFeed(input: string, feed: Feed, layout: TextLayout): string {
  const { title, url, entries, omitted } = feed;
  const head = [
    wrapStyled(title ?? input, { style: 'bold' }, layout),
    ...(url === null ? [] : [applyStyle(sanitizeText(url), 'dim', layout)]),
  ];
  const rest = omitted > 0 ? [`Entries that are not shown: ${omitted}.`] : [];
  const body =
    entries.length > 0 ? entries.map((entry) => entryText(entry, layout)) : ['No entries.'];
  return [head.join('\n'), body.join('\n'), ...rest, ''].join('\n\n').trimEnd().concat('\n');
}

function entryText(entry: FeedEntry, layout: TextLayout): string {
  const date = entry.published ?? entry.updated;
  const day = (date === null ? 'No date' : formatDay(date)).padEnd(DAY_WIDTH);
  const address = entry.url ?? entry.id;
  const blank = ' '.repeat(DAY_WIDTH);
  return [
    wrapText(sanitizeText(headline(entry)), day, layout),
    // An address in two parts could not be followed.
    ...(address === null ? [] : [`${blank}${applyStyle(sanitizeText(address), 'dim', layout)}`]),
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
