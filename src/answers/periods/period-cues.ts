import { addDays } from '../../domain/calendar/instant.ts';
import type { DateRange } from '../../domain/timeline.ts';
import type { DayRange } from '../dating.ts';

/** Words before a date that make it a limit, and the range that they make of its days. */
export type PeriodCue = readonly [before: RegExp, limit: (days: DayRange) => DateRange];

/** Words by which something is counted from a date or up to one, which is not when it happened. */
export const COUNTED_FROM = 'since|until|till';

const SINCE: PeriodCue[1] = ({ first }) => ({ from: first, to: null });
const AFTER: PeriodCue[1] = ({ last }) => ({ from: addDays(last, 1), to: null });
const BEFORE: PeriodCue[1] = ({ first }) => ({ from: null, to: addDays(first, -1) });
const UNTIL: PeriodCue[1] = ({ last }) => ({ from: null, to: last });
const DURING: PeriodCue[1] = ({ first, last }) => ({ from: first, to: last });

/** What is asked for by its days alone, of everything: "news from April". */
const NEWS_NOUNS = 'news|reports?|events?|statements?|attacks?';

/** The cues of questions. */
export const PERIOD_CUES: readonly PeriodCue[] = [
  [/\bsince$/, SINCE],
  [/\b(?:after|following)$/, AFTER],
  [/\b(?:before|prior to|ahead of)$/, BEFORE],
  [/\b(?:until|till|up to|by)$/, UNTIL],
  [/\b(?:in|on|during|over|within|for|at|around|throughout)(?: the)?$/, DURING],
  [new RegExp(`\\b(?:${NEWS_NOUNS}) (?:from|of)(?: the)?$`), DURING],
];

/** The cues of timelines, whose range may be open at one end. */
export const WINDOW_CUES: readonly PeriodCue[] = [
  ...PERIOD_CUES,
  [/(?:^|\s)from$/, SINCE],
  [/(?:^|\s)to$/, UNTIL],
];

/** Whether words ask for what is new, of everything: "news from April". */
export function asksForNews(words: string): boolean {
  return NAMES_NEWS.test(words);
}

const NAMES_NEWS = new RegExp(`\\b(?:${NEWS_NOUNS})\\b`, 'i');

/** The range that the words before an event make of its days; nothing for other words. */
export function findPeriodCue(words: string): PeriodCue[1] | undefined {
  return PERIOD_CUES.find(([cue]) => cue.test(words.toLowerCase()))?.[1];
}

/** The intersection of two windows; where they are disjoint it ends before it begins. */
export function intersectWindows(one: DateRange, other: DateRange): DateRange {
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
export function isReversed({ from, to }: DateRange): boolean {
  return from !== null && to !== null && to < from;
}
