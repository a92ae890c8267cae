import {
  dayFromNumber,
  dayNumber,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  parseDay,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../domain/calendar/civil-day.ts';
import type { DateToken } from './date-lexicon.ts';
import { parsePattern, type Slots } from './pattern.ts';
import type { RuleMatch } from './rule-index.ts';

/** What stands before a date from which days or weeks are counted: "two days before". */
const HEADS = [
  ...[
    'the? {ordinal} {weekday}',
    'the? {weekday}',
    '{count} {unit}',
    'the {calendarUnit:unit}',
  ].flatMap((head) => [
    { pattern: parsePattern(`${head} after|following`), direction: 1 as const },
    { pattern: parsePattern(`${head} before|preceding`), direction: -1 as const },
  ]),
  { pattern: parsePattern('the eve of'), direction: -1 as const },
];

/** What such words can begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set(HEADS.flatMap(({ pattern }) => pattern.firstKeys));

/** Words before a length that leave open how far it is: "within two days before Easter". */
const OPEN_LENGTH =
  /^(?:within|least|most|than|for|to|over|under|in|next|last|first|past|every|each)$/;

/** Words with which the date is another thing's: "two days after Monday's attack". */
const OWNER = /^(?:'s|-)$/;

/**
 * A day that is counted from a date named right behind it: "two days before Easter", "the first
 * Tuesday after the first Monday in November", "the Monday after 5 May".
 *
 * @param match what the rules make of the words from a token on
 */
export function anchoredOffset(
  tokens: readonly DateToken[],
  at: number,
  match: (at: number) => RuleMatch | undefined,
): RuleMatch | undefined {
  const head = headAt(tokens, at);
  if (!head) return undefined;
  const start = at + head.length;
  const next = tokens[start];
  const target = next === undefined || next.isAfterBreak ? undefined : match(start);
  if (!target || OWNER.test(tokens[start + target.length]?.word ?? '')) return undefined;
  const { type, value: from, basis } = target.interpretation;
  const value = type === 'date' ? shifted(from ?? '', head.slots, head.direction) : undefined;
  if (value === undefined) return undefined;
  return { length: head.length + target.length, interpretation: { type: 'date', value, basis } };
}

interface Head {
  readonly length: number;
  readonly slots: Slots;
  readonly direction: 1 | -1;
}

function headAt(tokens: readonly DateToken[], at: number): Head | undefined {
  const { word = '', kinds = {} } = tokens[at] ?? {};
  const canBegin =
    BEGINNINGS.has(word) || Object.keys(kinds).some((kind) => BEGINNINGS.has(`@${kind}`));
  if (!canBegin) return undefined;
  for (const { pattern, direction } of HEADS) {
    const head = pattern.match(tokens, at);
    if (!head) continue;
    const isOpen = head.slots.count !== undefined && OPEN_LENGTH.test(tokens[at - 1]?.word ?? '');
    return isOpen ? undefined : { ...head, direction };
  }
  return undefined;
}

function shifted(from: string, slots: Slots, direction: 1 | -1): string | undefined {
  const { unit = 'D', count = 1, ordinal = 1, weekday } = slots;
  if (unit === 'Y' && /^\d{4}$/.test(from) && typeof count === 'number')
    return isoYear(Number(from) + direction * Math.floor(count));
  const day = parseDay(from);
  if (!day || from.length > 'YYYY-MM-DD'.length) return undefined;
  const start = dayNumber(day);
  if (weekday !== undefined)
    return isoDay(nthWeekday(start, Number(weekday), Number(ordinal), direction));
  return typeof count === 'number'
    ? shiftedByUnits(start, String(unit), slots, direction)
    : undefined;
}

/** The nth such weekday after or before a day, never the day itself. */
function nthWeekday(start: number, weekday: number, nth: number, direction: 1 | -1): number {
  const first =
    direction === 1 ? weekdayOnOrAfter(start + 1, weekday) : weekdayOnOrBefore(start - 1, weekday);
  return first + direction * 7 * (nth - 1);
}

/** A counted unit gives a day, or a month for months; "the week after" gives that week. */
function shiftedByUnits(
  start: number,
  unit: string,
  { count }: Slots,
  direction: 1 | -1,
): string | undefined {
  const by = direction * Number(count ?? 1);
  if (by % 1 !== 0) return undefined;
  if (unit === 'D') return isoDay(start + by);
  if (unit === 'W') return count === undefined ? isoWeek(start + 7 * by) : isoDay(start + 7 * by);
  if (unit === '2W') return isoDay(start + 14 * by);
  if (unit === 'WE') return `${isoWeek(direction === 1 ? start + 1 : start - 6)}-WE`;
  return unit === 'M' && count !== undefined ? isoMonth(dayFromNumber(start), by) : undefined;
}
