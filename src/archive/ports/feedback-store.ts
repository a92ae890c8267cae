import type { Span } from '../../domain/span.ts';

/** What an answer quoted, by which it is known whether an article still has it. */
export interface CitedSpan extends Span {
  readonly articleId: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the quoted text. */
  readonly textHash: string;
}

/** What somebody says of an answer. */
export interface Feedback {
  /** The shown answer's id. */
  readonly answerId: string;
  readonly user: string;
  readonly verdict: 'helpful' | 'unhelpful';
  /** Why, in their words; `null` where they said nothing. */
  readonly reason: string | null;
  readonly question: string;
  /** Whether the question was answered, or refused. */
  readonly isAnswered: boolean;
  /** The excerpts that were shown, in their order. */
  readonly excerpts: readonly CitedSpan[];
  /** The archive's revision when it was said. */
  readonly revision: number;
  /** In milliseconds since 1970. */
  readonly givenAt: number;
}

/** What people of one workspace say of answers. */
export interface FeedbackStore {
  /** Keeps what somebody says of an answer, in place of what they said before. */
  save(feedback: Feedback): Promise<'added' | 'changed'>;
  /** What somebody said of an answer. */
  find(answerId: string, user: string): Promise<Feedback | undefined>;
}

/** What the people of all workspaces say. */
export interface FeedbackList {
  /** The oldest first. */
  list(): Promise<readonly Feedback[]>;
}
