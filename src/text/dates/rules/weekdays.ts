import {
  dayNumber,
  mondayOfWeek,
  parseDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  nonAnchor,
  resolvedDay,
  stated,
} from '../engine/date-rule.ts';
import { discourseAnchor, presentAnchor, resolveWeekday } from '../engine/resolve.ts';
import { isNoAttribute, isWithoutObject, type RuleContext } from '../engine/rule-context.ts';
import { isInName } from './weekday-names.ts';

/** Days named by the week, and days counted from today. */
export const WEEKDAYS: readonly DateRule[] = [
  ...createRules(['{weekday} {part}', '{weekday}'], ({ weekday, part }, context) =>
    isUnspecified(context) && dayOfNamedWeek(Number(weekday), context) === undefined
      ? nonAnchor(stated('date', `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`))
      : undefined,
  ),
  ...createRules(['{weekday}'], ({ weekday }, context) => namedWeekday(Number(weekday), context)),
  ...createRules(['{shortWeekday:weekday}'], ({ weekday }, context) =>
    isShortDay(context) ? namedWeekday(Number(weekday), context) : undefined,
  ),
  ...createRules(
    [
      'this|last|next|past|coming|upcoming|previous|following {weekday}',
      'this upcoming|coming {weekday}',
    ],
    ({ weekday }, context) => resolvedDay(relativeWeekday(Number(weekday), context)),
  ),
  ...createRules(
    ['the previous|preceding|next|following|past|coming|upcoming {weekday}'],
    ({ weekday }, context) => resolvedDay(fromMention(Number(weekday), context)),
  ),
  ...createRules(['a week ago {weekday}'], ({ weekday }, context) =>
    resolvedDay(resolveWeekday(Number(weekday), context), -7),
  ),
  ...createRules(['today', 'this day'], (_, context) => resolvedDay(today(context))),
  ...createRules(['yesterday', 'the day before yesterday'], (_, context) =>
    resolvedDay(today(context), context.hasWord('before') ? -2 : -1),
  ),
  ...createRules(['tomorrow', 'the day after tomorrow'], (_, context) =>
    resolvedDay(today(context), context.hasWord('after') ? 2 : 1),
  ),
  ...createRules(['that day', 'the same day', 'that very day'], (_, context) =>
    resolvedDay(discourseAnchor(context).day),
  ),
  ...createRules(
    ['the? next day', 'the following day', 'a day later', 'the day after'],
    (_, context) =>
      isWithoutObject(context) ? resolvedDay(discourseAnchor(context).day, 1) : undefined,
  ),
  ...createRules(
    ['the previous day', 'the day before', 'a day earlier', 'the preceding day'],
    (_, context) =>
      isWithoutObject(context) ? resolvedDay(discourseAnchor(context).day, -1) : undefined,
  ),
];

/** A weekday by its name alone; in a list of habitual days it is one of them. */
function namedWeekday(weekday: number, context: RuleContext): Interpretation | undefined {
  if (!context.first.isCapital || isInName(context)) return undefined;
  if (/^(?:and|or|,)$/.test(context.before()?.word ?? '') && isHabit(context.mentionBefore(1)))
    return stated('set', `XXXX-WXX-${weekday}`);
  if (/^(?:and|or|to|-)$/.test(context.after()?.word ?? '') && context.after(3)?.kinds.parts)
    return stated('set', `XXXX-WXX-${weekday}`);
  return resolvedDay(
    dayOfNamedWeek(weekday, context) ??
      laterInWeek(weekday, context) ??
      resolveWeekday(weekday, context),
  );
}

/** "on Tues.", and not "the Sun", "has sat." */
function isShortDay(context: RuleContext): boolean {
  const before = context.before()?.word ?? '';
  return context.first.word.endsWith('.') && /^(?:on|by|until|since|last|next|this)$/.test(before);
}

/** "every Monday and", "Mondays and" */
function isHabit(value: string | undefined): boolean {
  return value?.startsWith('XXXX-WXX-') === true;
}

/** "on a Sunday", "one Friday afternoon in June": which one is left open; not "a Friday deadline". */
function isUnspecified(context: RuleContext): boolean {
  const isIndefinite = /^(?:an?|one)$/.test(context.before()?.word ?? '');
  return context.first.isCapital && isIndefinite && isNoAttribute(context);
}

/** Today is the day of publication, in a history too. */
function today({ published, discourse }: RuleContext): number | undefined {
  return published ?? discourse.day;
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

/** How many words stand at most between a week and the day of it. */
const MAX_WEEK_DISTANCE = 6;

/** The weekday of the week that was named just before it: "next week, probably on Wednesday". */
function dayOfNamedWeek(weekday: number, context: RuleContext): number | undefined {
  for (let places = 0; places <= MAX_WEEK_DISTANCE; places += 1) {
    const value = context.mentionBefore(places);
    if (value === undefined) continue;
    const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? [];
    if (week === undefined || !isOfWeek(places, context)) return undefined;
    return mondayOfWeek(Number(year), Number(week)) + weekday - 1;
  }
  return undefined;
}

/** What joins a weekday with one of the same week before it. */
const LIST_LINK = /^(?:and|or|,|to|through|until|till|-)$/;

/** What joins the last day of a span with the first: "from Thursday until Monday", in the next week. */
const SPAN_LINK = /^(?:to|through|until|till|-)$/;

/** How far back the weekday before it may stand: "Tuesday night, and on Wednesday". */
const MAX_LIST_DISTANCE = 4;

/** The "Wednesday" of "on Tuesday or Wednesday": later in that week, unless it would be to come. */
function laterInWeek(weekday: number, context: RuleContext): number | undefined {
  const places = listDistance(context);
  const before = parseDay(context.mentionBefore(places)?.slice(0, 'YYYY-MM-DD'.length) ?? '');
  if (places === 0 || !before) return undefined;
  const start = dayNumber(before);
  const isSpan = SPAN_LINK.test(context.before()?.word ?? '');
  const ahead = weekday - weekdayOf(start);
  const days = isSpan && ahead < 0 ? ahead + 7 : ahead;
  const isToCome = context.published !== undefined && start + days > context.published;
  return days <= 0 ||
    (isToCome && start <= (context.published ?? start) && context.tense() === 'past')
    ? undefined
    : start + days;
}

/** How many tokens join a weekday with the one before it; 0 where none does. */
function listDistance(context: RuleContext): number {
  let places = 1;
  while (places < MAX_LIST_DISTANCE && LIST_WORD.test(context.before(places)?.word ?? ''))
    places += 1;
  const link = context.before(places - 1)?.word ?? context.before()?.word ?? '';
  const { weekday, part } = context.before(places)?.kinds ?? {};
  const isDay =
    weekday !== undefined ||
    (part !== undefined && context.before(places + 1)?.kinds.weekday !== undefined);
  return places > 1 && isDay && LIST_LINK.test(link) ? places - 1 : 0;
}

const LIST_WORD =
  /^(?:and|or|,|to|through|until|till|-|on|possibly|perhaps|maybe|then|also|again)$/;

/** "last week, on", "last week's meeting, on"; behind a verb the day is another thing's. */
function isOfWeek(places: number, context: RuleContext): boolean {
  const words = Array.from(
    { length: places },
    (_, index) => context.before(places - index)?.word ?? '',
  );
  const isOfThing = words[0] === "'s" && /^(?:,|on)$/.test(words.at(-1) ?? '');
  return isOfThing
    ? words.slice(1).every((word) => /^[\p{Ll},-]+$/u.test(word) && !CLAUSE.test(word))
    : words.every((word) => WEEK_LINK.test(word));
}

/** What stands between a week and the day of it. */
const WEEK_LINK = /^(?:,|on|a|probably|possibly|likely|perhaps|maybe|either|most)$/;

/** What shows that a clause begins or a verb was passed. */
const CLAUSE =
  /^(?:and|but|or|that|which|who|after|before|was|were|is|are|will|would|could|had|has|have|said|says|.*ed)$/;
