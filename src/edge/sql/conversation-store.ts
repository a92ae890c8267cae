import type { Kysely } from 'kysely';
import type {
  ConversationStore,
  Posting,
  Quoted,
  ShownAnswer,
  StaleQuote,
} from '../../archive/ports/conversation-store.ts';
import type { Schema } from './schema.ts';

/** Stale quotations given at once: a large withdrawal is worked off in turns. */
const STALE_AT_ONCE = 200;

/** Before every instant there is. */
const NEVER = 0;

type Database = Kysely<Schema>;

/** What an archive's database remembers of conversations. */
export function createConversationStore(db: Database): ConversationStore {
  return {
    claim: (key, now, staleAfterMs) => claim(db, key, now, staleAfterMs),
    finish: (key, done) => finish(db, key, done === 'for-good' ? 1 : 0),
    release: (key) => release(db, key),
    keepShown: (shown, now) => keepShown(db, shown, now),
    shown: (id) => shownAnswer(db, id),
    keepPosted: (posting, quoted, now) => keepPosted(db, posting, quoted, now),
    postingsQuoting: (articleId) => postingsQuoting(db, articleId),
    staleQuotes: (attempts) => staleQuotes(db, attempts),
    claimNote: (id, now, staleAfterMs) => claimNote(db, id, now, staleAfterMs),
    finishNote: (id) => setNote(db, id, { is_noted: 1 }),
    releaseNote: (id) => setNote(db, id, { claimed_at: NEVER }),
    forget: (before) => forget(db, before),
  };
}

async function claim(
  db: Database,
  key: string,
  now: number,
  staleAfterMs: number,
): Promise<boolean> {
  const taken = await db
    .insertInto('claims')
    .values({ key, claimed_at: now, is_done: 0, is_lasting: 0 })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ claimed_at: now })
        .where('claims.is_done', '=', 0)
        .where('claims.claimed_at', '<=', now - staleAfterMs),
    )
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}

async function finish(db: Database, key: string, isLasting: 0 | 1): Promise<void> {
  const done = { is_done: 1, is_lasting: isLasting };
  await db.updateTable('claims').set(done).where('key', '=', key).execute();
}

async function release(db: Database, key: string): Promise<void> {
  await db.deleteFrom('claims').where('key', '=', key).where('is_done', '=', 0).execute();
}

async function keepShown(db: Database, shown: ShownAnswer, now: number): Promise<void> {
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

async function keepPosted(
  db: Database,
  { channel, ts, threadTs }: Posting,
  quoted: readonly Quoted[],
  now: number,
): Promise<void> {
  if (quoted.length === 0) return;
  const rows = quoted.map(({ articleId, ...rest }) => ({
    channel,
    ts,
    thread_ts: threadTs,
    article_id: articleId,
    ...rest,
    posted_at: now,
    is_noted: 0,
    attempts: 0,
    claimed_at: NEVER,
  }));
  await db.insertInto('posted_quotes').values(rows).execute();
}

async function postingsQuoting(db: Database, articleId: string): Promise<number> {
  const rows = await db
    .selectFrom('posted_quotes')
    .select(['channel', 'ts'])
    .distinct()
    .where('article_id', '=', articleId)
    .execute();
  return rows.length;
}

async function staleQuotes(db: Database, attempts: number): Promise<readonly StaleQuote[]> {
  const rows = await db
    .selectFrom('posted_quotes as quote')
    .leftJoin('articles as same', 'same.id', 'quote.article_id')
    .leftJoin('articles as later', 'later.origin', 'quote.origin')
    .where('quote.is_noted', '=', 0)
    .where('same.id', 'is', null)
    .where('quote.attempts', '<', attempts)
    .selectAll('quote')
    .select((select) =>
      select.fn
        .coalesce(
          'later.id',
          // The whole article, where a summary made way for it that had another origin.
          select
            .selectFrom('replaced')
            .innerJoin('articles as whole', 'whole.id', 'replaced.replaced_by')
            .whereRef('replaced.article_id', '=', 'quote.article_id')
            .select('whole.id')
            .orderBy('replaced.id', 'desc')
            .limit(1),
        )
        .as('replaced_by'),
    )
    .orderBy('quote.attempts')
    .orderBy('quote.id')
    .limit(STALE_AT_ONCE)
    .execute();
  return rows.map((row) => ({
    id: Number(row.id),
    posting: { channel: row.channel, ts: row.ts, threadTs: row.thread_ts },
    quoted: {
      articleId: row.article_id,
      origin: row.origin,
      outlet: row.outlet,
      title: row.title,
      start: Number(row.start),
      end: Number(row.end),
      quote: row.quote,
    },
    replacedBy: row.replaced_by,
  }));
}

async function claimNote(
  db: Database,
  id: number,
  now: number,
  staleAfterMs: number,
): Promise<boolean> {
  const taken = await db
    .updateTable('posted_quotes')
    .set((set) => ({ claimed_at: now, attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('is_noted', '=', 0)
    .where('claimed_at', '<=', now - staleAfterMs)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

async function setNote(
  db: Database,
  id: number,
  to: { readonly is_noted: number } | { readonly claimed_at: number },
): Promise<void> {
  await db.updateTable('posted_quotes').set(to).where('id', '=', id).execute();
}

async function forget(
  db: Database,
  before: { readonly conversations: number; readonly postings: number },
): Promise<void> {
  const { conversations, postings } = before;
  await db
    .deleteFrom('claims')
    .where('claimed_at', '<', conversations)
    .where('is_lasting', '=', 0)
    .execute();
  await db.deleteFrom('shown_answers').where('shown_at', '<', conversations).execute();
  await db.deleteFrom('posted_quotes').where('posted_at', '<', postings).execute();
}
