import type { DateMention } from '../../../domain/date-mention.ts';
import type { DateToken } from './date-lexicon.ts';
import type { Interpretation } from './date-rule.ts';

/** Modifiers that belong to the extent of the expression they precede. */
const POSITION_MODIFIERS = `the end of|the beginning of|the start of|the middle of|early in|late in|later in|earlier in|the early|the late|the mid -|mid -|early|late|later|earlier|mid|the first days of|the last days of|the final days of|the early days of|the closing days of|the opening days of|the first weeks of|the last weeks of|the final weeks of|the early weeks of|the early months of|the last months of|the first months of|the final months of|the first part of|the latter half of|the latter part of|the second half of|the first half of|the turn of`;
const QUANTITY_MODIFIERS = `more than|less than|fewer than|at least|at most|no more than|as many as|up to|nearly|almost|about|roughly|approximately|around|over|just over|some`;

const MODIFIERS: Readonly<
  Record<'date' | 'time' | 'duration' | 'set', readonly (readonly string[])[]>
> = {
  date: phrases(POSITION_MODIFIERS),
  time: phrases('early|late|shortly after|just after|just before'),
  duration: phrases(QUANTITY_MODIFIERS),
  set: [],
};

/**
 * The number of tokens of the modifier before a mention ("early", "more than"), which TIMEX3
 * includes in its extent.
 */
export function modifierLength(
  tokens: readonly DateToken[],
  at: number,
  { type }: Interpretation,
): number {
  for (const phrase of MODIFIERS[type]) {
    const from = at - phrase.length;
    if (from >= 0 && phrase.every((word, index) => tokens[from + index]?.word === word))
      return phrase.length;
  }
  return 0;
}

/** The longest first, so that no phrase hides a longer one. */
function phrases(source: string): readonly (readonly string[])[] {
  return source
    .split('|')
    .map((phrase) => phrase.split(' '))
    .sort((one, other) => other.length - one.length);
}

/** What may stand between a day and a time of that day. */
const LINK = /^(?:,? ?(?:on |at |in the |the )?|'s |’s |\s)$/;

/** What may stand between a time and the day it is on, a place's time. */
const LINK_BACK = /^(?: \p{Lu}\p{L}+ time)?(?:,? ?(?:on |of )?|\s)$/u;

/**
 * Joins days with times that stand next to them: "Tuesday" with "evening", "9:30 a.m." with
 * "on March 5". Times that no day is known for lose their value. Where a time is told in two zones
 * ("3 p.m. (1300 GMT) on Saturday"), the day stays a mention of its own.
 */
export function mergeDatesWithTimes(
  text: string,
  mentions: readonly DateMention[],
): readonly DateMention[] {
  const found: DateMention[] = [];
  let end = 0;
  for (const mention of mentions) {
    const last = found.at(-1);
    const own = withoutOtherZone(text, mention);
    const gap = text.slice(end, mention.start);
    const whole = last && (withPartOfDay(last, own, gap) ?? mergedMention(last, own, gap));
    const isApart = whole !== undefined && last !== undefined && last.end < end;
    if (whole) found[found.length - 1] = isApart ? { ...whole, end: last.end } : whole;
    if (!whole || isApart) found.push(own);
    end = mention.end;
  }
  return found.map((mention) =>
    mention.value?.startsWith('T') ? { ...mention, value: null } : mention,
  );
}

/** A time without the same time in another zone behind it: "3 p.m." of "3 p.m. (1300 GMT)". */
function withoutOtherZone(text: string, mention: DateMention): DateMention {
  if (mention.type !== 'time') return mention;
  const length = text.slice(mention.start, mention.end).search(OTHER_ZONE);
  return length > 0 ? { ...mention, end: mention.start + length } : mention;
}

const OTHER_ZONE = /\s?(?:\([^()]*\)|[/,] ?[\d:]+ ?(?:\p{Lu}{2,}|local))$/u;

/**
 * "8:15 on Monday" with the "morning" behind it, which the clock has told already, and "Monday evening"
 * with "at 8:15".
 */
function withPartOfDay(one: DateMention, other: DateMention, gap: string): DateMention | undefined {
  if (isClock(one) && isPart(other) && gap === ' ')
    return { ...one, end: other.end, value: inPartOfDay(one.value ?? '', other.value ?? '') };
  if (!isPart(one) || !isClock(other) || !CLOCK_LINK.test(gap)) return undefined;
  const [day = ''] = one.value?.split('T') ?? [];
  const clock = other.value?.slice(other.value.indexOf('T')) ?? '';
  return { ...one, end: other.end, value: inPartOfDay(day + clock, one.value ?? '') };
}

/** What stands between a part of a day and the time of the clock in it. */
const CLOCK_LINK = /^,? (?:at |around |about )?$/;

function isClock({ type, value }: DateMention): boolean {
  return type === 'time' && /T\d/.test(value ?? '');
}

function isPart({ type, value }: DateMention): boolean {
  return type === 'time' && /^\d{4}-\d\d-\d\dT\p{Lu}{2}$|^T\p{Lu}{2}$/u.test(value ?? '');
}

/** The hour that is late in the night, behind which the small hours are of the next day. */
const FIRST_OF_NIGHT = 6;

/** "10:45 on Monday" as the evening or the night behind it has it: 22:45. */
function inPartOfDay(clock: string, part: string): string {
  const [, day = '', hour = '', rest = ''] = /^(.*T)(\d\d)(.*)$/.exec(clock) ?? [];
  const [, code = ''] = /T(AF|EV|NI)$/.exec(part) ?? [];
  const isMorning = Number(hour) >= 1 && Number(hour) < 12;
  const isLate = code === 'NI' ? Number(hour) >= FIRST_OF_NIGHT : code !== '';
  return isMorning && isLate ? `${day}${Number(hour) + 12}${rest}` : clock;
}

function mergedMention(one: DateMention, other: DateMention, gap: string): DateMention | undefined {
  const isDayFirst = isDay(one) && isTime(other) && LINK.test(gap);
  const isTimeFirst = isTime(one) && isDay(other) && LINK_BACK.test(gap);
  if (!isDayFirst && !isTimeFirst) return undefined;
  const [day, time] = isDayFirst ? [one, other] : [other, one];
  const clock = time.value?.slice(time.value.indexOf('T')) ?? '';
  return {
    start: one.start,
    end: other.end,
    type: 'time',
    value: day.value === null ? null : day.value + clock,
    basis: day.basis,
    ...(day.isAmbiguous && { isAmbiguous: day.isAmbiguous }),
    ...(day.otherValue !== undefined && { otherValue: day.otherValue + clock }),
  };
}

function isDay({ type, value }: DateMention): boolean {
  return type === 'date' && (value === null || /^(?:BC)?\d{4}-\d\d-\d\d$/.test(value));
}

function isTime({ type, value }: DateMention): boolean {
  return type === 'time' && value !== null && value.includes('T');
}
