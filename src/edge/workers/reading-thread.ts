import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { charactersOf } from '../../archive/articles/analyze-article.ts';
import { Failure } from '../../domain/failure.ts';
import type { ReadingKnowledge, ReadTask } from './reading-worker.ts';
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
  readonly knowledge: ReadingKnowledge;
}

/** How a refusal is worded. */
export interface RefusalWording {
  /** How it calls what is read: "a page". */
  readonly noun: string;
  /** What to do about it. */
  readonly advice: string;
}

/** How the refusal of a text is worded, in every thread that reads some. */
export const TEXT_WORDING: RefusalWording = {
  noun: 'a text',
  advice: 'split it into several articles',
};

/** A thread that reads what strangers wrote. */
export interface ReadingThread {
  /** Throws a Failure where a limit is exceeded, or where reading throws one. */
  read<Result>(task: ReadTask, wording: RefusalWording): Promise<Result>;
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

  const readNow = async <Result>(task: ReadTask, wording: RefusalWording): Promise<Result> => {
    worker ??= startWorker(options);
    const reading = await awaitResult<Result>(worker, task, options.limits, wording).catch(
      async (fault: unknown) => {
        await stop();
        throw fault;
      },
    );
    if (reading.status === 'failed') throw new Failure(reading.code, reading.message);
    return reading.result;
  };

  return {
    async read<Result>(task: ReadTask, wording: RefusalWording) {
      refuseLarge(sizeOf(task), options.limits, wording);
      const reading = last.then(() => readNow<Result>(task, wording));
      last = reading.catch(() => undefined);
      return await reading;
    },
    close: stop,
  };
}

/** How much there is to read: bytes, or of a text that was decoded its characters. */
function sizeOf(task: ReadTask): number {
  switch (task.kind) {
    case 'entry':
      return Buffer.byteLength(task.entry.content ?? '');
    case 'analysis':
      return charactersOf(task.work);
    default:
      return task.bytes.length;
  }
}

function refuseLarge(
  length: number,
  { maxMegabytes }: ReadingLimits,
  { noun, advice }: RefusalWording,
): void {
  if (length <= maxMegabytes * 2 ** 20) return;
  throw new Failure('too-large', `is ${noun} of more than ${maxMegabytes} MB: ${advice}`);
}

function startWorker({ knowledge, limits }: ReadingThreadOptions): Worker {
  // Not `new URL('./reading-worker.ts')`: the compiled program has another extension.
  const file = new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: knowledge,
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes },
  });
  // What it fails at is told to whoever waits; when nobody does, the next reading starts another.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

/** What the thread answers to a task; it keeps the process alive only while it reads. */
async function awaitResult<Result>(
  worker: Worker,
  task: ReadTask,
  { timeoutMs, maxHeapMegabytes }: ReadingLimits,
  { advice }: RefusalWording,
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
