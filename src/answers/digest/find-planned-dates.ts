import { addDays } from '../../domain/calendar/instant.ts';
import type { AnnouncedDate } from '../../domain/digest.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Dating } from '../../domain/timeline.ts';
import { findDates } from '../../text/dates/find-dates.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { overlapCoefficient } from '../../text/similarity/set-similarity.ts';
import { SAME_PLAN_OVERLAP } from '../../text/similarity/thresholds.ts';
import { RECURS } from '../by-date/lying-ahead.ts';
import { dayRangeOf, dropCoveredPeriods } from '../dating.ts';
import { bestSentences } from '../timeline/best-sentences.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import {
  citeSentence,
  type DatedSentence,
  sentenceText,
} from '../timeline/read-dated-sentences.ts';
import type { NewReport } from './read-new-report.ts';

/** Days ahead that a desk plans for. Later dates are deadlines or hopes. */
const HORIZON_DAYS = 42;

/** The maximum number of dates: those that most reports name. */
const MOST_DATES = 5;

/** The maximum number of sentences of a date: on one day two sides may meet, and a deadline end. */
const MOST_SENTENCES = 3;

/** The factor for a sentence whose main clause is about another day than the planned one. */
const OTHER_DATE_SHARE = 0.6;

/** The precisions of dates that can be put in a calendar. */
const EXACT: ReadonlySet<Dating['precision']> = new Set(['day', 'week', 'month']);

/** Words of plans: the future, what is arranged, what ends. */
const PLAN =
  /\b(?:will|would|shall|(?:is|are|was|were|due|set|agreed|plans?|planned|hopes?|invited|ready|expected|scheduled) to|due|scheduled|slated|planned|expected|set for|next|upcoming|must|expires?|ends?|begins?|starts?|takes? effect)\b/i;

/** A sentence about a plan, with one of the dates that it names. */
interface PlanSentence {
  readonly dating: Dating;
  readonly sentence: FittedSentence;
}

/** All sentences that announce a date, and the number of their reports. */
interface PlannedDateGroup extends Pick<AnnouncedDate, 'date' | 'precision'> {
  readonly sentences: readonly FittedSentence[];
  readonly reports: number;
}

/** A planned date with the sentences that are shown for it. */
interface PlannedDate extends Pick<AnnouncedDate, 'date' | 'precision'> {
  readonly sentences: readonly [DatedSentence, ...DatedSentence[]];
}

/**
 * The dates within some weeks that new reports announce: those that most of them name, by date,
 * each with its best sentences, one for each story.
 *
 * @param past the last day that is over; a planned date lies after that and after the day of the
 *   report
 */
export function* findPlannedDates(
  reports: readonly NewReport[],
  past: string,
): SlicedWork<readonly PlannedDate[]> {
  const plans = yield* mapSliced(reports, ({ sentences, day }) =>
    sentences.filter(isPlan).flatMap(datedAfter(day > past ? day : past)),
  );
  const groups = dropCoveredPeriods(groupPlans(plans.flat()), (group) => group)
    .toSorted((one, other) => other.reports - one.reports || earlier(one, other))
    .slice(0, MOST_DATES)
    .toSorted(earlier);
  const best = yield* bestOfEachStory(
    new Map(groups.map(({ date, sentences }) => [date, sentences])),
    MOST_SENTENCES,
  );
  return groups.flatMap(({ date, precision }) => {
    const [first, ...others] = best.get(date) ?? [];
    return first ? [{ date, precision, sentences: [first, ...others] as const }] : [];
  });
}

/** A planned date as a digest gives it. */
export function toAnnounced({
  date,
  precision,
  sentences: [first, ...others],
}: PlannedDate): AnnouncedDate {
  return { date, precision, sentences: [citeSentence(first), ...others.map(citeSentence)] };
}

function groupPlans(plans: readonly PlanSentence[]): readonly PlannedDateGroup[] {
  return [...Map.groupBy(plans, ({ dating }) => dating.date).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { date, precision } = first.dating;
    const articles = new Set(group.map(({ sentence }) => sentence.sentence.article.id));
    return [
      {
        date,
        precision,
        sentences: group.map(({ sentence }) => sentence),
        reports: articles.size,
      },
    ];
  });
}

function isPlan({ sentence }: FittedSentence): boolean {
  const words = sentenceText(sentence);
  return PLAN.test(words) && !RECURS.test(words);
}

/** The planned dates that a sentence names, each with the sentence and its fit for that date. */
function datedAfter(day: string) {
  const horizon = addDays(day, HORIZON_DAYS);
  return ({ sentence, fit }: FittedSentence): readonly PlanSentence[] => {
    const dates = new Map(sentence.mentionedDatings.map((dating) => [dating.date, dating]));
    return [...dates.values()]
      .filter(
        (dating) =>
          isAhead(dating, day, horizon) &&
          (isMainClauseDate(dating, sentence) || dating.precision === 'day'),
      )
      .map((dating) => {
        const share = isMainClauseDate(dating, sentence) ? 1 : OTHER_DATE_SHARE;
        return { dating, sentence: { sentence, fit: share * fit } };
      });
  };
}

function isAhead(dating: Dating, day: string, horizon: string): boolean {
  const { first } = dayRangeOf(dating);
  return EXACT.has(dating.precision) && first > day && first <= horizon;
}

/** Whether a date is that of the sentence's main clause. */
function isMainClauseDate({ date }: Dating, { dating }: DatedSentence): boolean {
  return date === dating.date;
}

function earlier(one: Pick<AnnouncedDate, 'date' | 'precision'>, other: typeof one): number {
  const [a, b] = [dayRangeOf(one), dayRangeOf(other)];
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.last < b.last ? -1 : a.last > b.last ? 1 : 0;
}

type Terms = ReadonlySet<string>;
type SentencesByDate<T> = ReadonlyMap<string, readonly T[]>;

/**
 * For each date its best sentence, and then the best of those on another story than all that are
 * shown, so that one story never hides the others.
 *
 * @param most sentences of a date, at most
 */
function* bestOfEachStory(
  byDate: SentencesByDate<FittedSentence>,
  most: number,
): SlicedWork<SentencesByDate<DatedSentence>> {
  const shown = new Map<string, readonly DatedSentence[]>();
  const terms: Terms[] = [];
  let left: SentencesByDate<FittedSentence> = byDate;
  for (let round = 0; round < most && left.size > 0; round += 1) {
    for (const [date, best] of yield* bestSentences(left, 1)) {
      shown.set(date, [...(shown.get(date) ?? []), ...best]);
      terms.push(...best.map(termsOf));
    }
    left = yield* ofOtherStories(left, terms);
  }
  return shown;
}

function* ofOtherStories(
  byDate: SentencesByDate<FittedSentence>,
  shown: readonly Terms[],
): SlicedWork<SentencesByDate<FittedSentence>> {
  const left = new Map<string, readonly FittedSentence[]>();
  for (const [date, fitted] of byDate) {
    const kept = yield* mapSliced(fitted, (one) => {
      const own = termsOf(one.sentence);
      return shown.some((other) => isSameStory(own, other)) ? [] : [one];
    });
    if (kept.some((one) => one.length > 0)) left.set(date, kept.flat());
  }
  return left;
}

function isSameStory(one: Terms, other: Terms): boolean {
  return overlapCoefficient(one, other) >= SAME_PLAN_OVERLAP;
}

/** The terms of a sentence without its dates, which all sentences of one date have in common. */
function termsOf(sentence: DatedSentence): Terms {
  const text = sentenceText(sentence);
  const dates = findDates(text, { published: sentence.article.published, namedDays: [] });
  const between = [0, ...dates.map(({ end }) => end)].map((from, at) =>
    text.slice(from, dates[at]?.start),
  );
  return distinctTerms(between.join(' '));
}
