import type { Schedule, Weekday } from '../../domain/subscription.ts';
import { formatInstantInZone } from './format-instant.ts';

/** The days of the week by their names. */
export const WEEKDAYS: readonly (readonly [Weekday, string])[] = [
  [1, 'Monday'],
  [2, 'Tuesday'],
  [3, 'Wednesday'],
  [4, 'Thursday'],
  [5, 'Friday'],
  [6, 'Saturday'],
  [7, 'Sunday'],
];

/** A schedule in words: "at 08:00 (Asia/Tokyo), Monday to Friday". */
export function formatSchedule({ time, zone, days }: Schedule): string {
  return `at ${time} (${zone}), ${formatWeekdays(days)}`;
}

/** What a digest is about: "on “ferries”", or "on everything". */
export function formatSubject(subject: string | null): string {
  return subject === null ? 'on everything' : `on “${subject}”`;
}

function formatWeekdays(days: Schedule['days']): string {
  const names = WEEKDAYS.filter(([day]) => days.includes(day)).map(([, name]) => name);
  const [first, last] = [names[0], names.at(-1)];
  if (names.length === WEEKDAYS.length) return 'every day';
  const isRun = (days.at(-1) ?? 0) - days[0] === days.length - 1;
  return isRun && names.length > 2 ? `${first} to ${last}` : names.join(', ');
}

/** When something was due and when it came, in milliseconds since 1970, and an IANA time zone. */
interface LateDelivery {
  readonly slot: number;
  readonly now: number;
  readonly zone: string;
}

/** That something comes late: "Due Mon 2 Jun, 08:00, delivered Mon 2 Jun, 09:12." */
export function formatLateness({ slot, now, zone }: LateDelivery): string {
  return `Due ${formatInstantInZone(slot, zone)}, delivered ${formatInstantInZone(now, zone)}.`;
}

/**
 * That a message may have been posted before.
 *
 * @param history `unreadable` where it is said that the channel's history could not be searched
 */
export function formatRepetition(history: 'unreadable' | 'unmentioned'): string {
  const said = 'This may be a repetition: I was interrupted while posting it';
  return history === 'unmentioned'
    ? `${said}.`
    : `${said}, and may not look into this channel’s history.`;
}
