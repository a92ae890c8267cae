import type { Draft } from '../../domain/article.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long after its publication an article still is news when it comes: a feed may fail for some
 * days, and what it then brings must not be missed. What is older was added as background.
 */
export const NEWS_WINDOW_MS = 7 * DAY_MS;

/** A publication day without a time counts from its middle, which is that day in every zone. */
const MIDDAY = 'T12:00Z';

/**
 * When an article came, in milliseconds since 1970: now, or when it was published where that is so
 * long ago that it is background and no news. So a folder of old articles floods no digest, and
 * the digest of a past window holds what was published in it.
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

/** A time that is printed without its offset is taken as UTC, whatever zone the machine is in. */
function zoned(time: string): string {
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`;
}
