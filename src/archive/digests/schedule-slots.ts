import { Temporal } from 'temporal-polyfill';
import type { Schedule, Weekday } from '../../domain/subscription.ts';

/**
 * Days that are searched for a slot: a week holds every weekday, a zone that crosses the date
 * line leaves out a day, and a slot that falls into a gap at midnight is found on the day after.
 */
const DAYS_SEARCHED = 16;

/**
 * The first slot after an instant. A local time within a gap becomes the first instant after the
 * gap, and one that occurs twice is its first occurrence; a day that its zone leaves out has no
 * slot. Instants are milliseconds since 1970.
 */
export function nextSlot(schedule: Schedule, after: number): number {
  const from = dayAt(after, schedule.zone).subtract({ days: 1 });
  return firstSlot(schedule, from, 1, (slot) => slot > after);
}

/** The last slot that is not after an instant. */
export function lastSlot(schedule: Schedule, before: number): number {
  const from = dayAt(before, schedule.zone);
  return firstSlot(schedule, from, -1, (slot) => slot <= before);
}

/**
 * The slot that a digest is due for, even if late: the last one, as long as it is nearer than the
 * next. After that it is skipped, and the next digest covers its window.
 */
export function dueSlot(schedule: Schedule, now: number): number | undefined {
  const last = lastSlot(schedule, now);
  return now - last < nextSlot(schedule, now) - now ? last : undefined;
}

/** A schedule as it is entered. */
export interface ScheduleInput {
  readonly time: string;
  readonly days: readonly number[];
  readonly zone: string;
}

/** A schedule, or the faults of its parts. */
export type ScheduleResult =
  | { readonly status: 'read'; readonly schedule: Schedule }
  | {
      readonly status: 'refused';
      readonly faults: Readonly<Partial<Record<keyof Schedule, string>>>;
    };

/** Parses a schedule. Every fault is a line that says what to give. */
export function parseSchedule({ time, days, zone }: ScheduleInput): ScheduleResult {
  const known = findZone(zone);
  const [first, ...others] = [...new Set(days)].filter(isWeekday).sort();
  const faults = {
    ...(isTime(time) ? {} : { time: `“${time}” is no time of the day. Give one such as 08:00.` }),
    ...(first ? {} : { days: 'Choose at least one day.' }),
    ...(known ? {} : { zone: `“${zone}” is no time zone. Give one such as Asia/Tokyo, or UTC.` }),
  };
  return isTime(time) && first && known
    ? { status: 'read', schedule: { time, days: [first, ...others], zone: known } }
    : { status: 'refused', faults };
}

/** A zone by its name in any case; nothing where there is none, or for a mere offset. */
export function findZone(name: string): string | undefined {
  const typed = name.trim();
  if (!/^[a-z]/i.test(typed)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions();
    // An alias is kept as it was entered.
    return timeZone.toLowerCase() === typed.toLowerCase() ? timeZone : typed;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isWeekday(day: number): day is Weekday {
  return Number.isInteger(day) && day >= 1 && day <= 7;
}

function firstSlot(
  schedule: Schedule,
  from: Temporal.PlainDate,
  step: 1 | -1,
  fits: (slot: number) => boolean,
): number {
  for (let days = 0; days < DAYS_SEARCHED; days += 1) {
    const day = from.add({ days: days * step });
    const slot = isChosen(day, schedule) ? slotOn(day, schedule) : undefined;
    if (slot !== undefined && fits(slot)) return slot;
  }
  throw new RangeError(`no slot of ${JSON.stringify(schedule)} near ${from.toString()}`);
}

function isChosen({ dayOfWeek }: Temporal.PlainDate, { days }: Schedule): boolean {
  return days.some((day) => day === dayOfWeek);
}

function slotOn(day: Temporal.PlainDate, { time, zone }: Schedule): number | undefined {
  const wall = day.toPlainDateTime(time);
  const at = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (at.toPlainDateTime().equals(wall)) return at.epochMilliseconds;
  // This time is in a gap: "earlier" lies just before it.
  const jump = at.getTimeZoneTransition('next');
  const hasDay = [at, jump].some((side) => side?.toPlainDate().equals(day));
  return hasDay ? jump?.epochMilliseconds : undefined;
}

function dayAt(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}
