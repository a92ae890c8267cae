import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aMention, signatureOf } from '../support/bot.ts';
import { aFolder } from '../support/folder.ts';
import { aWorkspace } from '../support/workspace.ts';

/** Faults of a library, at each signal another one. */
const FAULTY_LIBRARY = `
import { EventEmitter } from 'node:events';
const faults = [
  () => void Promise.reject(new Error('rejected')),
  () => void Promise.reject('a text'),
  () => void setTimeout(() => { throw new TypeError('thrown in a timer'); }),
  () => new EventEmitter().emit('error', new Error('emitted')),
];
process.on('SIGUSR2', () => faults.shift()?.());
`;

/** A library that throws at every turn of the event loop. */
const BROKEN_LIBRARY = `
process.on('SIGUSR2', () => void setInterval(() => { throw new Error('thrown again'); }, 1));
`;

async function aProcess(settings: Readonly<Record<string, string>> = {}, library = '') {
  const workspace = await aWorkspace();
  const env = {
    PATH: process.env.PATH,
    HOME: aFolder(),
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 's',
    SLACK_API_URL: workspace.apiUrl,
    PORT: '0',
    ...settings,
  };
  const preloaded = join(aFolder({ 'library.mjs': library }), 'library.mjs');
  const args = ['--import', preloaded, resolve('bin/parley.js'), 'start'];
  const child = spawn(process.execPath, args, { env });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await workspace.close();
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return { child, workspace, said: () => said };
}

async function listening({ stderr }: ChildProcessWithoutNullStreams, said: () => string) {
  for (;;) {
    const [, port] = /listening \(port (\d+)\)/.exec(said()) ?? [];
    if (port) return port;
    await once(stderr, 'data');
  }
}

/** Asks for help in a mention. */
async function asked(port: string): Promise<void> {
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    event: aMention({ text: '<@UBOT> help' }),
  });
  const headers = { 'Content-Type': 'application/json', ...signatureOf(body, { secret: 's' }) };
  await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
}

describe('parley start', () => {
  it('runs until it is told to stop, and logs faults whole', async () => {
    const { child, workspace, said } = await aProcess();
    const port = await listening(child, said);
    const refusal = { body: { ok: false, error: 'fatal_error' } };
    for (const _ of ['first', 'second']) workspace.answerNext('chat.postMessage', refusal);
    await asked(port);
    await workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(said()).toMatch(/"level":50.*fatal_error.*"msg":"a request failed"/);
    expect(said()).not.toContain('xoxb-1');
  });

  it('goes on at faults of a library that nothing waits for, logs each, and ends when told', async () => {
    const { child, workspace, said } = await aProcess({}, FAULTY_LIBRARY);
    const port = await listening(child, said);
    for (const fault of ['Error: rejected', 'string: a text', 'thrown in a timer', 'emitted']) {
      child.kill('SIGUSR2');
      while (!said().includes(fault)) await once(child.stderr, 'data');
    }
    await asked(port);
    await workspace.next('chat.postMessage');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(said().match(/"msg":"a fault that nothing waited for: the bot goes on"/g)).toHaveLength(
      4,
    );
  });

  it('stops in order, for whoever starts it anew, when exceptions do not end', async () => {
    const { child, said } = await aProcess({}, BROKEN_LIBRARY);
    await listening(child, said);
    child.kill('SIGUSR2');
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(said()).toContain('10 exceptions that nothing caught within 60 s');
  });

  it('says in one line what to do about a port that is taken', async () => {
    const { child: first, said: firstSaid } = await aProcess();
    const port = await listening(first, firstSaid);
    const { child, said } = await aProcess({ PORT: port });
    await once(child, 'close');
    expect(child.exitCode).toBe(2);
    expect(said()).toBe(
      `parley: start: port ${port} is taken by another program: set PORT to a free one\n`,
    );
  });
});
