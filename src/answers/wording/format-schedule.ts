import type { Schedule, Weekday } from '../../domain/subscription.ts';

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
