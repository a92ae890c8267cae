import { expect, it } from 'vitest';
import { isEditor } from '../../src/bot/editors.ts';
import { aBotInMemory } from './a-bot.ts';

const asker = { user: 'U1', isGuest: false, channel: 'C1', via: { kind: 'mention' } } as const;

it('takes for editors who is named, alone or by a group, and no guest', async () => {
  const { deps } = await aBotInMemory();
  const named = (editors: readonly string[]) => isEditor(asker, { ...deps, editors });
  expect(await named(['U1'])).toBe(true);
  expect(await named(['U2', 'friends of U1'])).toBe(true);
  expect(await named(['U2', 'friends of U2'])).toBe(false);
  expect(await isEditor({ ...asker, isGuest: true }, { ...deps, editors: ['U1'] })).toBe(false);
});
