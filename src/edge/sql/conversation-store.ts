import type { Kysely } from 'kysely';
import type {
  ConversationStore,
  Posting,
  Quoted,
  ShownAnswer,
  StaleQuote,
} from '../../archive/ports.ts';
import type { Schema } from './schema.ts';

/** Stale quotations given at once: a large withdrawal is worked off in turns. */
const STALE_AT_ONCE = 200;

type Database = Kysely<Schema>;

/** What an archive's database remembers of conversations. */
export function createConversationStore(db: Database): ConversationStore {
  return {
    claim: (key, now, staleAfterMs) => claim(db, key, now, staleAfterMs),
    finish: (key) => finish(db, key),
    keepShown: (shown, now) => keepShown(db, shown, now),
    shown: (id) => shownAnswer(db, id),
    keepPosted: (posting, quoted) => keepPosted(db, posting, quoted),
    staleQuotes: () => staleQuotes(db),
    claimNote: (id) => setNoted(db, id, 1),
    releaseNote: async (id) => void (await setNoted(db, id, 0)),
    forgetBefore: (instant) => forgetBefore(db, instant),
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
    .values({ key, claimed_at: now, is_done: 0 })
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

async function finish(db: Database, key: string): Promise<void> {
  await db.updateTable('claims').set({ is_done: 1 }).where('key', '=', key).execute();
}

async function keepShown(db: Database, shown: ShownAnswer, now: number): Promise<void> {
  const { id, question, message, quoted } = shown;
  const row = { question, message, quoted: JSON.stringify(quoted), shown_at: now };
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
  return { id, question, message, quoted: JSON.parse(quoted) as Quoted[] };
}

async function keepPosted(
  db: Database,
  { channel, ts, threadTs }: Posting,
  quoted: readonly Quoted[],
): Promise<void> {
  if (quoted.length === 0) return;
  const rows = quoted.map(({ articleId, ...rest }) => ({
    channel,
    ts,
    thread_ts: threadTs,
    article_id: articleId,
    ...rest,
    is_noted: 0,
  }));
  await db.insertInto('posted_quotes').values(rows).execute();
}

async function staleQuotes(db: Database): Promise<readonly StaleQuote[]> {
  const rows = await db
    .selectFrom('posted_quotes as quote')
    .leftJoin('articles as same', 'same.id', 'quote.article_id')
    .leftJoin('articles as later', 'later.origin', 'quote.origin')
    .where('quote.is_noted', '=', 0)
    .where('same.id', 'is', null)
    .selectAll('quote')
    .select('later.id as replaced_by')
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

async function setNoted(db: Database, id: number, isNoted: 0 | 1): Promise<boolean> {
  const changed = await db
    .updateTable('posted_quotes')
    .set({ is_noted: isNoted })
    .where('id', '=', id)
    .where('is_noted', '!=', isNoted)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

async function forgetBefore(db: Database, instant: number): Promise<void> {
  await db
    .deleteFrom('claims')
    .where('claimed_at', '<', instant)
    .where('key', 'not like', 'greeted:%')
    .execute();
  await db.deleteFrom('shown_answers').where('shown_at', '<', instant).execute();
}
