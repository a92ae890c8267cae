import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { aFeed, aPage } from '../support/newsroom.ts';
import { parley } from '../support/parley.ts';
import { aSite, type Reply } from '../support/site.ts';

const AURORA = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';

async function ingesting(replies: Record<string, Reply>) {
  const site = await aSite(replies);
  const folder = aFolder();
  const environment = { PARLEY_PRIVATE_HOSTS: site.host };
  const run = (...args: readonly string[]) => parley(args, { folder, environment });
  const ingest = (...args: readonly string[]) =>
    run('ingest', '--archive', 'a.db', '--json', ...args);
  const sources = async () => (await run('sources', '--archive', 'a.db', '--json')).json;
  return { site, ingest, sources };
}

describe('parley ingest, given a feed', () => {
  it('takes in its entries, the oldest first, each under its own address', async () => {
    const { site, ingest, sources } = await ingesting({
      '/feed': aFeed({ id: '2', link: '/two' }, { id: '1', link: '/one', published: '2024-01-05' }),
      '/one': aPage(AURORA),
      '/two': aPage(AURORA.replaceAll('Aurora', 'Boreas')),
    });
    const { status, json } = await ingest(site.at('/feed'));
    expect(status).toBe(0);
    expect(json.map(({ source, status: one }) => [source, one])).toEqual([
      [site.at('/one'), 'added'],
      [site.at('/two'), expect.stringMatching(/added|reprint/)],
    ]);
    expect(await sources()).toMatchObject([
      { published: '2024-01-05', publishedBasis: 'metadata', extent: 'whole' },
      { published: null },
    ]);
  });

  it('keeps the summary where a page refuses, and tells of an entry that has none', async () => {
    const { site, ingest, sources } = await ingesting({
      '/feed': aFeed({ id: '2', link: '/gone' }, { id: '1', link: '/one', summary: AURORA }),
      '/one': { status: 403 },
    });
    const { status, json } = await ingest(site.at('/feed'));
    expect(status).toBe(1);
    expect(json).toMatchObject([
      { source: site.at('/one'), status: 'added' },
      { source: site.at('/gone'), status: 'failed', error: { code: 'not-found' } },
    ]);
    expect(await sources()).toMatchObject([{ extent: 'summary' }]);
  });

  it('gives outlet and date to entries that have none', async () => {
    const { site, ingest, sources } = await ingesting({
      '/feed': aFeed({ id: '1', summary: AURORA }),
    });
    await ingest('--outlet', 'The Strait Post', '--published', '2031-05-05', site.at('/feed'));
    expect(await sources()).toMatchObject([
      { outlet: 'The Strait Post', published: '2031-05-05', publishedBasis: 'given' },
    ]);
  });

  it('knows a feed that is served as a page, or lies in a file', async () => {
    const body = `<rss version="2.0"><channel><item><guid>1</guid><description>${AURORA}</description></item></channel></rss>`;
    const site = await aSite({ '/feed': { body } });
    const folder = aFolder({ 'feed.xml': body });
    const setting = { folder, environment: { PARLEY_PRIVATE_HOSTS: site.host } };
    for (const feed of [site.at('/feed'), 'feed.xml']) {
      const { json } = await parley(['ingest', '--archive', 'memory:', '--json', feed], setting);
      expect(json).toMatchObject([{ source: `${feed}#1`, status: 'added' }]);
    }
  });

  it('says where a summary stands in', async () => {
    const feed = `<rss version="2.0"><channel><item><guid>1</guid><description>${AURORA}</description></item></channel></rss>`;
    const folder = aFolder({ 'feed.xml': feed });
    await parley(['ingest', '--archive', 'a.db', 'feed.xml'], { folder });
    const { out } = await parley(['sources', '--archive', 'a.db'], { folder });
    expect(out).toContain('summary from the feed');
    const asked = await parley(['ask', '--archive', 'a.db', 'When did the Aurora sail?'], {
      folder,
    });
    expect(asked.out).toContain('date unknown, summary from the feed');
  });
});

describe('parley extract, given a feed', () => {
  it('says which commands take feeds', async () => {
    const folder = aFolder({ 'feed.xml': '<rss version="2.0"><channel></channel></rss>' });
    const { status, err } = await parley(['extract', 'feed.xml'], { folder });
    expect([status, err]).toEqual([1, expect.stringMatching(/is a feed: parley feed shows it/)]);
  });
});
