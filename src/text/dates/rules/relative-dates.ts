import { weekdayOf } from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  nonAnchor,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import {
  discourseAnchor,
  presentAnchor,
  publicationAnchor,
  shiftAnchor,
} from '../engine/resolve.ts';
import { isWithoutObject, lastOrNext, type RuleContext } from '../engine/rule-context.ts';
import { formatDuration } from './durations.ts';

/** Weeks, months, years and the like by their place from the present or from an earlier mention. */
export const RELATIVE_DATES: readonly DateRule[] = [
  ...createRules(
    [
      'this {calendarUnit}',
      'the current {calendarUnit}',
      'this past|coming|upcoming {calendarUnit}',
      'the coming|upcoming|present {calendarUnit}',
    ],
    ({ calendarUnit }, context) =>
      relativeToPresent(String(calendarUnit), upcomingUnit(String(calendarUnit), context), context),
  ),
  ...createRules(['last {calendarUnit}'], ({ calendarUnit }, context) =>
    relativeToPresent(String(calendarUnit), -1, context),
  ),
  ...createRules(['next {calendarUnit}'], ({ calendarUnit }, context) =>
    relativeToPresent(String(calendarUnit), 1, context),
  ),
  ...createRules(
    ['the same {calendarUnit}', 'that {calendarUnit}', 'that same {calendarUnit}'],
    ({ calendarUnit }, context) => relativeToMention(String(calendarUnit), 0, context),
  ),
  ...createRules(
    ['the following|next {calendarUnit}', 'the {calendarUnit} after'],
    ({ calendarUnit }, context) => relativeToMention(String(calendarUnit), 1, context),
  ),
  ...createRules(
    ['the previous|preceding|prior {calendarUnit}', 'the {calendarUnit} before'],
    ({ calendarUnit }, context) => relativeToMention(String(calendarUnit), -1, context),
  ),
  ...createRules(
    ['this|last|next fiscal|financial year', 'the current fiscal|financial year'],
    (_, context) => relativeToPresent('Y', lastOrNext(context), context),
  ),
  ...createRules(['the fiscal? year > ended|ending', 'a calendar|fiscal year'], () =>
    stated('duration', 'P1Y'),
  ),
  ...createRules(
    [
      'the full|fiscal? year',
      'the latest|current fiscal? year',
      'year - end',
      "year 's? end",
      'the year - end',
    ],
    (_, context) =>
      IN_YEAR.has(context.before()?.word ?? '') && context.after()?.kinds.number === undefined
        ? relativeToPresent('Y', 0, context)
        : undefined,
  ),
  ...createRules(['the {calendarUnit}'], ({ calendarUnit }, context) =>
    /^(?:M|DE|CE)$/.test(String(calendarUnit)) && isPart(context)
      ? relativeToPresent(String(calendarUnit), 0, context)
      : undefined,
  ),
  ...createRules(['the week'], (_, context) =>
    ['for', 'of', 'and', 'in'].includes(context.before()?.word ?? '') &&
    context.after()?.word !== 'of'
      ? relativeToPresent('W', 0, context)
      : undefined,
  ),
  ...createRules(['later|earlier in the day'], (_, context) => relativeToMention('D', 0, context)),
  ...createRules(['the? weekend'], (_, context) => weekend(context)),
  ...createRules(
    ['{count} {unit} ago', '{count} {unit} or so|more ago'],
    ({ count, unit }, context) => ago(count, String(unit), context),
  ),
  ...createRules(
    ['{count} {unit} earlier|previously', '{count} {unit} before > ,|.|;|)'],
    ({ count, unit }, context) => offsetFromMention(count, String(unit), -1, context),
  ),
  ...createRules(
    ['{count} {unit} later|afterward|afterwards', '{count} {unit} after > ,|.|;|)'],
    ({ count, unit }, context) => offsetFromMention(count, String(unit), 1, context),
  ),
  ...createRules(
    [
      '{units} later|earlier|afterward|afterwards',
      '{count} {unit} later|earlier|afterward|afterwards',
    ],
    ({ count, units, unit }) =>
      stated(
        'duration',
        formatDuration(typeof count === 'number' ? count : 'X', String(units ?? unit)),
      ),
  ),
  ...createRules(['{units} ago'], () => stated('date', 'PAST_REF')),
  ...createRules(
    ['{count} {unit} from now|today', '{count} {unit} hence'],
    ({ count, unit }, context) =>
      typeof count === 'number'
        ? resolved('date', shiftAnchor(publicationAnchor(context), String(unit), count))
        : stated('date', 'FUTURE_REF'),
  ),
];

/** Words before "the year" that make it this one. */
const IN_YEAR = new Set('for of in during throughout by since around until this'.split(' '));

/** "the end of the month", "later in the month" */
function isPart(context: RuleContext): boolean {
  const part = context.before(2)?.word ?? '';
  return context.before()?.word === 'of'
    ? /^(?:end|beginning|start|middle|half|part|rest|remainder|course)$/.test(part)
    : context.before()?.word === 'in' && /^(?:early|earlier|late|later)$/.test(part);
}

/** The week, month or year to come is the next one; the weekend to come may be that of this week. */
function upcomingUnit(unit: string, context: RuleContext): number {
  const isToCome = context.hasWord('coming', 'upcoming');
  return isToCome && (unit !== 'WE' || isWeekend(context.published)) ? 1 : 0;
}

/** Saturday and Sunday, as ISO 8601 counts weekdays. */
const FIRST_OF_WEEKEND = 6;

function isWeekend(day: number | undefined): boolean {
  return day !== undefined && weekdayOf(day) >= FIRST_OF_WEEKEND;
}

function relativeToPresent(unit: string, by: number, context: RuleContext): Interpretation {
  return resolved('date', shiftAnchor(presentAnchor(context), unit, by));
}

function relativeToMention(
  unit: string,
  by: number,
  context: RuleContext,
): Interpretation | undefined {
  if (!isWithoutObject(context)) return undefined;
  return resolved('date', shiftAnchor(discourseAnchor(context), unit, by));
}

/** Thursday: on later days "the weekend" is the coming one. */
const LAST_EARLY_WEEKDAY = 4;

/**
 * The weekend of the current week, or the previous one where the tense is not future and the
 * publication day is Monday to Thursday.
 */
function weekend(context: RuleContext): Interpretation | undefined {
  if (context.first.word !== 'the' && context.before()?.word !== 'over') return undefined;
  const { published } = context;
  const isEarly =
    published !== undefined &&
    context.tense() !== 'future' &&
    weekdayOf(published) <= LAST_EARLY_WEEKDAY;
  return relativeToPresent('WE', isEarly ? -1 : 0, context);
}

function ago(
  count: number | string | undefined,
  unit: string,
  context: RuleContext,
): Interpretation {
  if (typeof count !== 'number') return stated('date', 'PAST_REF');
  if (unit === 'Y' && count === 1 && isOnQuarter(context)) return sameQuarter(-1, context);
  return resolved('date', shiftAnchor(publicationAnchor(context), unit, -Math.floor(count)));
}

function offsetFromMention(
  count: number | string | undefined,
  unit: string,
  direction: 1 | -1,
  context: RuleContext,
): Interpretation | undefined {
  if (/^T/.test(unit)) return undefined;
  if (typeof count !== 'number') return undefined;
  if (unit === 'Y' && count === 1 && isOnQuarter(context)) return sameQuarter(direction, context);
  return resolved(
    'date',
    shiftAnchor(discourseAnchor(context), unit, direction * Math.floor(count)),
  );
}

function isOnQuarter({ discourse }: RuleContext): boolean {
  return discourse.quarter !== undefined && !discourse.isMultiQuarter;
}

/** In a report on a quarter, a year ago is the quarter a year before. */
function sameQuarter(years: number, { discourse }: RuleContext): Interpretation {
  const { quarter } = discourse;
  return nonAnchor(resolved('date', quarter && `${quarter.year + years}-Q${quarter.quarter}`));
}
