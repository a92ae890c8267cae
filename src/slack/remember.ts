import type { Posting, Quoted } from '../archive/ports/conversation-store.ts';
import type { BotDeps } from './desk.ts';

/**
 * Remembers what a posted message quoted, for the notes that may follow. Where that fails the
 * message stands all the same: it is logged, and nobody is told that the answer failed.
 */
export async function recordPosting(
  posting: Posting,
  quoted: readonly Quoted[],
  { conversations, log, now }: BotDeps,
): Promise<void> {
  await conversations
    .recordPosting(posting, quoted, +now())
    .catch((fault: unknown) =>
      log.error({ fault, posting }, 'a posted answer could not be written down'),
    );
}
