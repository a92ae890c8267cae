import {
  dayFromNumber,
  dayNumber,
  firstOfMonth,
  isoDay,
  isoMonth,
} from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { type Anchor, discourseAnchor, publicationAnchor } from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** A length told in two units or in three, the smaller ones behind. */
const LENGTHS = [
  '{count} {unit} ,? and? {count:more} {unit:smaller}',
  '{count} {unit} , {count:more} {unit:smaller} ,? and {count:most} {unit:smallest}',
];

/** Lengths in several units, and times that lie so far off: "two years and three months ago". */
export const COMPOUND_LENGTHS: readonly DateRule[] = [
  ...createRules(
    LENGTHS.map((length) => `${length} ago`),
    (slots, context) => distant(lengthOf(slots), -1, publicationAnchor(context)),
  ),
  ...createRules(
    LENGTHS.map((length) => `${length} later|earlier`),
    (slots, context) =>
      distant(lengthOf(slots), context.hasWord('later') ? 1 : -1, discourseAnchor(context)),
  ),
  ...createRules(['{count} {unit} and {count:more} {unit:smaller}'], (slots, context) =>
    isAge(context) ? undefined : duration(slots),
  ),
];

/** A length in months and days; `isOfDays` where days or weeks are counted in it. */
interface Length {
  readonly months: number;
  readonly days: number;
  readonly isOfDays: boolean;
}

const MONTHS_IN: ReadonlyMap<string, number> = new Map([
  ['DE', 120],
  ['Y', 12],
  ['M', 1],
]);
const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['2W', 14],
  ['W', 7],
  ['D', 1],
]);

/** Units by their size, the largest first. */
const SIZES = ['CE', 'DE', 'Y', 'Q', 'M', '2W', 'W', 'D', 'TH', 'TM', 'TS'];

function lengthOf(slots: Slots): Length | undefined {
  const parts = [
    [slots.count, slots.unit],
    [slots.more, slots.smaller],
    [slots.most, slots.smallest],
  ].filter(([, unit]) => unit !== undefined);
  let [months, days] = [0, 0];
  let [isOfDays, size] = [false, -1];
  for (const [count, unit = ''] of parts) {
    const [inMonths, inDays] = [MONTHS_IN.get(String(unit)), DAYS_IN.get(String(unit))];
    const isSmaller = SIZES.indexOf(String(unit)) > size;
    if (typeof count !== 'number' || count % 1 !== 0 || !isSmaller) return undefined;
    if (inMonths === undefined && inDays === undefined) return undefined;
    size = SIZES.indexOf(String(unit));
    months += count * (inMonths ?? 0);
    days += count * (inDays ?? 0);
    isOfDays ||= inDays !== undefined;
  }
  return { months, days, isOfDays };
}

/** The day so far off, or the month where nothing smaller is counted. */
function distant(
  length: Length | undefined,
  direction: 1 | -1,
  { day, month }: Anchor,
): Interpretation | undefined {
  if (length === undefined) return undefined;
  const months = direction * length.months;
  if (!length.isOfDays) return resolved('date', month && isoMonth(month, months));
  if (day === undefined) return resolved('date', undefined);
  const { year, month: from, day: ofMonth } = dayFromNumber(day);
  const first = dayFromNumber(firstOfMonth(year, from + months));
  return resolved('date', isoDay(dayNumber({ ...first, day: ofMonth }) + direction * length.days));
}

/** Pairs of units that one duration names, as TIMEX3 writes them. */
const PAIRS: ReadonlyMap<string, readonly [lead: string, link: string, end: string]> = new Map([
  ['Y M', ['P', 'Y', 'M']],
  ['W D', ['P', 'W', 'D']],
  ['TH TM', ['PT', 'H', 'M']],
  ['TM TS', ['PT', 'M', 'S']],
]);

/** "two hours and 15 minutes" */
function duration({ count, unit, more, smaller }: Slots): Interpretation | undefined {
  const form = PAIRS.get(`${unit} ${smaller}`);
  if (!form || typeof count !== 'number' || typeof more !== 'number') return undefined;
  const [lead, link, end] = form;
  return stated('duration', `${lead}${count}${link}${more}${end}`);
}

/** "two years and three months old" */
function isAge(context: RuleContext): boolean {
  return /^old(?:er)?$/.test(context.after()?.word ?? '');
}
