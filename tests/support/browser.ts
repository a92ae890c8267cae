import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { CHROMIUM } from './landing.ts';
import { aPlayground } from './playground.ts';

/** Where pictures of the page are kept, to be looked at. */
const SCREENSHOTS = '.screenshots';

/** How somebody sees the page. */
export interface Sight {
  readonly width: 390 | 1280;
  readonly scheme: 'light' | 'dark';
}

/** The page as somebody sees and uses it. */
export interface SeenPage {
  readonly page: Page;
  /** The field for messages. */
  readonly field: Locator;
  readonly dialog: Locator;
  /** Messages in the open conversation. */
  readonly messages: Locator;
  /** Replies in the open thread. */
  readonly replies: Locator;
  /** Types something and sends it. */
  say(text: string): Promise<void>;
  /** Keeps a picture, once nothing sticks out at the side. */
  picture(name: string): Promise<void>;
}

const DESKTOP: Sight = { width: 1280, scheme: 'light' };

let browser: Browser | undefined;

/** One browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    // Within a container Chromium has no sandbox; the page is the project's own.
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());
}

/** Opens a playground of its own. */
export async function aSeenPage(sight: Sight = DESKTOP): Promise<SeenPage> {
  const { address } = await aPlayground();
  return await seePage(address, sight);
}

/**
 * Opens the page at an address. A test fails where its page asks another host for something, or
 * says in the console that something is wrong.
 */
export async function seePage(
  address: string,
  { width, scheme }: Sight = DESKTOP,
): Promise<SeenPage> {
  if (!browser) throw new Error('useBrowser() is called first');
  const height = width === 390 ? 844 : 900;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    hasTouch: width === 390,
    timezoneId: 'UTC',
    permissions: [],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(`it asked for ${url}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(address);
  const field = page.locator('#composer-text');
  await field.waitFor();
  return {
    page,
    field,
    dialog: page.locator('dialog[open]'),
    messages: page.locator('#messages .message'),
    replies: page.locator('#thread-messages .message'),
    async say(text) {
      await field.fill(text);
      await page.keyboard.press('Enter');
    },
    async picture(name) {
      const overflow = await page
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(overflow, `pixels that stick out at the side of ${name}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-${width}-${scheme}.png` });
    },
  };
}
