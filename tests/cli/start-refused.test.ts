import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { YOU } from '../../src/playground/state/members.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { parley } from '../support/parley.ts';
import { aStandIn, TALKS } from '../support/stand-in.ts';

/** The archive of all starts: it need not be made for each. */
const folder = mkdtempSync(join(tmpdir(), 'parley-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real process in a stand-in workspace, and what it says. */
function aProcess(
  { apiUrl, tokens }: StandInWorkspace,
  settings: Readonly<Record<string, string>> = {},
) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_APP_TOKEN: tokens.app,
    SLACK_API_URL: apiUrl,
    ...settings,
  };
  const child = spawn(process.execPath, [resolve('bin/parley.js'), 'start'], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close').then(() => ({ status: child.exitCode, said }));
  return {
    child,
    ended,
    async says(words: string) {
      while (!said.includes(words)) await once(child.stderr, 'data');
    },
  };
}

/** The command in a stand-in workspace, up to its end. */
function started(
  { apiUrl, tokens }: StandInWorkspace,
  settings: Readonly<Record<string, string>> = {},
) {
  const environment = {
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_APP_TOKEN: tokens.app,
    SLACK_API_URL: apiUrl,
    ...settings,
  };
  return parley(['start'], { folder, environment, isStopped: false });
}

async function aWorkspaceOfNow() {
  return (await aStandIn({ now: () => Date.now() })).workspace;
}

/** One line, no JSON and no stack. */
const ONE_LINE = /^parley: start: [^\n{]+\n$/;

describe('parley start, where Slack refuses a token', () => {
  it.each([
    ['auth.test', 'invalid_auth', 'SLACK_BOT_TOKEN'],
    ['auth.test', 'account_inactive', 'SLACK_BOT_TOKEN'],
    ['auth.test', 'not_allowed_token_type', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'invalid_auth', 'SLACK_APP_TOKEN'],
    ['apps.connections.open', 'missing_scope', 'connections:write'],
    ['apps.connections.open', 'not_allowed_token_type', 'SLACK_APP_TOKEN'],
    ['apps.connections.open', 'token_revoked', 'SLACK_APP_TOKEN'],
    ['apps.connections.open', 'forbidden_team', 'SLACK_SIGNING_SECRET'],
    ['apps.connections.open', 'a_new_word', 'SLACK_APP_TOKEN'],
  ])('ends at once with one line: %s, %s', async (method, error, advice) => {
    const workspace = await aWorkspaceOfNow();
    workspace.faults.always(method, { kind: 'refused', at: 'before', error });
    const { status, err } = await started(workspace);
    expect(err).toMatch(ONE_LINE);
    expect(err).toContain(error);
    expect(err).toContain(advice);
    expect(status).toBe(2);
  });

  it.each([
    ['a user token', { SLACK_BOT_TOKEN: 'xoxp-1' }, 'is a user token'],
    ['swapped tokens', { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, 'swap them'],
    ['another app’s bot token', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'invalid_auth'],
    ['another app’s app-level token', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN'],
  ])('ends with one line for %s', async (_, settings, advice) => {
    const { status, err } = await started(await aWorkspaceOfNow(), settings);
    expect(err).toMatch(ONE_LINE);
    expect(err).toContain(advice);
    expect(status).toBe(2);
  });

  it('ends its process so, too', async () => {
    const workspace = await aWorkspaceOfNow();
    workspace.faults.always('auth.test', { kind: 'refused', at: 'before', error: 'invalid_auth' });
    const { status, said } = await aProcess(workspace).ended;
    expect(said).toMatch(ONE_LINE);
    expect(status).toBe(2);
  });

  it('ends with one line when its token is revoked while it runs', async () => {
    const workspace = await aWorkspaceOfNow();
    const bot = aProcess(workspace);
    await bot.says('listening');
    workspace.faults.always('*', { kind: 'refused', at: 'before', error: 'token_revoked' });
    await workspace.people.type(YOU, { channel: TALKS, text: '@Parley help' });
    const { status, said } = await bot.ended;
    expect(said).toMatch(/^parley: start: SLACK_BOT_TOKEN: .*token_revoked/m);
    expect(said).not.toMatch(/[{]|^\s+at /m);
    expect(status).toBe(1);
  });

  it('says how many requests it leaves to another process', async () => {
    const workspace = await aWorkspaceOfNow();
    const bot = aProcess(workspace, { PARLEY_LOG_LEVEL: 'info' });
    await bot.says('listening');
    const met = new Promise<void>((settle) => workspace.faults.onMet(() => settle()));
    const until = new Promise<void>(() => undefined);
    workspace.faults.next('chat.postMessage', { kind: 'late', at: 'before', until });
    await workspace.people.type(YOU, { channel: TALKS, text: '@Parley help' });
    await met;
    workspace.faults.always('*', { kind: 'refused', at: 'before', error: 'token_revoked' });
    await workspace.people.type(YOU, { channel: TALKS, text: '@Parley help' });
    expect((await bot.ended).said).toMatch(/"requests":[12],.*did not end in time/);
  });

  it('goes on where one call alone is refused so', async () => {
    const workspace = await aWorkspaceOfNow();
    const bot = aProcess(workspace);
    await bot.says('listening');
    const answered = new Promise<void>((settle) => {
      workspace.feed.follow((change) => {
        if (change.kind === 'message' && isOfBot(change.message)) settle();
      });
    });
    const fault = { kind: 'refused', at: 'before', error: 'token_revoked' } as const;
    workspace.faults.next('chat.postMessage', fault);
    await workspace.people.type(YOU, { channel: TALKS, text: '@Parley help' });
    await workspace.people.type(YOU, { channel: TALKS, text: '@Parley help me' });
    await answered;
    bot.child.kill('SIGTERM');
    expect((await bot.ended).status).toBe(0);
  });
});

describe('the first SIGTERM', () => {
  const never = new Promise<void>(() => undefined);
  const unanswered = { kind: 'late', at: 'before', until: never } as const;
  const failing = { kind: 'status', at: 'before', status: 503 } as const;

  it.each([
    ['its token is not confirmed', 'auth.test', unanswered],
    ['it waits to ask again for its token', 'auth.test', failing],
    ['it waits for a connection', 'apps.connections.open', unanswered],
    ['it waits to ask again for a connection', 'apps.connections.open', failing],
  ])('ends it while %s', async (_, method, fault) => {
    const workspace = await aWorkspaceOfNow();
    const asked = new Promise<void>((settle) => {
      workspace.faults.always(method, fault);
      workspace.faults.onMet((met) => met === method && settle());
    });
    const bot = aProcess(workspace);
    await asked;
    bot.child.kill('SIGTERM');
    const { status, said } = await bot.ended;
    expect({ status, said }).toEqual({ status: 0, said: '' });
  });

  it('ends it before it has opened its archive', async () => {
    const bot = aProcess(await aWorkspaceOfNow(), { PARLEY_LOG_LEVEL: 'debug' });
    await bot.says('opening the archive');
    bot.child.kill('SIGTERM');
    expect((await bot.ended).status).toBe(0);
  });

  it('ends it once what it was asked is answered', async () => {
    const workspace = await aWorkspaceOfNow();
    const bot = aProcess(workspace);
    await bot.says('listening');
    let answer = (): void => undefined;
    const until = new Promise<void>((settle) => {
      answer = settle;
    });
    const met = new Promise<void>((settle) => workspace.faults.onMet(() => settle()));
    workspace.faults.next('chat.postMessage', { kind: 'late', at: 'before', until });
    await workspace.people.type(YOU, { channel: TALKS, text: '@Parley help' });
    await met;
    bot.child.kill('SIGTERM');
    answer();
    expect((await bot.ended).status).toBe(0);
    expect(workspace.store.all().filter(isOfBot)).toHaveLength(1);
  });
});
