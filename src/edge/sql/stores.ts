import { type Dialect, Kysely } from 'kysely';
import type { ArticleStore } from '../../archive/ports/article-store.ts';
import type { ConversationStore } from '../../archive/ports/conversation-store.ts';
import { createArticleStore } from './article-store.ts';
import { createConversationStore } from './conversation-store.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** Everything that one database keeps. Closing the articles closes it. */
export interface Stores {
  readonly articles: ArticleStore;
  readonly conversations: ConversationStore;
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
  };
}
