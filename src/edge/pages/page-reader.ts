import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageReader } from '../../archive/ports/page-reader.ts';
import type { Draft } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { FoundPage, Knowledge, PageReading } from './read-page-bytes.ts';

/** What a page may cost. */
export interface PageLimits {
  readonly maxMegabytes: number;
  /** From handing the page over to having its article. */
  readonly timeoutMs: number;
  /** Memory of the thread that reads pages. */
  readonly maxHeapMegabytes: number;
}

/**
 * Article pages of news sites weigh up to 2 MB and take up to a second. Ten times as much is a
 * page that somebody made to be heavy, and the other articles wait behind it.
 */
const LIMITS: PageLimits = { maxMegabytes: 20, timeoutMs: 15_000, maxHeapMegabytes: 1024 };

/**
 * Reads pages in a thread of its own, one after another, so that the event loop is free. A page
 * that costs too much is given up together with its thread; the next one gets a new one.
 */
export function createPageReader(knowledge: Knowledge, limits: PageLimits = LIMITS): PageReader {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };

  const readNow = async (page: FoundPage): Promise<Draft> => {
    worker ??= started(knowledge, limits);
    const reading = await answered(worker, page, limits).catch(async (fault) => {
      await stop();
      throw fault;
    });
    if (reading.status === 'failed') throw new Failure(reading.code, reading.message);
    return reading.draft;
  };

  return {
    async read(bytes, address) {
      refuseLarge(bytes, limits);
      const reading = last.then(() => readNow({ bytes, address }));
      last = reading.catch(() => undefined);
      return await reading;
    },
    close: stop,
  };
}

function refuseLarge({ length }: Uint8Array, { maxMegabytes }: PageLimits): void {
  if (length <= maxMegabytes * 2 ** 20) return;
  const message = `is a page of more than ${maxMegabytes} MB: save the article's text instead`;
  throw new Failure('too-large', message);
}

function started(knowledge: Knowledge, { maxHeapMegabytes }: PageLimits): Worker {
  // Not `new URL('./page-worker.ts')`: the compiled program has another extension.
  const file = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: knowledge,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
  });
  worker.unref();
  return worker;
}

/** What the thread answers to a page; it keeps the process alive only while it reads one. */
async function answered(
  worker: Worker,
  page: FoundPage,
  { timeoutMs, maxHeapMegabytes }: PageLimits,
): Promise<PageReading> {
  const timeout = AbortSignal.timeout(timeoutMs);
  worker.ref();
  worker.postMessage(page);
  try {
    const [reading] = await once(worker, 'message', { signal: timeout });
    return reading as PageReading;
  } catch (cause) {
    if (timeout.aborted) {
      const message = `took more than ${timeoutMs / 1000} s to read: save the article's text instead`;
      throw new Failure('too-slow', message, { cause });
    }
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const message = `took more than ${maxHeapMegabytes} MB to read: save the article's text instead`;
      throw new Failure('too-complex', message, { cause });
    }
    throw cause;
  } finally {
    worker.unref();
  }
}
