import type { Digest } from '../../domain/digest.ts';
import { formatCount } from './format-count.ts';
import { formatDay } from './format-day.ts';
import { formatInstant, formatWeekday } from './format-instant.ts';

/** What there is to tell, which decides what is said where that is nothing. */
export type Novelty =
  | 'news'
  /** Articles came, and they tell nothing new. */
  | 'nothing-new'
  /** No article came, as far as is known. */
  | 'nothing-came'
  /** No article came, and there are feeds that could not be read: there may be news. */
  | 'not-read';

/** Whether a digest tells anything; if it does not, why. */
export function noveltyOf({
  developments,
  announced,
  read,
}: Pick<Digest, 'developments' | 'announced' | 'read'>): Novelty {
  if (developments.length + announced.length > 0) return 'news';
  if (read.articles > 0) return 'nothing-new';
  return read.feedsFailing.length > 0 ? 'not-read' : 'nothing-came';
}

/**
 * How much a digest holds: "2 stories, 1 announced date; 3 articles without a date". Empty where it
 * holds nothing.
 */
export function formatDigestCount({
  developments,
  announced,
  undated = [],
}: Pick<Digest, 'developments' | 'announced' | 'undated'>): string {
  const news = [
    ...(developments.length > 0 ? [formatCount(developments.length, 'story', 'stories')] : []),
    ...(announced.length > 0 ? [formatCount(announced.length, 'announced date')] : []),
  ].join(', ');
  const apart =
    undated.length > 0 ? `${formatCount(undated.length, 'article')} without a date` : '';
  return [news, apart].filter((part) => part !== '').join('; ');
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

/**
 * Says that a digest holds no development, and why; never that there is nothing new where nothing
 * could be read.
 *
 * @param zone an IANA time zone; without one, the zone of the machine
 */
export function formatNothingNew(
  { subject, since, until, read, held }: QuietDigest,
  zone?: string,
): string {
  if (held && !held.reports) {
    return 'The archive holds no report yet: parley ingest adds some.';
  }
  const window = formatDigestWindow({ since, until }, zone);
  const newest = held?.newest ? `; the newest article is of ${formatDay(held.newest)}` : '';
  if (read.articles === 0 && read.feedsFailing.length > 0) {
    const feeds = formatCount(read.feedsFailing.length, 'feed');
    return `Whether there is anything new ${window} cannot be said: no article came, and ${feeds} could not be read${newest}.`;
  }
  return `Nothing new${formatDigestSubject(subject)} ${window}${newest}.`;
}

type QuietDigest = Pick<Digest, 'subject' | 'since' | 'until' | 'read' | 'held'>;

/**
 * A digest's heading where its window is said: "New on “ferries” from … to …".
 *
 * @param zone an IANA time zone; without one, the zone of the machine
 */
export function formatDigestHeading(digest: HeadedDigest, zone?: string): string {
  return `New${formatDigestSubject(digest.subject)} ${formatDigestWindow(digest, zone)}`;
}

type HeadedDigest = Pick<Digest, 'subject' | 'since' | 'until'>;

/**
 * A digest's title where its day is said: "Digest of Mon 2 Jun 2031 on “ferries”".
 *
 * @param at the instant whose day it is, in milliseconds since 1970
 * @param zone an IANA time zone
 */
export function formatDigestTitle(subject: string | null, at: number, zone: string): string {
  return `Digest of ${formatWeekday(at, zone)}${formatDigestSubject(subject)}`;
}

function formatDigestSubject(subject: string | null): string {
  return subject === null ? '' : ` on “${subject}”`;
}

function formatDigestWindow({ since, until }: Pick<Digest, 'since' | 'until'>, zone?: string) {
  const [first, last] = [since, until].map((instant) => formatInstant(Date.parse(instant), zone));
  return `from ${first} to ${last}`;
}
