import type { AnswerType } from './answer-type.ts';

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

/**
 * A part of a question, as a question of its own, and the thing it is about ("the first round").
 */
export interface QuestionPart {
  readonly question: string;
  readonly of: string;
  /**
   * For a part about the person an earlier one asks for ("and how old is she"): the words before
   * and after that person.
   */
  readonly person?: { readonly before: string; readonly behind: string };
  /** Whether it refers to the subject of an earlier part by "it" or "they". */
  readonly goesOn?: true;
  /** For a side, who speaks for it: names besides its own. */
  readonly speakers?: readonly string[];
}

/** The noun phrase that names the kind of answer: "how many career sacks". */
export interface AnswerNoun {
  /** The terms of the phrase: "career", "sack". */
  readonly terms: ReadonlySet<string>;
  /** The term of its last word: "sack". */
  readonly head: string;
}

/**
 * Two adjacent words of a question, the first of which may distinguish one thing from others of its
 * kind.
 */
export interface Qualified {
  /** The term of "second" in "the second round". */
  readonly qualifier: string;
  /** The term of "round". */
  readonly noun: string;
  /** Whether the qualifier is an ordinal or begins with a digit. */
  readonly isNumber: boolean;
}

/** Whether the event asked about is past or future, by the tense of the question. */
export type QuestionTense = 'past' | 'future' | 'open';

/** A question, read before anything is searched. */
export interface QuestionReading {
  /** As it was read: with misspelt words put right. */
  readonly question: string;
  /** The same in lower case, with plain apostrophes and without "so", "and" or "but" at its beginning. */
  readonly asked: string;
  readonly form: QuestionForm;
  /** The kind of thing that would answer; of a form other than `fact` that of each of its parts. */
  readonly answerType: AnswerType;
  readonly noun: AnswerNoun | null;
  /**
   * The terms of the speaker whom a question wants quoted: "what did Ellis say about …"; else none.
   */
  readonly speaker: ReadonlySet<string>;
  /**
   * Whether it asks for a quotation; `of-a-name` if its speaker is a name: "Ellis on the truce".
   */
  readonly isQuotation: 'yes' | 'of-a-name' | 'no';
  readonly qualified: readonly Qualified[];
  /** The terms of its ordinals: "second", "3rd". */
  readonly ordinals: readonly string[];
  readonly tense: QuestionTense;
  readonly isYesOrNo: boolean;
  /** Whether it asks for something that is not so, was not done or was refused. */
  readonly isNegated: boolean;
}
