import type { StoredQuestion } from '../../archive/ports/standing-question-store.ts';
import type { ToldAnswer } from '../../domain/standing-question.ts';
import type { StandingQuestionRow } from './question-schema.ts';
import type { Connection } from './schema.ts';

/** The standing questions of one workspace, in a database or a transaction on it. */
export interface QuestionRows<On extends Connection = Connection> {
  readonly db: On;
  readonly workspace: string;
}

/**
 * The questions of all, or those of some ids.
 *
 * @param ids at most as many as one statement takes
 */
export async function listQuestions(
  { db, workspace }: QuestionRows,
  ids?: readonly string[],
): Promise<readonly StoredQuestion[]> {
  const rows = await db
    .selectFrom('standing_questions')
    .selectAll()
    .where('workspace', '=', workspace)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('since')
    .orderBy('id')
    .execute();
  const askers = await db
    .selectFrom('question_askers')
    .selectAll()
    .where('workspace', '=', workspace)
    .$if(ids !== undefined, (query) => query.where('question_id', 'in', ids ?? []))
    .orderBy('id')
    .execute();
  const byQuestion = Map.groupBy(askers, ({ question_id }) => question_id);
  return rows.map((row) => questionOf(row, byQuestion.get(row.id)?.map(({ user }) => user) ?? []));
}

function questionOf(row: StandingQuestionRow, askers: readonly string[]): StoredQuestion {
  const { id, channel, thread, question, due } = row;
  return {
    ...{ id, channel, thread, question, askers },
    isDirect: row.is_direct === 1,
    readAs: row.read_as,
    asOf: row.as_of,
    isOnNewSubject: row.is_on_new_subject === 1,
    since: row.since,
    sinceRevision: row.since_revision,
    checkedRevision: row.checked_revision,
    expiresAt: row.expires_at,
    told: row.told === null ? null : (JSON.parse(row.told) as ToldAnswer),
    tellings: row.tellings,
    due: due === 'answer' || due === 'change' || due === 'expiry' ? due : null,
  };
}

/** Deletes a question with its askers. */
export async function removeQuestion({ db, workspace }: QuestionRows, id: string): Promise<void> {
  await db
    .deleteFrom('question_askers')
    .where('workspace', '=', workspace)
    .where('question_id', '=', id)
    .execute();
  await db
    .deleteFrom('standing_questions')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
}
