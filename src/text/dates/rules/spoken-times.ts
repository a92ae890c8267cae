import { createRules, type DateRule, type Interpretation } from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { endsPhrase, type RuleContext } from '../engine/rule-context.ts';
import { clockTime, timeOnDay } from './times.ts';

const MINUTES_IN_HOUR = 60;

/** Times of the clock as they are spoken: "half past six", "a quarter to nine", "ten past four". */
export const SPOKEN_TIMES: readonly DateRule[] = [
  ...createRules(
    ['half - past {number:hour} {meridiem}?', 'half past {number:hour} {meridiem}?'],
    (slots, context) => pastHour(30, slots, context),
  ),
  ...createRules(['a? quarter past|to {number:hour} {meridiem}?'], (slots, context) =>
    pastHour(context.hasWord('past') ? 15 : -15, slots, context),
  ),
  ...createRules(
    ['{clock} noon|midday|midnight', '{number:hour} noon|midday|midnight'],
    ({ hour, clock }, context) =>
      hour === 12 || clock === '12:00'
        ? timeOnDay(context.hasWord('midnight') ? '24:00' : '12:00', context)
        : undefined,
  ),
  ...createRules(['{number:minute} minutes? past {number:hour} {meridiem}?'], (slots, context) =>
    CLOCK_CUE.test(context.before()?.word ?? '')
      ? pastHour(Number(slots.minute), slots, context)
      : undefined,
  ),
];

/** What a time of the clock stands behind. */
const CLOCK_CUE = /^(?:at|around|about|by|until|till|since|from|before|after)$/;

function pastHour(
  minutes: number,
  { hour, meridiem }: Slots,
  context: RuleContext,
): Interpretation | undefined {
  const told = Number(hour);
  const isHour = told >= 1 && told <= 12 && told % 1 === 0 && minutes < MINUTES_IN_HOUR;
  if (!isHour || !(endsPhrase(context) || isBeforeDay(context))) return undefined;
  const inDay = meridiem === undefined ? told : (told % 12) + Number(meridiem);
  const start = minutes < 0 ? inDay - 1 : inDay;
  const after = (minutes + MINUTES_IN_HOUR) % MINUTES_IN_HOUR;
  return timeOnDay(clockTime(start < 0 ? 23 : start, after), context);
}

function isBeforeDay(context: RuleContext): boolean {
  const { weekday, part, zone } = context.after()?.kinds ?? {};
  return [weekday, part, zone].some((kind) => kind !== undefined);
}
