import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import { createArticleReader } from '../../src/archive/articles/article-reader.ts';
import { createFeedHealth } from '../../src/archive/feeds/feed-health.ts';
import { createFeedPoller } from '../../src/archive/feeds/feed-poller.ts';
import type { FeedHealth } from '../../src/archive/ports/feed-health.ts';
import type { FollowRequest } from '../../src/domain/follow-request.ts';
import { openWeb } from '../../src/edge/http/web.ts';
import { WEB_LIMITS } from '../../src/edge/http/web-limits.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../../src/edge/sql/stores.ts';
import { createFeedReader } from '../../src/edge/workers/feed-reader.ts';
import { createPageReader } from '../../src/edge/workers/page-reader.ts';
import { aKnowledge, NOW } from './builders.ts';
import { aSite, type Reply, type Site } from './site.ts';

/** A process that follows what a site prints, everything real but the clock and chance. */
export interface Newsroom {
  readonly site: Site;
  /** What the site answers, by path; it may be changed. */
  readonly replies: Record<string, Reply>;
  readonly archive: Archive;
  readonly stores: Stores;
  readonly health: FeedHealth;
  readonly logged: readonly string[];
  /** Follows paths of the site. */
  follow(...orders: readonly (string | Partial<FollowRequest>)[]): Promise<void>;
  /** The texts of all articles. */
  texts(): Promise<readonly string[]>;
  /** Reads what is due, and says which paths were asked for. */
  poll(): Promise<readonly string[]>;
  /** The process is told to stop: what it is fetching is broken off. */
  stop(): Promise<void>;
  /** The clock moves. */
  later(ms: number): void;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

interface Setting {
  /** The database; in memory where nothing is said. */
  readonly path?: string;
  /** A site that is there already. */
  readonly site?: Site;
}

export async function aNewsroom(
  replies: Record<string, Reply>,
  { path = ':memory:', site: given }: Setting = {},
): Promise<Newsroom> {
  const site = given ?? (await aSite(replies));
  const stores = await openStores({ dialect: createSqliteDialect(path), lasts: true });
  const archive = createArchive(stores, aKnowledge());
  const articles = createArticleReader(createPageReader({ outlets: [] }), []);
  const feedReader = createFeedReader();
  const limits = { ...WEB_LIMITS, pauseMs: 0 };
  const web = openWeb({ version: '1', contact: null, privateHosts: [site.host], limits });
  onTestFinished(async () => {
    await Promise.all([web.close(), articles.close(), feedReader.close()]);
    await archive.close();
  });
  const ended = new AbortController();
  let time = NOW;
  const logged: string[] = [];
  const tell = (facts: object, message: string) =>
    void logged.push(`${message}: ${Object.values(facts).join(' ')}`);
  const follower = createFeedPoller({
    ...stores,
    web,
    feedReader,
    articles,
    archive,
    log: { info: tell, warn: tell, error: tell },
    now: () => time,
    random: () => 0.5,
  });
  return {
    site,
    replies,
    archive,
    stores,
    health: createFeedHealth(stores.feeds),
    logged,
    follow: (...orders) =>
      stores.feeds.syncFile(
        orders.map((order) => anOrder(typeof order === 'string' ? site.at(order) : order)),
        time,
      ),
    async texts() {
      const articles = await stores.articles.articles(await stores.listings.ids());
      return articles.map(({ text }) => text);
    },
    async poll() {
      const before = site.asked.length;
      await follower.pollOnce(ended.signal);
      return site.asked.slice(before);
    },
    async stop() {
      ended.abort();
      await web.close();
    },
    later(ms) {
      time += ms;
    },
  };
}

/** An address to follow, or an order of which something is said. */
export function anOrder(said: string | Partial<FollowRequest>): FollowRequest {
  const nothing = { kind: null, outlet: null, language: null, everyMs: null };
  const order = typeof said === 'string' ? { address: said } : said;
  return { address: 'https://paper.example/feed.xml', ...nothing, ...order };
}

interface Entry {
  readonly id?: string;
  readonly title?: string;
  readonly link?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly summary?: string;
}

/** An Atom feed of these entries. */
export function aFeed(...entries: readonly Entry[]): Reply {
  const body = entries.map(
    ({ id, title = 'Ferry news', link, published, updated, summary }) => `<entry>
      ${tag('id', id)}<title>${title}</title>${link === undefined ? '' : `<link href="${link}"/>`}
      ${tag('published', published)}${tag('updated', updated)}${tag('summary', summary)}</entry>`,
  );
  return tagged(
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Ferry Times</title>${body.join('')}</feed>`,
    'application/atom+xml',
  );
}

/** A page with an article of this text. */
export function aPage(text: string, head = ''): Reply {
  return tagged(
    `<html lang="en"><head><title>Ferry news</title>${head}</head><body><article><h1>Ferry news</h1>
    <p>${text}</p><p>The harbour master of Port Ellis told reporters so on Monday morning.</p></article></body></html>`,
  );
}

/** What a server sends only to those who have not got it: its tag is made of its words. */
export function tagged(body: string, type = 'text/html'): Reply {
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  return (response, request) => {
    const isKnown = request.headers['if-none-match'] === etag;
    // Many servers do not repeat the tag of what is known.
    if (isKnown) response.writeHead(304);
    else response.writeHead(200, { 'content-type': type, etag });
    response.end(isKnown ? undefined : body);
  };
}

function tag(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${value}</${name}>`;
}
