import {
  type Dialect,
  HandleEmptyInListsPlugin,
  Kysely,
  replaceWithNoncontingentExpression,
} from 'kysely';
import type { ArticleListings } from '../../archive/ports/article-listings.ts';
import type { ArticleStore } from '../../archive/ports/article-store.ts';
import type { ConversationStore } from '../../archive/ports/conversation-store.ts';
import type { EntryStore } from '../../archive/ports/entry-store.ts';
import type { Eraser } from '../../archive/ports/eraser.ts';
import type { FeedStore } from '../../archive/ports/feed-store.ts';
import type { FeedbackList, FeedbackStore } from '../../archive/ports/feedback-store.ts';
import type { IndexStore } from '../../archive/ports/index-store.ts';
import type { InstallationStore } from '../../archive/ports/installation-store.ts';
import type { Metadata } from '../../archive/ports/metadata.ts';
import type { MuteStore } from '../../archive/ports/mute-store.ts';
import type { PassageStore } from '../../archive/ports/passage-store.ts';
import type { ProcessedFiles } from '../../archive/ports/processed-files.ts';
import type { ReadingStore } from '../../archive/ports/reading-store.ts';
import type { RepeatedSentences } from '../../archive/ports/repeated-sentences.ts';
import type { ReprintStore } from '../../archive/ports/reprint-store.ts';
import type { Sealer } from '../../archive/ports/sealer.ts';
import type { StandingQuestionStore } from '../../archive/ports/standing-question-store.ts';
import type { SubscriptionStore } from '../../archive/ports/subscription-store.ts';
import type { ThreadStore } from '../../archive/ports/thread-store.ts';
import type { WatchStore } from '../../archive/ports/watch-store.ts';
import { createArticleListings } from './article-listings.ts';
import { createArticleStore } from './article-store.ts';
import { createConversationStore } from './conversation-store.ts';
import { createEntryStore } from './entry-store.ts';
import { createEraser } from './eraser.ts';
import { createFeedStore } from './feed-store.ts';
import { createFeedbackList, createFeedbackStore } from './feedback-store.ts';
import { createInstallationStore } from './installation-store.ts';
import { createIndexStore, createMetadata } from './metadata.ts';
import { migrate, refuseOtherTables } from './migrate.ts';
import { createMuteStore } from './mute-store.ts';
import { createPassageStore } from './passage-store.ts';
import { createProcessedFiles } from './processed-files.ts';
import { createReadingStore } from './reading-store.ts';
import { createReprintStore } from './reprint-store.ts';
import type { RevisionNotices } from './revision-notices.ts';
import type { Schema } from './schema.ts';
import { createRepeatedSentences } from './site-sentences.ts';
import type { FileAccess } from './sqlite-dialect.ts';
import { createStandingQuestionStore } from './standing-question-store.ts';
import { createSubscriptionStore } from './subscription-store.ts';
import { createThreadStore } from './thread-store.ts';
import { createWatchStore } from './watch-store.ts';
import { adoptRows } from './workspace-rows.ts';

/** Everything that one database keeps. */
export interface Stores {
  readonly articles: ArticleStore;
  readonly reprints: ReprintStore;
  readonly readings: ReadingStore;
  readonly repeated: RepeatedSentences;
  readonly listings: ArticleListings;
  readonly index: IndexStore;
  /** On PostgreSQL alone. */
  readonly passages?: PassageStore;
  readonly metadata: Metadata;
  readonly feeds: FeedStore;
  readonly entries: EntryStore;
  readonly files: ProcessedFiles;
  readonly allFeedback: FeedbackList;
  readonly eraser: Eraser;
  /** What is kept of a workspace of the chat, which is found for no other one. */
  ofWorkspace(workspace: string, rowsOfNone?: RowsOfNone): Promise<WorkspaceStores>;
  /** Where the bot is installed, with tokens that a sealer seals. */
  installations(sealer: Sealer): InstallationStore;
  close(): Promise<void>;
}

/**
 * What becomes of rows that were written before they said their workspace: they are taken to be of
 * the workspace that is opened, or are left where several may be meant.
 */
type RowsOfNone = 'adopt' | 'leave';

/** What one database keeps of one workspace: ids of channels and people mean something there. */
export interface WorkspaceStores {
  readonly conversations: ConversationStore;
  readonly subscriptions: SubscriptionStore;
  readonly watches: WatchStore;
  readonly threads: ThreadStore;
  readonly questions: StandingQuestionStore;
  readonly feedback: FeedbackStore;
  readonly mutes: MuteStore;
}

/**
 * Opens an archive's database, making or changing its tables where needed.
 *
 * @param lasts whether the database outlives the process and takes what is written
 * @param access `read` for a database whose tables are not to be changed
 * @param schema that of PostgreSQL in which the tables stand
 * @param notices by which PostgreSQL tells of changes
 */
export async function openStores({
  dialect,
  lasts,
  access = 'write',
  schema,
  notices,
}: {
  readonly dialect: Dialect;
  readonly lasts: boolean;
  readonly access?: FileAccess;
  readonly schema?: string;
  readonly notices?: RevisionNotices;
}): Promise<Stores> {
  // PostgreSQL takes no empty list.
  const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });
  const db = new Kysely<Schema>({ dialect, plugins: schema === undefined ? [] : [emptyLists] });
  try {
    // A database that cannot be opened says so here, and not as a change of its tables that failed.
    await db.connection().execute(async () => undefined);
    await (access === 'write' ? migrate(db, schema) : refuseOtherTables(db));
  } catch (fault) {
    // What is wrong is told; that it cannot be closed either, or was never open, adds nothing.
    await db.destroy().catch(() => undefined);
    throw fault;
  }
  return {
    articles: createArticleStore(db),
    reprints: createReprintStore(db),
    readings: createReadingStore(db),
    repeated: createRepeatedSentences(db),
    listings: createArticleListings(db),
    index: createIndexStore(db, lasts, notices),
    ...(schema === undefined ? {} : { passages: createPassageStore(db) }),
    metadata: createMetadata(db),
    feeds: createFeedStore(db),
    entries: createEntryStore(db),
    files: createProcessedFiles(db),
    allFeedback: createFeedbackList(db),
    eraser: createEraser(db),
    installations: (sealer) => createInstallationStore({ db, sealer }),
    async ofWorkspace(workspace, rowsOfNone = 'adopt') {
      if (rowsOfNone === 'adopt') await adoptRows({ db, workspace });
      const rows = { db, workspace };
      return {
        conversations: createConversationStore(rows),
        subscriptions: createSubscriptionStore(rows),
        watches: createWatchStore(rows),
        threads: createThreadStore(rows),
        questions: createStandingQuestionStore(db, workspace),
        feedback: createFeedbackStore(rows),
        mutes: createMuteStore(rows),
      };
    },
    async close() {
      await notices?.close();
      await db.destroy();
    },
  };
}
