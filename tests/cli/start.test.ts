import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aMention, signatureOf } from '../support/bot.ts';
import { aFolder } from '../support/folder.ts';
import { aWorkspace } from '../support/workspace.ts';

async function aProcess(settings: Readonly<Record<string, string>> = {}) {
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
  const child = spawn(process.execPath, [resolve('bin/parley.js'), 'start'], { env });
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

describe('parley start', () => {
  it('runs until it is told to stop, and logs faults whole', async () => {
    const { child, workspace, said } = await aProcess();
    const port = await listening(child, said);
    const refusal = { body: { ok: false, error: 'fatal_error' } };
    workspace.answerNext('chat.postMessage', refusal);
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: 'T1',
      event_id: 'Ev1',
      event: aMention({ text: '<@UBOT> help' }),
    });
    const headers = { 'Content-Type': 'application/json', ...signatureOf(body, { secret: 's' }) };
    await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
    await workspace.next('chat.postMessage', ({ channel }) => channel === 'U1');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(said()).toMatch(/"level":50.*fatal_error.*"msg":"a request failed"/);
    expect(said()).not.toContain('xoxb-1');
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
