import type { Digest, DigestCoverage, FailingFeed, MutedMatters } from '../../domain/digest.ts';
import { formatCount } from './format-count.ts';
import { formatDay } from './format-day.ts';
import { formatInstant, formatInstantInUtc, formatInstantInZone } from './format-instant.ts';
import { formatList, limitItems } from './format-list.ts';

/** What the coverage of a digest is summed up with. */
interface SummaryOptions {
  /** Feeds that are named, at most. */
  readonly limit: number;
  /** What can be done about reports that were left out, behind their number. */
  readonly hint: string;
  /** An IANA time zone; without one, the zone of the machine. */
  readonly zone?: string | undefined;
}

/**
 * How much was read for a digest whose window is said elsewhere, how new it is, and what could not
 * be read: "3 articles from 2 outlets, newest 08:30; 1 feed could not be read: Wire since …".
 */
export function formatCoverageSummary(
  { read, until, undated }: Pick<Digest, 'read' | 'until' | 'undated'>,
  { limit, hint, zone }: SummaryOptions,
): string {
  const { articles, outlets, newest, leftOut = 0, feedsFailing } = read;
  const from = outlets === 0 ? 'no known outlet' : formatCount(outlets, 'outlet');
  const came =
    articles === 0 ? 'No article came' : `${formatCount(articles, 'article')} from ${from}`;
  const failing = feedsFailing.map(
    ({ feed, since }) => `${feed} since ${formatInstant(Date.parse(since), zone)}`,
  );
  const named = limitItems(failing, { limit, formatRest: formatMoreFeeds }).join(', ');
  return [
    newest === null ? came : `${came}, newest ${formatPublicationTime(newest, until)}`,
    ...formatUndated(undated),
    ...(leftOut > 0 ? [`${formatLeftOut(leftOut)}${hint}`] : []),
    ...(failing.length > 0
      ? [`${formatCount(failing.length, 'feed')} could not be read: ${named}`]
      : []),
  ].join('; ');
}

/** What the coverage of a digest is told with. */
interface CoverageOptions {
  /** Feeds that are named, at most. */
  readonly limit: number;
  /** A feed's name as it is printed, such as a shortened one. */
  readonly formatName: (name: string) => string;
  /** An IANA time zone. */
  readonly zone: string;
}

/**
 * How much was read since a digest's window began, how new it is, and what could not be read:
 * "3 articles from 2 outlets since Mon 2 Jun, 08:00, the newest of 3 Jun 2031, 07:30.".
 */
export function formatCoverage(
  { read, since, held, undated, muted }: CoveredDigest,
  options: CoverageOptions,
): string {
  const { articles, outlets, newest, leftOut = 0 } = read;
  const came =
    articles === 0
      ? 'No article'
      : `${formatCount(articles, 'article')} from ${formatCount(outlets, 'outlet')}`;
  const from = `${came} since ${formatInstantInZone(Date.parse(since), options.zone)}`;
  const parts = [
    newest === null ? from : `${from}, the newest of ${formatPublicationTime(newest)}`,
    ...formatUndated(undated),
    ...(leftOut > 0 ? [formatLeftOut(leftOut)] : []),
    ...(muted ? [formatMuted(muted, options)] : []),
    ...formatHeld(held),
    ...formatFailingFeeds(read, options),
  ];
  return `${parts.join('; ')}.`;
}

type CoveredDigest = Pick<Digest, 'read' | 'since' | 'held' | 'undated' | 'muted'>;

/** That of some outlets nothing is told that no other one tells. */
function formatMuted(
  { matters, outlets }: MutedMatters,
  { limit, formatName }: CoverageOptions,
): string {
  const formatRest = (count: number) => formatCount(count, 'more outlet');
  const named = limitItems(outlets.map(formatName), { limit, formatRest });
  const tell = outlets.length === 1 ? 'tells' : 'tell';
  return `left out here: ${formatCount(matters, 'matter')} that only ${formatList(named, 'or')} ${tell} of`;
}

/** Articles of an unknown date are no news, and no reader must think that they were told. */
function formatUndated(undated: Digest['undated'] = []): readonly string[] {
  return undated.length > 0 ? [`${formatCount(undated.length, 'article')} without a date`] : [];
}

/** Of more reports than can be compared, those that came first are left out. */
function formatLeftOut(count: number): string {
  return `left out as too many to compare: ${formatCount(count, 'report')} that came first`;
}

/** Where nothing came: how old the archive is. */
function formatHeld(held: Digest['held']): readonly string[] {
  if (!held) return [];
  if (!held.reports) return ['the archive holds no report'];
  return held.newest === null
    ? []
    : [`the archive’s newest is of ${formatPublicationTime(held.newest)}`];
}

function formatFailingFeeds(
  { feedsFailing }: DigestCoverage,
  { limit, formatName, zone }: CoverageOptions,
): readonly string[] {
  const failing = feedsFailing.map(({ feed, since }: FailingFeed) => {
    const instant = formatInstantInZone(Date.parse(since), zone);
    return `the feed ${formatName(feed)} has been unreadable since ${instant}`;
  });
  return limitItems(failing, {
    limit,
    formatRest: (count) => `${formatMoreFeeds(count)} likewise`,
  });
}

function formatMoreFeeds(count: number): string {
  return formatCount(count, 'more feed');
}

/** What is known of the reading of a feed, its times in milliseconds since 1970. */
interface FeedReadings {
  /** What was wrong last; `null` where nothing is. */
  readonly fault: string | null;
  /** Whether its server says that it is gone for good. */
  readonly isGone: boolean;
  readonly failingSince: number | null;
  /** When it was last read without a fault; `null` for never. */
  readonly readAt: number | null;
}

/** Whether a feed can be read: "read 2031-06-02 08:00 UTC", "unreadable since … (timed out)". */
export function formatFeedState({ fault, isGone, failingSince, readAt }: FeedReadings): string {
  const why = fault === null ? '' : ` (${fault})`;
  if (isGone) return `gone for good, and no longer read${why}`;
  if (failingSince !== null) return `unreadable since ${formatInstantInUtc(failingSince)}${why}`;
  return readAt === null ? 'not read yet' : `read ${formatInstantInUtc(readAt)}`;
}

/**
 * A publication date as it was printed, never shifted to another zone: "2 Jun 2031, 08:30".
 *
 * @param day ISO day or time of the day whose dates are given by their time alone
 */
function formatPublicationTime(published: string, day?: string): string {
  const time = /T(\d{2}:\d{2})/.exec(published)?.[1];
  if (time === undefined) return formatDay(published);
  return published.slice(0, 10) === day?.slice(0, 10) ? time : `${formatDay(published)}, ${time}`;
}
