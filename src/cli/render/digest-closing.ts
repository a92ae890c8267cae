import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import type { Digest, FailingFeed } from '../../domain/digest.ts';
import { formatInstant } from '../format-instant.ts';

/** Feeds that cannot be read and are named, at most. */
const MOST_NAMED = 5;

const NO_ARTICLE = 'There is no article of an outlet in the archive: parley ingest adds some.';

/**
 * Says that a digest holds no development, and why; never that there is nothing new where nothing
 * could be read.
 */
export function formatNothingNew(digest: Digest): string {
  const { subject, read, held } = digest;
  if (held && !held.reports) return NO_ARTICLE;
  const when = formatDigestWindow(digest);
  const newest = held?.newest ? `; the newest article is of ${formatDay(held.newest)}` : '';
  if (read.articles === 0 && read.feedsFailing.length > 0) {
    const feeds = formatCount(read.feedsFailing.length, 'feed');
    return `Whether there is anything new ${when} cannot be said: no article came, and ${feeds} could not be read${newest}.`;
  }
  const on = subject === null ? '' : ` on “${subject}”`;
  return `Nothing new${on} ${when}${newest}.`;
}

/** How much was read, how new it is, and what could not be read. */
export function formatReadLine({ read, until }: Digest): string {
  const { articles, outlets, newest, leftOut = 0, feedsFailing } = read;
  const from = outlets === 0 ? 'no known outlet' : formatCount(outlets, 'outlet');
  const came =
    articles === 0 ? 'No article came' : `${formatCount(articles, 'article')} from ${from}`;
  const upTo = newest === null ? '' : `, newest ${formatPublished(newest, until)}`;
  const cut = leftOut === 0 ? '' : `; ${formatLeftOut(leftOut)}`;
  const failing = feedsFailing.length === 0 ? '' : `; ${formatFailing(feedsFailing)}`;
  return `${came}${upTo}${cut}${failing}`;
}

/** The window of a digest, in words that go behind others. */
export function formatDigestWindow({ since, until }: Pick<Digest, 'since' | 'until'>): string {
  return `from ${formatInstant(Date.parse(since))} to ${formatInstant(Date.parse(until))}`;
}

/** Of more than can be compared, the first to come. */
function formatLeftOut(leftOut: number): string {
  const reports = formatCount(leftOut, 'report');
  return `left out as too many to compare: ${reports} that came first, which an earlier --until tells of`;
}

function formatFailing(failing: readonly FailingFeed[]): string {
  const named = failing
    .slice(0, MOST_NAMED)
    .map(({ feed, since }) => `${feed} since ${formatInstant(Date.parse(since))}`);
  const more = failing.length - named.length;
  const list = [...named, ...(more > 0 ? [`${formatCount(more, 'more feed')}`] : [])].join(', ');
  return `${formatCount(failing.length, 'feed')} could not be read: ${list}`;
}

/** A publication date as printed, its time alone where it is of the window's last day. */
function formatPublished(published: string, until: string): string {
  const time = /T(\d{2}:\d{2})/.exec(published)?.[1];
  const day = formatDay(published);
  if (time === undefined) return day;
  return published.slice(0, 10) === until.slice(0, 10) ? time : `${day}, ${time}`;
}
