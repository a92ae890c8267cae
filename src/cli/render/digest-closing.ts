import { dayForPeople } from '../../answers/calendar.ts';
import { counted } from '../../answers/counted.ts';
import type { Digest, FailingFeed } from '../../domain/digest.ts';
import { momentForPeople } from '../moment-for-people.ts';

/** Feeds that cannot be read and are named, at most. */
const MOST_NAMED = 5;

const NO_ARTICLE = 'There is no article of an outlet in the archive: parley ingest adds some.';

/**
 * Says that a digest holds no development, and why; never that there is nothing new where nothing
 * could be read.
 */
export function nothingNew(digest: Digest): string {
  const { subject, read, held } = digest;
  if (held && !held.reports) return NO_ARTICLE;
  const when = windowForPeople(digest);
  const newest = held?.newest ? `; the newest article is of ${dayForPeople(held.newest)}` : '';
  if (read.articles === 0 && read.feedsFailing.length > 0) {
    const feeds = counted(read.feedsFailing.length, 'feed');
    return `Whether there is anything new ${when} cannot be said: no article came, and ${feeds} could not be read${newest}.`;
  }
  const on = subject === null ? '' : ` on “${subject}”`;
  return `Nothing new${on} ${when}${newest}.`;
}

/** How much was read, how new it is, and what could not be read. */
export function readLine({ read, until }: Digest): string {
  const { articles, outlets, newest, leftOut = 0, feedsFailing } = read;
  const from = outlets === 0 ? 'no known outlet' : counted(outlets, 'outlet');
  const came = articles === 0 ? 'No article came' : `${counted(articles, 'article')} from ${from}`;
  const upTo = newest === null ? '' : `, newest ${publishedForPeople(newest, until)}`;
  const cut = leftOut === 0 ? '' : `; ${leftOutForPeople(leftOut)}`;
  const failing = feedsFailing.length === 0 ? '' : `; ${failingForPeople(feedsFailing)}`;
  return `${came}${upTo}${cut}${failing}`;
}

/** The window of a digest, in words that go behind others. */
export function windowForPeople({ since, until }: Pick<Digest, 'since' | 'until'>): string {
  return `from ${momentForPeople(Date.parse(since))} to ${momentForPeople(Date.parse(until))}`;
}

/** Of more than can be compared, the first to come. */
function leftOutForPeople(leftOut: number): string {
  const reports = counted(leftOut, 'report');
  return `left out as too many to compare: ${reports} that came first, which an earlier --until tells of`;
}

function failingForPeople(failing: readonly FailingFeed[]): string {
  const named = failing
    .slice(0, MOST_NAMED)
    .map(({ feed, since }) => `${feed} since ${momentForPeople(Date.parse(since))}`);
  const more = failing.length - named.length;
  const list = [...named, ...(more > 0 ? [`${counted(more, 'more feed')}`] : [])].join(', ');
  return `${counted(failing.length, 'feed')} could not be read: ${list}`;
}

/** A publication date as printed, its time alone where it is of the window's last day. */
function publishedForPeople(published: string, until: string): string {
  const time = /T(\d{2}:\d{2})/.exec(published)?.[1];
  const day = dayForPeople(published);
  if (time === undefined) return day;
  return published.slice(0, 10) === until.slice(0, 10) ? time : `${day}, ${time}`;
}
