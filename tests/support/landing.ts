import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Debian's browser, or another one. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Where a link led: to the words, to another place or none, or to a page that does not show them. */
export type Landing = 'shown' | 'missed' | 'not-on-page';

/**
 * Room above and below a page, so that a page without a match is seen at its top, where nothing of
 * it stands, and every match can be scrolled to the middle. What waits for a script is shown.
 */
export const ROOM =
  '<style>html{padding:4000px 0!important;height:auto!important}body{height:auto!important;overflow:visible!important}html,body{visibility:visible!important;opacity:1!important}</style>';

/** Looks again so often, after so long each time: a match is scrolled to after the page is laid out. */
const LOOKS = 100;
const BETWEEN_LOOKS_MS = 100;

/** Runs in the page, which has no modules of ours. */
const LANDING_OF = readFileSync(new URL('in-page/landing-of.js', import.meta.url), 'utf8').replace(
  'export function',
  'function',
);

/**
 * Follows a link as somebody who clicks it in another program, which is how Slack and a terminal open
 * links: a browser heeds a text fragment only where a person navigates, and no other page holds the
 * window. Says whether the words then stand within the window, which shows nothing of the page
 * where it did not scroll.
 */
export async function follow(page: Page, address: string, words: string): Promise<Landing> {
  // Always another document: within one only the fragment would change.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  for (let look = 1; ; look += 1) {
    const landing: Landing = await page.evaluate(
      `${LANDING_OF}; landingOf(${JSON.stringify(words)})`,
    );
    if (landing !== 'missed' || look === LOOKS) return landing;
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
  }
}
