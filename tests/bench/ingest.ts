// Run by `npm run bench:ingest`: a thousand pages of twenty sites on this machine, followed by
// their feeds into an archive file, beside bare extraction of the same pages. Read the ratio.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createArchive } from '../../src/archive/archive.ts';
import { createArticleReader } from '../../src/archive/articles/article-reader.ts';
import { createReadings } from '../../src/archive/articles/readings.ts';
import { createStoredReaders } from '../../src/archive/articles/stored-readers.ts';
import { createFeedPoller } from '../../src/archive/feeds/feed-poller.ts';
import { openWeb } from '../../src/edge/http/web.ts';
import { WEB_LIMITS } from '../../src/edge/http/web-limits.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { createArticleAnalyzer } from '../../src/edge/workers/article-analyzer.ts';
import { createFeedReader } from '../../src/edge/workers/feed-reader.ts';
import { createPageReader } from '../../src/edge/workers/page-reader.ts';
import { aKnowledge } from '../support/builders.ts';
import { madePages } from './made-pages.ts';

const SITES = 20;
const PAGES_OF_A_SITE = 50;
const PAGES = SITES * PAGES_OF_A_SITE;

/** Where the heap is looked at. */
const MARKS = [250, 500, 1000];

const NOW = Date.parse('2031-06-01T12:00:00Z');

const pages = madePages(PAGES);
// The sites are a process of their own: what they cost is not the newsroom's.
if (process.argv[2] === 'serve') {
  await serve();
} else {
  const before = await extraction();
  const ingest = await ingestion();
  const after = await extraction();
  print(before.ms < after.ms ? before : after, ingest);
}

interface Cost {
  readonly ms: number;
  /** Of all threads: on a busy machine it says more than the time that passed. */
  readonly cpuMs: number;
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - from, cpuMs: (user + system) / 1000 };
}

/** What the page reader takes for all pages, one after another. */
async function extraction(): Promise<Cost> {
  const reader = createPageReader({ outlets: [] });
  await reader.read(Buffer.from(pages[0] ?? ''), null);
  const cost = await costOf(async () => {
    for (const page of pages) await reader.read(Buffer.from(page), 'https://paper.example/1');
  });
  await reader.close();
  return cost;
}

interface Ingestion extends Cost {
  /** Of the time, what the archive took for the articles: passages, reprints, the database. */
  readonly puttingMs: number;
  readonly articles: number;
  readonly heapMb: readonly number[];
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
}

async function ingestion(): Promise<Ingestion> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const sites = fork(fileURLToPath(import.meta.url), ['serve']);
  const [port] = await once(sites, 'message');
  const dialect = createSqliteDialect(join(folder, 'archive.db'));
  const stores = await openStores({ dialect, lasts: true });
  const knowledge = aKnowledge();
  const analyzer = createArticleAnalyzer(knowledge, { hereUpTo: 0 });
  const readings = createReadings(stores, createStoredReaders(knowledge), analyzer);
  const archive = createArchive(stores, knowledge, undefined, readings);
  const reader = createPageReader({ outlets: [] });
  await reader.read(Buffer.from(pages[0] ?? ''), null);
  await analyzer.diff('It sailed.', 'It came back.');
  const articles = createArticleReader(reader, []);
  const feedReader = createFeedReader();
  const hosts = Array.from({ length: SITES }, (_, at) => `paper-${at}.example:${port}`);
  const web = openWeb({
    version: '0',
    contact: null,
    privateHosts: hosts,
    limits: { ...WEB_LIMITS, pauseMs: 0 },
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const nothing = { kind: 'feed', outlet: null, language: null, everyMs: null } as const;
  await stores.feeds.syncFile(
    hosts.map((host) => ({ ...nothing, address: `http://${host}/feed` })),
    NOW,
  );
  const heapMb: number[] = [];
  let taken = 0;
  let puttingMs = 0;
  const log = { info() {}, warn: tell, error: tell };
  const follower = createFeedPoller({
    ...stores,
    web,
    feedReader,
    articles,
    log,
    archive: {
      supersede: archive.supersede,
      async ingest(article, now) {
        const from = performance.now();
        const ingested = await archive.ingest(article, now);
        puttingMs += performance.now() - from;
        taken += 1;
        if (MARKS.includes(taken)) heapMb.push(heapNowMb());
        return ingested;
      },
    },
    now: () => NOW,
    random: () => 0.5,
  });
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const cost = await costOf(() => follower.pollOnce(new AbortController().signal));
  loop.disable();
  await Promise.all([web.close(), articles.close(), feedReader.close()]);
  sites.kill();
  await archive.close();
  await analyzer.close();
  rmSync(folder, { recursive: true });
  return {
    ...cost,
    puttingMs,
    articles: taken,
    heapMb,
    loopP99Ms: loop.percentile(99) / 1e6,
    loopMaxMs: loop.max / 1e6,
  };
}

/** All sites, on one port: each has a feed of its pages. */
async function serve(): Promise<void> {
  const server = createServer((request, response) => {
    const site = Number(/paper-(\d+)/.exec(request.headers.host ?? '')?.[1]);
    const [, page] = /^\/page-(\d+)$/.exec(request.url ?? '') ?? [];
    if (request.url === '/feed') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(feedOf(site));
    } else {
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
      response.end(page === undefined ? '' : pages[Number(page)]);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
}

function feedOf(site: number): string {
  const items = Array.from({ length: PAGES_OF_A_SITE }, (_, at) => {
    const page = site * PAGES_OF_A_SITE + at;
    return `<item><guid>${page}</guid><link>/page-${page}</link></item>`;
  });
  return `<rss version="2.0"><channel><title>Paper ${site}</title>${items.join('')}</channel></rss>`;
}

function heapNowMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function tell(facts: object, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(facts)}\n`);
}

function print(bare: Cost, ingested: Ingestion): void {
  const { articles, heapMb, loopP99Ms, loopMaxMs, puttingMs } = ingested;
  const cost = ({ ms, cpuMs }: Cost) =>
    `${ms.toFixed(0)} ms (${(PAGES / (ms / 1000)).toFixed(0)} a second), CPU ${cpuMs.toFixed(0)} ms`;
  const ratio = (one: number, other: number) => `${(one / other).toFixed(2)}×`;
  const lines = [
    `${PAGES} pages of ${((pages[0]?.length ?? 0) / 1024).toFixed(0)} KB`,
    `bare extraction: ${cost(bare)}`,
    `feeds to archive: ${cost(ingested)}; ${articles} articles, ${puttingMs.toFixed(0)} ms of it in the archive`,
    `ratio: ${ratio(ingested.ms, bare.ms)}, CPU ${ratio(ingested.cpuMs, bare.cpuMs)}`,
    `heap after ${MARKS.join(', ')}: ${heapMb.map((mb) => `${mb.toFixed(1)} MB`).join(', ')}`,
    `event loop held up: p99 ${loopP99Ms.toFixed(0)} ms, longest ${loopMaxMs.toFixed(0)} ms`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
