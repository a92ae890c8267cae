import type { Draft } from '../../domain/article.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long after its publication an arriving article still is news: a feed may fail for some days,
 * and its articles must not be missed then. Older ones were added as background.
 */
export const NEWS_WINDOW_MS = 7 * DAY_MS;

/** The time of a publication day without one: its midday, which is on that day in every zone. */
const MIDDAY = 'T12:00Z';

/**
 * The arrival time of an article, in milliseconds since 1970: now, or the time of publication where
 * that is so long ago that the article is background. So that old articles do not fill a digest, and
 * that the digest of a past window contains what was published in it.
 */
export function arrivalOf({ published }: Pick<Draft, 'published'>, now: number): number {
  const instant = published === null ? null : instantOf(published);
  return instant === null || now - instant <= NEWS_WINDOW_MS ? now : instant;
}

/** The instant of a publication day or time, in milliseconds since 1970; `null` for none. */
export function instantOf(published: string): number | null {
  const instant = Date.parse(published.length > DAY_FORM ? zoned(published) : published + MIDDAY);
  return Number.isNaN(instant) ? null : instant;
}

/** The day on which a report is news: of its publication, or of its arrival where that is unknown. */
export function newsDayOfReport(
  { published }: Pick<Draft, 'published'>,
  arrivedAt: number,
): string {
  return published?.slice(0, DAY_FORM) ?? dayOf(arrivedAt);
}

/** The day of an instant in UTC, in ISO form. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, DAY_FORM);
}

const DAY_FORM = 'YYYY-MM-DD'.length;

/** A time without an offset is taken as UTC, whatever zone the machine is in. */
function zoned(time: string): string {
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`;
}
