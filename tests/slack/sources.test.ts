import { describe, expect, it } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { aBot, type RunningBot } from '../support/bot.ts';

const ADDRESS = 'https://ferry.example/news/1';
const PAGE = `<html><head><title>Ferry sails</title><link rel="canonical" href="${ADDRESS}">
<meta property="og:site_name" content="The Ferry Times"></head><body><article><h1>Ferry sails</h1>
<p>${'The ferry Borealis sailed from Port Ellis on Monday with 42 people on board. '.repeat(5)}</p>
<p>${'The harbour master said that the crossing took four hours in calm weather. '.repeat(5)}</p>
</article></body></html>`;
const FEED = 'https://ferry.example/feed.xml';
const RSS = '<rss version="2.0"><channel><title>Ferry news</title></channel></rss>';

const EDITED = { editors: ['U1'], pages: { [ADDRESS]: PAGE, [FEED]: RSS } };

const said = async ({ workspace }: RunningBot, words: RegExp) =>
  await workspace.next('response_url', ({ text }) => words.test(text));

describe('an editor', () => {
  it('adds the article at an address, which answers questions at once', async () => {
    const bot = await aBot(EDITED);
    await bot.command(`add <${ADDRESS}>`);
    expect((await said(bot, /^Added/)).text).toBe('Added: The Ferry Times, “Ferry sails”.');
    await bot.command('How many people were on board the Borealis?');
    expect(textsOf((await said(bot, /42 people/)).blocks)).toContain('Ferry sails');
  });

  it('is told that an article of long ago is background, of which no watch tells', async () => {
    const dated = PAGE.replace(
      '</head>',
      '<meta property="article:published_time" content="2024-05-02T08:00:00Z"></head>',
    );
    const bot = await aBot({ ...EDITED, pages: { [ADDRESS]: dated } });
    await bot.command('watch the ferry Borealis');
    await said(bot, /^Done/);
    await bot.bot.tidy();
    await bot.command(`add <${ADDRESS}>`);
    expect((await said(bot, /^Added/)).text).toContain('no digest or watch tells of it');
    await bot.bot.tidy();
    expect(bot.workspace.sent.filter(({ body }) => /^New on/.test(body.text))).toEqual([]);
  });

  it('is told what is wrong with an address', async () => {
    const bot = await aBot(EDITED);
    await bot.command('add <https://ferry.example/gone>');
    const { text } = await said(bot, /was not added/);
    expect(text).toContain('https://ferry.example/gone: ferry.example has no such page: check');
    await bot.command(`add <${FEED}>`);
    expect((await said(bot, /is a feed/)).text).toContain('follow it instead');
  });

  it('follows a source and ends it, and sees in what state it is', async () => {
    const bot = await aBot(EDITED);
    await bot.command(`sources add <${FEED}>`);
    await said(bot, /^From now on/);
    await bot.command(`sources add <${FEED}>`);
    expect((await said(bot, /already/)).text).toBe(`${FEED} is followed already.`);
    await bot.command('sources');
    const list = await said(bot, /1 source followed/);
    expect(textsOf(list.blocks)).toContain(`${FEED}: not read yet`);
    await bot.command(`sources remove <${FEED}>`);
    expect((await said(bot, /no longer followed/)).text).toContain('articles stay');
  });

  it('alone may do that', async () => {
    const bot = await aBot(EDITED);
    for (const wish of [`add <${ADDRESS}>`, `sources add <${FEED}>`, `sources remove <${FEED}>`]) {
      await bot.command(wish, { user_id: 'U2' });
    }
    await said(bot, /^Only the editors named in the settings may remove sources/);
    expect(await bot.archive.sources()).toHaveLength(1);
  });
});
