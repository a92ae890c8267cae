import { DAY_MS, HOUR_MS } from '../../domain/calendar/instant.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';
import { addressDates } from './address-dates.ts';
import type { DatedPage } from './dated-page.ts';
import { datesOfArticles, datesOfChanges, datesOfTags, datesOfThings } from './declared-dates.ts';
import { datesAtHeadline, datesNearHeadline } from './line-dates.ts';
import { markedDates, namedDates, timeElements } from './marked-dates.ts';

const ISO_DAY_CHARACTERS = 'yyyy-mm-dd'.length;

/** Clocks where papers appear run from eleven hours behind UTC to thirteen before it. */
const EARLIEST_CLOCK_MS = -11 * HOUR_MS;
const LATEST_CLOCK_MS = 13 * HOUR_MS;

/** Zones differ by quarters of an hour; printed times have no seconds. */
const ZONE_STEP_MS = HOUR_MS / 4;
const ROUNDING_MS = 60_000;

/**
 * The date that readers are shown, where it is another day than metadata declares; `null` where
 * the declared date stands.
 *
 * Publishing systems declare when an entry was made, or the time in UTC, which is the next day
 * already when an evening paper in the west appears. What stands at the headline is what the
 * outlet says. It is believed where it is the one day that stands there, the declared one stands
 * nowhere on the page, and it is not after the last change: such a day is that of an event. Where
 * a page declares several days, and the one of a change first, the one that readers are shown counts.
 */
export function preferDisplayedDate(declared: string, page: DatedPage): string | null {
  const near = readable(datesNearHeadline(page));
  const local = isUtc(declared) ? localDate(declared, near, page) : undefined;
  if (local !== undefined) return local;
  const confirmed = declaredDates(page).find((date) => near.some((one) => isSameDay(one, date)));
  if (confirmed !== undefined && isChange(declared, page)) {
    return isSameDay(confirmed, declared) ? null : confirmed;
  }
  const [first] = readable(datesAtHeadline(page));
  if (first === undefined || !near.every((date) => isSameDay(date, first))) return null;
  if (isSameDay(first, declared) || isDeclaredAnywhere(declared, page)) return null;
  return isAfterLastChange(first, page) ? null : first;
}

/**
 * The moment that is declared in UTC as the outlet's own clock shows it: as the page tells the same
 * moment elsewhere, or the one day at the headline or in the address that it may be on. `null`
 * where the declared day stands there, `undefined` where nothing tells.
 */
function localDate(
  declared: string,
  near: readonly string[],
  page: DatedPage,
): string | null | undefined {
  const told = [...near, ...readable(timeElements(page)), ...declaredDates(page)];
  const sameMoment = told.find(
    (date) => isSameMoment(date, declared) && !isSameDay(date, declared),
  );
  if (sameMoment !== undefined) return sameMoment;
  const days = [...near, ...readable(addressDates(page))];
  if (days.some((date) => isSameDay(date, declared))) return null;
  return days.find((date) => !hasTime(date) && isDaySomewhere(dayPart(date), declared));
}

/**
 * Whether a time tells the moment of one in UTC by another clock: by its offset or, without one, by
 * quarters of an hour.
 */
function isSameMoment(date: string, utc: string): boolean {
  if (!hasTime(date) || isUtc(date)) return false;
  const moment = Date.parse(utc);
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(date)) return Math.abs(Date.parse(date) - moment) < ROUNDING_MS;
  const offset = Date.parse(`${date}Z`) - Math.floor(moment / ROUNDING_MS) * ROUNDING_MS;
  const beyondStep = Math.abs(offset) % ZONE_STEP_MS;
  const isZone = Math.min(beyondStep, ZONE_STEP_MS - beyondStep) < ROUNDING_MS;
  return (
    isZone &&
    Math.abs(offset) >= ZONE_STEP_MS &&
    offset >= EARLIEST_CLOCK_MS &&
    offset <= LATEST_CLOCK_MS
  );
}

/** Whether the declared day is one that the page shows or marks anywhere. */
function isDeclaredAnywhere(declared: string, page: DatedPage): boolean {
  const told = [markedDates, timeElements, namedDates].flatMap((find) => readable(find(page)));
  return told.some((date) => isSameDay(date, declared));
}

/** Whether a page declares the day as that of a change too. */
function isChange(declared: string, { facts }: DatedPage): boolean {
  return readable(datesOfChanges(facts)).some((change) => isSameDay(change, declared));
}

function isAfterLastChange(date: string, { facts }: DatedPage): boolean {
  const changes = readable(datesOfChanges(facts)).map(dayPart);
  return changes.length > 0 && changes.every((change) => change < dayPart(date));
}

/** Whether the instant falls on this day in some time zone. */
function isDaySomewhere(day: string, time: string): boolean {
  const [start, moment] = [Date.parse(day), Date.parse(time)];
  return moment + LATEST_CLOCK_MS >= start && moment + EARLIEST_CLOCK_MS < start + DAY_MS;
}

function declaredDates(page: DatedPage): string[] {
  const { facts } = page;
  return readable([...datesOfArticles(page), ...datesOfTags(facts), ...datesOfThings(facts)]);
}

function readable(written: readonly string[]): string[] {
  return written.map(parseLenientDate).filter((date) => date !== null);
}

function isUtc(date: string): boolean {
  return /T[^T]*(?:Z|[+-]00:00)$/.test(date);
}

function hasTime(date: string): boolean {
  return date.length > ISO_DAY_CHARACTERS;
}

function isSameDay(one: string, other: string): boolean {
  return dayPart(one) === dayPart(other);
}

function dayPart(date: string): string {
  return date.slice(0, ISO_DAY_CHARACTERS);
}
