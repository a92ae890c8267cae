import type { Article } from '../../domain/article.ts';
import { addDays, daysBetween } from '../../domain/calendar/instant.ts';
import type { Dating, Precision } from '../../domain/timeline.ts';
import { dayRangeOf } from '../dating.ts';
import { createCentrality, type MeasuredCentrality } from './centrality.ts';
import { newsDaysOf } from './news-days.ts';
import type { DatedSentence } from './read-dated-sentences.ts';

/** A dated sentence, and how well it fits the subject, above 0 and up to 1. */
export interface FittedSentence {
  readonly sentence: DatedSentence;
  readonly fit: number;
}

/** Features of a date's score; each is a number of articles, weighted by their fit and centrality. */
interface DateSignals {
  /** Articles published on the day; an account of the chronicle counts as those it rests on. */
  published: number;
  /** Articles with a sentence that a mention of the date dates. */
  mentioned: number;
  /** Articles that tell of it days later, each times the logarithm of the days passed. */
  retrospective: number;
  /** Lists of dates that contain it. */
  listed: number;
}

/**
 * The weight of each feature's logarithm: the tenth article on a day says less than the second
 * one. Much is published on days on which nothing begins, so that what is told of a day later
 * outweighs what was published on it; a list of dates is an editor's own choice of the important
 * ones, so it weighs most. Halving or doubling any weight changes the measured scores by less than
 * .02.
 */
const WEIGHTS: Readonly<Record<keyof DateSignals | 'dayAfter', number>> = {
  published: 0.25,
  dayAfter: 0.25,
  mentioned: 1,
  retrospective: 1,
  listed: 3,
};

/**
 * The factor of a date's precision: readers of a timeline look for days, and many a number is
 * mistaken for a year.
 */
const PRECISION_WEIGHT: Readonly<Record<Precision, number>> = {
  day: 1,
  week: 0.5,
  month: 0.5,
  season: 0.5,
  year: 0.25,
};

/** Days after which a mention is no longer news but a retrospective mention. */
const RETROSPECTIVE_AFTER_DAYS = 2;

/** Days after which the age of a retrospective mention no longer raises the score. */
const RETROSPECTIVE_UP_TO_DAYS = 366;

/** Minimum number of sentences led by their date in a list of dates. */
const MIN_LISTED_DATES = 4;

/**
 * The weight of a reprint; an independent report weighs 1. An editor chose to print it, but found
 * nothing out. 0.3 to 0.5 measure alike; at 1, each reprint counts as an independent report.
 */
const REPRINT_SHARE = 0.3;

/** Scores dates by features that are counted article by article. */
export interface Importance {
  /**
   * Adds the sentences of one article that fit. Reprints of one report together count little more
   * than the one with the highest features: wire copy in ten outlets is one report.
   *
   * @param reprintGroup the id of the article's reprint group, where it has one
   */
  add(fitted: readonly FittedSentence[], reprintGroup?: string): void;
  /** The importance of a date; comparable until the next article is added. */
  scoreOf(dating: Pick<Dating, 'date' | 'precision'>): number;
}

interface ArticleSentences {
  readonly fitted: readonly FittedSentence[];
  readonly reprintGroup: string | undefined;
}

/** Importance without any article. */
export function createImportance(): Importance {
  const articles: ArticleSentences[] = [];
  const centrality = createCentrality();
  let counted: ReadonlyMap<string, DateSignals> | undefined;
  return {
    add(fitted, reprintGroup) {
      articles.push({ fitted, reprintGroup });
      centrality.add(
        fitted.map(({ sentence }) => sentence),
        reprintGroup,
      );
      counted = undefined;
    },
    scoreOf({ date, precision }) {
      counted ??= countSignals(articles, centrality.measure());
      const { published, mentioned, retrospective, listed } = counted.get(date) ?? NOTHING;
      const next = precision === 'day' ? addDays(date, 1) : date;
      const dayAfterwards = counted.get(next)?.published ?? 0;
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

/** The features of all dates. */
function countSignals(
  articles: readonly ArticleSentences[],
  centrality: MeasuredCentrality,
): ReadonlyMap<string, DateSignals> {
  const byDate = new Map<string, DateSignals>();
  const raise = (date: string, signal: keyof DateSignals, by: number) => {
    const signals = byDate.get(date) ?? { ...NOTHING };
    byDate.set(date, signals);
    signals[signal] += by;
  };
  const discount = createReprintDiscount();
  for (const { fitted, reprintGroup } of articles) {
    const [first] = fitted;
    if (!first) continue;
    const { article } = first.sentence;
    const published = newsDaysOf(article)?.first;
    const share = centrality.ofArticle(article);
    const raiseDiscounted = (date: string, signal: keyof DateSignals, by: number) =>
      raise(date, signal, discount(reprintGroup, `${signal} ${date}`, share * by));
    if (published !== undefined) {
      // A reprint of the day after does not count for that day.
      const by = share * maxFit(fitted) * countPublishers(article);
      raise(published, 'published', discount(reprintGroup, 'published', by));
    }
    for (const [date, { fit, day }] of datesTold(fitted, centrality)) {
      raiseDiscounted(date, 'mentioned', fit);
      raiseDiscounted(date, 'retrospective', fit * retrospectiveWeight(day, published));
    }
    for (const [date, { fit }] of listedDates(fitted, centrality)) {
      raiseDiscounted(date, 'listed', fit);
    }
  }
  return byDate;
}

function maxFit(fitted: readonly FittedSentence[]): number {
  return fitted.reduce((most, { fit }) => Math.max(most, fit), 0);
}

/**
 * What a reprint adds to a feature: what it exceeds the reprints before it by, and a share of the
 * rest for the outlet that chose to print it.
 */
function createReprintDiscount() {
  const byGroup = new Map<string, Map<string, number>>();
  return (reprintGroup: string | undefined, feature: string, by: number): number => {
    if (reprintGroup === undefined) return by;
    const counted = byGroup.get(reprintGroup) ?? new Map<string, number>();
    byGroup.set(reprintGroup, counted);
    const before = counted.get(feature) ?? 0;
    counted.set(feature, Math.max(before, by));
    return Math.max(0, by - before) + REPRINT_SHARE * Math.min(by, before);
  };
}

const NOTHING: Readonly<DateSignals> = {
  published: 0,
  mentioned: 0,
  retrospective: 0,
  listed: 0,
};

/** How many publishers an article counts as. */
function countPublishers(article: Article): number {
  if (article.kind === 'report') return 1;
  const sources = article.footings.flatMap((footing) => footing.sources);
  return Math.max(1, new Set(sources.map(({ publisher }) => publisher)).size);
}

/** The binary logarithm of the days between a date and a later article; 0 for news of the date. */
function retrospectiveWeight(date: string, published: string | undefined): number {
  const days = published === undefined ? 0 : daysBetween(date, published);
  return days < RETROSPECTIVE_AFTER_DAYS ? 0 : Math.log2(Math.min(days, RETROSPECTIVE_UP_TO_DAYS));
}

/** A date, and how well the best sentence that it dates fits, times its centrality. */
interface DateFit {
  readonly fit: number;
  /** The last day of the date. */
  readonly day: string;
}

/** The dates of an article's sentences that are dated by a mention of their own. */
function datesTold(
  fitted: readonly FittedSentence[],
  { ofSentence }: MeasuredCentrality,
): ReadonlyMap<string, DateFit> {
  const found = new Map<string, DateFit>();
  for (const { sentence, fit } of fitted) {
    if (sentence.datePosition === 'elsewhere') continue;
    const { date } = sentence.dating;
    const before = found.get(date)?.fit ?? 0;
    const own = fit * ofSentence(sentence);
    found.set(date, { fit: Math.max(before, own), day: dayRangeOf(sentence.dating).last });
  }
  return found;
}

/**
 * The dates of an article's list of dates; none where it has no list. What stands in a list counts
 * as much as the list as a whole is about the matter, unless it has no word of it.
 */
function listedDates(
  fitted: readonly FittedSentence[],
  centrality: MeasuredCentrality,
): ReadonlyMap<string, DateFit> {
  const entries = fitted.filter(({ sentence }) => sentence.datePosition === 'ahead');
  const dates = [...datesTold(entries, centrality)];
  if (dates.length < MIN_LISTED_DATES) return new Map();
  const mean = dates.reduce((sum, [, { fit }]) => sum + fit, 0) / dates.length;
  return new Map(dates.map(([date, { fit, day }]) => [date, { fit: fit > 0 ? mean : 0, day }]));
}
