import type { NamedDay } from '../../../domain/beat.ts';
import {
  dayFromNumber,
  dayNumber,
  isoDay,
  isoWeek,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import { type Church, easterSunday } from '../../../domain/calendar/easter.ts';
import { createRules, type DateRule, resolved, stated } from '../engine/date-rule.ts';
import { resolveYearOfMonth } from '../engine/resolve.ts';
import { lastOrNext, type RuleContext } from '../engine/rule-context.ts';

/** The day number that a name stands for in a year. */
type DayInYear = (year: number, context: RuleContext) => number;

/** Names of days that English-language news uses of any country, and their days. */
const COMMON_NAMED_DAYS: readonly (readonly [string, DayInYear])[] = [
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ["valentine 's day", fixed(2, 14)],
  ["st .? patrick 's day", fixed(3, 17)],
  ["international women 's day", fixed(3, 8)],
  ["april fool 's day", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['may day', fixed(5, 1)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['independence day', fixed(7, 4)],
  ['fourth of july', fixed(7, 4)],
  ['july fourth', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['halloween', fixed(10, 31)],
  ["all saints '? day", fixed(11, 1)],
  ['bonfire night', fixed(11, 5)],
  ['armistice day', fixed(11, 11)],
  ["veterans '? day", fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['orthodox christmas eve', fixed(1, 6)],
  ['orthodox christmas day?', fixed(1, 7)],
  ['western|catholic christmas eve', fixed(12, 24)],
  ['western|catholic christmas day?', fixed(12, 25)],
  ['christmas eve', byChurch([12, 24], [1, 6])],
  ['christmas day?', byChurch([12, 25], [1, 7])],
  ['boxing day', fixed(12, 26)],
  ['thanksgiving day?', weekdayInMonth(11, 4, 4)],
  ['black friday', (year) => weekdayOnOrBefore(dayNumber({ year, month: 11, day: 28 }), 4) + 1],
  ['cyber monday', (year) => weekdayOnOrBefore(dayNumber({ year, month: 11, day: 28 }), 4) + 4],
  ['labor day', weekdayInMonth(9, 1, 1)],
  ['columbus day', weekdayInMonth(10, 1, 2)],
  ['martin luther king day', weekdayInMonth(1, 1, 3)],
  ["presidents '? day", weekdayInMonth(2, 1, 3)],
  ["mother 's day", weekdayInMonth(5, 7, 2)],
  ["father 's day", weekdayInMonth(6, 7, 3)],
  ['memorial day', (year) => weekdayOnOrBefore(dayNumber({ year, month: 5, day: 31 }), 1)],
  ['orthodox palm sunday', fromOwnEaster('orthodox', -7)],
  ['orthodox good friday', fromOwnEaster('orthodox', -2)],
  ['orthodox easter sunday?', fromOwnEaster('orthodox', 0)],
  ['western|catholic easter sunday?', fromOwnEaster('western', 0)],
  ['shrove|fat tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy|holy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter sunday?', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension day', fromEaster(39)],
  ['pentecost', fromEaster(49)],
];

/** The general days, and those that a beat names, which come first. */
export function namedDayRules(namedDays: readonly NamedDay[]): readonly DateRule[] {
  const own = namedDays.flatMap((day) =>
    [day.name, ...day.aliases].map((name) => [patternOf(name), dayIn(day)] as const),
  );
  return [...own, ...COMMON_NAMED_DAYS].flatMap(([name, find]) =>
    rulesOf(name, find).map((rule) => ({ ...rule, isName: true })),
  );
}

function rulesOf(name: string, find: DayInYear): readonly DateRule[] {
  return [
    ...createRules([`${name} ,? {year}`, `${name} of {year}`], ({ year }, context) =>
      context.first.isCapital ? stated('date', isoDay(find(Number(year), context))) : undefined,
    ),
    ...createRules([`${name} ,? of? this|last|next year`], (_, context) =>
      inRelativeYear(find, context),
    ),
    ...createRules([name], (_, context) =>
      context.first.isCapital && !isOtherThing(context) ? named(find, context) : undefined,
    ),
    ...createRules([`${name} weekend`], (_, context) => {
      const day = nearest(find, context);
      return resolved('date', day === undefined ? undefined : `${isoWeek(day)}-WE`);
    }),
    ...createRules([`${name} week`], (_, context) => {
      const day = nearest(find, context);
      return resolved('date', day === undefined ? undefined : isoWeek(day));
    }),
  ];
}

/** What a name of a day is part of that is none. */
const NAMED_AFTER_DAY = /^(?:islands?|islanders?|rising|carols?|seals?|bullet|lilies|lily)$/;

/** "Easter Island", "the Easter Rising"; "every Christmas", which is of no one year. */
function isOtherThing(context: RuleContext): boolean {
  const next = context.after();
  const isInName = next?.isCapital === true && NAMED_AFTER_DAY.test(next.word);
  return isInName || /^(?:every|each)$/.test(context.before()?.word ?? '');
}

/** "Christmas last year" */
function inRelativeYear(find: DayInYear, context: RuleContext) {
  const { published } = context;
  if (!context.first.isCapital || published === undefined) return undefined;
  const year = dayFromNumber(published).year + lastOrNext(context);
  return resolved('date', isoDay(find(year, context)));
}

function named(find: DayInYear, context: RuleContext) {
  const day = nearest(find, context);
  return resolved('date', day === undefined ? undefined : isoDay(day));
}

/** The day in the year that its month would be of. */
function nearest(find: DayInYear, context: RuleContext): number | undefined {
  const sample = dayFromNumber(context.published ?? 0).year;
  const { month } = dayFromNumber(find(sample, context));
  const year = resolveYearOfMonth(month, context);
  if (year === undefined) return undefined;
  const by =
    context.before()?.word === 'last' &&
    context.published !== undefined &&
    find(year, context) > context.published
      ? -1
      : 0;
  return find(year + by, context);
}

function patternOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, " 's")
    .replace(/\s+/g, ' ')
    .trim();
}

function dayIn(day: NamedDay): DayInYear {
  if ('easter' in day) return (year) => easterSunday(year, day.easter) + day.offset;
  return fixed(day.month, day.day);
}

function fixed(month: number, day: number): DayInYear {
  return (year) => dayNumber({ year, month, day });
}

function byChurch(
  western: readonly [number, number],
  orthodox: readonly [number, number],
): DayInYear {
  return (year, { isOrthodox }) => {
    const [month, day] = isOrthodox ? orthodox : western;
    return dayNumber({ year, month, day });
  };
}

function fromEaster(offset: number): DayInYear {
  return (year, context) => easterSunday(year, churchOf(context)) + offset;
}

function fromOwnEaster(church: Church, offset: number): DayInYear {
  return (year) => easterSunday(year, church) + offset;
}

function churchOf({ isOrthodox }: RuleContext): Church {
  return isOrthodox ? 'orthodox' : 'western';
}

function weekdayInMonth(month: number, weekday: number, nth: number): DayInYear {
  return (year) => weekdayOnOrBefore(dayNumber({ year, month, day: 7 }), weekday) + (nth - 1) * 7;
}
