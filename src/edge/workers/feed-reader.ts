import type { FeedReader } from '../../archive/ports/feed-reader.ts';
import type { Feed } from '../../domain/feed.ts';
import { openReadingThread, type ReadingLimits, type RefusalWording } from './reading-thread.ts';

/**
 * Feeds of news sites weigh up to 2 MB, those that carry every article of years some more, and a
 * megabyte takes a tenth of a second. What costs more was made to, and other feeds wait behind it.
 */
const LIMITS: ReadingLimits = { maxMegabytes: 20, timeoutMs: 15_000, maxHeapMegabytes: 512 };

const WORDING: RefusalWording = { noun: 'a feed', advice: 'look for another feed of the site' };

/** Reads feeds in a thread of its own. */
export function createFeedReader(limits = LIMITS): FeedReader {
  const thread = openReadingThread({ limits, knowledge: { outlets: [] } });
  return {
    read: (bytes, address) => thread.read<Feed>({ kind: 'feed', bytes, address }, WORDING),
    close: thread.close,
  };
}
