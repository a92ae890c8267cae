import type { KeptTurn, ThreadPlace, ThreadStore } from '../../archive/ports/thread-store.ts';
import { ASKED, askedIn, forgetAsked, leaseAsked, NO_THREAD, toTurn } from './asked-turns.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** Headlines given of a posted message: more than a digest's first message tells of. */
const MOST_HEADLINES = 40;

/** What an archive's database keeps of the threads of a workspace. */
export function createThreadStore(rows: WorkspaceRows): ThreadStore {
  return {
    saveTurn: (turn, now, most) => saveTurn(rows, turn, { now, most }),
    leaseAsked: (keys, asked, term) => leaseAsked(rows, keys, { asked, term }),
    askedIn: (channel, message) => askedIn(rows, channel, message),
    forgetAsked: (channel, message) => forgetAsked(rows, channel, message),
    setReply: (channel, message, reply) => setReply(rows, { channel, message, reply }),
    turnsIn: (place, since) => turnsIn(rows, place, since),
    turnOf: (channel, message, since) => turnOf(rows, { channel, message, since }),
    forgetTurn: (channel, message) => forgetTurn(rows, channel, message),
    headlinesOf: (channel, message) => headlinesOf(rows, channel, message),
    setListening: (channel, thread, to) => setListening(rows, { channel, thread, to }),
    isListening: (channel, thread) => isListening(rows, channel, thread),
    purgeTurns: (before) => purgeTurns(rows, before),
  };
}

async function saveTurn(
  { db, workspace }: WorkspaceRows,
  { channel, message, thread, reply, kind, question, user }: KeptTurn,
  { now, most }: { readonly now: number; readonly most: number },
): Promise<void> {
  const row = {
    thread: thread ?? NO_THREAD,
    reply,
    kind,
    question,
    user: user ?? '',
    asked_at: now,
  };
  await db
    .insertInto('turns')
    .values({ workspace, channel, message, ...row })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'channel', 'message']).doUpdateSet(row),
    )
    .execute();
  const beyond = await db
    .selectFrom('turns')
    .select('message')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('thread', '=', row.thread)
    .orderBy('asked_at', 'desc')
    .orderBy('message', 'desc')
    .offset(most)
    .limit(most)
    .execute();
  if (beyond.length === 0) return;
  await db
    .deleteFrom('turns')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where(
      'message',
      'in',
      beyond.map((one) => one.message),
    )
    .execute();
}

async function setReply(
  { db, workspace }: WorkspaceRows,
  {
    channel,
    message,
    reply,
  }: { readonly channel: string; readonly message: string; readonly reply: string },
): Promise<void> {
  await db
    .updateTable('turns')
    .set({ reply })
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('message', '=', message)
    .execute();
}

async function turnsIn(
  { db, workspace }: WorkspaceRows,
  { channel, thread }: ThreadPlace,
  since: number,
): Promise<readonly KeptTurn[]> {
  const found = await db
    .selectFrom('turns')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('thread', '=', thread ?? NO_THREAD)
    .where('kind', '<>', ASKED)
    .where('asked_at', '>=', since)
    .orderBy('asked_at', 'desc')
    .orderBy('message', 'desc')
    .execute();
  return found.map(toTurn);
}

async function turnOf(
  { db, workspace }: WorkspaceRows,
  {
    channel,
    message,
    since,
  }: { readonly channel: string; readonly message: string; readonly since: number },
): Promise<KeptTurn | undefined> {
  const row = await db
    .selectFrom('turns')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where((or) => or.or([or('message', '=', message), or('reply', '=', message)]))
    .where('kind', '<>', ASKED)
    .where('asked_at', '>=', since)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst();
  return row && toTurn(row);
}

async function forgetTurn(
  { db, workspace }: WorkspaceRows,
  channel: string,
  message: string,
): Promise<void> {
  await db
    .deleteFrom('turns')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where((or) => or.or([or('message', '=', message), or('reply', '=', message)]))
    .execute();
}

async function headlinesOf(
  { db, workspace }: WorkspaceRows,
  channel: string,
  message: string,
): Promise<readonly string[]> {
  const found = await db
    .selectFrom('posted_quotes')
    .select(['title'])
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where((or) => or.or([or('ts', '=', message), or('thread_ts', '=', message)]))
    .orderBy('id')
    .limit(MOST_HEADLINES)
    .execute();
  return [...new Set(found.map(({ title }) => title))];
}

async function setListening(
  { db, workspace }: WorkspaceRows,
  {
    channel,
    thread,
    to,
  }: { readonly channel: string; readonly thread: string; readonly to: 'on' | 'off' },
): Promise<void> {
  if (to === 'off') {
    await db
      .insertInto('quiet_threads')
      .values({ workspace, channel, thread })
      .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'thread']).doNothing())
      .execute();
    return;
  }
  await db
    .deleteFrom('quiet_threads')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('thread', '=', thread)
    .execute();
}

async function isListening(
  { db, workspace }: WorkspaceRows,
  channel: string,
  thread: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('quiet_threads')
    .select('thread')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('thread', '=', thread)
    .executeTakeFirst();
  return row === undefined;
}

async function purgeTurns({ db, workspace }: WorkspaceRows, before: number): Promise<void> {
  await db
    .deleteFrom('turns')
    .where('workspace', '=', workspace)
    .where('asked_at', '<', before)
    .execute();
  await db
    .deleteFrom('quiet_threads')
    .where('workspace', '=', workspace)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('turns')
            .select('turns.message')
            .whereRef('turns.workspace', '=', 'quiet_threads.workspace')
            .whereRef('turns.channel', '=', 'quiet_threads.channel')
            .whereRef('turns.thread', '=', 'quiet_threads.thread'),
        ),
      ),
    )
    .execute();
}
