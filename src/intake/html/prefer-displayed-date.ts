import { addressDates } from './address-dates.ts';
import { datesOfChanges } from './declared-dates.ts';
import { datesNearHeadline } from './line-dates.ts';
import type { PageFacts } from './page-facts.ts';
import { parseLenientDate } from './parse-lenient-date.ts';

/** What is known of a page before its date. */
export interface PageIdentity {
  readonly title: string;
  readonly address: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ISO_DAY_CHARACTERS = 'yyyy-mm-dd'.length;

/** Clocks run from twelve hours behind UTC to fourteen before it. */
const EARLIEST_CLOCK_MS = -12 * 60 * 60 * 1000;
const LATEST_CLOCK_MS = 14 * 60 * 60 * 1000;

/**
 * The date that readers are shown, where it is another day than metadata declares; `null` where
 * the declared date stands.
 *
 * Publishing systems declare when an entry was made, or the time in UTC, which is the next day
 * already when an evening paper in the west appears. What stands at the headline is what the
 * outlet says. It is believed where it is the one day that stands there, and not after the last
 * change: such a day is that of an event.
 */
export function preferDisplayedDate(
  declared: string,
  facts: PageFacts,
  known: PageIdentity,
): string | null {
  const shown = readable(datesNearHeadline(facts, known.title));
  if (isUtc(declared)) {
    const local = [...shown, ...readable(addressDates(known.address))];
    if (local.some((date) => dayOf(date) === dayOf(declared))) return null;
    const sameMoment = local.find((date) => isDaySomewhere(dayOf(date), declared));
    if (sameMoment !== undefined) return sameMoment;
  }
  const [first] = shown;
  const isOnlyOne = new Set(shown.map(dayOf)).size === 1;
  if (first === undefined || !isOnlyOne || dayOf(first) === dayOf(declared)) return null;
  return isAfterLastChange(first, facts) ? null : first;
}

function readable(written: readonly string[]): string[] {
  return written.map(parseLenientDate).filter((date) => date !== null);
}

function isUtc(date: string): boolean {
  return /T.*(?:Z|[+-]00:00)$/.test(date);
}

/** Whether it was this day on some clock of the world at a time. */
function isDaySomewhere(day: string, time: string): boolean {
  const [start, moment] = [Date.parse(day), Date.parse(time)];
  return moment + LATEST_CLOCK_MS >= start && moment + EARLIEST_CLOCK_MS < start + DAY_MS;
}

function isAfterLastChange(date: string, facts: PageFacts): boolean {
  const changes = readable(datesOfChanges(facts)).map(dayOf);
  return changes.length > 0 && changes.every((change) => change < dayOf(date));
}

function dayOf(date: string): string {
  return date.slice(0, ISO_DAY_CHARACTERS);
}
