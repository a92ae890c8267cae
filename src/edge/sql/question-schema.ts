import type { Generated } from 'kysely';

export interface QuestionTables {
  readonly standing_questions: StandingQuestionRow;
  readonly question_askers: QuestionAskerRow;
}

/** A question that waits for an answer. */
export interface StandingQuestionRow {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
  readonly is_direct: number;
  readonly question: string;
  /** The question as it is compared. */
  readonly folded: string;
  readonly read_as: string;
  readonly as_of: string | null;
  readonly is_on_new_subject: number;
  readonly since: number;
  readonly since_revision: number;
  readonly checked_revision: number;
  readonly expires_at: number;
  /** What was last told, as JSON. */
  readonly told: string | null;
  readonly tellings: number;
  readonly due: string | null;
  readonly not_before: number;
  /** Until when what is due is leased. */
  readonly claimed_until: number;
  readonly attempts: number;
  readonly begun_at: number | null;
  /** What may have been posted, as JSON. */
  readonly begun: string | null;
}

/** Who is told of a question. */
interface QuestionAskerRow {
  readonly id: Generated<number>;
  readonly question_id: string;
  readonly workspace: string;
  readonly user: string;
}
