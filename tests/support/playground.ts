import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { aFolder } from './folder.ts';

/** The playground as a process of its own. */
export interface PlaygroundProcess {
  readonly address: string;
  /** Does something as the page would, in the channel that the bot is in. */
  act(action: object): Promise<void>;
  /** All that the page is told, up to these words. */
  toldUntil(words: string): Promise<string>;
  /** Presses Ctrl-C, and gives the exit status. */
  interrupt(): Promise<number | null>;
}

/** What a stream says up to these words. */
export async function readUntil(
  body: ReadableStream<Uint8Array> | null,
  words: string,
): Promise<string> {
  let told = '';
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    told += decoder.decode(chunk, { stream: true });
    if (told.includes(words)) break;
  }
  return told;
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
    async act(action) {
      const response = await fetch(`${address}actions`, {
        method: 'POST',
        body: JSON.stringify({ channel: 'C0TALKS', ...action }),
        headers: { 'Content-Type': 'application/json', Origin: address.replace(/\/$/, '') },
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async toldUntil(words) {
      const { body } = await fetch(`${address}events`);
      return await readUntil(body, words);
    },
    async interrupt() {
      child.kill('SIGINT');
      const [status] = await ended;
      return status;
    },
  };
}
