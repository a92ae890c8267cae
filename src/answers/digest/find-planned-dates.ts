import type { AnnouncedDate } from '../../domain/digest.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Dating } from '../../domain/timeline.ts';
import { mapSliced, type SlicedWork } from '../sliced-work.ts';
import { addDays, dayRangeOf } from '../timeline/dating.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';
import { bestOfEachStory } from './best-of-each-story.ts';
import type { NewReport } from './read-new-report.ts';

/** Days ahead that a desk plans for. What lies beyond is a deadline or a hope. */
const HORIZON_DAYS = 42;

/** Dates shown, at most: those that most reports name. */
const MOST_DATES = 5;

/** Sentences of a date, at most: on one day two sides may meet, and a deadline end. */
const MOST_SENTENCES = 3;

/** What a sentence counts whose main clause tells of another day than the one that is to come. */
const OTHER_DATE_SHARE = 0.6;

/** How exactly a date must be known to be put in a calendar. */
const EXACT: ReadonlySet<Dating['precision']> = new Set(['day', 'week', 'month']);

/** Words of plans: the future, what is arranged, what ends. */
const PLAN =
  /\b(?:will|would|shall|(?:is|are|was|were|due|set|agreed|plans?|planned|hopes?|invited|ready|expected|scheduled) to|due|scheduled|slated|planned|expected|set for|next|upcoming|must|expires?|ends?|begins?|starts?|takes? effect)\b/i;

/** What comes back every year is no news. */
const RECURS = /\banniversar|\bbirthday\b/i;

/** A sentence that says what is to come, by one of the dates that it names. */
interface PlanSentence {
  readonly dating: Dating;
  readonly sentence: FittedSentence;
}

/** What a date that is to come is told by. */
interface PlannedDateGroup extends Pick<AnnouncedDate, 'date' | 'precision'> {
  readonly sentences: readonly FittedSentence[];
  readonly reports: number;
}

/** A date that is to come, and the tellings that it is shown by. */
interface PlannedDate extends Pick<AnnouncedDate, 'date' | 'precision'> {
  readonly sentences: readonly [DatedSentence, ...DatedSentence[]];
}

/**
 * What new reports say is to come within some weeks: the dates that most of them name, by date,
 * each with the sentences that tell it best, one for each matter.
 *
 * @param past the last day that is over; a date is to come where it lies after that and after the
 *   day of the report
 */
export function* findPlannedDates(
  reports: readonly NewReport[],
  past: string,
): SlicedWork<readonly PlannedDate[]> {
  const plans = yield* mapSliced(reports, ({ sentences, day }) =>
    sentences.filter(isPlan).flatMap(datedAfter(day > past ? day : past)),
  );
  const groups = dropCoveredPeriods(groupPlans(plans.flat()))
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

/** A date that is to come, as a digest gives it. */
export function toAnnounced({
  date,
  precision,
  sentences: [first, ...others],
}: PlannedDate): AnnouncedDate {
  return { date, precision, sentences: [citationOf(first), ...others.map(citationOf)] };
}

function citationOf({ article, span }: DatedSentence): Citation {
  return cite(article, span);
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

/** Weeks and months of which a day is named are left out: the day says the same more exactly. */
function dropCoveredPeriods(groups: readonly PlannedDateGroup[]): readonly PlannedDateGroup[] {
  const days = groups.filter(({ precision }) => precision === 'day').map(({ date }) => date);
  return groups.filter((group) => {
    const { first, last } = dayRangeOf(group);
    return group.precision === 'day' || !days.some((day) => first <= day && day <= last);
  });
}

function isPlan({ sentence: { article, span } }: FittedSentence): boolean {
  const words = article.text.slice(span.start, span.end);
  return PLAN.test(words) && !RECURS.test(words);
}

/** The dates to come that a sentence names, each with the sentence and how well that tells it. */
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

/** Whether a date is that of the main clause. */
function isMainClauseDate({ date }: Dating, { dating }: DatedSentence): boolean {
  return date === dating.date;
}

function earlier(one: Pick<AnnouncedDate, 'date' | 'precision'>, other: typeof one): number {
  const [a, b] = [dayRangeOf(one), dayRangeOf(other)];
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.last < b.last ? -1 : a.last > b.last ? 1 : 0;
}
