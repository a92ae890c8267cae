import { resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { createArticleReader } from '../archive/articles/article-reader.ts';
import { createInbox } from '../archive/articles/inbox.ts';
import type { Ingested } from '../archive/articles/ingest.ts';
import { ingestPage } from '../archive/articles/ingest-page.ts';
import { createFeedPoller } from '../archive/feeds/feed-poller.ts';
import type { Web } from '../archive/ports/web.ts';
import type { RequestQueue } from '../bot/request-queue.ts';
import { openWatchedFolder } from '../edge/files/watched-folder.ts';
import type { Stores } from '../edge/sql/stores.ts';
import { createFeedReader } from '../edge/workers/feed-reader.ts';
import { createPageReader } from '../edge/workers/page-reader.ts';
import type { AppContext } from './app-context.ts';
import type { RecurringJob } from './recurring-job.ts';

/** How often it is looked what is due to be read: a feed comes within this after its time. */
const POLL_EVERY_MS = 20_000;

/** How often the inbox is looked into. A file is taken in at the second look that finds it whole. */
const LOOK_EVERY_MS = 5_000;

/**
 * How long an article waits for questions to be answered: under a load that does not end, four
 * articles a second still come in, which is a thirtieth of what the event loop can do.
 */
const YIELDS_FOR_MS = 250;

interface IntakeDeps extends AppContext {
  readonly archive: Archive;
  readonly stores: Stores;
  readonly folder: string;
  readonly web: Web;
  /** Requests that go before what comes in by itself. */
  readonly queue: Pick<RequestQueue, 'idle'>;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** How articles come in by themselves. */
export interface Intake {
  readonly rounds: readonly RecurringJob[];
  /** Takes in the article at an address. */
  ingestPage(address: string): Promise<Ingested>;
  /** Breaks off what is being fetched. Rounds that were told to end settle soon after. */
  abort(): Promise<void>;
  /** When all rounds have ended. */
  close(): Promise<void>;
}

/** Follows what `feeds.yml` and editors name, and watches the inbox where one is set. */
export async function openIntake(settings: IntakeDeps): Promise<Intake> {
  const { stores, corpus, config, folder, web, log, queue, now } = settings;
  const archive = createYieldingIngestion(settings.archive, queue);
  const { followed } = await corpus.feeds();
  await stores.feeds.syncFile(followed, now());
  const outlets = await corpus.outlets();
  const articles = createArticleReader(createPageReader({ outlets }), outlets);
  const feedReader = createFeedReader();
  const deps = { archive, articles, log, now };
  const { feeds, entries, files } = stores;
  const random = () => Math.random();
  const poller = createFeedPoller({ ...deps, feeds, entries, web, feedReader, random });
  const pollFeeds = { name: 'feeds', everyMs: POLL_EVERY_MS, work: poller.pollOnce };
  const rounds: RecurringJob[] = [pollFeeds];
  if (config.inbox !== null) {
    const watched = openWatchedFolder(resolve(folder, config.inbox));
    const inbox = createInbox({ ...deps, folder: watched, files });
    rounds.push({ name: 'inbox', everyMs: LOOK_EVERY_MS, work: inbox.pollOnce });
  }
  return {
    rounds,
    // Somebody asks for it, and waits.
    ingestPage: (address) => ingestPage(address, { ...deps, archive: settings.archive, web }),
    abort: () => web.close(),
    async close() {
      await articles.close();
      await feedReader.close();
    },
  };
}

/** Ingests an article when no request waits, or it has waited for them long enough. */
export function createYieldingIngestion<T extends Pick<Archive, 'ingest'>>(
  archive: T,
  queue: Pick<RequestQueue, 'idle'>,
): T {
  return {
    ...archive,
    async ingest(...given) {
      await queue.idle(YIELDS_FOR_MS);
      return await archive.ingest(...given);
    },
  };
}
