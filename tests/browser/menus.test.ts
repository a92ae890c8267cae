import { describe, expect, it } from 'vitest';
import { aSeenPage, type SeenPage, type Sight, useBrowser } from '../support/browser.ts';

useBrowser();

const SAID = 'Russia and Ukraine exchanged 205 prisoners each on May 14, 2026.';

/** Writes a message, and gives its menu. */
async function menuOf({ say, messages }: SeenPage, said: string) {
  await say(said);
  const message = messages.filter({ hasText: said }).first();
  await message.hover();
  return message.getByRole('combobox', { name: 'More actions for this message' });
}

const checkedIn = ({ messages }: SeenPage) =>
  messages.filter({ hasText: 'Checked against the archive' });

describe('menus of the playground', () => {
  const sights: readonly Sight[] = [
    { width: 390, scheme: 'light' },
    { width: 390, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
  ];

  it.each(sights)('check a message at $width pixels, $scheme', async (sight) => {
    const seen = await aSeenPage(sight);
    const menu = await menuOf(seen, SAID);
    await seen.picture('message-menu');
    expect(await menu.isVisible()).toBe(true);
    await menu.selectOption('Check with Parley');
    const reply = checkedIn(seen);
    await reply.waitFor();
    expect(await reply.innerText()).toMatch(/Only visible to you.*Differs: May 14, 2026/s);
    await seen.picture('checked');
    expect((await reply.boundingBox())?.height).toBeLessThan(sight.width === 390 ? 1266 : 900);
  });

  it('check a message by the keyboard, and in a channel that the bot is not in', async () => {
    const seen = await aSeenPage();
    await seen.page.getByRole('button', { name: 'general' }).click();
    const menu = await menuOf(seen, SAID);
    await menu.focus();
    await seen.page.keyboard.press('C');
    await seen.page.keyboard.press('Enter');
    await checkedIn(seen).waitFor();
  });

  it('check a reply in its thread', async () => {
    const seen = await aSeenPage();
    const { page, replies } = seen;
    await menuOf(seen, 'Any news?');
    await page.getByRole('button', { name: 'Reply in thread' }).click();
    await page.locator('#thread-composer-text').fill(SAID);
    await page.keyboard.press('Enter');
    const reply = replies.filter({ hasText: SAID });
    await reply.hover();
    await reply.getByRole('combobox').selectOption('Check with Parley');
    await replies.filter({ hasText: 'Checked against the archive' }).waitFor();
  });

  it('ask further under an answer, in its form', async () => {
    const seen = await aSeenPage();
    const { page, say, messages, dialog, replies } = seen;
    await say('@Parley When was Minsk II agreed?');
    const answer = replies.filter({ hasText: '12 Feb 2015' });
    await answer
      .getByRole('combobox', { name: 'More actions', exact: true })
      .selectOption('Ask further');
    await dialog.waitFor();
    await seen.picture('ask-further');
    await dialog.getByRole('textbox', { name: 'Question' }).fill('and who signed it?');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    const further = replies.filter({ hasText: 'and who signed it?' });
    await further.waitFor();
    expect(await further.innerText()).toMatch(/asked: and who signed it\?.*Minsk/s);
    await messages.getByRole('button', { name: '2 replies' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});
