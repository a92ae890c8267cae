import { type Citation, cite } from '../../domain/passage.ts';
import type { Dating, TimelineEntry, Window } from '../../domain/timeline.ts';
import { bestSentences } from './best-sentences.ts';
import { daysOf, isWithin } from './dating.ts';
import { createImportance, type Fitted } from './importance.ts';
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
  /** The last date before a window and the first one after it. */
  around(window: Window): readonly TimelineEntry[];
}

/** A date and all that is told of it. */
interface Chapter {
  readonly dating: Pick<Dating, 'date' | 'precision'>;
  readonly told: Fitted[];
}

/** A chronology of nothing yet. */
export function createChronology(): Chronology {
  const importance = createImportance();
  const chapters = new Map<string, Chapter>();
  const inOrder = () => [...chapters.values()].sort(byDay);
  const entriesOf = (chosen: readonly Chapter[], sentences: number) =>
    written(chosen.toSorted(byDay), sentences);
  return {
    add(fitted) {
      importance.add(fitted);
      for (const one of fitted) {
        const { dating } = one.telling;
        const chapter = chapters.get(dating.date) ?? { dating, told: [] };
        chapters.set(dating.date, chapter);
        chapter.told.push(one);
      }
    },
    entries(window, { dates, sentences }) {
      const within = inOrder().filter(({ dating }) => isWithin(dating, window));
      const ranked = withoutCovered(within)
        .map((chapter) => ({ chapter, worth: importance.of(chapter.dating) }))
        // The sort is stable, so that equal dates stay in order.
        .sort((one, other) => other.worth - one.worth);
      return entriesOf(
        ranked.slice(0, dates).map(({ chapter }) => chapter),
        sentences,
      );
    },
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

function written(chapters: readonly Chapter[], sentences: number): readonly TimelineEntry[] {
  const byDate = new Map(chapters.map(({ dating, told }) => [dating.date, afterwards(told)]));
  const best = bestSentences(byDate, sentences);
  return chapters.flatMap(({ dating, told }) => {
    const [first, ...others] = best.get(dating.date) ?? [];
    return first ? [entryOf(dating, [first, ...others], told)] : [];
  });
}

function entryOf(
  { date, precision }: Chapter['dating'],
  shown: readonly [Telling, ...Telling[]],
  told: readonly Fitted[],
): TimelineEntry {
  const bases = new Set(shown.map(({ dating }) => dating.basis));
  const outlets = told.flatMap(({ telling }) => telling.article.outlet ?? []);
  const [first, ...others] = shown;
  return {
    date,
    precision,
    basis: SUREST_FIRST.find((basis) => bases.has(basis)) ?? 'published',
    announced: shown.every(isAnnouncement),
    sentences: [citationOf(first), ...others.map(citationOf)],
    outlets: new Set(outlets).size,
  };
}

const SUREST_FIRST = ['stated', 'resolved', 'published'] as const;

/** What was told when the date had come, or what was announced where that is all there is. */
function afterwards(told: readonly Fitted[]): readonly Fitted[] {
  const later = told.filter(({ telling }) => !isAnnouncement(telling));
  return later.length > 0 ? later : told;
}

/** Whether an article was published before the date that its sentence tells of. */
function isAnnouncement({ article, dating }: Telling): boolean {
  return (
    article.kind === 'report' &&
    article.published !== null &&
    article.published.slice(0, 10) < daysOf(dating).first
  );
}

function citationOf({ article, sentence }: Telling): Citation {
  return cite(article, sentence);
}

/** By first day, a longer period before what it holds. */
function byDay(one: Chapter, other: Chapter): number {
  const [a, b] = [daysOf(one.dating), daysOf(other.dating)];
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return 0;
}
