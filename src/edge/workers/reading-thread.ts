import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../domain/failure.ts';
import type { PageKnowledge } from '../../intake/html/read-page.ts';
import type { ReadTask } from './reading-worker.ts';
import type { WorkerResult } from './worker-result.ts';

/** What reading one input may cost. */
export interface ReadingLimits {
  readonly maxMegabytes: number;
  /** From handing the input over to having what it says. */
  readonly timeoutMs: number;
  /** Memory of the thread that reads. */
  readonly maxHeapMegabytes: number;
}

/** What a thread is started for. */
export interface ReadingThreadOptions {
  readonly limits: ReadingLimits;
  readonly knowledge: PageKnowledge;
  /** How a refusal calls what is read: "a page". */
  readonly noun: string;
  /** What to do about a refusal. */
  readonly advice: string;
}

/** A thread that reads what strangers wrote. */
export interface ReadingThread {
  /** Throws a Failure where a limit is exceeded, or where reading throws one. */
  read<Result>(task: ReadTask): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens a thread that reads inputs one after another, so that the event loop is free. An input that
 * costs too much is given up together with its thread; the next one gets a new one.
 */
export function openReadingThread(options: ReadingThreadOptions): ReadingThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };

  const readNow = async <Result>(task: ReadTask): Promise<Result> => {
    worker ??= startWorker(options);
    const reading = await awaitResult<Result>(worker, task, options).catch(async (fault) => {
      await stop();
      throw fault;
    });
    if (reading.status === 'failed') throw new Failure(reading.code, reading.message);
    return reading.result;
  };

  return {
    async read<Result>(task: ReadTask) {
      refuseLarge(sizeOf(task), options);
      const reading = last.then(() => readNow<Result>(task));
      last = reading.catch(() => undefined);
      return await reading;
    },
    close: stop,
  };
}

function sizeOf(task: ReadTask): number {
  return task.kind === 'entry' ? Buffer.byteLength(task.entry.content ?? '') : task.bytes.length;
}

function refuseLarge(length: number, { limits, noun, advice }: ReadingThreadOptions): void {
  if (length <= limits.maxMegabytes * 2 ** 20) return;
  throw new Failure('too-large', `is ${noun} of more than ${limits.maxMegabytes} MB: ${advice}`);
}

function startWorker({ knowledge, limits }: ReadingThreadOptions): Worker {
  // Not `new URL('./reading-worker.ts')`: the compiled program has another extension.
  const file = new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: knowledge,
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes },
  });
  worker.unref();
  return worker;
}

/** What the thread answers to a task; it keeps the process alive only while it reads. */
async function awaitResult<Result>(
  worker: Worker,
  task: ReadTask,
  { limits: { timeoutMs, maxHeapMegabytes }, advice }: ReadingThreadOptions,
): Promise<WorkerResult<Result>> {
  const timeout = AbortSignal.timeout(timeoutMs);
  worker.ref();
  worker.postMessage(task);
  try {
    const [reading] = await once(worker, 'message', { signal: timeout });
    return reading as WorkerResult<Result>;
  } catch (cause) {
    if (timeout.aborted) {
      const message = `took more than ${timeoutMs / 1000} s to read: ${advice}`;
      throw new Failure('too-slow', message, { cause });
    }
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const message = `took more than ${maxHeapMegabytes} MB to read: ${advice}`;
      throw new Failure('too-complex', message, { cause });
    }
    throw cause;
  } finally {
    worker.unref();
  }
}
