import type { KnownBlock } from '@slack/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPage } from '../../src/playground/page/page-server.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { seePage, useBrowser } from '../support/browser.ts';
import { aBeat, NOW } from '../support/builders.ts';
import { aClient, aStandIn, TALKS } from '../support/stand-in.ts';

useBrowser();

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const markup = (text: string) => ({ type: 'mrkdwn', text }) as const;
const options = ['Aurora', 'Boreas'].map((name) => ({ text: plain(name), value: name }));

const BLOCKS: KnownBlock[] = [
  { type: 'header', text: plain('Ferries of Port Ellis') },
  {
    type: 'section',
    text: markup(
      '*Bold*, _italic_, ~struck~, `code`, <https://paper.example/a|a link>, <@U0YOU>, <#C0TALKS>, 2 &lt; 3 &amp; snake_case_word, <!date^1938081600^{date_short}|a day>\n&gt; quoted',
    ),
    accessory: { type: 'overflow', action_id: 'more', options },
  },
  { type: 'section', fields: [markup('*Ferry*\nAurora'), markup('*Captain*\nAda Holm')] },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: '*as it stands*' },
          { type: 'user', user_id: 'U0BOT' },
          { type: 'link', url: 'javascript:alert(1)', text: ' no link' },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'A quotation.' }] },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] }],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'as typed' }] },
    ],
  },
  { type: 'context', elements: [markup('Small print'), plain('and more')] },
  { type: 'image', image_url: 'https://paper.example/a.png', alt_text: 'a ferry at the pier' },
  { type: 'markdown', text: 'Markdown' },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Ferry' },
        { type: 'raw_text', text: 'Sailed' },
      ],
      [
        { type: 'raw_text', text: 'Aurora' },
        { type: 'raw_text', text: 'Monday' },
      ],
    ],
  },
  {
    type: 'actions',
    elements: [
      { type: 'button', text: plain('Sail'), action_id: 'sail', style: 'primary', value: '7' },
      { type: 'button', text: plain('Sink'), action_id: 'sink', style: 'danger' },
      { type: 'static_select', action_id: 'ferry', placeholder: plain('Ferry'), options },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good answer'), value: 'good' },
        negative_button: { text: plain('Bad answer'), value: 'bad' },
      },
    ],
  },
];

/** A page over a workspace whose app keeps what it is sent, and has a home tab. */
async function aPageWithHome() {
  const manifest = manifestOf(aBeat());
  const app_home = { ...manifest.features.app_home, home_tab_enabled: true };
  const { workspace, later } = await aStandIn({
    manifest: { ...manifest, features: { ...manifest.features, app_home } },
  });
  const page = await startPage({
    workspace,
    port: 0,
    now: () => NOW,
    moveTime: async () => undefined,
  });
  onTestFinished(() => page.close());
  const seen = await seePage(`http://127.0.0.1:${page.port}/`);
  return { seen, workspace, client: aClient(workspace), later };
}

describe('blocks on the page', () => {
  it('are shown as Slack shows them', async () => {
    const { seen, client } = await aPageWithHome();
    await client.chat.postMessage({ channel: TALKS, text: 'Ferries', blocks: BLOCKS });
    const message = seen.messages.filter({ hasText: 'Ferries of Port Ellis' });
    await message.waitFor();
    await seen.picture('blocks');
    expect(await message.locator('.unknown').allInnerTexts()).toEqual([]);
    const texts = (selector: string) => message.locator(selector).allInnerTexts();
    expect(await texts('em')).toEqual(['italic']);
    expect(await texts('s')).toEqual(['struck']);
    expect(await texts('blockquote')).toEqual(['quoted', 'A quotation.']);
    expect(await texts('.mention')).toEqual(['@you', '#talks', '@Parley']);
    expect(await texts('ol > li')).toEqual(['first']);
    expect(await texts('td')).toEqual(['Aurora', 'Monday']);
    expect(await texts('a')).toEqual(['a link']);
    const words = await message.innerText();
    for (const part of ['2 < 3 & snake_case_word', '*as it stands*', '1 Jun 2031', 'a ferry at']) {
      expect(words).toContain(part);
    }
  });

  it('send what is pressed and chosen', async () => {
    const { seen, client, workspace } = await aPageWithHome();
    await client.chat.postMessage({ channel: TALKS, text: 'Ferries', blocks: BLOCKS });
    const failed = seen.messages.filter({ hasText: 'The button failed' });
    // No app is connected here: that it is told so shows that each was sent.
    await seen.page.getByRole('button', { name: 'Sail' }).click();
    await failed.nth(0).waitFor();
    await seen.page.getByRole('combobox', { name: 'Ferry' }).selectOption('Boreas');
    await failed.nth(1).waitFor();
    await seen.page.getByRole('button', { name: 'Good answer' }).click();
    await failed.nth(2).waitFor();
    expect(workspace.store.all()).toHaveLength(1);
  });

  it('stand in the home tab that the app publishes', async () => {
    const { seen, client } = await aPageWithHome();
    await seen.page.getByRole('button', { name: 'Parley', exact: true }).click();
    await seen.page.getByRole('button', { name: 'Home' }).click();
    await seen.page.getByText('The app has shown nothing here yet.').waitFor();
    const blocks: KnownBlock[] = [{ type: 'header', text: plain('Watches of Port Ellis') }];
    await client.views.publish({ user_id: 'U0YOU', view: { type: 'home', blocks } });
    await seen.page.getByRole('heading', { name: 'Watches of Port Ellis' }).waitFor();
    await seen.picture('home');
  });
});
