import type { ExpressionBuilder } from 'kysely';
import type { LeaseTerm } from '../../archive/ports/lease.ts';
import type { HitKind, WaitingHit, WatchHit } from '../../archive/ports/watch-store.ts';
import { isFree, leaseEnd, NOT_LEASED } from './lease.ts';
import type { Schema } from './schema.ts';
import { transact } from './unit-of-work.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** Hits given at once: what many reports at once bring is processed in batches. */
const WAITING_PER_BATCH = 200;

/** Whether a report matched a watch before, in any reprint. */
export async function isHit(
  { db, workspace }: WorkspaceRows,
  watchId: string,
  report: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('watch_hits')
    .select('id')
    .where('workspace', '=', workspace)
    .where('watch_id', '=', watchId)
    .where('report', '=', report)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a hit down, once for each watch and report. */
export async function addHit(
  { db, workspace }: WorkspaceRows,
  { watchId, articleId, reprintGroup, sentence }: WatchHit,
  kind: HitKind,
  at: number,
): Promise<void> {
  const { start, end } = sentence;
  const row = {
    workspace,
    watch_id: watchId,
    article_id: articleId,
    report: reprintGroup,
    start,
    end,
    kind,
    hit_at: at,
  };
  await db
    .insertInto('watch_hits')
    .values({
      ...row,
      claimed_at: NOT_LEASED,
      may_be_told: 0,
      told_at: kind === 'told' ? null : at,
    })
    .onConflict((conflict) => conflict.columns(['workspace', 'watch_id', 'report']).doNothing())
    .execute();
}

/** The articles that matched a watch since an instant, as they are now. */
export async function articlesHit(
  { db, workspace }: WorkspaceRows,
  watchId: string,
  since: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('watch_hits')
    .select('article_id')
    .select(revisedAs)
    .where('workspace', '=', workspace)
    .where('watch_id', '=', watchId)
    .where('kind', '=', 'told')
    .where('hit_at', '>=', since)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.revised_as ?? row.article_id);
}

/** The article that stands now where a hit's article was ever revised. */
function revisedAs({ selectFrom }: ExpressionBuilder<Schema, 'watch_hits'>) {
  return selectFrom('replaced as was')
    .innerJoin('articles as later', 'later.origin', 'was.origin')
    .select('later.id')
    .whereRef('was.article_id', '=', 'watch_hits.article_id')
    .limit(1)
    .as('revised_as');
}

/** The hits that wait, the oldest first. */
export async function waiting({ db, workspace }: WorkspaceRows): Promise<readonly WaitingHit[]> {
  const rows = await db
    .selectFrom('watch_hits')
    .selectAll()
    .select(revisedAs)
    .where('workspace', '=', workspace)
    .where('told_at', 'is', null)
    .orderBy('id')
    .limit(WAITING_PER_BATCH)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    watchId: row.watch_id,
    articleId: row.article_id,
    reprintGroup: row.report,
    sentence: { start: row.start, end: row.end },
    revisedAs: row.revised_as,
    mayBePosted: row.may_be_told === 1,
  }));
}

/** Takes waiting hits, and gives the ids of those that nobody has. */
export async function leaseHits(
  { db, workspace }: WorkspaceRows,
  ids: readonly number[],
  term: LeaseTerm,
): Promise<readonly number[]> {
  const taken = await db
    .updateTable('watch_hits')
    .set({ claimed_at: leaseEnd(term), may_be_told: 1 })
    .where('workspace', '=', workspace)
    .where('id', 'in', ids)
    .where('told_at', 'is', null)
    .where(isFree('claimed_at', term.now))
    .returning('id')
    .execute();
  return taken.map(({ id }) => Number(id));
}

/** Writes down in which message hits were told. */
export async function finishHits(
  { db, workspace }: WorkspaceRows,
  ids: readonly number[],
  { at, message }: { readonly at: number; readonly message: string | null },
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('watch_hits')
    .set({ told_at: at, told_in: message })
    .where('workspace', '=', workspace)
    .where('id', 'in', ids)
    .execute();
}

/** Gives back hits that were not told; one that was told meanwhile stays so. */
export async function releaseHits(
  { db, workspace }: WorkspaceRows,
  ids: readonly number[],
  after: 'refused' | 'unclear',
): Promise<void> {
  await db
    .updateTable('watch_hits')
    .set({ claimed_at: NOT_LEASED, may_be_told: after === 'unclear' ? 1 : 0 })
    .where('workspace', '=', workspace)
    .where('id', 'in', ids)
    .where('told_at', 'is', null)
    .execute();
}

/** Forgets a waiting hit, and those that were not new beside it. */
export async function takeBackHit(
  { db, workspace }: WorkspaceRows,
  id: number,
): Promise<number | undefined> {
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    const gone = await trx
      .deleteFrom('watch_hits')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('told_at', 'is', null)
      .returning(['watch_id', 'hit_at'])
      .executeTakeFirst();
    if (!gone) return undefined;
    await trx
      .deleteFrom('watch_hits')
      .where('workspace', '=', workspace)
      .where('watch_id', '=', gone.watch_id)
      .where('kind', '=', 'not-new')
      .where('hit_at', '>=', gone.hit_at)
      .execute();
    return gone.hit_at;
  });
}

/** The number of messages that posted hits of a watch since an instant. */
export async function messagesSince(
  { db, workspace }: WorkspaceRows,
  watchId: string,
  since: number,
): Promise<number> {
  const rows = await db
    .selectFrom('watch_hits')
    .select('told_in')
    .distinct()
    .where('workspace', '=', workspace)
    .where('watch_id', '=', watchId)
    .where('told_in', 'is not', null)
    .where('told_at', '>', since)
    .execute();
  return rows.length;
}

/** Forgets hits from before an instant, those that wait aside. */
export async function purgeHits({ db, workspace }: WorkspaceRows, before: number): Promise<void> {
  await db
    .deleteFrom('watch_hits')
    .where('workspace', '=', workspace)
    .where('told_at', 'is not', null)
    .where('hit_at', '<', before)
    .execute();
}
