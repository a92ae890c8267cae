import type { Collection, Engine } from './engine.ts';

/** What an engine takes; times in milliseconds. */
export interface Measurement {
  readonly passages: number;
  readonly engine: string;
  /** Of one question, the median and the 95th percentile. */
  readonly p50: number;
  readonly p95: number;
  readonly build: number;
  /** Until the first answer from what was written down; `null` where nothing is. */
  readonly open: number | null;
  /** In bytes, of the process and its buffers, with all that was built. */
  readonly memory: number;
}

/** Questions that are asked before the clock runs: code that was never run is slow. */
const WARM_UP = 10;

/** Builds an engine, asks it each question once and takes the time. */
export async function measureEngine(
  { name, build }: Engine,
  collection: Collection,
  questions: readonly string[],
): Promise<Measurement> {
  const before = memoryInUse();
  const built = await timed(() => build(collection));
  const { ask, reopen, close } = built.result;
  const [first = '', ...others] = questions;
  const opened = reopen && (await timed(() => reopen(first)));
  const memory = memoryInUse() - before;
  const warmUp = others.filter((_, at) => at % Math.ceil(others.length / WARM_UP) === 0);
  for (const question of warmUp) await ask(question);
  const times: number[] = [];
  for (const question of questions) times.push((await timed(async () => ask(question))).ms);
  await close?.();
  return {
    passages: collection.passages.length,
    engine: name,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    build: round(built.ms),
    open: opened ? round(opened.ms) : null,
    memory,
  };
}

async function timed<Result>(work: () => Promise<Result>) {
  const from = performance.now();
  const result = await work();
  return { result, ms: performance.now() - from };
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
