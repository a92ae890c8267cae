import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ProcessOrder, ToldByProcess } from './process-task.ts';

const PROCESS = fileURLToPath(new URL('doomed-process.ts', import.meta.url));

/** Where what was compiled of the modules is kept, so that the next process starts faster. */
const COMPILED = join(tmpdir(), 'parley-faults-compiled');

/** How a process ended, and what it told until then. */
export interface ProcessEnd {
  /** What it said to be kept. */
  readonly kept: readonly string[];
  /** The statement at which it was killed; nothing where it was not. */
  readonly killedAt: string | undefined;
  /** The writes it made; nothing where it did not come so far. */
  readonly writes: number | undefined;
  /** What it wrote of a fault. */
  readonly fault: string;
}

/** What a process is given besides its order. */
interface ProcessLimits {
  /** Blocks of 512 bytes that a file may have: a disk that is full from there on. */
  readonly fileBlocks?: number;
  /** Milliseconds after which it is killed wherever it is. */
  readonly killedAfterMs?: number;
}

/** Runs a task in a process of its own until that ends or is killed. */
export async function runProcess(
  order: ProcessOrder,
  { fileBlocks, killedAfterMs }: ProcessLimits = {},
): Promise<ProcessEnd> {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', PROCESS];
  const [command = '', ...args] =
    fileBlocks === undefined
      ? node
      : ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...node];
  const child = spawn(command, args, { env: { ...process.env, NODE_COMPILE_CACHE: COMPILED } });
  const timer = killedAfterMs && setTimeout(() => child.kill('SIGKILL'), killedAfterMs);
  // One that is killed early does not read its order.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(order));
  const [out, fault, [, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (timer) clearTimeout(timer);
  const told = out
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line): ToldByProcess => JSON.parse(line));
  const at = told.find(({ killedAt }) => killedAt !== undefined)?.killedAt;
  return {
    kept: told.flatMap(({ kept }) => kept ?? []),
    killedAt: at ?? (signal === 'SIGKILL' ? 'some moment' : undefined),
    writes: told.find(({ writes }) => writes !== undefined)?.writes,
    fault,
  };
}
