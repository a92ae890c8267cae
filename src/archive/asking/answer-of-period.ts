import {
  asksForPeriodAlone,
  buildPeriodAnswer,
  subjectOfEvents,
} from '../../answers/build-period-answer.ts';
import type { LimitedQuestion } from '../../answers/parse-period.ts';
import type { Answer } from '../../domain/answer.ts';
import type { DateAnsweringDeps, DatedQuestion } from './dated-search.ts';

/** The confidence of what is told of a subject in a period: its sentences may only mention it. */
const SUBJECT_CONFIDENCE = 0.85;

/** A question that limits itself to a period. */
type PeriodQuestion = Omit<DatedQuestion, 'form' | 'limited'> & {
  readonly limited: LimitedQuestion;
};

/**
 * Answers questions for whatever happened in a period, of a subject or at all, by its dates in their
 * order; nothing where a question asks for something else, or where no date is about its subject.
 */
export function createPeriodAnswering(
  { timeline, listings }: Pick<DateAnsweringDeps, 'timeline' | 'listings'>,
  lyingAhead: (asked: DatedQuestion) => Promise<Answer | undefined>,
) {
  return async (asked: PeriodQuestion): Promise<Answer | undefined> => {
    const { question, limit, limited, today, purpose } = asked;
    const { period, rest } = limited;
    const isOfAll = asksForPeriodAlone(rest);
    if (isOfAll && today !== null && period.from !== null && period.from > today) {
      return lyingAhead({ ...asked, form: { kind: 'next', subject: '' } });
    }
    const subject = isOfAll ? null : subjectOfEvents(rest);
    if (subject === undefined) return undefined;
    const enough = purpose === undefined ? undefined : 'any';
    const told = await timeline({ ...period, subject, dates: limit, sentences: 1, enough });
    if (subject !== null && told.entries.length === 0) return undefined;
    const newest = await listings.newestReport();
    const confidence = subject === null ? {} : { confidence: SUBJECT_CONFIDENCE };
    return buildPeriodAnswer(told, { question, period, limit, newest, ...confidence });
  };
}
