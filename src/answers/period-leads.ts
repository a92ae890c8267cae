import type { Window } from '../domain/timeline.ts';
import { type Days, dayAfter } from './timeline/dating.ts';

/** Words that limit a question by the days behind them, and how. */
export type Lead = readonly [before: RegExp, limit: (days: Days) => Window];

const SINCE: Lead[1] = ({ first }) => ({ from: first, to: null });
const AFTER: Lead[1] = ({ last }) => ({ from: dayAfter(last, 1), to: null });
const BEFORE: Lead[1] = ({ first }) => ({ from: null, to: dayAfter(first, -1) });
const UNTIL: Lead[1] = ({ last }) => ({ from: null, to: last });
const DURING: Lead[1] = ({ first, last }) => ({ from: first, to: last });

/** What stands before a date that limits a question to a period. */
export const LEADS: readonly Lead[] = [
  [/\bsince$/, SINCE],
  [/\b(?:after|following)$/, AFTER],
  [/\b(?:before|prior to|ahead of)$/, BEFORE],
  [/\b(?:until|till|up to|by)$/, UNTIL],
  [/\b(?:in|on|during|over|within|for)(?: the)?$/, DURING],
];

/** The same before the days of a timeline, which may be given by one end alone. */
export const WINDOW_LEADS: readonly Lead[] = [
  ...LEADS,
  [/(?:^|\s)from$/, SINCE],
  [/(?:^|\s)to$/, UNTIL],
];

/** How the words before an event limit a question by its days; nothing for other words. */
export function limitOf(lead: string): Lead[1] | undefined {
  return LEADS.find(([words]) => words.test(lead.toLowerCase()))?.[1];
}

/** The days that lie in both of two windows; its last may lie before its first. */
export function bothOf(one: Window, other: Window): Window {
  const from = [one.from, other.from]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const to = [one.to, other.to]
    .filter((day) => day !== null)
    .sort()
    .at(0);
  return { from: from ?? null, to: to ?? null };
}

/** Whether a window ends before it begins. */
export function isBackwards({ from, to }: Window): boolean {
  return from !== null && to !== null && to < from;
}
