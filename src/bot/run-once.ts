import type { LeaseTerm } from '../archive/ports/lease.ts';
import type { AskedTurn } from '../archive/ports/thread-store.ts';
import type { BotDeps } from './bot-deps.ts';

/**
 * The lease of a message that the bot posts by itself expires after this: it is then free for whoever
 * comes next. Longer than all tries of one call take together.
 */
export const LEASE_MS = 50_000;

/**
 * The lease of a request, which is renewed while it waits for its turn and for the chat to take its
 * reply. Longer than a database is away when it is started anew, and shorter than the minutes after
 * which a chat tries for the last time what was never acknowledged.
 */
const REQUEST_LEASE_MS = 2 * 60_000;

/** Several times within a lease, by the real clock. */
const RENEWED_EVERY_MS = 20_000;

/**
 * Does something once, whatever the chat sends again: only where every key is free. One message
 * can come under several event ids, so that its own place is a key too. What fails may be tried
 * again.
 *
 * @param done whether it is done for good, or may be done again when leases are forgotten
 * @returns whether it was done now
 */
export async function runOnce(
  deps: Pick<BotDeps, 'conversations' | 'log' | 'now'>,
  keys: readonly string[],
  work: () => Promise<void>,
  done: 'for-now' | 'for-good' = 'for-now',
): Promise<boolean> {
  if (!(await deps.conversations.leaseAll(keys, requestTerm(deps)))) return false;
  return await runLeased(deps, keys, work, done);
}

/**
 * The same for what somebody asked, which is kept in one step with its keys: where the process is killed
 * then, another one knows of it.
 */
export async function replyOnce(
  deps: Pick<BotDeps, 'conversations' | 'threads' | 'log' | 'now'>,
  keys: readonly string[],
  asked: Omit<AskedTurn, 'askedAt'>,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!(await deps.threads.leaseAsked(keys, asked, requestTerm(deps)))) return false;
  return await runLeased(deps, keys, work, 'for-now');
}

function requestTerm({ now }: Pick<BotDeps, 'now'>): LeaseTerm {
  return { now: +now(), leaseMs: REQUEST_LEASE_MS };
}

/** Does what is leased, and says so; it is given back where it failed. */
async function runLeased(
  deps: Pick<BotDeps, 'conversations' | 'log' | 'now'>,
  leased: readonly string[],
  work: () => Promise<void>,
  done: 'for-now' | 'for-good',
): Promise<true> {
  const { conversations } = deps;
  const renewing = setInterval(() => renew(leased, deps), RENEWED_EVERY_MS);
  try {
    await work();
  } catch (fault) {
    for (const key of leased) await conversations.release(key);
    throw fault;
  } finally {
    clearInterval(renewing);
  }
  for (const key of leased) await conversations.finish(key, done);
  return true;
}

/** Whoever works on something has it until the process ends, however long that takes. */
function renew(
  keys: readonly string[],
  { conversations, log, now }: Pick<BotDeps, 'conversations' | 'log' | 'now'>,
): void {
  conversations
    .renew(keys, requestTerm({ now }))
    .catch((fault: unknown) => log.warn({ fault }, 'the lease of a request could not be renewed'));
}
