import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { aFeed, aPage } from '../support/newsroom.ts';
import { parley } from '../support/parley.ts';
import { aSite } from '../support/site.ts';
import { aWorkspace } from '../support/workspace.ts';

it('parley start follows what feeds.yml names, and ends in order while it reads', async () => {
  const isAsked = Promise.withResolvers<void>();
  const site = await aSite({
    '/feed': aFeed({ id: '2', link: '/slow' }, { id: '1', link: '/one' }),
    '/one': aPage('The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.'),
    '/slow': () => isAsked.resolve(),
  });
  const workspace = await aWorkspace();
  const folder = aFolder({ 'corpus/feeds.yml': `- address: ${site.at('/feed')}` });
  cpSync('tests/support/other-beat', join(folder, 'corpus'), { recursive: true });
  const environment = {
    PARLEY_CORPUS: join(folder, 'corpus'),
    PARLEY_ARCHIVE: join(folder, 'a.db'),
    PARLEY_PRIVATE_HOSTS: site.host,
  };
  const child = spawn(process.execPath, [resolve('bin/parley.js'), 'start'], {
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: workspace.apiUrl,
      PORT: '0',
      ...environment,
    },
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await workspace.close();
  });
  await isAsked.promise;
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  const { json } = await parley(['sources', '--json'], { folder, environment });
  expect(json.filter(({ kind }) => kind === 'report')).toMatchObject([{ url: site.at('/one') }]);
});
