import { PRINTED_ONCE, type Printings } from '../../domain/printings.ts';
import type { TimelineEntry, Window } from '../../domain/timeline.ts';
import { type Chapter, written } from './chapters.ts';
import { daysOf, isWithin } from './dating.ts';
import { createImportance, type Fitted } from './importance.ts';
import { reportOf } from './printed-first.ts';
import type { Telling } from './tellings.ts';

/** How long a timeline may be: whole numbers from 1. */
export interface Size {
  readonly dates: number;
  /** For each date. */
  readonly sentences: number;
}

/** What articles tell of dates, gathered article by article. */
export interface Chronology {
  /** Adds the tellings of one article that fit the subject. */
  add(fitted: readonly Fitted[]): void;
  /** The dates of a window that matter most, by date, with the sentences that tell them best. */
  entries(window: Window, size: Size): readonly TimelineEntry[];
  /** How many dates of a window there are, however little they matter. */
  count(window: Window): number;
  /** The last date before a window and the first one after it. */
  around(window: Window): readonly TimelineEntry[];
}

/** A chronology of nothing yet; printings of one report are one voice. */
export function createChronology(printings: Printings = PRINTED_ONCE): Chronology {
  const importance = createImportance();
  const chapters = new Map<string, Chapter>();
  const mentioning = new Map<string, Telling[]>();
  const inOrder = () => [...chapters.values()].sort(byDay);
  const within = (window: Window) =>
    withoutCovered(inOrder().filter(({ dating }) => isWithin(dating, window)));
  const entriesOf = (chosen: readonly Chapter[], sentences: number) =>
    written(chosen.toSorted(byDay), sentences, { mentioning, printings });
  return {
    add(fitted) {
      importance.add(fitted, reportOf(fitted, printings));
      for (const one of fitted) {
        const { dating } = one.telling;
        const chapter = chapters.get(dating.date) ?? { dating, told: [] };
        chapters.set(dating.date, chapter);
        chapter.told.push(one);
        noteMentions(one.telling, mentioning);
      }
    },
    entries(window, { dates, sentences }) {
      const ranked = within(window)
        .map((chapter) => ({ chapter, worth: importance.of(chapter.dating) }))
        // The sort is stable, so that equal dates stay in order.
        .sort((one, other) => other.worth - one.worth);
      return entriesOf(
        ranked.slice(0, dates).map(({ chapter }) => chapter),
        sentences,
      );
    },
    count: (window) => within(window).length,
    around({ from, to }) {
      const days = inOrder();
      const before = from && days.findLast(({ dating }) => daysOf(dating).last < from);
      const after = to && days.find(({ dating }) => daysOf(dating).first > to);
      return entriesOf(
        [before, after].filter((one) => typeof one === 'object' && one !== null),
        1,
      );
    },
  };
}

/**
 * Periods of which days are told are left out: the days say the same more exactly.
 *
 * @param chapters in order, so that a period stands before the days that it holds
 */
function withoutCovered(chapters: readonly Chapter[]): readonly Chapter[] {
  const days = chapters.filter(({ dating }) => dating.precision === 'day');
  let next = 0;
  return chapters.filter(({ dating }) => {
    if (dating.precision === 'day') return true;
    const { first, last } = daysOf(dating);
    while ((days[next]?.dating.date ?? last) < first) next += 1;
    const day = days[next]?.dating.date;
    return day === undefined || day > last;
  });
}

function noteMentions(telling: Telling, mentioning: Map<string, Telling[]>): void {
  const dates = [telling.dating, ...telling.mentioned].map(({ date }) => date);
  for (const date of new Set(dates)) {
    const known = mentioning.get(date);
    if (known) known.push(telling);
    else mentioning.set(date, [telling]);
  }
}

/** By first day, a longer period before what it holds. */
function byDay(one: Chapter, other: Chapter): number {
  const [a, b] = [daysOf(one.dating), daysOf(other.dating)];
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return 0;
}
