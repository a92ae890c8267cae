import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatReportCount } from '../../answers/wording/format-report-count.ts';
import type { Development, Digest, DigestCoverage, FailingFeed } from '../../domain/digest.ts';
import { SHARES, shortened } from '../limits.ts';

/** Feeds that cannot be read, and outlets that printed a report, named at most. */
const NAMED = 3;

/** What there is to tell, which decides what a channel is told where that is nothing. */
export type Novelty =
  | 'news'
  /** Articles came, and they tell nothing new. */
  | 'nothing-new'
  /** No article came, as far as is known. */
  | 'nothing-came'
  /** No article came, and there are feeds that could not be read: there may be news. */
  | 'not-read';

export function noveltyOf({ developments, announced, read }: Digest): Novelty {
  if (developments.length + announced.length > 0) return 'news';
  if (read.articles > 0) return 'nothing-new';
  return read.feedsFailing.length > 0 ? 'not-read' : 'nothing-came';
}

/** An instant as the clocks of a zone show it: "Mon 2 Jun, 08:00". */
export function formatInstantInZone(instant: number, zone: string): string {
  const { weekday, day, month, hour, minute } = partsOf(instant, zone);
  return `${weekday} ${day} ${month}, ${hour}:${minute}`;
}

/** A digest's title: its day where it is read, and what it is about. */
export function formatDigestTitle({ subject }: Digest, at: number, zone: string): string {
  const { weekday, day, month, year } = partsOf(at, zone);
  const about = subject === null ? '' : ` on “${shortened(subject, SHARES.questionCharacters)}”`;
  return `Digest of ${weekday} ${day} ${month} ${year}${about}`;
}

/** What is said where there is no news; never that there is none where it is not known. */
export function formatQuietLine(novelty: Exclude<Novelty, 'news'>): string {
  switch (novelty) {
    case 'nothing-new':
      return 'Nothing new.';
    case 'nothing-came':
      return 'No new article has come.';
    case 'not-read':
      return 'I cannot say whether there is news: no new article has come, and not everything could be read.';
  }
}

/** How much was read, how new it is, and what could not be read. */
export function formatReadLine({ read, since, held }: Digest, zone: string): string {
  const from = `since ${formatInstantInZone(Date.parse(since), zone)}`;
  const newest = read.newest === null ? '' : `, the newest of ${publishedInWords(read.newest)}`;
  const articles = `${formatCount(read.articles, 'article')} from ${formatCount(read.outlets, 'outlet')}`;
  const came = read.articles === 0 ? 'No article' : articles;
  return [
    `${came} ${from}${newest}`,
    ...leftOutInWords(read),
    ...heldInWords(held),
    ...failing(read, zone),
  ]
    .join('; ')
    .concat('.');
}

/** Of more than can be compared, the first to come. */
function leftOutInWords({ leftOut = 0 }: DigestCoverage): readonly string[] {
  return leftOut > 0
    ? [`left out as too many to compare: ${formatCount(leftOut, 'report')} that came first`]
    : [];
}

/** Where nothing came: how old the archive is. */
function heldInWords(held: Digest['held']): readonly string[] {
  if (!held) return [];
  if (!held.reports) return ['the archive holds no article of an outlet'];
  return held.newest === null
    ? []
    : [`the archive’s newest is of ${publishedInWords(held.newest)}`];
}

function failing({ feedsFailing }: DigestCoverage, zone: string): readonly string[] {
  const named = feedsFailing.slice(0, NAMED).map((feed) => failingInWords(feed, zone));
  const more = feedsFailing.length - named.length;
  return more > 0 ? [...named, `${formatCount(more, 'more feed')} likewise`] : named;
}

function failingInWords({ feed, since }: FailingFeed, zone: string): string {
  const name = shortened(feed, SHARES.publisherCharacters);
  return `the feed ${name} has been unreadable since ${formatInstantInZone(Date.parse(since), zone)}`;
}

/** A publication date as printed: the day is never shifted to another zone. */
function publishedInWords(published: string): string {
  const time = /T(\d{2}:\d{2})/.exec(published)?.[1];
  return formatDay(published) + (time ? `, ${time}` : '');
}

/**
 * Who else printed it, and whether they are reports of their own: "also in The Ferry Times and 3
 * more outlets; 2 independent reports".
 */
export function formatSpread(development: Development, shown: ReadonlySet<string | null>): string {
  const others = development.printedBy.filter((outlet) => !shown.has(outlet));
  const named = others.slice(0, NAMED).map((name) => shortened(name, SHARES.publisherCharacters));
  const more = others.length - named.length;
  const list = [...named, ...(more > 0 ? [`${formatCount(more, 'more outlet')}`] : [])];
  const also = list.length > 0 ? `also in ${inWords(list)}` : '';
  return [also, formatReportCount(development)].filter((part) => part !== '').join('; ');
}

function inWords(list: readonly string[]): string {
  const last = list.at(-1) ?? '';
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${last}` : last;
}

function partsOf(instant: number, zone: string): Readonly<Record<string, string>> {
  const form = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(form.formatToParts(instant).map(({ type, value }) => [type, value]));
}
