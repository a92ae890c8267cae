import { twoDigits } from '../../../domain/calendar/civil-day.ts';
import { inSingular, SIEGES, TRUCES } from '../../event-nouns.ts';
import { createRules, type DateRule, type Interpretation, stated } from '../engine/date-rule.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** How long something lasts. */
export const DURATIONS: readonly DateRule[] = [
  ...createRules(['a? {units} - long'], ({ units }) =>
    stated('duration', formatDuration('X', String(units))),
  ),
  ...createRules(
    [
      '{count} -? {unit}',
      '{count} -? {unit} - long',
      '{count} more|full|straight|consecutive|whole|solid|long|additional|trading|business|working|calendar {unit}',
    ],
    ({ count, unit }, context) => readDuration(count, String(unit), context),
  ),
  ...createRules(['{count} to|or|- {count:most} -? {unit}'], ({ count, unit }, context) =>
    readDuration(count, String(unit), context),
  ),
  ...createRules(
    [
      'the? past|last|next|first|coming|final|previous|following|preceding {count} {unit}',
      'the {count} {unit}',
      'the? {count} {unit} past',
    ],
    ({ count, unit }, context) => readDuration(count, String(unit), context),
  ),
  ...createRules(
    [
      '{count} {unit} and a half',
      '{count} and a half {unit}',
      '{count} - and - a - half -? {unit}',
      'one - and - a - half {unit}',
    ],
    ({ count, unit }) =>
      typeof count === 'number' || count === undefined
        ? stated('duration', formatDuration(Number(count ?? 1) + 0.5, String(unit)))
        : undefined,
  ),
  ...createRules(
    ['half an? {unit}', 'a half -? {unit}', 'half - {unit}', 'half a {unit}'],
    ({ unit }) => stated('duration', formatDuration(0.5, String(unit))),
  ),
  ...createRules(['{unit} - long'], ({ unit }) =>
    stated('duration', formatDuration(1, String(unit))),
  ),
  ...createRules(['the past|last {calendarUnit:unit}'], ({ unit }, context) =>
    ['Q', 'WE', 'D'].includes(String(unit)) ? undefined : readDuration(1, String(unit), context),
  ),
  ...createRules(
    ['the following|next|first|last|final|closing|opening {units:unit}'],
    ({ unit }, context) =>
      unit === 'Q' || unit === 'WE' || isOfDate(context)
        ? undefined
        : stated('duration', formatDuration('X', String(unit))),
  ),
  ...createRules(['the next|last|past|coming {calendarUnit:unit} or two'], ({ unit }, context) =>
    readDuration(1, String(unit), context),
  ),
  ...createRules(['a? quarter of an hour', '{count} -? quarters of an hour'], ({ count }) =>
    count === undefined || count === 3
      ? stated('duration', formatDuration(count === undefined ? 15 : 45, 'TM'))
      : undefined,
  ),
  ...createRules(['a quarter - century', 'a quarter of? a? century'], () =>
    stated('duration', 'P25Y'),
  ),
  ...createRules(['{units:unit}'], ({ unit }, context) => unnumbered(String(unit), context)),
];

function readDuration(
  count: number | string | undefined,
  unit: string,
  context: RuleContext,
): Interpretation | undefined {
  const isVague = typeof count !== 'number';
  if (isAge(context) || isShare(unit, context) || isLastAsVerb(context)) return undefined;
  if (context.hasWord('second', 'seconds') && count === 1) return undefined;
  return stated('duration', formatDuration(isVague ? 'X' : count, unit));
}

/** "six years old", "a 6-year-old": an age, which is not annotated. */
function isAge(context: RuleContext): boolean {
  if (LASTING.test(context.after(3)?.word ?? '')) return false;
  const next = context.after()?.word;
  return next === 'old' || (next === '-' && context.after(2)?.word === 'old') || next === 'older';
}

/** What lasts: "the 8-month-old truce". */
const LASTING = new RegExp(
  `^(?:${inSingular([...TRUCES, ...SIEGES])}|peace|war|conflict|fighting|insurgency|rebellion|uprising|revolt|strike|dispute|feud|crisis|stalemate|deadlock|occupation|offensive|campaign|embargo|ban|curfew)$`,
);

/** "the last days of April": a part of that month. */
function isOfDate(context: RuleContext): boolean {
  const { month, year, season } =
    context.after(context.after(2)?.word === 'the' ? 3 : 2)?.kinds ?? {};
  return context.after()?.word === 'of' && [month, year, season].some((kind) => kind !== undefined);
}

/** "expected to last several weeks" */
function isLastAsVerb({ first, before }: RuleContext): boolean {
  return (
    first.word === 'last' &&
    /^(?:to|will|would|could|may|might|can|should)$/.test(before()?.word ?? '')
  );
}

/** "three-quarters", "a quarter of the land" */
function isShare(unit: string, context: RuleContext): boolean {
  return unit === 'Q' && (context.hasWord('-') || context.after()?.word === 'of');
}

function unnumbered(unit: string, context: RuleContext): Interpretation | undefined {
  const before = context.before()?.word ?? '';
  if (unit === 'Q' || unit === 'WE' || unit === 'TM' || isAge(context)) return undefined;
  if (context.after()?.kinds.year !== undefined && before === 'the') return undefined;
  if (PART.test(before) && isOfDate(context)) return undefined;
  if (/^(?:these|those|old|golden|early|his|her|their|its)$/.test(before)) return undefined;
  return stated('duration', formatDuration('X', unit));
}

const PART = /^(?:first|last|final|closing|opening|early|dying)$/;

/** "P30D", "PT1H", "PXY", "P2Y6M". */
export function formatDuration(count: number | 'X', unit: string): string {
  if (unit === '2W') return formatDuration(count === 'X' ? 'X' : count * 2, 'W');
  if (unit === 'Q') return formatDuration(count === 'X' ? 'X' : count * 3, 'M');
  if (unit === 'WE') return `P${count}WE`;
  const isClock = unit.startsWith('T');
  const lead = isClock ? 'PT' : 'P';
  const letter = isClock ? unit.slice(1) : unit;
  const half = HALVES[unit];
  if (count === 'X' || count % 1 !== 0.5 || half === undefined) return `${lead}${count}${letter}`;
  const whole = Math.floor(count);
  return `${lead}${whole === 0 ? '' : `${whole}${letter}`}${half}`;
}

/** Half of a unit in the next smaller one. */
const HALVES: Readonly<Record<string, string>> = {
  Y: '6M',
  TH: '30M',
  TM: '30S',
  D: 'T12H',
  DE: '5Y',
  CE: '50Y',
};

/** How often something happens. */
export const SETS: readonly DateRule[] = [
  ...createRules(['{frequency}'], ({ frequency }, context) =>
    ONCE.test(context.after()?.word ?? '') ? undefined : stated('set', String(frequency)),
  ),
  ...createRules(['every|each {weekday} {part}?', '{weekdays:weekday}'], ({ weekday, part }) =>
    stated('set', `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`),
  ),
  ...createRules(['{weekday} {parts}'], ({ weekday, parts }) =>
    stated('set', `XXXX-WXX-${weekday}T${parts}`),
  ),
  ...createRules(['every|each {part}', 'nights'], ({ part }) =>
    stated('set', `XXXX-XX-XXT${part ?? 'NI'}`),
  ),
  ...createRules(['every|each {month}'], ({ month }) =>
    stated('set', `XXXX-${twoDigits(Number(month))}`),
  ),
  ...createRules(['every|each {season}'], ({ season }) => stated('set', `XXXX-${season}`)),
  ...createRules(
    ['every|each|per {unit}', 'every single {unit}', 'once|twice a|each|every {unit}'],
    ({ unit }) => stated('set', formatDuration(1, String(unit))),
  ),
  ...createRules(['every other {weekday}', 'every {ordinal} {weekday}'], ({ weekday }) =>
    stated('set', `XXXX-WXX-${weekday}`),
  ),
  ...createRules(['every other {unit}'], ({ unit }) =>
    stated('set', formatDuration(2, String(unit))),
  ),
  ...createRules(['every {count} {unit}'], ({ count, unit }) =>
    stated('set', formatDuration(typeof count === 'number' ? count : 'X', String(unit))),
  ),
  ...createRules(['a|an {unit}'], ({ unit }, context) =>
    isRate(context.before()?.word ?? '')
      ? stated('set', formatDuration(1, String(unit)))
      : undefined,
  ),
];

/** What a company has by the quarter or year, with no thought of repetition. */
const ONCE =
  /^(?:dividends?|results?|loss|losses|sales|rate|rates|reports?|meeting|cash|earnings|profits?|revenue|income|net)$/;

/** "40 times a day", "$2 billion a year" */
function isRate(before: string): boolean {
  return /^(?:times|twice|once|thrice|million|billion|trillion|dollars|percent|%|cents|barrels|tons|tonnes|miles|kilometers|people|\d[\d,.]*|\(number\))$/.test(
    before,
  );
}
