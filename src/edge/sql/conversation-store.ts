import type {
  ConversationStore,
  Quoted,
  ShownAnswer,
} from '../../archive/ports/conversation-store.ts';
import { leaseKey, NOT_LEASED, releaseKey } from './lease.ts';
import {
  countPostingsQuoting,
  forgetPosting,
  leaseNote,
  recordPosting,
  staleQuotes,
  updateNote,
  withdrawnAmong,
} from './posted-quotes.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** What an archive's database remembers of conversations. */
export function createConversationStore(rows: WorkspaceRows): ConversationStore {
  const { db, workspace } = rows;
  return {
    lease: (key, now, leaseMs) => leaseKey(db, { workspace, key }, { now, leaseMs }),
    finish: (key, done) => finish(rows, key, done === 'for-good' ? 1 : 0),
    release: (key) => releaseKey(db, { workspace, key }),
    saveShownAnswer: (shown, now) => saveShownAnswer(rows, shown, now),
    shown: (id) => shownAnswer(rows, id),
    recordPosting: (posting, quoted, now) => recordPosting(rows, posting, quoted, now),
    forgetPosting: (channel, message) => forgetPosting(rows, channel, message),
    withdrawnAmong: (quoted) => withdrawnAmong(db, quoted),
    countPostingsQuoting: (articleId) => countPostingsQuoting(rows, articleId),
    staleQuotes: (attempts) => staleQuotes(rows, attempts),
    leaseNote: (id, now, leaseMs) => leaseNote(db, id, { now, leaseMs }),
    finishNote: (id) => updateNote(db, id, { is_noted: 1 }),
    releaseNote: (id) => updateNote(db, id, { claimed_at: NOT_LEASED }),
    purge: (before) => purge(rows, before),
  };
}

async function finish(
  { db, workspace }: WorkspaceRows,
  key: string,
  isLasting: 0 | 1,
): Promise<void> {
  const done = { is_done: 1, is_lasting: isLasting };
  await db
    .updateTable('claims')
    .set(done)
    .where('workspace', '=', workspace)
    .where('key', '=', key)
    .execute();
}

async function saveShownAnswer(
  { db, workspace }: WorkspaceRows,
  shown: ShownAnswer,
  now: number,
): Promise<void> {
  const { id, kind, question, message, quoted, excerpts } = shown;
  const row = { kind, question, message, excerpts, quoted: JSON.stringify(quoted), shown_at: now };
  await db
    .insertInto('shown_answers')
    .values({ workspace, id, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(row))
    .execute();
}

async function shownAnswer(
  { db, workspace }: WorkspaceRows,
  wanted: string,
): Promise<ShownAnswer | undefined> {
  const row = await db
    .selectFrom('shown_answers')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', wanted)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, question, message, quoted } = row;
  const kind = row.kind === 'timeline' ? 'timeline' : 'answer';
  const excerpts = Number(row.excerpts);
  return { id, kind, question, message, quoted: JSON.parse(quoted) as Quoted[], excerpts };
}

async function purge(
  { db, workspace }: WorkspaceRows,
  before: { readonly conversations: number; readonly postings: number },
): Promise<void> {
  const { conversations, postings } = before;
  await db
    .deleteFrom('claims')
    .where('workspace', '=', workspace)
    .where('taken_at', '<', conversations)
    .where('is_lasting', '=', 0)
    .execute();
  await db
    .deleteFrom('shown_answers')
    .where('workspace', '=', workspace)
    .where('shown_at', '<', conversations)
    .execute();
  await db
    .deleteFrom('posted_quotes')
    .where('workspace', '=', workspace)
    .where('posted_at', '<', postings)
    .execute();
}
