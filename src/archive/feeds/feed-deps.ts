import type { ArticleReader } from '../articles/article-reader.ts';
import type { ArticleIngestion } from '../articles/ingest.ts';
import type { EntryStore } from '../ports/entry-store.ts';
import type { FeedReader } from '../ports/feed-reader.ts';
import type { FeedStore } from '../ports/feed-store.ts';
import type { Web } from '../ports/web.ts';
import type { WorkLog } from '../ports/work-log.ts';

/** What polling feeds and reading their entries depend on. */
export interface FeedDeps {
  readonly feeds: FeedStore;
  readonly entries: EntryStore;
  readonly web: Web;
  readonly feedReader: FeedReader;
  readonly articles: ArticleReader;
  readonly archive: ArticleIngestion;
  readonly log: WorkLog;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}
