import type { AnswerDetail } from '../../domain/answer.ts';
import type { DatedQuestion } from './dated-search.ts';
import type { QuestionRanker } from './rank-question.ts';

/** How a question is to be answered. */
export interface QuestionOptions {
  /** Excerpts and related passages together, at most; ten where it is left out. */
  readonly limit?: number | undefined;
  /** Today's day in ISO form; without it, words such as "last week" are left open. */
  readonly today?: string | null;
  /** Whether the answer explains itself; it does not where this is left out. */
  readonly detail?: AnswerDetail;
  /** ISO day of the asker's last question, for what is new since; `null` where it is not known. */
  readonly lastAsked?: string | null;
}

/** A question and how it is to be answered. */
export interface AnswerRequest extends QuestionOptions {
  readonly question: string;
  /** Whether a refusal explains what is missing; it does, unless `plain`. */
  readonly refusals?: 'plain' | 'explained';
  /**
   * Set where only the confidence of an answer is wanted: roughly, or as exactly as for any
   * question.
   */
  readonly purpose?: 'screening' | 'suggesting' | undefined;
}

/** A request whose question was read: its period is known. */
export type ReadRequest = Omit<DatedQuestion, 'question' | 'form'> &
  Required<Pick<QuestionOptions, 'detail'>> & {
    /** Ranks the passages for the question, once. */
    readonly rank: QuestionRanker;
  };
