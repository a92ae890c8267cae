import type { Archive } from '../archive/archive.ts';
import type { Ingested } from '../archive/articles/ingest.ts';
import type { DigestRequest } from '../archive/digests/digest-builder.ts';
import type { ConversationStore } from '../archive/ports/conversation-store.ts';
import type { FeedStore } from '../archive/ports/feed-store.ts';
import type { SubscriptionStore } from '../archive/ports/subscription-store.ts';
import type { WatchStore } from '../archive/ports/watch-store.ts';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { WatchMatcher } from '../archive/watches/watch-matcher.ts';
import type { Beat } from '../domain/beat.ts';
import type { Digest } from '../domain/digest.ts';
import type { StateMedia } from './blocks/excerpt.ts';

/** Everything that listeners work with, whatever Slack says. */
export interface BotDeps {
  readonly archive: Archive;
  readonly conversations: ConversationStore;
  readonly feeds: FeedStore;
  /** Takes in the article at an address. */
  readonly ingestPage: (address: string) => Promise<Ingested>;
  readonly watches: WatchStore;
  readonly watchMatcher: WatchMatcher;
  readonly subscriptions: SubscriptionStore;
  /** What is new in a window: the archive's digest. */
  readonly digest: (request: DigestRequest) => Promise<Digest>;
  /** The zone of the clocks where the bot runs. */
  readonly zone: string;
  readonly beat: Beat;
  readonly state: StateMedia;
  /** Ids of the people (U…, W…) and user groups (S…) who may do what editors do. */
  readonly editors: readonly string[];
  readonly log: WorkLog;
  readonly now: () => Date;
}

/** Who asks, and where. */
export interface Asker {
  readonly user: string;
  /** Whether the asker is of another organisation, in a channel that both share. */
  readonly isGuest: boolean;
  /** The channel or direct message that it was asked in. */
  readonly channel: string;
  /** With which a window can be opened for the asker, within three seconds; `null` without one. */
  readonly trigger: string | null;
}

/** Today's day where the bot runs, in ISO form. */
export function todayOf({ now }: BotDeps): string {
  const day = now();
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
