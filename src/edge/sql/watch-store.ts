import type { ExpressionBuilder } from 'kysely';
import type { LeaseTerm } from '../../archive/ports/lease.ts';
import type {
  HitKind,
  StandingWatch,
  WaitingHit,
  WatchHit,
  WatchStore,
} from '../../archive/ports/watch-store.ts';
import { normalizePhrase } from '../../domain/watch.ts';
import { durably } from './durably.ts';
import { isFree, leaseEnd, NOT_LEASED } from './lease.ts';
import { deleteMutes } from './mute-store.ts';
import type { Schema } from './schema.ts';
import { transact } from './unit-of-work.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** Hits given at once: what many reports at once bring is processed in batches. */
const WAITING_PER_BATCH = 200;

/** What an archive's database knows of watches. */
export function createWatchStore(rows: WorkspaceRows): WatchStore {
  return {
    add: (watch) => durably(rows.db, (db) => add({ ...rows, db }, watch)),
    remove: (id) => remove(rows, id),
    list: () => list(rows),
    isHit: (watchId, report) => isHit(rows, watchId, report),
    addHit: (hit, kind, at) => addHit(rows, hit, kind, at),
    articlesWithHits: (watchId, since) => articlesHit(rows, watchId, since),
    waitingHits: () => waiting(rows),
    // What may be told from now on is not told again after a power cut.
    leaseHit: (id, now, leaseMs) =>
      durably(rows.db, (db) => leaseHit({ ...rows, db }, id, { now, leaseMs })),
    finishHit: (id, { at, message }) => setHit(rows, id, { told_at: at, told_in: message }),
    releaseHit: (id, after) =>
      setHit(rows, id, { claimed_at: NOT_LEASED, may_be_told: after === 'unclear' ? 1 : 0 }),
    messagesSince: (watchId, since) => messagesSince(rows, watchId, since),
    purgeHits: (before) => purgeHits(rows, before),
  };
}

async function add(
  { db, workspace }: WorkspaceRows,
  watch: StandingWatch,
): Promise<'added' | 'known'> {
  const { id, channel, user, phrase, since } = watch;
  const added = await db
    .insertInto('watches')
    .values({ workspace, id, channel, user, phrase, folded: normalizePhrase(phrase), since })
    .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'folded']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added ? 'added' : 'known';
}

async function remove({ db, workspace }: WorkspaceRows, id: string): Promise<boolean> {
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    const gone = await trx
      .deleteFrom('watches')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    await trx
      .deleteFrom('watch_hits')
      .where('workspace', '=', workspace)
      .where('watch_id', '=', id)
      .execute();
    await deleteMutes(trx, workspace, { kind: 'watch', id });
    return gone !== undefined;
  });
}

async function list({ db, workspace }: WorkspaceRows): Promise<readonly StandingWatch[]> {
  const rows = await db
    .selectFrom('watches')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map(({ id, channel, user, phrase, since }) => ({
    id,
    channel,
    user,
    phrase,
    since: Number(since),
  }));
}

async function isHit(
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

async function addHit(
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

async function articlesHit(
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

async function waiting({ db, workspace }: WorkspaceRows): Promise<readonly WaitingHit[]> {
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
    id: Number(row.id),
    watchId: row.watch_id,
    articleId: row.article_id,
    reprintGroup: row.report,
    sentence: { start: Number(row.start), end: Number(row.end) },
    revisedAs: row.revised_as,
    mayBePosted: Number(row.may_be_told) === 1,
  }));
}

async function leaseHit(
  { db, workspace }: WorkspaceRows,
  id: number,
  term: LeaseTerm,
): Promise<boolean> {
  const taken = await db
    .updateTable('watch_hits')
    .set({ claimed_at: leaseEnd(term), may_be_told: 1 })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .where(isFree('claimed_at', term.now))
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

async function setHit(
  { db, workspace }: WorkspaceRows,
  id: number,
  to:
    | { readonly told_at: number; readonly told_in: string | null }
    | { readonly claimed_at: number; readonly may_be_told: number },
): Promise<void> {
  await db
    .updateTable('watch_hits')
    .set(to)
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
}

async function messagesSince(
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

async function purgeHits({ db, workspace }: WorkspaceRows, before: number): Promise<void> {
  await db
    .deleteFrom('watch_hits')
    .where('workspace', '=', workspace)
    .where('told_at', 'is not', null)
    .where('hit_at', '<', before)
    .execute();
}
