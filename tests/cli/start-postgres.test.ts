import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAppContext } from '../../src/app/app-context.ts';
import { openWorkspace } from '../../src/playground/open-workspace.ts';
import { YOU } from '../../src/playground/state/members.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { ownServer } from '../support/postgres-server.ts';
import { wordsOf } from '../support/stand-in.ts';

const CORPUS = 'tests/support/other-beat';

/** `parley start` on the database of an address, in a stand-in workspace. */
async function aBotOn(address: string) {
  const manifest = manifestOf(await createAppContext({ PARLEY_CORPUS: CORPUS }).corpus.beat());
  const workspace = await openWorkspace({ manifest, now: () => Date.now(), zone: 'UTC' });
  const child = spawn(process.execPath, [resolve('bin/parley.js'), 'start'], {
    env: {
      PATH: process.env.PATH,
      PARLEY_CORPUS: CORPUS,
      DATABASE_URL: address,
      SLACK_BOT_TOKEN: workspace.tokens.bot,
      SLACK_APP_TOKEN: workspace.tokens.app,
      SLACK_API_URL: workspace.apiUrl,
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
  return {
    child,
    ended,
    said: () => said,
    async heard(words: RegExp): Promise<void> {
      while (!words.test(said)) await once(child.stderr, 'data');
    },
    async ask(text: string): Promise<string> {
      const answered = new Promise<string>((settle) => {
        workspace.feed.follow((change) => {
          if (change.kind === 'message' && isOfBot(change.message)) settle(wordsOf(change.message));
        });
      });
      await workspace.people.type(YOU, { channel: 'C0TALKS', text: `@Parley ${text}` });
      return await answered;
    },
  };
}

it('a bot waits for its database, says so, and goes on when it is back', async () => {
  const server = await ownServer();
  onTestFinished(() => server.remove());
  await server.stop();
  const address = server.address.replace('parley@', 'parley:port-ellis@');
  const bot = await aBotOn(`${address}postgres`);
  await bot.heard(/cannot be reached \(ECONNREFUSED\).*the bot waits for it/);
  await server.start();
  await bot.heard(/listening \(Socket Mode\)/);
  expect(await bot.ask('When did the ferry truce begin?')).toMatch(/truce/);
  await server.stop();
  expect(await bot.ask('How many sailors were released?')).toMatch(/cannot reach my archive/);
  await server.start();
  expect(await bot.ask('How many sailors were released?')).toMatch(/sailors/);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toEqual([0, null]);
  expect(bot.said()).not.toContain('port-ellis');
});
