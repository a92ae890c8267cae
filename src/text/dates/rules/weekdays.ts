import {
  isoDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import { createRules, type DateRule, type Interpretation, resolved } from '../engine/date-rule.ts';
import { discourseAnchor, presentAnchor, resolveWeekday } from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** Days named by the week, and days counted from today. */
export const WEEKDAYS: readonly DateRule[] = [
  ...createRules(['{weekday}'], ({ weekday }, context) =>
    context.first.isCapital ? day(resolveWeekday(Number(weekday), context)) : undefined,
  ),
  ...createRules(
    ['this|last|next|past|coming|previous|following {weekday}'],
    ({ weekday }, context) => day(relativeWeekday(Number(weekday), context)),
  ),
  ...createRules(
    ['the previous|preceding|next|following|past|coming {weekday}'],
    ({ weekday }, context) => day(fromMention(Number(weekday), context)),
  ),
  ...createRules(
    [
      '{weekday} last|this|next week',
      "last|this|next week 's {weekday}",
      '{weekday} of last|this|next week',
    ],
    ({ weekday }, context) => day(inWeek(Number(weekday), context)),
  ),
  ...createRules(['a week ago {weekday}', 'a week from {weekday}'], ({ weekday }, context) => {
    const near = resolveWeekday(Number(weekday), context);
    return day(near === undefined ? undefined : near + (context.hasWord('ago') ? -7 : 7));
  }),
  ...createRules(['today', 'this day'], (_, context) => day(today(context))),
  ...createRules(['yesterday', 'the day before yesterday'], (_, context) =>
    day(plus(today(context), context.hasWord('before') ? -2 : -1)),
  ),
  ...createRules(['tomorrow', 'the day after tomorrow'], (_, context) =>
    day(plus(today(context), context.hasWord('after') ? 2 : 1)),
  ),
  ...createRules(['that day', 'the same day', 'that very day'], (_, context) =>
    day(discourseAnchor(context).day),
  ),
  ...createRules(
    ['the? next day', 'the following day', 'a day later', 'the day after'],
    (_, context) => day(plus(discourseAnchor(context).day, 1)),
  ),
  ...createRules(
    ['the previous day', 'the day before', 'a day earlier', 'the preceding day'],
    (_, context) => day(plus(discourseAnchor(context).day, -1)),
  ),
];

function day(number: number | undefined): Interpretation {
  return resolved('date', number === undefined ? undefined : isoDay(number));
}

/** Today is the day of publication, in a history too. */
function today({ published, discourse }: RuleContext): number | undefined {
  return published ?? discourse.day;
}

function plus(number: number | undefined, days: number): number | undefined {
  return number === undefined ? undefined : number + days;
}

function relativeWeekday(weekday: number, context: RuleContext): number | undefined {
  const start = presentAnchor(context).day;
  if (start === undefined) return undefined;
  if (context.hasWord('this')) return resolveWeekday(weekday, context);
  return beyond(start, weekday, context.hasWord('last', 'past', 'previous') ? -1 : 1);
}

function fromMention(weekday: number, context: RuleContext): number | undefined {
  const start = discourseAnchor(context).day;
  const isBack = context.hasWord('previous', 'preceding', 'past');
  return start === undefined ? undefined : beyond(start, weekday, isBack ? -1 : 1);
}

/** The nearest such weekday after a day, or before it, never the day itself. */
function beyond(start: number, weekday: number, direction: 1 | -1): number {
  return direction === 1
    ? weekdayOnOrAfter(start + 1, weekday)
    : weekdayOnOrBefore(start - 1, weekday);
}

function inWeek(weekday: number, context: RuleContext): number | undefined {
  const start = presentAnchor(context).day;
  if (start === undefined) return undefined;
  const by = context.hasWord('last') ? -7 : context.hasWord('next') ? 7 : 0;
  return start - weekdayOf(start) + weekday + by;
}
