import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAppContext } from '../../src/app/app-context.ts';
import { openWorkspace } from '../../src/playground/open-workspace.ts';
import { YOU } from '../../src/playground/state/members.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { aFolder } from '../support/folder.ts';

const QUESTION = 'When was Minsk II agreed?';

/** `parley start` in a stand-in workspace, which serves its metrics and logs all. */
async function aWatchedProcess(settings: Readonly<Record<string, string>> = {}) {
  const beat = await createAppContext({}).corpus.beat();
  const manifest = manifestOf(beat);
  const workspace = await openWorkspace({ manifest, now: () => Date.now(), zone: 'UTC' });
  const folder = aFolder();
  const child = spawn(process.execPath, [resolve('bin/parley.js'), 'start'], {
    env: {
      PATH: process.env.PATH,
      PARLEY_ARCHIVE: join(folder, 'archive.db'),
      SLACK_BOT_TOKEN: workspace.tokens.bot,
      SLACK_APP_TOKEN: workspace.tokens.app,
      SLACK_API_URL: workspace.apiUrl,
      PARLEY_METRICS_PORT: '0',
      PARLEY_LOG_LEVEL: 'info',
      ...settings,
    },
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await workspace.close();
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const heard = async (words: RegExp): Promise<string> => {
    for (;;) {
      const found = words.exec(said);
      if (found) return found[1] ?? '';
      await once(child.stderr, 'data');
    }
  };
  const lines = () =>
    said.split('\n').flatMap((line) => (line[0] === '{' ? [JSON.parse(line)] : []));
  return { workspace, child, ended, heard, lines };
}

describe('parley start, watched', () => {
  it('serves its health and metrics, and logs a request under one id', async () => {
    const { workspace, child, ended, heard, lines } = await aWatchedProcess();
    const port = await heard(/"port":(\d+),"msg":"health and metrics/);
    await heard(/(listening) \(Socket Mode\)/);
    const get = async (path: string) => await fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).text()).toBe('ready\n');
    const answered = new Promise((settle) =>
      workspace.feed.follow((change) => {
        if (change.kind === 'message' && isOfBot(change.message)) settle(change.message);
      }),
    );
    workspace.refuseNext('assistant.threads.setStatus', 'missing_scope');
    await workspace.people.type(YOU, { channel: 'C0TALKS', text: `@Parley ${QUESTION}` });
    await answered;
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('parley_questions_total{outcome="answered"} 1\n');
    expect(metrics).toMatch(/^parley_index_passages [1-9]/m);
    expect(metrics).toMatch(/^parley_articles\{kind="chronicle"\} [1-9]/m);
    expect(metrics).not.toContain(QUESTION);
    expect(metrics).toMatch(/^parley_slack_errors_total\{.*setStatus".*"missing_scope"\} 1$/m);
    const ofRequests = lines().filter(({ request }) => request !== undefined);
    expect(ofRequests.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining([
        'the status of a thread could not be set',
        'a request was replied to',
      ]),
    );
    expect(new Set(ofRequests.map(({ request }) => request)).size).toBe(1);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('says in one line what to do about a port of the metrics that is taken', async () => {
    const first = await aWatchedProcess();
    const port = await first.heard(/"port":(\d+),"msg":"health and metrics/);
    const second = await aWatchedProcess({ PARLEY_METRICS_PORT: port, PARLEY_LOG_LEVEL: 'warn' });
    await second.heard(/(parley: start: port \d+ is taken: set PARLEY_METRICS_PORT to a free one)/);
    expect(await second.ended).toEqual([2, null]);
  });
});
