import type { Article } from '../../domain/article.ts';
import type { Dating, Precision } from '../../domain/timeline.ts';
import { daysBetween } from '../wording/format-day.ts';
import { addDays, dayRangeOf } from './dating.ts';
import { newsDaysOf } from './news-days.ts';
import type { DatedSentence } from './read-dated-sentences.ts';

/** A telling, and how well it fits the subject, above 0 and up to 1. */
export interface FittedSentence {
  readonly sentence: DatedSentence;
  readonly fit: number;
}

/** What speaks for a date; each is a number of articles, weighed by how well they fit. */
interface DateSignals {
  /** Articles published on the day; an account of the chronicle counts as those it rests on. */
  published: number;
  /** Articles that mention the date. */
  mentioned: number;
  /** Articles that mention it days later, each counted by the doublings of days that passed. */
  retrospective: number;
  /** Lists of dates that have it. */
  listed: number;
}

/**
 * What each signal counts. All are taken by their logarithm: the tenth article on a day says less
 * than the second one. A list of dates is an editor's own choice of those that matter, so it counts
 * most; halving or doubling any other one moves the figures by less than .02.
 */
const WEIGHTS: Readonly<Record<keyof DateSignals | 'dayAfter', number>> = {
  published: 1,
  dayAfter: 0.5,
  mentioned: 1,
  retrospective: 1,
  listed: 4,
};

/**
 * What a date counts by its precision: whoever reads a timeline looks for days, and many a number
 * is taken for a year.
 */
const PRECISION_WEIGHT: Readonly<Record<Precision, number>> = {
  day: 1,
  week: 0.5,
  month: 0.5,
  season: 0.5,
  year: 0.25,
};

/** Days after which a mention is no longer news of the event but a memory of it. */
const RETROSPECTIVE_AFTER_DAYS = 2;

/** Days beyond which a memory says no more for being older. */
const RETROSPECTIVE_UP_TO_DAYS = 366;

/** Dates that stand ahead of what they tell, from which on an article is a list of dates. */
const LIST_FROM = 4;

/**
 * What one more printing of a report counts beside a report of its own: an editor chose to print
 * it, and found nothing out. 0.3 to 0.5 measure alike; at 1, wire copy is as loud as its reprintGroups.
 */
const REPRINT_SHARE = 0.3;

/** Counts what speaks for dates, article by article. */
export interface Importance {
  /**
   * Counts the tellings of one article that fit. Articles that print the same report hardly count
   * more than one, by what speaks most for each date: wire copy in ten outlets is one voice.
   *
   * @param report what the article prints, where others print it too
   */
  add(fitted: readonly FittedSentence[], report?: string): void;
  /** How much a date matters beside others; comparable within one archive and subject only. */
  scoreOf(dating: Pick<Dating, 'date' | 'precision'>): number;
}

/** Importance of dates of which nothing is counted yet. */
export function createImportance(): Importance {
  const byDate = new Map<string, DateSignals>();
  const raise = (date: string, signal: keyof DateSignals, by: number) => {
    const signals = byDate.get(date) ?? { ...NOTHING };
    byDate.set(date, signals);
    signals[signal] += by;
  };
  const said = createReprintDiscount();
  return {
    add(fitted, report) {
      const raiseAnew = (date: string, signal: keyof DateSignals, by: number) =>
        raise(date, signal, said(report, `${signal} ${date}`, by));
      const [first] = fitted;
      if (!first) return;
      const published = newsDaysOf(first.sentence.article)?.first;
      const fit = Math.max(...fitted.map((one) => one.fit));
      if (published !== undefined) {
        // Printed again the day after, a report is no more news of that day.
        const by = fit * countPublishers(first.sentence.article);
        raise(published, 'published', said(report, 'published', by));
      }
      for (const [date, mention] of mentionsIn(fitted)) {
        raiseAnew(date, 'mentioned', mention.fit);
        raiseAnew(date, 'retrospective', mention.fit * doublings(mention.day, published));
      }
      for (const date of listedDates(fitted)) raiseAnew(date, 'listed', fit);
    },
    scoreOf({ date, precision }) {
      const { published, mentioned, retrospective, listed } = byDate.get(date) ?? NOTHING;
      const next = precision === 'day' ? addDays(date, 1) : date;
      const dayAfterwards = byDate.get(next)?.published ?? 0;
      const weight =
        WEIGHTS.published * Math.log1p(published) +
        WEIGHTS.dayAfter * Math.log1p(dayAfterwards) +
        WEIGHTS.mentioned * Math.log1p(mentioned) +
        WEIGHTS.retrospective * Math.log1p(retrospective) +
        WEIGHTS.listed * Math.log1p(listed);
      return PRECISION_WEIGHT[precision] * weight;
    },
  };
}

/**
 * Says how much more a printing of a report says of something than those before it have said
 * already, and what it counts that one more outlet chose to say it.
 */
function createReprintDiscount() {
  const byReport = new Map<string, Map<string, number>>();
  return (report: string | undefined, what: string, by: number): number => {
    if (report === undefined) return by;
    const said = byReport.get(report) ?? new Map<string, number>();
    byReport.set(report, said);
    const before = said.get(what) ?? 0;
    said.set(what, Math.max(before, by));
    return Math.max(0, by - before) + REPRINT_SHARE * Math.min(by, before);
  };
}

const NOTHING: Readonly<DateSignals> = {
  published: 0,
  mentioned: 0,
  retrospective: 0,
  listed: 0,
};

/** How many publishers tell what an article tells. */
function countPublishers(article: Article): number {
  if (article.kind === 'report') return 1;
  const sources = article.footings.flatMap((footing) => footing.sources);
  return Math.max(1, new Set(sources.map(({ publisher }) => publisher)).size);
}

/** How often the days between a date and a later article double; 0 for news of the date. */
function doublings(date: string, published: string | undefined): number {
  const days = published === undefined ? 0 : daysBetween(date, published);
  return days < RETROSPECTIVE_AFTER_DAYS ? 0 : Math.log2(Math.min(days, RETROSPECTIVE_UP_TO_DAYS));
}

interface DateMentionFit {
  readonly fit: number;
  /** The last day of the date. */
  readonly day: string;
}

/** Each date that an article mentions, with how well the best sentence of those that do fits. */
function mentionsIn(fitted: readonly FittedSentence[]): ReadonlyMap<string, DateMentionFit> {
  const found = new Map<string, DateMentionFit>();
  for (const { sentence, fit } of fitted) {
    for (const dating of sentence.mentionedDatings) {
      const before = found.get(dating.date)?.fit ?? 0;
      found.set(dating.date, { fit: Math.max(before, fit), day: dayRangeOf(dating).last });
    }
  }
  return found;
}

function listedDates(fitted: readonly FittedSentence[]): ReadonlySet<string> {
  const dates = datesOf(fitted, ({ datePosition }) => datePosition === 'ahead');
  return dates.size >= LIST_FROM ? dates : new Set();
}

function datesOf(
  fitted: readonly FittedSentence[],
  isMeant: (sentence: DatedSentence) => boolean,
): ReadonlySet<string> {
  return new Set(
    fitted.flatMap(({ sentence }) => (isMeant(sentence) ? [sentence.dating.date] : [])),
  );
}
