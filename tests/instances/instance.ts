import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { InstanceOrder } from './instance-process.ts';

const PROCESS = fileURLToPath(new URL('instance-process.ts', import.meta.url));

/** Where what was compiled of the modules is kept, so that the next process starts faster. */
const COMPILED = join(tmpdir(), 'parley-instances-compiled');

/** A bot in a process of its own. */
export interface Instance {
  /** Settles with the port that it listens on over HTTP, 0 over Socket Mode; never where it ends before. */
  readonly started: Promise<number>;
  readonly isUp: () => boolean;
  end(signal: 'SIGKILL' | 'SIGTERM'): void;
  /** Settles with what it logged of faults. */
  readonly ended: Promise<readonly string[]>;
}

/** Starts a bot. */
export function startInstance(order: InstanceOrder): Instance {
  const child = fork(PROCESS, [JSON.stringify(order)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let isUp = false;
  const started = Promise.withResolvers<number>();
  child.on('message', ({ where }: { readonly where: string }) => {
    isUp = true;
    started.resolve(Number(/port (\d+)/.exec(where)?.[1] ?? 0));
  });
  const logged = child.stderr ? text(child.stderr) : Promise.resolve('');
  const ended = once(child, 'exit').then(async () => {
    isUp = false;
    return (await logged).split('\n').filter((line) => line !== '');
  });
  return {
    started: started.promise,
    isUp: () => isUp,
    end(signal) {
      isUp = false;
      child.kill(signal);
    },
    ended,
  };
}
