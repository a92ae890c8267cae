import { describe, it } from 'vitest';
import { answered } from '../support/answered-page.ts';
import { aSeenPage, type SeenPage, type Sight, useBrowser } from '../support/browser.ts';

useBrowser();

/** What the bot says to its asker alone, each with a picture. */
const SAID: readonly (readonly [name: string, typed: string, words: string])[] = [
  ['refusal', 'How many soldiers did Norway send?', 'No passage'],
  ['comparison', 'first vs second round of the Istanbul talks', 'Istanbul'],
  ['timeline', 'timeline prisoner exchange', 'prisoner exchange'],
  ['help', 'help', 'Besides questions'],
];

async function pictureOfEach({ say, messages, dialog, picture }: SeenPage): Promise<void> {
  for (const [name, typed, words] of SAID) {
    await say(`/ceasefire ${typed}`);
    const answer = messages.filter({ hasText: words }).last();
    await answer.waitFor();
    await answer.scrollIntoViewIfNeeded();
    await picture(name);
  }
  for (const name of ['More', 'Both sides']) {
    const [button] = await messages.getByRole('button', { name }).all();
    await button?.click();
    await dialog.waitFor();
    await picture(name.toLowerCase().replace(' ', '-'));
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}

describe('the playground in a browser', () => {
  const sights: readonly Sight[] = [
    { width: 390, scheme: 'light' },
    { width: 390, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
  ];

  it.each(sights)('fits $width pixels, $scheme', async (sight) => {
    const seen = await aSeenPage(sight);
    const { page, dialog, picture, say, messages, replies } = seen;
    await picture('start');
    await page.keyboard.type('/c');
    await picture('command');
    const answer = await answered(seen);
    await picture('answer');
    await answer.getByRole('button', { name: 'Share' }).scrollIntoViewIfNeeded();
    await picture('buttons');
    await answer.getByRole('button', { name: 'Context' }).click();
    await dialog.waitFor();
    await picture('context');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await answer.getByRole('button', { name: 'Share' }).click();
    await dialog.waitFor();
    await picture('share-form');
    await dialog.getByRole('button', { name: 'Share' }).click();
    await messages.filter({ hasText: / asked: / }).waitFor();
    await picture('shared');
    await pictureOfEach(seen);
    await say('/ceasefire digest');
    await dialog.waitFor();
    await picture('digest-form');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await messages.filter({ hasText: 'set a digest here' }).waitFor();
    await page.getByRole('button', { name: 'Next morning' }).click();
    await messages.filter({ hasText: 'Digest of Fri' }).waitFor();
    await picture('digest');
    await say('@Parley When was Minsk II agreed?');
    await messages.getByRole('button', { name: '1 reply' }).waitFor();
    if (sight.width === 390) await messages.getByRole('button', { name: '1 reply' }).click();
    await replies.nth(1).waitFor();
    await picture('thread');
    await page.getByRole('button', { name: 'Close thread' }).click();
    await page.getByRole('button', { name: 'Parley', exact: true }).click();
    await messages.filter({ hasText: 'I am Parley' }).waitFor();
    await picture('direct-messages');
  });
});
