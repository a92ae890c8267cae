import type { Draft } from '../../domain/article.ts';
import {
  DAY_MS,
  type Day,
  dayOf,
  type Instant,
  publicationInstant,
} from '../../domain/calendar/instant.ts';

/**
 * How long after its publication an arriving article still is news: a feed may fail for some days,
 * and its articles must not be missed then. Older ones were added as background.
 */
export const NEWS_WINDOW_MS = 7 * DAY_MS;

/**
 * The arrival time of an article, in milliseconds since 1970: now, or the time of publication where
 * that is so long ago that the article is background. So that old articles do not fill a digest, and
 * that the digest of a past window contains what was published in it.
 */
export function arrivalOf({ published }: Pick<Draft, 'published'>, now: Instant): Instant {
  const instant = published === null ? null : publicationInstant(published);
  return instant === null || now - instant <= NEWS_WINDOW_MS ? now : instant;
}

/** Whether an article that arrives is background: no digest and no watch tells of it. */
export function isBackground(article: Pick<Draft, 'published'>, now: Instant): boolean {
  return arrivalOf(article, now) < now;
}

/** The day on which a report is news: of its publication, or of its arrival where that is unknown. */
export function newsDayOfReport({ published }: Pick<Draft, 'published'>, arrivedAt: Instant): Day {
  return published?.slice(0, DAY_FORM) ?? dayOf(arrivedAt);
}

const DAY_FORM = 'YYYY-MM-DD'.length;
