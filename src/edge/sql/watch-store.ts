import type { StandingWatch, WatchStore } from '../../archive/ports/watch-store.ts';
import { normalizePhrase } from '../../domain/watch.ts';
import { durably } from './durably.ts';
import { deleteMutes } from './mute-store.ts';
import { transact } from './unit-of-work.ts';
import {
  addHit,
  articlesHit,
  finishHits,
  isHit,
  leaseHits,
  messagesSince,
  purgeHits,
  releaseHits,
  takeBackHit,
  waiting,
} from './watch-hits.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

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
    leaseHits: (ids, term) => durably(rows.db, (db) => leaseHits({ ...rows, db }, ids, term)),
    finishHits: (ids, told) => finishHits(rows, ids, told),
    takeBackHit: (id) => takeBackHit(rows, id),
    releaseHits: (ids, after) => releaseHits(rows, ids, after),
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
  return rows.map(({ id, channel, user, phrase, since }) => ({ id, channel, user, phrase, since }));
}
