import {
  dayFromNumber,
  isoQuarter,
  isoYear,
  quarterNumber,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  nonAnchor,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { fullYear, presentAnchor, resolveYearOfMonth, yearShift } from '../engine/resolve.ts';
import { lastOrNext, type RuleContext } from '../engine/rule-context.ts';

/** Quarters and halves of years, of fiscal ones too. */
export const QUARTERS: readonly DateRule[] = [
  ...createRules(['the? year - ago|earlier {ordinal} quarter'], ({ ordinal }, context) => {
    const { year } = presentAnchor(context);
    const value = year === undefined ? undefined : `${isoYear(year - 1)}-Q${ordinal}`;
    return Number(ordinal) > 4 ? undefined : resolved('date', value);
  }),
  ...createRules(
    [
      'q {day:ordinal} of? ,? {year}',
      'q {day:ordinal} fy|fiscal {year}',
      'quarter {day:ordinal} of? ,? {year}',
      '{year} q {day:ordinal}',
      "q {day:ordinal} ' {twoFigures:year}",
      'h {day:half} of? ,? {year}',
      "h {day:half} ' {twoFigures:year}",
      "{day:ordinal} q '? {twoFigures:year}",
      '{day:ordinal} q {year}',
      "{day:half} h '? {twoFigures:year}",
      '{day:half} h {year}',
    ],
    ({ ordinal, half, year }, context) => {
      const isOther = Number(year) < FIRST_SHORT_YEAR || isGlued(context);
      if (isOther || !context.hasCapital() || Number(ordinal ?? half) > (half ? 2 : 4))
        return undefined;
      const code = `${half ? 'H' : 'Q'}${ordinal ?? half}`;
      return stated('date', `${isoYear(fullYear(String(year)))}-${code}`);
    },
  ),
  ...createRules(['q {day:ordinal}', '{day:ordinal} q'], ({ ordinal }, context) =>
    context.hasCapital() && isShortQuarter(context)
      ? bareQuarter(Number(ordinal), context)
      : undefined,
  ),
  ...createRules(['the last|final quarter of {year}'], ({ year }) =>
    stated('date', `${isoYear(Number(year))}-Q4`),
  ),
  ...createRules(['the last|latter|second half of {year}'], ({ year }) =>
    stated('date', `${isoYear(Number(year))}-H2`),
  ),
  ...createRules(
    [
      'the? fiscal? {ordinal} -? quarter of? fiscal? {year}',
      "the? fiscal? {year} 's? fiscal? {ordinal} -? quarter",
      'the? fiscal? {year} {ordinal} -? quarter',
    ],
    ({ ordinal, year }) => quarter(Number(ordinal), Number(year)),
  ),
  ...createRules(
    [
      'the? {ordinal} -? quarter of this|last|next year',
      "this|last|next year 's? {ordinal} -? quarter",
    ],
    (slots, context) => relativeQuarter(slots, context),
  ),
  ...createRules(
    ['the? fiscal? {ordinal} -? fiscal? quarter', 'its|his|their {ordinal} fiscal? quarter'],
    ({ ordinal }, context) => bareQuarter(Number(ordinal), context),
  ),
  ...createRules(['the? quarter > ended|ending {month}'], ({ month }, context) => {
    const year = context.discourse.quarter ? undefined : resolveYearOfMonth(Number(month), context);
    if (year === undefined) return undefined;
    return resolved('date', `${isoYear(year)}-Q${Math.ceil(Number(month) / 3)}`);
  }),
  ...createRules(['the quarter'], (_, context) => lastQuarter(0, context)),
  ...createRules(
    ['the latest|recent quarter', 'the most recent quarter', 'the latest period'],
    (_, context) => latestQuarter(context),
  ),
  ...createRules(['the {year} quarter|period'], ({ year }, context) => {
    const last = context.discourse.quarter;
    return last && !context.discourse.isMultiQuarter
      ? nonAnchor(resolved('date', `${isoYear(Number(year))}-Q${last.quarter}`))
      : undefined;
  }),
  ...createRules(
    [
      'the? year - earlier|ago quarter|period?',
      'a year - earlier|ago quarter|period?',
      'the year earlier|ago quarter|period',
      'the same|corresponding|comparable quarter|period last year',
      'the same|corresponding|comparable quarter|period a year ago|earlier|before',
      'the comparable year - ago|earlier quarter|period',
      'the quarter a year ago|earlier|before',
    ],
    (_, context) => nonAnchor(yearBefore(context)),
  ),
  ...createRules(['the? {half} -? half of? {year}'], ({ half, year }) =>
    stated('date', `${isoYear(Number(year))}-H${half}`),
  ),
  ...createRules(
    ['the {half} half of this|last|next year', 'the {half} half of the year', '{half} - half'],
    ({ half }, context) => {
      const { year } = presentAnchor(context);
      return resolved(
        'date',
        year === undefined ? undefined : `${isoYear(year + lastOrNext(context))}-H${half}`,
      );
    },
  ),
];

function quarter(ordinal: number, year: number): Interpretation | undefined {
  return ordinal <= 4 ? stated('date', `${isoYear(year)}-Q${ordinal}`) : undefined;
}

function relativeQuarter({ ordinal }: Slots, context: RuleContext): Interpretation | undefined {
  const { year } = presentAnchor(context);
  if (Number(ordinal) > 4) return undefined;
  return resolved(
    'date',
    year === undefined ? undefined : `${isoYear(year + lastOrNext(context))}-Q${ordinal}`,
  );
}

/** Short years that are written with a quarter have two figures: "4Q24", and not "1H1". */
const FIRST_SHORT_YEAR = 10;

/** Whether the words go on with another: "N1H1". */
function isGlued(context: RuleContext): boolean {
  const before = context.before();
  return before !== undefined && before.end === context.first.start && /^\p{L}/u.test(before.word);
}

/** "in Q4" */
function isShortQuarter(context: RuleContext): boolean {
  const isTight = context.first.end === context.after(0)?.start;
  return (
    isTight &&
    /^(?:in|for|of|during|by|since|until|from|to|through|the|and|between|last|its|'s)$/.test(
      context.before()?.word ?? '',
    )
  );
}

/** What is played in quarters and halves: "the first quarter of the game". */
const PLAYED = /^(?:game|match|final|semifinal|semi|race|contest|derby|bout|meeting|tie|clash)$/;

function isOfGame(context: RuleContext): boolean {
  const isOf =
    context.after()?.word === 'of' &&
    /^(?:the|an?|his|their|\p{L}+)$/u.test(context.after(2)?.word ?? '');
  return isOf && [3, 4, 5].some((places) => PLAYED.test(context.after(places)?.word ?? ''));
}

function bareQuarter(ordinal: number, context: RuleContext): Interpretation | undefined {
  const { month } = presentAnchor(context);
  if (ordinal > 4 || isOfGame(context)) return undefined;
  if (month === undefined) return resolved('date', undefined);
  const shift = yearShift(ordinal - Math.ceil(month.month / 3), { before: 2, after: 1 }, context);
  return resolved('date', `${isoYear(month.year + shift)}-Q${ordinal}`);
}

/** The last mentioned quarter, unless it was not over at publication. */
function latestQuarter(context: RuleContext): Interpretation {
  const spoken = lastQuarter(0, context);
  const over = lastQuarter(0, { ...context, discourse: {} });
  return over.value !== null && (spoken.value ?? '') > over.value ? over : spoken;
}

/** The quarter a year before the last mentioned one, or the year before if several are mentioned. */
function yearBefore(context: RuleContext): Interpretation {
  const { discourse, published } = context;
  if (discourse.isMultiQuarter && !context.hasWord('quarter')) {
    const { year } = presentAnchor(context);
    return resolved('date', year === undefined ? undefined : isoYear(year - 1));
  }
  const told = lastQuarter(0, context).value ?? '';
  const isToCome = published !== undefined && told > isoQuarter(quarterOfDay(published));
  return lastQuarter(-4, isToCome ? { ...context, discourse: {} } : context);
}

function quarterOfDay(day: number): number {
  return quarterNumber(dayFromNumber(day));
}

/** The last mentioned quarter, or else the last that was over at publication, shifted by quarters. */
function lastQuarter(by: number, context: RuleContext): Interpretation {
  const { discourse, published } = context;
  if (discourse.quarter)
    return resolved(
      'date',
      isoQuarter(discourse.quarter.year * 4 + discourse.quarter.quarter - 1 + by),
    );
  if (published === undefined) return resolved('date', undefined);
  return resolved('date', isoQuarter(quarterOfDay(published) - 1 + by));
}
