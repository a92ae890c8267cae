import type { LeaseTerm } from '../../archive/ports/lease.ts';
import type { AskedTurn, KeptTurn } from '../../archive/ports/thread-store.ts';
import type { TurnRow } from './conversation-schema.ts';
import { leaseKeys } from './lease.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** The thread of what stands in a conversation itself. */
export const NO_THREAD = '';

/** The kind of what is replied to now: it is no turn yet. */
export const ASKED = 'asked';

/** Takes some keys, and keeps what was asked where all were free, in one commit. */
export async function leaseAsked(
  { db, workspace }: WorkspaceRows,
  keys: readonly string[],
  {
    asked: { channel, message, thread, reply, kind, question, user },
    term,
  }: { readonly asked: Omit<AskedTurn, 'askedAt'>; readonly term: LeaseTerm },
): Promise<boolean> {
  const row = { thread: thread ?? NO_THREAD, reply, kind, question, user: user ?? '' };
  return await leaseKeys(db, { workspace, keys }, term, async (trx) => {
    await trx
      .insertInto('turns')
      .values({ workspace, channel, message, ...row, asked_at: term.now })
      .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'message']).doNothing())
      .execute();
  });
}

/** What a message asked, whether it is a turn by now or not. */
export async function askedIn(
  { db, workspace }: WorkspaceRows,
  channel: string,
  message: string,
): Promise<AskedTurn | undefined> {
  const row = await db
    .selectFrom('turns')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('message', '=', message)
    .executeTakeFirst();
  if (!row) return undefined;
  const turn = toTurn(row);
  return { ...turn, kind: row.kind === ASKED ? ASKED : turn.kind, askedAt: row.asked_at };
}

/** Forgets what a message asked, where it is no turn. */
export async function forgetAsked(
  { db, workspace }: WorkspaceRows,
  channel: string,
  message: string,
): Promise<void> {
  await db
    .deleteFrom('turns')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('message', '=', message)
    .where('kind', '=', ASKED)
    .execute();
}

/** A turn of a row. */
export function toTurn({
  channel,
  message,
  thread,
  reply,
  kind,
  question,
  user,
}: TurnRow): KeptTurn {
  return {
    channel,
    message,
    thread: thread === NO_THREAD ? null : thread,
    reply,
    kind: kind === 'timeline' ? 'timeline' : 'question',
    question,
    user: user === '' ? null : user,
  };
}
