import type { BotDeps } from './bot-deps.ts';

/**
 * The lease of a message that the bot posts by itself expires after this: it is then free for whoever
 * comes next. Longer than all tries of one call take together.
 */
export const LEASE_MS = 50_000;

/**
 * The lease of a request, which waits for its turn and for the chat to take its reply. Shorter than
 * the minutes after which a chat tries for the last time what was never acknowledged.
 */
const REQUEST_LEASE_MS = 4 * 60_000;

/**
 * Does something once, whatever the chat sends again: only where every key is free. One message
 * can come under several event ids, so that its own place is a key too. What fails may be tried
 * again.
 *
 * @param done whether it is done for good, or may be done again when leases are forgotten
 * @returns whether it was done now
 */
export async function runOnce(
  { conversations, now }: Pick<BotDeps, 'conversations' | 'now'>,
  keys: readonly string[],
  work: () => Promise<void>,
  done: 'for-now' | 'for-good' = 'for-now',
): Promise<boolean> {
  const leased: string[] = [];
  for (const key of keys) {
    if (!(await conversations.lease(key, +now(), REQUEST_LEASE_MS))) return false;
    leased.push(key);
  }
  try {
    await work();
  } catch (fault) {
    for (const key of leased) await conversations.release(key);
    throw fault;
  }
  for (const key of leased) await conversations.finish(key, done);
  return true;
}
