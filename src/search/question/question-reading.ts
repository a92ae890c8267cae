import type { AnswerType } from '../answer-type.ts';

/** What a question wants its sentences chosen and ordered by. */
export type QuestionForm =
  /** The sentence that holds what is asked for. */
  | { readonly kind: 'fact' }
  /** By date: the last, the first, what lies ahead, or what the last days brought. */
  | { readonly kind: 'newest' | 'oldest' | 'next' | 'news'; readonly subject: string }
  /** The best of each of several things, questions in words that can be asked alone. */
  | { readonly kind: 'comparison' | 'parts'; readonly parts: readonly QuestionPart[] }
  /** One sentence of each phase, oldest first. */
  | { readonly kind: 'change'; readonly subject: string };

/** A part of a question that can be asked alone, and what it is of ("the first round"). */
export interface QuestionPart {
  readonly question: string;
  readonly of: string;
  /** Of a side, who speaks for it: names besides its own. */
  readonly speakers?: readonly string[];
}

/** A question, read before anything is searched. */
export interface QuestionReading {
  /** As it was read: with misspelt words put right. */
  readonly question: string;
  readonly form: QuestionForm;
  /** The kind of thing that would answer; of a form other than `fact` that of each of its parts. */
  readonly answerType: AnswerType;
}
