import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aSeenPage, type SeenPage, useBrowser } from '../support/browser.ts';

useBrowser();

const QUESTION = 'Who violated the Easter truce of 2025?';

/** What has the focus. */
interface Focus {
  readonly name: string;
  readonly tag: string;
  /** Whether somebody who looks can tell: by an outline, or as the field that is written in. */
  readonly isVisible: boolean;
}

/** Runs in the page. */
const FOCUS = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const isMarked = outlineStyle !== 'none' && outlineWidth !== '0px';
  const name = (one.getAttribute('aria-label') ?? one.textContent).trim();
  return { name, tag: one.tagName, isVisible: isMarked || one.matches('textarea, input') };
})()`;

const focusOf = (page: Page): Promise<Focus> => page.evaluate<Focus>(FOCUS);

/** Goes on with Tab, or back with Shift and Tab, until something has the focus; all on the way shows it. */
async function tabTo({ page }: SeenPage, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    expect(focus.isVisible || focus.tag === 'BODY', `“${focus.name}” shows its focus`).toBe(true);
    if (focus.name.startsWith(name)) return;
  }
  throw new Error(`the keyboard does not reach “${name}”`);
}

/** Opens what has the focus, and closes it again: the focus is where it was. */
async function lookInto(seen: SeenPage, words: string): Promise<void> {
  const { page, dialog } = seen;
  const { name } = await focusOf(page);
  await page.keyboard.press('Enter');
  await dialog.filter({ hasText: words }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect((await focusOf(page)).name).toBe(name);
}

describe('the playground by Tab, Enter and Escape alone', () => {
  it('asks, looks into the answer, and judges it', async () => {
    const seen = await aSeenPage();
    const { page, messages } = seen;
    await page.keyboard.type(`/ceasefire ${QUESTION}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await messages.filter({ hasText: 'Only visible to you' }).waitFor();
    await tabTo(seen, 'Context', 'Shift+Tab');
    await lookInto(seen, 'Characters');
    await tabTo(seen, 'Copy');
    await lookInto(seen, '1.');
    await tabTo(seen, 'Mark this answer as helpful');
    await page.keyboard.press('Enter');
    await messages.filter({ hasText: 'Noted as helpful' }).waitFor();
    expect((await focusOf(page)).name).toBe('Mark this answer as helpful');
    await tabTo(seen, 'Mark this answer as not helpful');
    await page.keyboard.press('Enter');
    await seen.dialog.filter({ hasText: 'What is wrong with it?' }).waitFor();
    await tabTo(seen, 'Send');
    await page.keyboard.press('Enter');
    await seen.dialog.waitFor({ state: 'hidden' });
    expect((await focusOf(page)).name).toBe('Mark this answer as not helpful');
  });

  it('goes to the home of the app and back, and presses what stands there', async () => {
    const seen = await aSeenPage();
    const { page } = seen;
    await tabTo(seen, '●Parley', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await seen.messages.filter({ hasText: 'I am Parley' }).waitFor();
    await tabTo(seen, 'Home', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('#home', { hasText: 'How to ask' }).waitFor();
    expect((await focusOf(page)).name).toBe('Home');
    await tabTo(seen, 'Ask');
    await lookInto(seen, 'in the Messages tab');
    await tabTo(seen, '#talks', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Message #talks' }).waitFor();
    expect((await focusOf(page)).name).toBe('Message #talks');
  });

  it('makes an item of a watch fewer, and takes that back in the same message', async () => {
    const seen = await aSeenPage();
    const { page, messages } = seen;
    await page.keyboard.type('/ceasefire watch ten-day truce');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await messages.filter({ hasText: 'Done: “ten-day truce”' }).waitFor();
    await tabTo(seen, 'Next morning', 'Shift+Tab');
    await page.keyboard.press('Enter');
    const alert = messages.filter({ hasText: 'New on “ten-day truce”' }).first();
    await alert.waitFor();
    await tabTo(seen, 'Fewer like this');
    await page.keyboard.press('Enter');
    const said = messages.filter({ hasText: 'posts nothing by' });
    await said.waitFor();
    await tabTo(seen, 'Undo');
    await page.keyboard.press('Enter');
    await messages.filter({ hasText: 'Undone:' }).waitFor();
    expect(await said.count()).toBe(0);
  });
});
