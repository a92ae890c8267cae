import { describe, expect, it } from 'vitest';
import { answered, PRIVATE, QUESTION } from '../support/answered-page.ts';
import { aSeenPage, type SeenPage, useBrowser } from '../support/browser.ts';

useBrowser();

/** Opens the form of the channel's digest and saves it as it is proposed. */
async function setDigest({ say, dialog, messages }: SeenPage): Promise<void> {
  await say('/ceasefire digest');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await messages.filter({ hasText: 'set a digest here' }).waitFor();
  await dialog.waitFor({ state: 'hidden' });
}

describe('the playground in a browser', () => {
  it('answers a command to its asker alone, and shares it to the channel', async () => {
    const seen = await aSeenPage();
    const answer = await answered(seen);
    await answer.getByRole('button', { name: 'Share' }).click();
    await seen.dialog.getByRole('button', { name: 'Share' }).click();
    // The answer to the asker alone says “Asked:”.
    const shared = seen.messages.filter({ hasText: / asked: Who violated the Easter truce/ });
    await shared.waitFor();
    expect(await shared.innerText()).not.toContain(PRIVATE);
  });

  it('offers the conversations that an answer can be shared to', async () => {
    const seen = await aSeenPage();
    const answer = await answered(seen);
    await answer.getByRole('button', { name: 'Share' }).click();
    const menu = seen.dialog.getByRole('combobox', { name: 'Where to' });
    await menu.locator('option', { hasText: '#general' }).waitFor({ state: 'attached' });
    expect(await menu.locator('option:checked').innerText()).toBe('#talks');
    await menu.selectOption('#general');
    await seen.dialog.getByRole('button', { name: 'Share' }).click();
    await seen.messages.filter({ hasText: 'I am not in the channel' }).waitFor();
  });

  it('shows a passage where it stands, and the answer as text', async () => {
    const seen = await aSeenPage();
    const answer = await answered(seen);
    const quoted = await answer.locator('strong', { hasText: 'truce' }).first().innerText();
    await answer.getByRole('button', { name: 'Context' }).click();
    await seen.dialog.locator('blockquote', { hasText: quoted }).first().waitFor();
    await seen.dialog.getByRole('button', { name: 'Close' }).click();
    await answer.getByRole('button', { name: 'Copy' }).click();
    await seen.dialog.locator('pre', { hasText: '1.' }).waitFor();
  });

  it('answers a mention in its thread, which opens beside the channel', async () => {
    const seen = await aSeenPage();
    await seen.say('@Parley When was Minsk II agreed?');
    await seen.replies.nth(1).waitFor();
    expect(await seen.replies.nth(1).innerText()).toContain('12 Feb 2015');
    await seen.messages.getByRole('button', { name: '1 reply' }).waitFor();
  });

  it('answers a direct message, and offers questions to start from', async () => {
    const seen = await aSeenPage();
    await seen.page.getByRole('button', { name: 'Parley', exact: true }).click();
    await seen.messages.filter({ hasText: 'I am Parley' }).waitFor();
    await seen.page.getByRole('button', { name: QUESTION }).click();
    await seen.messages.filter({ hasText: 'violations' }).waitFor();
  });

  it('tells a timeline', async () => {
    const seen = await aSeenPage();
    await seen.say('/ceasefire timeline prisoner exchange');
    const timeline = seen.messages.filter({ hasText: 'prisoner exchange' });
    await timeline.waitFor();
    expect(await timeline.innerText()).toMatch(/\d+ \w{3} 20\d\d/);
  });

  it('posts what a watch looks for, and the digest, as the next morning comes', async () => {
    const seen = await aSeenPage();
    await seen.say('/ceasefire watch ten-day truce');
    await seen.messages.filter({ hasText: 'Done: “ten-day truce”' }).waitFor();
    await setDigest(seen);
    await seen.page.getByRole('button', { name: 'Next morning' }).click();
    await seen.messages.filter({ hasText: 'New on “ten-day truce”' }).waitFor();
    const digest = seen.messages.filter({ hasText: 'Digest of Fri 12 Jun 2026' });
    await digest.waitFor();
    expect(await digest.innerText()).toContain('Announced');
    await seen.page.locator('#clock', { hasText: 'Fri, 12 Jun 2026, 08:00' }).waitFor();
  });

  it('says so where nothing answers, and where the bot is not in a channel', async () => {
    const seen = await aSeenPage();
    await seen.say('/ceasefire How many soldiers did Norway send?');
    await seen.messages.filter({ hasText: 'No passage' }).waitFor();
    await seen.page.getByRole('button', { name: 'general' }).click();
    await seen.say('@Parley When was Minsk II agreed?');
    await seen.messages.filter({ hasText: 'type /invite @Parley' }).waitFor();
    await seen.say('/invite @Parley');
    await seen.messages.filter({ hasText: 'was added to the channel' }).waitFor();
  });

  it('shows what is typed as it was typed', async () => {
    const seen = await aSeenPage();
    const typed = '<img src=x onerror=alert(1)> & <b>bold</b>';
    await seen.say(typed);
    await seen.messages.filter({ hasText: typed }).waitFor();
    expect(await seen.page.locator('#messages img, #messages b').count()).toBe(0);
  });

  it('can be used with the keyboard alone', async () => {
    const { page, dialog, field } = await aSeenPage();
    const { keyboard } = page;
    const focused = () => page.locator(':focus').textContent();
    // The field has the focus at the beginning; the command is put in from what is proposed.
    await keyboard.type('/c');
    await page.getByRole('option', { name: /ceasefire/ }).waitFor();
    await keyboard.press('Enter');
    expect(await field.inputValue()).toBe('/ceasefire ');
    await keyboard.type(QUESTION);
    await keyboard.press('Enter');
    await page.getByText(PRIVATE).waitFor();
    await tabTo('Context', 'Shift+Tab');
    await keyboard.press('Enter');
    await dialog.waitFor();
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Context');
    await tabTo('Share', 'Tab');
    await keyboard.press('Space');
    await dialog.waitFor();
    await tabTo('Share', 'Tab');
    await keyboard.press('Space');
    await page.getByText('asked:').waitFor();
    await tabTo('Next morning', 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText(/It is now Fri,? 12 Jun/).waitFor({ state: 'attached' });

    /** Goes from one to the next, on with Tab and back with Shift and Tab. */
    async function tabTo(name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
      for (let presses = 0; presses < 80; presses += 1) {
        if ((await focused()) === name) return;
        await keyboard.press(key);
      }
      throw new Error(`the keyboard does not reach “${name}”`);
    }
  });

  it('names its parts to screen readers', async () => {
    const { page } = await aSeenPage();
    await page.getByRole('log', { name: 'Messages in #talks' }).waitFor();
    await page.getByRole('navigation', { name: 'Conversations' }).waitFor();
    await page.getByRole('textbox', { name: 'Message #talks' }).waitFor();
    await page.getByRole('region', { name: 'Time in this workspace' }).waitFor();
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
