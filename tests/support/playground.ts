import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { aFolder } from './folder.ts';

/** The playground as a process of its own. */
export interface PlaygroundProcess {
  readonly address: string;
  /** Presses Ctrl-C, and gives the exit status. */
  interrupt(): Promise<number | null>;
}

/** Starts `parley playground` where every zone is UTC, and waits for its first line. */
export async function aPlayground(...args: readonly string[]): Promise<PlaygroundProcess> {
  const child = spawn(process.execPath, [resolve('bin/parley.js'), 'playground', ...args], {
    cwd: aFolder(),
    env: { PATH: process.env.PATH, HOME: aFolder(), TZ: 'UTC', PARLEY_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: address = '' } = await lines.next();
  return {
    address,
    async interrupt() {
      child.kill('SIGINT');
      const [status] = await ended;
      return status;
    },
  };
}
