import { type Dialect, Kysely } from 'kysely';
import type { ArticleStore } from '../../archive/ports/article-store.ts';
import type { ConversationStore } from '../../archive/ports/conversation-store.ts';
import type { EntryStore } from '../../archive/ports/entry-store.ts';
import type { FeedStore } from '../../archive/ports/feed-store.ts';
import type { ProcessedFiles } from '../../archive/ports/processed-files.ts';
import type { SubscriptionStore } from '../../archive/ports/subscription-store.ts';
import type { WatchStore } from '../../archive/ports/watch-store.ts';
import { createArticleStore } from './article-store.ts';
import { createConversationStore } from './conversation-store.ts';
import { createEntryStore } from './entry-store.ts';
import { createFeedStore } from './feed-store.ts';
import { migrate } from './migrate.ts';
import { createProcessedFiles } from './processed-files.ts';
import type { Schema } from './schema.ts';
import { createSubscriptionStore } from './subscription-store.ts';
import { createWatchStore } from './watch-store.ts';

/** Everything that one database keeps. Closing the articles closes it. */
export interface Stores {
  readonly articles: ArticleStore;
  readonly conversations: ConversationStore;
  readonly subscriptions: SubscriptionStore;
  readonly watches: WatchStore;
  readonly feeds: FeedStore;
  readonly entries: EntryStore;
  readonly files: ProcessedFiles;
}

/**
 * Opens an archive's database, making or changing its tables where needed.
 *
 * @param lasts whether the database outlives the process
 */
export async function openStores({
  dialect,
  lasts,
}: {
  readonly dialect: Dialect;
  readonly lasts: boolean;
}): Promise<Stores> {
  const db = new Kysely<Schema>({ dialect });
  await migrate(db);
  return {
    articles: createArticleStore(db, lasts),
    conversations: createConversationStore(db),
    subscriptions: createSubscriptionStore(db),
    watches: createWatchStore(db),
    feeds: createFeedStore(db),
    entries: createEntryStore(db),
    files: createProcessedFiles(db),
  };
}
