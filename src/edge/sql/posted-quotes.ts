import type { Posting, Quoted, StaleQuote } from '../../archive/ports/conversation-store.ts';
import type { LeaseTerm } from '../../archive/ports/lease.ts';
import { isFree, leaseEnd, NOT_LEASED } from './lease.ts';
import { listedTexts } from './listed.ts';
import type { Database } from './schema.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** Stale quotations given at once: a large withdrawal is processed in batches. */
const STALE_PER_BATCH = 200;

/** Remembers where an answer was posted, and what it quoted. */
export async function recordPosting(
  { db, workspace }: WorkspaceRows,
  { channel, message, thread }: Posting,
  quoted: readonly Quoted[],
  now: number,
): Promise<void> {
  if (quoted.length === 0) return;
  const rows = quoted.map(({ articleId, ...rest }) => ({
    workspace,
    channel,
    ts: message,
    thread_ts: thread,
    article_id: articleId,
    ...rest,
    posted_at: now,
    is_noted: 0,
    attempts: 0,
    claimed_at: NOT_LEASED,
  }));
  await db.insertInto('posted_quotes').values(rows).execute();
}

/** Forgets what a posted message quoted. */
export async function forgetPosting(
  { db, workspace }: WorkspaceRows,
  channel: string,
  message: string,
): Promise<void> {
  await db
    .deleteFrom('posted_quotes')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('ts', '=', message)
    .execute();
}

/** Those of some quotations whose article, or what took its place, was withdrawn. */
export async function withdrawnAmong(
  db: Database,
  quoted: readonly Quoted[],
): Promise<readonly Quoted[]> {
  const ids = quoted.map(({ articleId }) => articleId);
  const origins = quoted.map(({ origin }) => origin);
  const rows = await db
    .selectFrom('withdrawn')
    .select(['article_id', 'origin'])
    .where((where) =>
      where.or([
        where('article_id', 'in', listedTexts(db, ids)),
        where('origin', 'in', listedTexts(db, origins)),
      ]),
    )
    .execute();
  const gone = new Set(rows.flatMap(({ article_id, origin }) => [`id ${article_id}`, origin]));
  return quoted.filter(({ articleId, origin }) => gone.has(`id ${articleId}`) || gone.has(origin));
}

/** How many posted messages quote an article. */
export async function countPostingsQuoting(
  { db, workspace }: WorkspaceRows,
  articleId: string,
): Promise<number> {
  const rows = await db
    .selectFrom('posted_quotes')
    .select(['channel', 'ts'])
    .distinct()
    .where('workspace', '=', workspace)
    .where('article_id', '=', articleId)
    .execute();
  return rows.length;
}

/** Posted quotations whose article was withdrawn or corrected, and that no note was made of. */
export async function staleQuotes(
  { db, workspace }: WorkspaceRows,
  attempts: number,
): Promise<readonly StaleQuote[]> {
  const rows = await db
    .selectFrom('posted_quotes as quote')
    .leftJoin('articles as same', 'same.id', 'quote.article_id')
    .leftJoin('articles as later', 'later.origin', 'quote.origin')
    .where('quote.workspace', '=', workspace)
    .where('quote.is_noted', '=', 0)
    .where('same.id', 'is', null)
    .where('quote.attempts', '<', attempts)
    .selectAll('quote')
    .select((select) =>
      select.fn
        .coalesce(
          'later.id',
          // The whole article, where it replaced a summary that had another origin.
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
    .limit(STALE_PER_BATCH)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    posting: { channel: row.channel, message: row.ts, thread: row.thread_ts },
    quoted: {
      articleId: row.article_id,
      origin: row.origin,
      outlet: row.outlet,
      title: row.title,
      start: row.start,
      end: row.end,
      quote: row.quote,
    },
    replacedBy: row.replaced_by,
  }));
}

/** Takes a stale quotation to make the note. */
export async function leaseNote(db: Database, id: number, term: LeaseTerm): Promise<boolean> {
  const taken = await db
    .updateTable('posted_quotes')
    .set((set) => ({ claimed_at: leaseEnd(term), attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('is_noted', '=', 0)
    .where(isFree('claimed_at', term.now))
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Writes down what became of a note. */
export async function updateNote(
  db: Database,
  id: number,
  to: { readonly is_noted: number } | { readonly claimed_at: number },
): Promise<void> {
  await db.updateTable('posted_quotes').set(to).where('id', '=', id).execute();
}
