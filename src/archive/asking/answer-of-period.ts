import {
  asksForPeriodAlone,
  buildPeriodAnswer,
  MOST_EXCERPTS,
  subjectOfEvents,
} from '../../answers/by-date/build-period-answer.ts';
import type { LimitedQuestion } from '../../answers/periods/parse-period.ts';
import { newsDaysOf } from '../../answers/timeline/news-days.ts';
import type { Answer } from '../../domain/answer.ts';
import type { DateRange, Timeline, TimelineEntry } from '../../domain/timeline.ts';
import type { DateAnsweringDeps, DatedQuestion } from './dated-search.ts';

/** The confidence of what a period brought on a subject: its sentences may only mention that. */
const SUBJECT_CONFIDENCE = 0.85;

/** A question that limits itself to a period. */
type PeriodQuestion = Omit<DatedQuestion, 'form' | 'limited'> & {
  readonly limited: LimitedQuestion;
};

/**
 * Answers questions for whatever happened in a period, on a subject or at all, by its dates in
 * order; undefined where a question asks for something else, or where no date is about its subject.
 */
export function createPeriodAnswering(
  { timeline, listings }: Pick<DateAnsweringDeps, 'timeline' | 'listings'>,
  lyingAhead: (asked: DatedQuestion) => Promise<Answer | undefined>,
) {
  return async (asked: PeriodQuestion): Promise<Answer | undefined> => {
    const { question, limit, limited, today, purpose } = asked;
    const { period, rest } = limited;
    const isOfAll = asksForPeriodAlone(rest);
    if (isOfAll && liesAhead(period, today)) {
      return lyingAhead({ ...asked, form: { kind: 'next', subject: '' } });
    }
    const subject = isOfAll ? null : subjectOfEvents(rest);
    if (subject === undefined) return undefined;
    const newest = await listings.newestReport();
    const options = { question, period, limit, newest };
    const enough = purpose === undefined ? undefined : ('any' as const);
    const byDay = await timeline({ ...period, subject, enough, dates: limit });
    if (subject === null) return await foremostFirst(limited, byDay, options, enough);
    return byDay.entries.length === 0
      ? undefined
      : buildPeriodAnswer(byDay, { ...options, confidence: SUBJECT_CONFIDENCE });
  };

  /**
   * For whatever a period brought: the dates that matter most, where there are more than are shown.
   */
  async function foremostFirst(
    limited: LimitedQuestion,
    byDay: Timeline,
    options: Parameters<typeof buildPeriodAnswer>[1],
    enough: 'any' | undefined,
  ): Promise<Answer> {
    if (byDay.entries.length <= MOST_EXCERPTS) return buildPeriodAnswer(byDay, options);
    const most = { subject: null, enough, dates: MOST_EXCERPTS };
    const foremost = await timeline({ ...limited.period, ...most });
    return answerForemostFirst(limited, { foremost, byDay }, options);
  }
}

function liesAhead({ from }: DateRange, today: string | null): boolean {
  return today !== null && from !== null && from > today;
}

/** Words that ask for the news of a period that reaches up to now. */
const ASKS_NEWS = /\b(?:new|news|latest)\b/i;

/**
 * For whatever a period brought: the dates that matter most first. For what is new since a day: the
 * latest report first, plans after all that has happened, and nothing that was reported before.
 */
function answerForemostFirst(
  { period, rest }: LimitedQuestion,
  { foremost, byDay }: { readonly foremost: Timeline; readonly byDay: Timeline },
  options: Parameters<typeof buildPeriodAnswer>[1],
): Answer {
  const days = new Set(foremost.entries.map(({ date }) => date));
  const entries = [...foremost.entries, ...byDay.entries.filter(({ date }) => !days.has(date))];
  if (period.to !== null || !ASKS_NEWS.test(rest)) return buildPeriodAnswer({ entries }, options);
  const kept = entries.filter((entry) => isToldWithin(entry, period)).toSorted(byReport);
  const main = kept.filter((entry) => days.has(entry.date) && isAhead(entry) === 0);
  const others = kept.filter((entry) => !main.includes(entry));
  const fill = others.splice(0, Math.max(0, MOST_EXCERPTS - main.length));
  const news = [...[...main, ...fill].toSorted(byReport), ...others];
  const [first] = news;
  // Nothing is found to be newer than the report that tells it.
  const day = first && [first.date, reportedOn(first)].toSorted()[0];
  const by = day === undefined ? {} : { by: { kind: 'news' as const, day } };
  return buildPeriodAnswer({ entries: news }, { ...options, ...by });
}

/** Events before plans, and the latest report first. */
function byReport(one: TimelineEntry, other: TimelineEntry): number {
  return (
    isAhead(one) - isAhead(other) ||
    reportedOn(other).localeCompare(reportedOn(one)) ||
    other.date.localeCompare(one.date)
  );
}

function isAhead(entry: TimelineEntry): number {
  return Number(entry.date > reportedOn(entry));
}

/** The day on which the shown sentence of an entry was reported; without one, that of the entry. */
function reportedOn({ date, sentences: [{ article }] }: TimelineEntry): string {
  return newsDaysOf(article)?.last ?? date;
}

/**
 * Whether the shown sentence of an entry was published within a period; one without a date may have
 * been.
 */
function isToldWithin({ sentences: [{ article }] }: TimelineEntry, { from }: DateRange): boolean {
  if (article.kind === 'chronicle' || article.published === null) return true;
  return from === null || article.published.slice(0, 10) >= from;
}
