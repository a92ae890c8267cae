import { isoDay, twoDigits } from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  nonAnchor,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { lastMentionedDay, resolveMonthDay, validStatedDay } from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** The same time in another zone, behind it: "3 p.m. (1300 GMT)", "10 a.m. EST/1500 GMT". */
const ELSEWHERE = [
  ...['{number:there}', '{clock:there}'].flatMap((there) => [
    ` ( ${there} {zone:other} time? )`,
    ` / ${there} {zone:other}`,
    ` , {number:there} {zone:other}`,
  ]),
  ' ( {number:there} {meridiem:later} {zone:other}? time? )',
  ' ( {clock:there} {meridiem:later} {zone:other}? time? )',
  ' ( {zone:other} time? )',
];

/** Times of the clock and parts of the day. They join with a day that stands next to them. */
export const TIMES: readonly DateRule[] = [
  ...createRules(
    ['', ...ELSEWHERE].flatMap((elsewhere) => [
      `{clock} {meridiem} {zone}? time?${elsewhere}`,
      `{number:hour} {meridiem} {zone}? time?${elsewhere}`,
    ]),
    (slots, context) => clock(slots, context),
  ),
  ...createRules(["{number:hour} o'clock"], (slots, context) => clock(slots, context)),
  ...createRules(
    ['', ...ELSEWHERE].flatMap((elsewhere) => [
      `{clock} {zone} time?${elsewhere}`,
      `{clock} hours? {zone}? time?${elsewhere}`,
    ]),
    (slots, context) =>
      isClock(context) && !isRaceTime(context) ? clock(slots, context) : undefined,
  ),
  ...createRules(
    ['', ...ELSEWHERE].flatMap((elsewhere) => [
      `{number:military} {zone} time?${elsewhere}`,
      `{number:military} hours {zone}? time?${elsewhere}`,
      `{number:military}${elsewhere}`,
    ]),
    ({ military, zone, other }, context) => militaryTime(Number(military), zone ?? other, context),
  ),
  ...createRules(['dawn', 'daybreak', 'dusk', 'sunset'], (_, context) => {
    const code = context.hasWord('dawn', 'daybreak') ? 'MO' : 'EV';
    return context.first.isCapital || isAttribute(context) ? undefined : timeOnDay(code, context);
  }),
  ...createRules(['noon', 'midday'], (_, context) => timeOnDay('12:00', context)),
  ...createRules(['midnight'], (_, context) => timeOnDay('24:00', context)),
  ...createRules(['the? night before last'], (_, context) => partOfDayOn('NI', -2, context)),
  ...createRules(['this {part}'], ({ part }, context) => partOfDayOn(String(part), 0, context)),
  ...createRules(
    ['the? next|following {part}', 'the previous|preceding {part}'],
    ({ part }, context) =>
      partOfDayBeside(String(part), context.hasWord('next', 'following') ? 1 : -1, context),
  ),
  ...createRules(
    ['the {part}', 'in the {part}', 'that {part}', 'that|the same {part}'],
    ({ part }, context) => (isOfEvent(context) ? undefined : timeOnDay(String(part), context)),
  ),
  ...createRules(
    ['{number:hour} in the {part}', "{number:hour} o'clock in the {part}"],
    ({ hour, part }, context) => hourOfPart(Number(hour), String(part), context),
  ),
  ...createRules(['{part}'], ({ part }, context) =>
    context.mentionBefore(0) === undefined ? undefined : timeOnDay(String(part), context),
  ),
  ...createRules(['mid -? {part}', 'early|late {part}'], ({ part }, context) =>
    timeOnDay(String(part), context),
  ),
  ...createRules(
    [
      'the? {part} of the? {day} -|/|and|to {day:last} of? {month}',
      'the? {part} of {month} {day} -|/|and|to {day:last}',
      'the? {part} of {month} {day} -|/|and|to {month:next} {day:last}',
      'the? {part} of {day} {month} -|/|and|to {day:last} {month:next}',
    ].flatMap((days) => [`${days} ,? {year}`, days]),
    (slots, context) => firstNight(slots, context),
  ),
  ...createRules(['tonight'], (_, context) => partOfDayOn('NI', 0, context)),
  ...createRules(['last night', 'last evening'], (_, context) =>
    partOfDayOn(context.hasWord('night') ? 'NI' : 'EV', -1, context),
  ),
];

/** Whether "9:30" without a.m. tells a time and not a score or a verse. */
function isClock(context: RuleContext): boolean {
  const next = context.after()?.word ?? '';
  const { weekday, month, day } = context.after(2)?.kinds ?? {};
  const isBeforeDay = weekday !== undefined || month !== undefined || day !== undefined;
  const isBeforeDate = day !== undefined && context.after(3)?.kinds.month !== undefined;
  return (
    (next === 'on' && isBeforeDay) ||
    (next === ',' && isBeforeDate) ||
    isBehindDay(context) ||
    ['at', 'by', 'until', 'since', 'from', 'around', 'about', 'to', 'before', 'after'].includes(
      context.before()?.word ?? '',
    ) ||
    context.hasWord('gmt', 'utc', 'local', 'est', 'edt', 'cet') ||
    next === 'local'
  );
}

/** "2025-03-18 09:30", "8 April 2025, 16:49" */
function isBehindDay(context: RuleContext): boolean {
  const places = context.before()?.word === ',' ? 1 : 0;
  const isNear = context.before()?.isAfterLine === false && !context.first.isAfterLine;
  return isNear && /^\d{4}-\d\d-\d\d$/.test(context.mentionBefore(places) ?? '');
}

/** How many words before a figure tell that it is how long a race took. */
const RACE_REACH = 10;

const RACE =
  /^(?:marathons?|races?|raced|relay|laps?|pace|clocked|clocking|timed|record|sprint|freestyle|medley|metres|meters|mile|miler|finished|finish|runner|swimmer|rower|splits?)$/;

/** "3:59.4", "from 2:05:13 to 2:04:50", "ran the mile in about 4:05": how long something took. */
function isRaceTime(context: RuleContext): boolean {
  const [stop, figure] = [context.after(), context.after(2)];
  const isDecimal = stop?.word === '.' && figure?.start === stop.end && /^\d/.test(figure.word);
  if (isDecimal) return true;
  if (context.hasCapital() || context.before()?.word === 'at') return false;
  return (
    /^\d+:\d+:\d+$/.test(context.first.word) ||
    Array.from({ length: RACE_REACH }, (_, back) => context.before(back + 1)?.word ?? '').some(
      (word) => RACE.test(word),
    )
  );
}

/** "a dawn raid", "pre-dawn": what happened then may be of any day. */
function isAttribute(context: RuleContext): boolean {
  const before = context.before();
  return /^(?:an?|-)$/.test(before?.word ?? '');
}

function clock(
  { clock: written, hour, meridiem }: Slots,
  context: RuleContext,
): Interpretation | undefined {
  const figures = written ?? Number(hour).toFixed(2).replace('.', ':');
  const [hours = 0, minutes = 0] = String(figures).split(':').map(Number);
  if (hours * 60 + minutes > DAY_MINUTES || minutes > 59 || (meridiem !== undefined && hours > 12))
    return undefined;
  const inDay = meridiem === undefined ? hours : (hours % 12) + Number(meridiem);
  return timeOnDay(clockTime(inDay, minutes), context);
}

/** "1945 GMT", "0530 hours", "2015 local time", and not "2015 local polls" or "1500 et al.". */
function militaryTime(
  military: number,
  zone: Slots[string],
  context: RuleContext,
): Interpretation | undefined {
  if (!/^\d{4}$/.test(context.first.word)) return undefined;
  const [hours, minutes] = [Math.floor(military / 100), military % 100];
  const isZone = context.hasWord('hours')
    ? zone !== undefined || context.first.word.startsWith('0') || isClock(context)
    : context.hasWord('time') || (zone !== undefined && context.hasCapital());
  return isZone && hours <= 24 && minutes < 60
    ? timeOnDay(clockTime(hours, minutes), context)
    : undefined;
}

const DAY_MINUTES = 24 * 60;

export function clockTime(hours: number, minutes: number): string {
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** "the night of 5–6 June" is told by its first day. */
function firstNight(
  { part, month, day, year }: Slots,
  context: RuleContext,
): Interpretation | undefined {
  const civil = { month: Number(month), day: Number(day) };
  if (year === undefined) {
    const value = resolveMonthDay(civil.month, civil.day, context);
    return resolved('time', value && `${value}T${part}`);
  }
  const value = validStatedDay({ ...civil, year: Number(year) });
  return value === undefined ? undefined : stated('time', `${value}T${part}`);
}

/** "the night of the crash", "the evening he left", "the night the flight went down". */
function isOfEvent(context: RuleContext): boolean {
  const next = context.after();
  if (next?.word === 'of') return context.hasWord('night') && !isOfDay(context);
  return (
    context.first.word === 'the' &&
    !context.hasWord('same') &&
    /^(?:the|an?|he|she|they|we|i|you|it|his|her|their)$/.test(next?.word ?? '')
  );
}

/** "at 4 in the morning" */
function hourOfPart(hour: number, part: string, context: RuleContext): Interpretation | undefined {
  const isHour = hour >= 1 && hour <= 12 && hour % 1 === 0;
  if (
    !isHour ||
    !/^(?:at|by|until|around|about|since|from|till|before|after)$/.test(
      context.before()?.word ?? '',
    )
  )
    return undefined;
  const isLate = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6 && hour < 12);
  return timeOnDay(clockTime((hour % 12) + (isLate ? 12 : 0), 0), context);
}

/** "the night of 5 June" in a history, which counts by nights; not "the night of the crash". */
function isOfDay(context: RuleContext): boolean {
  if (!context.isNarrative) return false;
  const next = context.after(context.after(2)?.word === 'the' ? 3 : 2)?.kinds ?? {};
  return ['day', 'month', 'dayOrdinal', 'weekday'].some((kind) => next[kind] !== undefined);
}

export function timeOnDay(time: string, context: RuleContext): Interpretation {
  const day = lastMentionedDay(context);
  return nonAnchor(resolved('time', `${day === undefined ? '' : isoDay(day)}T${time}`));
}

/** "the next morning", "the previous evening": of the day beside the last mentioned one. */
function partOfDayBeside(part: string, by: 1 | -1, context: RuleContext): Interpretation {
  const day = lastMentionedDay(context);
  return resolved('time', day === undefined ? undefined : `${isoDay(day + by)}T${part}`);
}

function partOfDayOn(part: string, by: number, context: RuleContext): Interpretation {
  const day = context.published ?? context.discourse.day;
  return resolved('time', day === undefined ? undefined : `${isoDay(day + by)}T${part}`);
}
