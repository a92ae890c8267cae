import type { FailingFeed } from '../../domain/digest.ts';

/** What is known of how feeds can be read. */
export interface FeedHealth {
  /** The feeds that cannot be read now, the one that fails longest first. */
  failing(): Promise<readonly FailingFeed[]>;
}
