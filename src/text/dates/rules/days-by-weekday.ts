import {
  dayFromNumber,
  dayNumber,
  firstOfMonth,
  isDay,
  isoDay,
  parseDay,
  weekdayOf,
} from '../../../domain/calendar/civil-day.ts';
import { createRules, type DateRule, resolved } from '../engine/date-rule.ts';
import { presentAnchor, resolveMonthDay } from '../engine/resolve.ts';
import { endsPhrase, type RuleContext } from '../engine/rule-context.ts';

/** Days that their weekday tells together with what stands behind it: "Saturday the 12th", "Monday (April 28)". */
export const DAYS_BY_WEEKDAY: readonly DateRule[] = [
  ...createRules(
    ['{weekday} > ( {month} {day}', '{weekday} > ( {day} {month}'],
    ({ weekday, month, day }, context) => {
      const value = resolveMonthDay(Number(month), Number(day), context);
      const civil = parseDay(value ?? '');
      const isSame = civil !== undefined && weekdayOf(dayNumber(civil)) === Number(weekday);
      return isSame && context.first.isCapital ? resolved('date', value) : undefined;
    },
  ),
  ...createRules(
    ['{weekday} ,? the? {dayOrdinal:day}', '{shortWeekday:weekday} ,? the? {dayOrdinal:day}'],
    ({ weekday, day }, context) => {
      if (!context.first.isCapital || !endsPhrase(context)) return undefined;
      const value = nearestDay(Number(day), Number(weekday), context);
      return value === undefined ? undefined : resolved('date', value);
    },
  ),
];

/** Months before and after the present one in which such a day is looked for, the nearest first. */
const MONTHS = { past: [0, -1, -2, 1], future: [0, 1, 2, -1] };

/** The day of the nearest month in which it falls on that weekday. */
function nearestDay(day: number, weekday: number, context: RuleContext): string | undefined {
  const { month: now } = presentAnchor(context);
  if (now === undefined) return undefined;
  const months = context.tense() === 'future' ? MONTHS.future : MONTHS.past;
  for (const by of months) {
    const first = firstOfMonth(now.year, now.month + by);
    const isInMonth = isDay({ ...dayFromNumber(first), day });
    if (isInMonth && weekdayOf(first + day - 1) === weekday) return isoDay(first + day - 1);
  }
  return undefined;
}
