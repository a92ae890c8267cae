import type { ConversationStore } from '../../archive/ports/conversation-store.ts';
import { expiredKeys, leaseKey, leaseKeys, NOT_LEASED, releaseKey, renewKeys } from './lease.ts';
import {
  countPostingsQuoting,
  forgetPosting,
  leaseNote,
  recordPosting,
  staleQuotes,
  updateNote,
  withdrawnAmong,
} from './posted-quotes.ts';
import { addViewer, lastAsked, purgeShown, saveShownAnswer, shownAnswer } from './shown-answers.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** What an archive's database remembers of conversations. */
export function createConversationStore(rows: WorkspaceRows): ConversationStore {
  const { db, workspace } = rows;
  return {
    lease: (key, term) => leaseKey(db, { workspace, key }, term),
    leaseAll: (keys, term) => leaseKeys(db, { workspace, keys }, term),
    renew: (keys, term) => renewKeys(db, { workspace, keys }, term),
    finish: (key, done) => finish(rows, key, done === 'for-good' ? 1 : 0),
    release: (key) => releaseKey(db, { workspace, key }),
    expired: (kind, now) => expiredKeys(db, { workspace, kind }, now),
    saveShownAnswer: (shown, viewer, now) => saveShownAnswer(rows, shown, { viewer, now }),
    shown: (id, reader) => shownAnswer(rows, id, reader),
    addViewer: (id, viewer) => addViewer(rows, id, viewer),
    lastAsked: (user) => lastAsked(rows, user),
    recordPosting: (posting, quoted, now) => recordPosting(rows, posting, quoted, now),
    forgetPosting: (channel, message) => forgetPosting(rows, channel, message),
    withdrawnAmong: (quoted) => withdrawnAmong(db, quoted),
    countPostingsQuoting: (articleId) => countPostingsQuoting(rows, articleId),
    staleQuotes: (attempts) => staleQuotes(rows, attempts),
    leaseNote: (id, term) => leaseNote(db, id, term),
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
  await purgeShown({ db, workspace }, conversations);
  await db
    .deleteFrom('posted_quotes')
    .where('workspace', '=', workspace)
    .where('posted_at', '<', postings)
    .execute();
}
