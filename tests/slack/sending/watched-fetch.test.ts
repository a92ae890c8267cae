import { expect, it } from 'vitest';
import { createWatchedFetch } from '../../../src/slack/sending/watched-fetch.ts';
import { aWorkspace } from '../../support/workspace.ts';

it('says nothing any more once the bot gave up what it had begun', async () => {
  const workspace = await aWorkspace();
  let isSilent = false;
  const call = createWatchedFetch({
    timeoutMs: 5_000,
    onRefusal: async () => 'pass-on',
    isSilent: () => isSilent,
  });
  const test = () => call(`${workspace.apiUrl}auth.test`, { method: 'POST' });
  expect((await test()).status).toBe(200);
  isSilent = true;
  const said = await Promise.race([
    test(),
    new Promise((settle) => setImmediate(settle, 'nothing')),
  ]);
  expect(said).toBe('nothing');
  await workspace.close();
});
