import { BEGUN_KEY } from './installation-schema.ts';
import { FILE_KEY } from './processed-files.ts';
import type { Connection, Database } from './schema.ts';
import { transact } from './unit-of-work.ts';

/** A database with the workspace whose rows of it are read and written, and no others. */
export interface WorkspaceRows {
  readonly db: Database;
  /** The id that the chat gives to the workspace. */
  readonly workspace: string;
}

/** The tables whose every row is a workspace's, and was written before there was one in it. */
const TABLES = [
  'shown_answers',
  'answer_viewers',
  'posted_quotes',
  'watches',
  'watch_hits',
  'subscriptions',
  'deliveries',
  'delivery_parts',
] as const;

/** The tables whose every row has been a workspace's from the first. */
const LATER_TABLES = [
  'claims',
  'turns',
  'quiet_threads',
  'question_askers',
  'standing_questions',
  'feedback',
  'mutes',
] as const;

/** Deletes all that is kept of a workspace. */
export async function deleteRows(db: Connection, workspace: string): Promise<void> {
  for (const table of [...TABLES, ...LATER_TABLES]) {
    await db.deleteFrom(table).where('workspace', '=', workspace).execute();
  }
}

/**
 * Gives the rows that were written before there was a workspace in them to one: until then an
 * archive had a single one.
 */
export async function adoptRows({ db, workspace }: WorkspaceRows): Promise<void> {
  await transact(db, `workspace ${workspace}`, async (trx) => {
    for (const table of TABLES) {
      await trx.updateTable(table).set({ workspace }).where('workspace', '=', '').execute();
    }
    await trx
      .updateTable('claims')
      .set({ workspace })
      .where('workspace', '=', '')
      .where('key', 'not like', `${FILE_KEY}%`)
      .where('key', 'not like', `${BEGUN_KEY}%`)
      .execute();
  });
}
