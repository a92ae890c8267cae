import type { Feed } from '../../domain/feed.ts';

/** Reads feeds off the event loop, with limits on time, size and memory. */
export interface FeedReader {
  /**
   * Throws a Failure where a limit is exceeded or the bytes are no feed.
   *
   * @param address where the feed was fetched, which its relative addresses start from
   */
  read(bytes: Uint8Array, address: string | null): Promise<Feed>;
  close(): Promise<void>;
}
