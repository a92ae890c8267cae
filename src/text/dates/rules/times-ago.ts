import {
  dayFromNumber,
  dayNumber,
  firstOfMonth,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import { firstMonthOfSeason, SEASON_MONTHS } from '../../../domain/calendar/names.ts';
import { createRules, type DateRule, type Interpretation, resolved } from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { publicationAnchor, shiftAnchor } from '../engine/resolve.ts';
import { lastOrNext, type RuleContext } from '../engine/rule-context.ts';

/** Times that are counted back by years and halves, or from another day than that of publication. */
export const TIMES_AGO: readonly DateRule[] = [
  ...createRules(
    ['{count} {unit} and a half ago', '{count} and a half {unit} ago', 'half a|an {unit} ago'],
    ({ count = 0, unit }, context) => halfAgo(Number(count) + 0.5, String(unit), context),
  ),
  ...createRules(
    [
      '{count} {unit} ago today|yesterday|tomorrow',
      '{count} {unit} ago to the day',
      '{count} {unit} ago this day',
    ],
    (slots, context) => {
      const by = context.hasWord('yesterday') ? -1 : context.hasWord('tomorrow') ? 1 : 0;
      const { day } = publicationAnchor(context);
      return day === undefined ? undefined : sameDayAgo(day + by, slots);
    },
  ),
  ...createRules(['this day last year'], (_, context) => {
    const { day } = publicationAnchor(context);
    return day === undefined ? undefined : sameDayAgo(day, { count: 1, unit: 'Y' });
  }),
  ...createRules(['{count} {unit} ago this|next|last {weekday}'], (slots, context) => {
    const { day } = publicationAnchor(context);
    if (day === undefined) return undefined;
    const weekday = Number(slots.weekday);
    return sameDayAgo(
      context.hasWord('last')
        ? weekdayOnOrBefore(day - 1, weekday)
        : weekdayOnOrAfter(day, weekday),
      slots,
    );
  }),
  ...createRules(['{count} {unit} ago this|last|next {calendarUnit}'], (slots, context) =>
    sameUnitAgo(slots, lastOrNext(context), context),
  ),
  ...createRules(['{count} {seasons} ago'], ({ count, seasons }, context) =>
    typeof count === 'number' ? seasonsAgo(count, String(seasons), context) : undefined,
  ),
  ...createRules(['{count} {unit} back'], ({ count, unit }, context) =>
    typeof count === 'number' && /^[,.;:)]?$/.test(context.after()?.word ?? '')
      ? resolved('date', shiftAnchor(publicationAnchor(context), String(unit), -Math.floor(count)))
      : undefined,
  ),
];

/** Months in half a year, years in half a decade and half a century: what a half is counted in. */
const HALVES: ReadonlyMap<string, readonly [unit: string, inOne: number]> = new Map([
  ['Y', ['M', 12]],
  ['DE', ['Y', 10]],
  ['CE', ['Y', 100]],
]);

function halfAgo(count: number, unit: string, context: RuleContext): Interpretation | undefined {
  const [smaller, inOne] = HALVES.get(unit) ?? [];
  if (smaller === undefined || inOne === undefined || Number.isNaN(count)) return undefined;
  return resolved('date', shiftAnchor(publicationAnchor(context), smaller, -count * inOne));
}

/** How many months a count of months or years is; nothing for other units. */
function monthsOf({ count, unit }: Slots): number | undefined {
  if (typeof count !== 'number' || count % 1 !== 0) return undefined;
  if (unit === 'M') return count;
  return unit === 'Y' ? 12 * count : undefined;
}

/** "two months ago today": the same day of the month, so many months or years before. */
function sameDayAgo(day: number, slots: Slots): Interpretation | undefined {
  const months = monthsOf(slots);
  if (months === undefined) return undefined;
  const { year, month, day: ofMonth } = dayFromNumber(day);
  const first = dayFromNumber(firstOfMonth(year, month - months));
  return resolved('date', isoDay(dayNumber({ ...first, day: ofMonth })));
}

/** "a year ago this week", "two years ago last month" */
function sameUnitAgo(
  slots: Slots,
  place: number,
  context: RuleContext,
): Interpretation | undefined {
  const { day } = publicationAnchor(context);
  const months = monthsOf(slots);
  if (slots.unit !== 'Y' || months === undefined || day === undefined) return undefined;
  const isWeek = slots.calendarUnit === 'W';
  const { year, month, day: ofMonth } = dayFromNumber(day + (isWeek ? 7 * place : 0));
  const years = months / 12;
  if (isWeek)
    return resolved('date', isoWeek(dayNumber({ year: year - years, month, day: ofMonth })));
  return slots.calendarUnit === 'M'
    ? resolved('date', isoMonth({ year: year - years, month }, place))
    : undefined;
}

/** "two summers ago": counted from the latest that is over. */
function seasonsAgo(
  count: number,
  season: string,
  context: RuleContext,
): Interpretation | undefined {
  const { month } = publicationAnchor(context);
  if (month === undefined) return resolved('date', undefined);
  const isOver = month.month >= (firstMonthOfSeason(season) ?? 1) + SEASON_MONTHS;
  const isWinterOn = season === 'WI' && month.month < SEASON_MONTHS;
  const last = isOver ? month.year : month.year - (isWinterOn ? 2 : 1);
  return resolved('date', `${isoYear(last - (count - 1))}-${season}`);
}
