import { twoDigits } from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { presentAnchor } from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** Decades and centuries; "the 1800s" are a century. */
export const DECADES_AND_CENTURIES: readonly DateRule[] = [
  ...createRules(['the? {decade}'], ({ decade }) =>
    stated('date', /^1\d0$/.test(String(decade)) ? String(decade).slice(0, 2) : String(decade)),
  ),
  ...createRules(['{shortDecade:decade}'], ({ decade }, context) => {
    const before = context.before()?.word ?? '';
    const part = before === '-' ? (context.before(2)?.word ?? '') : before;
    if (/^(?:early|late|mid)$/.test(part)) return shortDecade(Number(decade), context);
    return LIST_LINK.test(before) ? laterDecade(Number(decade), context) : undefined;
  }),
  ...createRules(
    [
      'the {ordinal:nth} decade of the {ordinal} century',
      'the {extreme:nth} decade of the {ordinal} century',
    ],
    ({ nth, ordinal }) => decadeOfCentury(nth, Number(ordinal)),
  ),
  ...createRules(['the {shortDecade:decade}', 'the {decadeName:decade}'], ({ decade }, context) =>
    shortDecade(Number(decade), context),
  ),
  ...createRules(['the? {ordinal} -? century bc|bce'], ({ ordinal }) =>
    stated('date', `BC${twoDigits(Number(ordinal) - 1)}`),
  ),
  ...createRules(
    [
      'the? {ordinal} > and|or|to|- {ordinal:last} -? century|centuries',
      'the? {ordinal} > - and|or|to|through {ordinal:last} -? century|centuries',
      'the? {ordinal} > and|or|to early|late|mid {ordinal:last} -? century|centuries',
      '{ordinal} centuries',
    ],
    ({ ordinal }) => stated('date', twoDigits(Number(ordinal) - 1)),
  ),
  ...createRules(['the? {ordinal} -? century'], ({ ordinal }) =>
    stated('date', twoDigits(Number(ordinal) - 1)),
  ),
];

/** "the first decade of the 21st century", "the last decade of the 20th century" */
function decadeOfCentury(nth: Slots[string], century: number): Interpretation | undefined {
  const tens = nth === 'L' ? 9 : nth === 'F' ? 0 : Number(nth) - 1;
  return tens <= 9 ? stated('date', `${twoDigits(century - 1)}${tens}`) : undefined;
}

/** What joins a decade with the one before it. */
const LIST_LINK = /^(?:and|or|to|through|until|,|-)$/;

/** The "60s" of "the 1950s and 60s": of the century of the decade before it, or of the next. */
function laterDecade(tens: number, context: RuleContext): Interpretation | undefined {
  const [, century, before] = /^(\d\d)(\d)$/.exec(context.mentionBefore(1) ?? '') ?? [];
  if (century === undefined || !isInList(context)) return undefined;
  const isNext = tens < Number(before);
  return resolved('date', `${twoDigits(Number(century) + (isNext ? 1 : 0))}${tens}`);
}

/** How many decades a list has at most. */
const MAX_DECADES = 4;

/** Whether a decade in full begins the list: not "in their early 20s and 30s". */
function isInList(context: RuleContext): boolean {
  for (let decades = 1; decades < MAX_DECADES; decades += 1) {
    const places = 2 * decades;
    if (context.before(places)?.kinds.decade !== undefined) return true;
    if (!LIST_LINK.test(context.before(places + 1)?.word ?? '')) return false;
  }
  return false;
}

function shortDecade(tens: number, context: RuleContext): Interpretation {
  const year = context.isNarrative ? context.discourse.year : presentAnchor(context).year;
  if (year === undefined) return resolved('date', undefined);
  const decade = Math.floor(year / 100) * 10 + tens;
  return resolved('date', String(decade * 10 > year ? decade - 10 : decade));
}
