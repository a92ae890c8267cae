import type { DateMention } from '../../../domain/date-mention.ts';

/** What may stand between a day and a time of that day. */
const LINK = /^(?:,? ?(?:on |at |in the |the )?|'s |’s |\s)$/;

/** What may stand between a time and the day it is on, a place's time. */
const LINK_BACK = /^(?: \p{Lu}\p{L}+ time)?(?:,? ?(?:on |of )?|\s)$/u;

/**
 * Joins days with times that stand next to them: "Tuesday" with "evening", "9:30 a.m." with
 * "on March 5". Times that no day is known for lose their value.
 */
export function mergeDatesWithTimes(
  text: string,
  mentions: readonly DateMention[],
): readonly DateMention[] {
  const found: DateMention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    const whole = last && mergedMention(last, mention, text.slice(last.end, mention.start));
    if (whole) found[found.length - 1] = whole;
    else found.push(mention);
  }
  return found.map((mention) =>
    mention.value?.startsWith('T') ? { ...mention, value: null } : mention,
  );
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
