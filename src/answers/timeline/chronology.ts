import { NO_REPRINTS, type ReprintGroups } from '../../domain/reprint-groups.ts';
import type { SlicedWork } from '../../domain/sliced-work.ts';
import type { DateRange, TimelineEntry } from '../../domain/timeline.ts';
import { dayRangeOf, dropCoveredPeriods, isWithin } from '../dating.ts';
import { buildEntries, type DateGroup } from './build-entries.ts';
import { createImportance, type FittedSentence } from './importance.ts';
import { reprintGroupOf } from './prefer-original.ts';
import type { DatedSentence } from './read-dated-sentences.ts';

/** The maximum length of a timeline: whole numbers from 1. */
export interface TimelineSize {
  readonly dates: number;
  /** For each date. */
  readonly sentences: number;
}

/** Dated sentences, collected article by article. */
export interface Chronology {
  /** Adds the sentences of one article that fit the subject. */
  add(fitted: readonly FittedSentence[]): void;
  /** The most important dates of a window, by date, with their best sentences. */
  entries(window: DateRange, size: TimelineSize): SlicedWork<readonly TimelineEntry[]>;
  /** The number of all dates of a window. */
  count(window: DateRange): number;
  /** The last date before a window and the first one after it. */
  neighbours(window: DateRange): SlicedWork<readonly TimelineEntry[]>;
}

/** An empty chronology, in which reprints of one report count as one report. */
export function createChronology(reprintGroups: ReprintGroups = NO_REPRINTS): Chronology {
  const importance = createImportance();
  const groups = new Map<string, DateGroup>();
  const mentioning = new Map<string, DatedSentence[]>();
  const inOrder = () => [...groups.values()].sort(byDay);
  const within = (window: DateRange) =>
    dropCoveredPeriods(
      mergeSameDate(inOrder().filter(({ dating }) => isWithin(dating, window))),
      ({ dating }) => dating,
    );
  const entriesOf = (chosen: readonly DateGroup[], sentences: number) =>
    buildEntries(chosen.toSorted(byDay), sentences, { mentioning, reprintGroups });
  return {
    add(fitted) {
      importance.add(fitted, reprintGroupOf(fitted, reprintGroups));
      for (const one of fitted) {
        const { dating } = one.sentence;
        const key = `${dating.date}/${dating.until ?? ''}`;
        const group = groups.get(key) ?? { dating, sentences: [] };
        groups.set(key, group);
        group.sentences.push(one);
        indexMentions(one.sentence, mentioning);
      }
    },
    *entries(window, { dates, sentences }) {
      const inWindow = within(window);
      yield;
      const ranked = inWindow
        .map((group) => ({
          group,
          score: importance.scoreOf(group.dating) * shareInWindow(group, window, groups),
        }))
        // The sort is stable, so that equal dates stay in order.
        .sort((one, other) => other.score - one.score);
      yield;
      return yield* entriesOf(
        ranked.slice(0, dates).map(({ group }) => group),
        sentences,
      );
    },
    count: (window) => within(window).length,
    neighbours({ from, to }) {
      const days = inOrder();
      const before = from && days.findLast(({ dating }) => dayRangeOf(dating).last < from);
      const after = to && days.find(({ dating }) => dayRangeOf(dating).first > to);
      return entriesOf(
        [before, after].filter((one) => typeof one === 'object' && one !== null),
        1,
      );
    },
  };
}

/**
 * The share of a date's importance that its group has in a window: all of it, unless its event of
 * several days began before the window. What else took place on that first day is outside.
 */
function shareInWindow(
  { dating: { date, until }, sentences }: DateGroup,
  { from }: DateRange,
  groups: ReadonlyMap<string, DateGroup>,
): number {
  if (from === null || until === undefined || date >= from) return 1;
  const single = groups.get(`${date}/`)?.sentences.length ?? 0;
  return sentences.length / (sentences.length + single);
}

/** Joins what took place on a day with what took several days from that day on. */
function mergeSameDate(groups: readonly DateGroup[]): readonly DateGroup[] {
  return [...Map.groupBy(groups, ({ dating }) => dating.date).values()].flatMap((same) => {
    const [longest] = same;
    return longest ? [{ ...longest, sentences: same.flatMap(({ sentences }) => sentences) }] : [];
  });
}

function indexMentions(sentence: DatedSentence, mentioning: Map<string, DatedSentence[]>): void {
  const dates = [sentence.dating, ...sentence.mentionedDatings].map(({ date }) => date);
  for (const date of new Set(dates)) {
    const known = mentioning.get(date);
    if (known) known.push(sentence);
    else mentioning.set(date, [sentence]);
  }
}

/** By first day, a longer period before those within it. */
function byDay(one: DateGroup, other: DateGroup): number {
  const [a, b] = [dayRangeOf(one.dating), dayRangeOf(other.dating)];
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return 0;
}
