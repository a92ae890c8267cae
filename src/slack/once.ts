import type { Desk } from './desk.ts';

/**
 * After this, a request that was taken and not finished was lost with its process. Slack sends an
 * event again after one and after five minutes: the first of them finds it free.
 */
const LOST_AFTER_MS = 50_000;

/**
 * Does something once, whatever Slack sends again: only where every key is free. One message can
 * come under several event ids, so that its own place is a key too.
 */
export async function once(
  { conversations, now }: Desk,
  keys: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const key of keys) {
    if (!(await conversations.claim(key, +now(), LOST_AFTER_MS))) return;
  }
  await work();
  for (const key of keys) await conversations.finish(key);
}
