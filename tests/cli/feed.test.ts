import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const FEED = `<rss version="2.0"><channel><title>Port Ellis Gazette</title>
  <link>https://gazette.example/</link>
  <item><title>Ferry sails again after nine days, and the harbour masters agree to meet the crews</title>
  <link>https://gazette.example/1</link><pubDate>Wed, 03 Sep 2031 10:00:00 +0200</pubDate>
  <description>&lt;p&gt;Soon.&lt;/p&gt;</description></item>
  <item><description>The strike ended.</description><guid>g-2</guid></item></channel></rss>`;

describe('parley feed', () => {
  it('prints a feed as the contract has it', async () => {
    const { json, status } = await parley(['feed', '--json', 'a.xml'], {
      folder: aFolder({ 'a.xml': FEED }),
    });
    expect(status).toBe(0);
    expect(json[0]).toMatchObject({
      source: 'a.xml',
      status: 'ok',
      feed: { title: 'Port Ellis Gazette', url: 'https://gazette.example/' },
    });
    expect(json[0].entries[1]).toEqual({
      id: 'g-2',
      title: null,
      url: null,
      published: null,
      updated: null,
      summary: 'The strike ended.',
    });
  });

  it('reads standard input', async () => {
    const { json } = await parley(['feed', '--json', '-'], { folder: aFolder(), stdin: FEED });
    expect(json[0]).toMatchObject({ source: '-', status: 'ok' });
  });

  it('goes on after what is no feed, with a line for each failure', async () => {
    const page = '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>';
    const folder = aFolder({ 'page.html': page, 'a.xml': FEED });
    const args = ['feed', '--json', 'page.html', 'none.xml', 'a.xml'];
    const { json, status, err } = await parley(args, { folder });
    expect(status).toBe(1);
    expect(json.map((line) => line.error?.code ?? line.status)).toEqual([
      'unsupported',
      'not-found',
      'ok',
    ]);
    expect(err).toContain('parley: page.html: is a page, not a feed: its feed is /feed.xml');
  });

  it('shows days, titles and addresses to people', async () => {
    const { out } = await parley(['feed', 'a.xml'], { folder: aFolder({ 'a.xml': FEED }) });
    expect(out).toBe(`Port Ellis Gazette
https://gazette.example/

3 Sept 2031   Ferry sails again after nine days, and the harbour masters agree
              to meet the crews
              https://gazette.example/1
No date       The strike ended.
              g-2

`);
  });

  it('says how many entries it left out', async () => {
    const many = FEED.replace('</channel>', `${'<item/>'.repeat(10_000)}</channel>`);
    const folder = aFolder({ 'a.xml': many });
    const { json } = await parley(['feed', '--json', 'a.xml'], { folder });
    expect(json[0].omitted).toBe(2);
    expect((await parley(['feed', 'a.xml'], { folder })).out).toContain('not shown: 2.');
  });

  it('keeps the commands of a terminal out of what it prints', async () => {
    const evil = FEED.replace('Port Ellis', '\u001b[2J&#27;[2J\u202ePort');
    const { out } = await parley(['feed', 'a.xml'], { folder: aFolder({ 'a.xml': evil }) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });
});
