import { dayFromNumber, isoMonth, isoYear } from '../../../domain/calendar/civil-day.ts';
import { createRules, type DateRule, type Interpretation, resolved } from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { validIsoDay } from '../engine/resolve.ts';
import { lastOrNext, type RuleContext } from '../engine/rule-context.ts';

/** A year by its place from the present one, behind what it has. */
const YEAR = 'of? this|last|next year';

/** Days, months and seasons of a year that is named by its place: "3 June last year". */
export const RELATIVE_YEARS: readonly DateRule[] = [
  ...createRules(
    [
      ...['', '{weekday} ,? '].flatMap((weekday) => [
        `${weekday}{month} {day} ,? ${YEAR}`,
        `${weekday}{month} the? {dayOrdinal:day} ,? ${YEAR}`,
        `${weekday}{day} of? {month} ${YEAR}`,
        `${weekday}the? {dayOrdinal:day} of? {month} ${YEAR}`,
      ]),
      `{month} ${YEAR}`,
      "this|last|next year 's {month}",
      `the {season} ${YEAR}`,
      '{season} of this|last|next year',
    ],
    (slots, context) =>
      isVerb(context) ? undefined : inYear(slots, yearBy(lastOrNext(context), context)),
  ),
  ...createRules(['{season} this|last|next year'], (slots, context) =>
    /^(?:in|since|by|during|until|of)$/.test(context.before()?.word ?? '')
      ? inYear(slots, yearBy(lastOrNext(context), context))
      : undefined,
  ),
  ...createRules(
    ['{day} {month} last|next', '{month} {day} last|next', '{month} last|next'],
    (slots, context) => (isClosed(context) ? nearestYear(slots, context) : undefined),
  ),
];

/** "prices may this year fall", "protesters march this year" */
function isVerb(context: RuleContext): boolean {
  return !context.hasCapital() && context.hasWord('may', 'march');
}

/** Whether nothing follows that "last" is the verb of or that "next" belongs to. */
function isClosed(context: RuleContext): boolean {
  return context.hasCapital() && /^(?:[,.;:)!?]|was|were)?$/.test(context.after()?.word ?? '');
}

function yearBy(shift: number, { published, discourse }: RuleContext): number | undefined {
  const base = published === undefined ? discourse.year : dayFromNumber(published).year;
  return base === undefined ? undefined : base + shift;
}

function inYear(slots: Slots, year: number | undefined): Interpretation {
  if (year === undefined) return resolved('date', undefined);
  if (slots.season !== undefined) return resolved('date', `${isoYear(year)}-${slots.season}`);
  const month = Number(slots.month);
  if (slots.day === undefined) return resolved('date', isoMonth({ year, month }));
  return resolved('date', validIsoDay({ year, month, day: Number(slots.day) }));
}

/** "5 May last": the latest that is over, or with "next" the first to come. */
function nearestYear(slots: Slots, context: RuleContext): Interpretation {
  const { published } = context;
  if (published === undefined) return resolved('date', undefined);
  const now = dayFromNumber(published);
  const ahead = Number(slots.month) - now.month || Number(slots.day ?? now.day) - now.day;
  const isLast = context.hasWord('last');
  const shift = isLast ? (ahead < 0 ? 0 : -1) : ahead > 0 ? 0 : 1;
  return inYear(slots, now.year + shift);
}
