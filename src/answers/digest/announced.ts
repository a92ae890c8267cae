import type { Announced } from '../../domain/digest.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Dating } from '../../domain/timeline.ts';
import { mapped, type Steps } from '../steps.ts';
import { dayAfter, daysOf } from '../timeline/dating.ts';
import type { Fitted } from '../timeline/importance.ts';
import type { Telling } from '../timeline/tellings.ts';
import { bestOfEachMatter } from './each-matter.ts';
import type { NewReport } from './new-report.ts';

/** Days ahead that a desk plans for. What lies beyond is a deadline or a hope. */
const HORIZON_DAYS = 42;

/** Dates shown, at most: those that most reports name. */
const MOST_DATES = 5;

/** Sentences of a date, at most: on one day two sides may meet, and a deadline end. */
const MOST_SENTENCES = 3;

/** What a sentence counts whose main clause tells of another day than the one that is to come. */
const ASIDE_SHARE = 0.6;

/** How exactly a date must be known to be put in a calendar. */
const EXACT: ReadonlySet<Dating['precision']> = new Set(['day', 'week', 'month']);

/** Words of plans: the future, what is arranged, what ends. */
const PLAN =
  /\b(?:will|would|shall|(?:is|are|was|were|due|set|agreed|plans?|planned|hopes?|invited|ready|expected|scheduled) to|due|scheduled|slated|planned|expected|set for|next|upcoming|must|expires?|ends?|begins?|starts?|takes? effect)\b/i;

/** What comes back every year is no news. */
const RECURS = /\banniversar|\bbirthday\b/i;

/** A sentence that says what is to come, by one of the dates that it names. */
interface Plan {
  readonly dating: Dating;
  readonly fitted: Fitted;
}

/** What a date that is to come is told by. */
interface Chapter extends Pick<Announced, 'date' | 'precision'> {
  readonly told: readonly Fitted[];
  readonly reports: number;
}

/** A date that is to come, and the tellings that it is shown by. */
interface Foretold extends Pick<Announced, 'date' | 'precision'> {
  readonly told: readonly [Telling, ...Telling[]];
}

/**
 * What new reports say is to come within some weeks: the dates that most of them name, by date,
 * each with the sentences that tell it best, one for each matter.
 *
 * @param past the last day that is over; a date is to come where it lies after that and after the
 *   day of the report
 */
export function* foretoldBy(
  reports: readonly NewReport[],
  past: string,
): Steps<readonly Foretold[]> {
  const plans = yield* mapped(reports, ({ told, day }) =>
    told.filter(isPlan).flatMap(datedAfter(day > past ? day : past)),
  );
  const chapters = withoutCovered(chaptersOf(plans.flat()))
    .toSorted((one, other) => other.reports - one.reports || earlier(one, other))
    .slice(0, MOST_DATES)
    .toSorted(earlier);
  const best = yield* bestOfEachMatter(
    new Map(chapters.map(({ date, told }) => [date, told])),
    MOST_SENTENCES,
  );
  return chapters.flatMap(({ date, precision }) => {
    const [first, ...others] = best.get(date) ?? [];
    return first ? [{ date, precision, told: [first, ...others] as const }] : [];
  });
}

/** A date that is to come, as a digest gives it. */
export function announcedOf({ date, precision, told: [first, ...others] }: Foretold): Announced {
  return { date, precision, sentences: [citationOf(first), ...others.map(citationOf)] };
}

function citationOf({ article, sentence }: Telling): Citation {
  return cite(article, sentence);
}

function chaptersOf(plans: readonly Plan[]): readonly Chapter[] {
  return [...Map.groupBy(plans, ({ dating }) => dating.date).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { date, precision } = first.dating;
    const articles = new Set(group.map(({ fitted }) => fitted.telling.article.id));
    return [{ date, precision, told: group.map(({ fitted }) => fitted), reports: articles.size }];
  });
}

/** Weeks and months of which a day is named are left out: the day says the same more exactly. */
function withoutCovered(chapters: readonly Chapter[]): readonly Chapter[] {
  const days = chapters.filter(({ precision }) => precision === 'day').map(({ date }) => date);
  return chapters.filter((chapter) => {
    const { first, last } = daysOf(chapter);
    return chapter.precision === 'day' || !days.some((day) => first <= day && day <= last);
  });
}

function isPlan({ telling: { article, sentence } }: Fitted): boolean {
  const words = article.text.slice(sentence.start, sentence.end);
  return PLAN.test(words) && !RECURS.test(words);
}

/** The dates to come that a sentence names, each with the sentence and how well that tells it. */
function datedAfter(day: string) {
  const horizon = dayAfter(day, HORIZON_DAYS);
  return ({ telling, fit }: Fitted): readonly Plan[] => {
    const dates = new Map(telling.mentioned.map((dating) => [dating.date, dating]));
    return [...dates.values()]
      .filter(
        (dating) =>
          isAhead(dating, day, horizon) && (isOwn(dating, telling) || dating.precision === 'day'),
      )
      .map((dating) => {
        const share = isOwn(dating, telling) ? 1 : ASIDE_SHARE;
        return { dating, fitted: { telling, fit: share * fit } };
      });
  };
}

function isAhead(dating: Dating, day: string, horizon: string): boolean {
  const { first } = daysOf(dating);
  return EXACT.has(dating.precision) && first > day && first <= horizon;
}

/** Whether a date is that of the main clause. */
function isOwn({ date }: Dating, { dating }: Telling): boolean {
  return date === dating.date;
}

function earlier(one: Pick<Announced, 'date' | 'precision'>, other: typeof one): number {
  const [a, b] = [daysOf(one), daysOf(other)];
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.last < b.last ? -1 : a.last > b.last ? 1 : 0;
}
