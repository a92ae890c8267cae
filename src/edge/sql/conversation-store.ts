import type {
  ConversationStore,
  Quoted,
  ShownAnswer,
} from '../../archive/ports/conversation-store.ts';
import { leaseKey, NOT_LEASED, releaseKey } from './lease.ts';
import {
  countPostingsQuoting,
  leaseNote,
  recordPosting,
  staleQuotes,
  updateNote,
  withdrawnAmong,
} from './posted-quotes.ts';
import type { Database } from './schema.ts';

/** What an archive's database remembers of conversations. */
export function createConversationStore(db: Database): ConversationStore {
  return {
    lease: (key, now, leaseMs) => leaseKey(db, key, { now, leaseMs }),
    finish: (key, done) => finish(db, key, done === 'for-good' ? 1 : 0),
    release: (key) => releaseKey(db, key),
    saveShownAnswer: (shown, now) => saveShownAnswer(db, shown, now),
    shown: (id) => shownAnswer(db, id),
    recordPosting: (posting, quoted, now) => recordPosting(db, posting, quoted, now),
    withdrawnAmong: (quoted) => withdrawnAmong(db, quoted),
    countPostingsQuoting: (articleId) => countPostingsQuoting(db, articleId),
    staleQuotes: (attempts) => staleQuotes(db, attempts),
    leaseNote: (id, now, leaseMs) => leaseNote(db, id, { now, leaseMs }),
    finishNote: (id) => updateNote(db, id, { is_noted: 1 }),
    releaseNote: (id) => updateNote(db, id, { claimed_at: NOT_LEASED }),
    purge: (before) => purge(db, before),
  };
}

async function finish(db: Database, key: string, isLasting: 0 | 1): Promise<void> {
  const done = { is_done: 1, is_lasting: isLasting };
  await db.updateTable('claims').set(done).where('key', '=', key).execute();
}

async function saveShownAnswer(db: Database, shown: ShownAnswer, now: number): Promise<void> {
  const { id, kind, question, message, quoted, excerpts } = shown;
  const row = { kind, question, message, excerpts, quoted: JSON.stringify(quoted), shown_at: now };
  await db
    .insertInto('shown_answers')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function shownAnswer(db: Database, wanted: string): Promise<ShownAnswer | undefined> {
  const row = await db
    .selectFrom('shown_answers')
    .selectAll()
    .where('id', '=', wanted)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, question, message, quoted } = row;
  const kind = row.kind === 'timeline' ? 'timeline' : 'answer';
  const excerpts = Number(row.excerpts);
  return { id, kind, question, message, quoted: JSON.parse(quoted) as Quoted[], excerpts };
}

async function purge(
  db: Database,
  before: { readonly conversations: number; readonly postings: number },
): Promise<void> {
  const { conversations, postings } = before;
  await db
    .deleteFrom('claims')
    .where('taken_at', '<', conversations)
    .where('is_lasting', '=', 0)
    .execute();
  await db.deleteFrom('shown_answers').where('shown_at', '<', conversations).execute();
  await db.deleteFrom('posted_quotes').where('posted_at', '<', postings).execute();
}
