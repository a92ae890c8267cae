import {
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  resolvedDay,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { presentAnchor, shiftAnchor } from '../engine/resolve.ts';
import { lastOrNext, type RuleContext } from '../engine/rule-context.ts';

/** Days and units that are counted over the one nearest to the present. */
export const WEEKDAYS_OF_WEEKS: readonly DateRule[] = [
  ...createRules(
    [
      '{weekday} last|this|next week',
      "last|this|next week 's {weekday}",
      '{weekday} of last|this|next week',
      'last|this|next week on {weekday}',
    ],
    ({ weekday }, context) => inWeek(Number(weekday), lastOrNext(context), context),
  ),
  ...createRules(
    [
      '{weekday} of? the week before last',
      '{weekday} of? the week after next',
      'the week before last on? {weekday}',
      'the week after next on? {weekday}',
    ],
    ({ weekday }, context) => inWeek(Number(weekday), 2 * lastOrNext(context), context),
  ),
  ...createRules(['{weekday} of? {count} {unit} ago'], ({ weekday, count, unit }, context) => {
    const weeks = weeksOf(count, unit);
    return weeks === undefined ? undefined : inWeek(Number(weekday), -weeks, context);
  }),
  ...createRules(
    [
      '{weekday} > or|and|to|through|until|- {weekday:other} of? {place} week',
      '{weekday} > or|and|to|through|until|- {weekday:other} {place} week',
    ],
    ({ weekday, place }, context) =>
      context.first.isCapital ? inWeek(Number(weekday), Number(place), context) : undefined,
  ),
  ...createRules(
    ['{count} {unit} ago last {weekday}', '{count} {unit} last {weekday}'],
    (slots, context) =>
      LENGTH.test(context.before()?.word ?? '') ? undefined : weeksBeyond(slots, -1, context),
  ),
  ...createRules(['{weekday} week|fortnight'], ({ weekday }, context) =>
    context.first.isCapital && !/^(?:-|'s|after|in|of)$/.test(context.after()?.word ?? '')
      ? nearest(Number(weekday), context.hasWord('fortnight') ? 2 : 1, context)
      : undefined,
  ),
  ...createRules(['{count} {unit} on {weekday}'], (slots, context) =>
    isLength(context) ? undefined : weeksBeyond(slots, 1, context),
  ),
  ...createRules(
    ['{count} {unit} from {weekday}'],
    (slots, context) => weeksBeyond(slots, 1, context) ?? daysBeyond(slots, context),
  ),
  ...createRules(
    ['{weekday} in {count} {unit}', 'in {count} {unit} on {weekday}'],
    ({ weekday, count, unit }, context) => {
      const weeks = weeksOf(count, unit);
      return weeks === undefined || context.tense() !== 'future'
        ? undefined
        : inWeek(Number(weekday), weeks, context);
    },
  ),
  ...createRules(['{weekday} last|next'], ({ weekday }, context) =>
    context.first.isCapital && POSTPOSED.test(context.after()?.word ?? '')
      ? nearest(Number(weekday), 0, context, context.hasWord('last') ? -1 : 1)
      : undefined,
  ),
  ...createRules(
    ['{count} {unit} today|tomorrow', '{count} {unit} from today|tomorrow'],
    ({ count, unit }, context) => {
      const [weeks, { day: start }] = [weeksOf(count, unit), presentAnchor(context)];
      if (weeks === undefined || isLength(context)) return undefined;
      return resolvedDay(start, weeks * 7 + (context.hasWord('tomorrow') ? 1 : 0));
    },
  ),
  ...createRules(['{count} {unit} ago today|yesterday'], ({ count, unit }, context) => {
    const [weeks, { day: start }] = [weeksOf(count, unit), presentAnchor(context)];
    if (weeks === undefined) return undefined;
    return resolvedDay(start, -weeks * 7 - (context.hasWord('yesterday') ? 1 : 0));
  }),
  ...createRules(
    ['{count} {weekdays} ago', '{count} {weekdays} from now', '{count} {weekdays} hence'],
    ({ count, weekdays }, context) => {
      if (typeof count !== 'number') return undefined;
      const isBack = context.hasWord('ago');
      return nearest(Number(weekdays), isBack ? 1 - count : count - 1, context, isBack ? -1 : 1);
    },
  ),
  ...createRules(
    ['the? {weekday} before last', 'the? {weekday} after next'],
    ({ weekday }, context) =>
      isNextOfOther(context)
        ? undefined
        : nearest(Number(weekday), lastOrNext(context), context, lastOrNext(context)),
  ),
  ...createRules(
    ['the {calendarUnit} before last', 'the {calendarUnit} after next'],
    ({ calendarUnit }, context) =>
      calendarUnit === 'D' || isNextOfOther(context)
        ? undefined
        : resolved(
            'date',
            shiftAnchor(presentAnchor(context), String(calendarUnit), 2 * lastOrNext(context)),
          ),
  ),
];

/** Whether the "next" belongs to what follows: "the week after next Friday". */
function isNextOfOther(context: RuleContext): boolean {
  const { weekday, month, unit, season } = context.after()?.kinds ?? {};
  return [weekday, month, unit, season].some((kind) => kind !== undefined);
}

/** How many weeks a count of weeks or fortnights is; nothing for other units. */
function weeksOf(count: Slots[string], unit: Slots[string]): number | undefined {
  if (typeof count !== 'number' || count % 1 !== 0) return undefined;
  if (unit === 'W') return count;
  return unit === '2W' ? 2 * count : undefined;
}

/** "for two weeks on Thursday": how long something took, and when. */
function isLength(context: RuleContext): boolean {
  const before = context.before()?.word ?? '';
  return LENGTH.test(before) || context.tense() === 'past' || context.after()?.word === "'s";
}

const LENGTH = /^(?:for|in|of|over|within|after|the|last|past|next|first|took|spent|lasted|than)$/;

/** What goes on behind "on Monday last". */
const POSTPOSED = /^(?:[,.;:)]|in|at|when|and)?$/;

/** "ten days from Monday" */
function daysBeyond(
  { count, unit, weekday }: Slots,
  context: RuleContext,
): Interpretation | undefined {
  const { day: start } = presentAnchor(context);
  if (unit !== 'D' || typeof count !== 'number' || count % 1 !== 0) return undefined;
  const first = start === undefined ? undefined : weekdayOnOrAfter(start + 1, Number(weekday));
  return resolvedDay(first, count);
}

function weeksBeyond(
  { weekday, count, unit }: Slots,
  direction: 1 | -1,
  context: RuleContext,
): Interpretation | undefined {
  const weeks = weeksOf(count, unit);
  return weeks === undefined
    ? undefined
    : nearest(Number(weekday), direction * weeks, context, direction);
}

/** So many weeks beyond the nearest such weekday to come, or else the nearest that is over. */
function nearest(
  weekday: number,
  weeks: number,
  context: RuleContext,
  direction: -1 | 0 | 1 = 1,
): Interpretation {
  const { day: start } = presentAnchor(context);
  if (start === undefined) return resolvedDay(undefined);
  const first =
    direction === -1 ? weekdayOnOrBefore(start - 1, weekday) : weekdayOnOrAfter(start + 1, weekday);
  return resolvedDay(first + 7 * weeks);
}

function inWeek(weekday: number, weeks: number, context: RuleContext): Interpretation {
  const { day: start } = presentAnchor(context);
  return resolvedDay(
    start === undefined ? undefined : start - weekdayOf(start) + weekday + 7 * weeks,
  );
}
