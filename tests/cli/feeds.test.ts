import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { readFeedsFile } from '../../src/intake/corpus-files/read-feeds-file.ts';
import { aFolder } from '../support/folder.ts';
import { aFeed, anOrder, aPage } from '../support/newsroom.ts';
import { parley } from '../support/parley.ts';
import { aSite } from '../support/site.ts';

const SUGGESTED = `suggested:
- { address: https://times.example/rss, outlet: The Ferry Times, language: en, seen: 2031-05-01, source: a list }
- { address: 'https://other.example/?a=1,2', outlet: 'Other: #1', seen: 2031-05-02, source: "a\\nb" }
`;

/** A desk of another beat with this feeds.yml. */
function aDesk(feeds: string, environment: Readonly<Record<string, string>> = {}) {
  const folder = aFolder({ 'corpus/feeds.yml': feeds });
  cpSync('tests/support/other-beat', join(folder, 'corpus'), { recursive: true });
  const archive = join(folder, 'a.db');
  const settings = { PARLEY_CORPUS: join(folder, 'corpus'), PARLEY_ARCHIVE: archive };
  const run = (...args: readonly string[]) =>
    parley(args, { folder, environment: { ...settings, ...environment } });
  return { run, archive };
}

describe('parley feeds suggest', () => {
  it('prints an entry for feeds.yml for each, below what is known of its publisher', async () => {
    const { status, out, err } = await aDesk(SUGGESTED).run('feeds', 'suggest');
    expect(status).toBe(0);
    expect(out).toBe(`# The Ferry Times; not state-owned; seen 1 May 2031 in a list
- { address: https://times.example/rss, outlet: The Ferry Times, language: en }
# Other: #1; seen 2 May 2031 in a b
- { address: "https://other.example/?a=1,2", outlet: "Other: #1" }
`);
    expect(err).toContain('copy what you want under followed: in feeds.yml');
  });

  it.each(['followed:\n', ''])(
    'prints what can be followed as it stands, below %j',
    async (head) => {
      const { out } = await aDesk(SUGGESTED).run('feeds', 'suggest');
      expect(readFeedsFile(`${head}${out}`, 'feeds.yml').followed).toMatchObject([
        { address: 'https://times.example/rss', outlet: 'The Ferry Times', language: 'en' },
        { address: 'https://other.example/?a=1,2', outlet: 'Other: #1', language: null },
      ]);
    },
  );

  it('leaves out what is followed already', async () => {
    const followed = 'followed:\n- address: https://times.example/rss\n';
    const { json } = await aDesk(`${followed}${SUGGESTED}`).run('feeds', 'suggest', '--json');
    expect(json).toEqual([
      {
        outlet: 'Other: #1',
        address: 'https://other.example/?a=1,2',
        language: null,
        country: null,
        stateOwned: null,
        agency: null,
        seen: '2031-05-02',
        source: 'a\nb',
      },
    ]);
  });

  it('names country, ownership and trade of those that ship', async () => {
    const { out } = await parley(['feeds', 'suggest'], { folder: aFolder() });
    expect(out).toMatch(/^# Ukrinform; Ukraine; state-owned; agency; seen 28 Nov 2026 in \S/m);
    expect(out).toMatch(/^# TASS; Russia; state-owned; agency; /m);
    expect(out).toMatch(/^# The Guardian; United Kingdom; not state-owned; seen /m);
    expect(out).toMatch(/^# UN News; seen /m);
  });

  it('says that there is nothing, where a desk suggests nothing', async () => {
    const { status, out, err } = await aDesk('').run('feeds', 'suggest');
    expect([status, out]).toEqual([0, '']);
    expect(err).toContain('feeds.yml suggests nothing more');
  });
});

describe('parley feeds check', () => {
  it('says in a line what each address holds, and fails where one cannot be read', async () => {
    const site = await aSite({
      '/feed': aFeed({ id: '1', published: '2031-05-30' }, { id: '2' }),
      '/old': { status: 301, headers: { location: '/page' } },
      '/page': aPage('The ferry Aurora sailed at noon.'),
    });
    const feeds = ['/feed', '/old', '/none']
      .map((path) => `- address: ${site.at(path)}\n`)
      .join('');
    const { run } = aDesk(feeds, { PARLEY_PRIVATE_HOSTS: site.host });
    const { status, out, err } = await run('feeds', 'check');
    expect(status).toBe(1);
    expect(out).toBe(`${site.at('/feed')}: a feed, 2 entries, newest 30 May 2031
${site.at('/old')}: a page, without a date; it moved for good to ${site.at('/page')}
`);
    expect(err).toBe(
      `parley: ${site.at('/none')}: ${site.host} has no such page: check the address\n`,
    );
  });

  it('gives a line of JSON for each, and stores nothing', async () => {
    const site = await aSite({ '/feed': aFeed({ id: '1', published: '2031-05-30' }) });
    const feeds = `- address: ${site.at('/feed?key=x')}\n- address: ${site.at('/feed')}\n`;
    const { run } = aDesk(feeds, { PARLEY_PRIVATE_HOSTS: site.host });
    const { json } = await run('feeds', 'check', '--json');
    expect(json).toMatchObject([
      { source: site.at('/feed?key=…'), status: 'failed', error: { code: 'not-found' } },
      {
        source: site.at('/feed'),
        status: 'ok',
        kind: 'feed',
        title: 'The Ferry Times',
        entries: 1,
        newest: '2031-05-30',
        movedTo: null,
      },
    ]);
    const sources = await run('sources', '--json');
    expect(sources.json.filter(({ kind }) => kind === 'report')).toEqual([]);
  });

  it('tries what editors follow too, and once what the file names as well', async () => {
    const site = await aSite({ '/a': aFeed({ id: '1' }), '/b': aFeed() });
    const { run, archive } = aDesk(`- address: ${site.at('/a')}`, {
      PARLEY_PRIVATE_HOSTS: site.host,
    });
    const stores = await openStores({ dialect: createSqliteDialect(archive), lasts: true });
    for (const path of ['/a', '/b']) await stores.feeds.follow(anOrder(site.at(path)), 'U1', 0);
    await stores.feeds.syncFile([anOrder('https://no-longer.example/')], 0);
    await stores.close();
    const { status, out } = await run('feeds', 'check');
    expect(status).toBe(0);
    expect(out).toBe(`${site.at('/a')}: a feed, 1 entry, without dates
${site.at('/b')}: a feed, without entries
`);
  });

  it('has nothing to try where nothing is followed, and says how to begin', async () => {
    const { status, out, err } = await aDesk(SUGGESTED).run('feeds', 'check');
    expect([status, out]).toEqual([0, '']);
    expect(err).toContain('nothing is followed: parley feeds suggest prints feeds to start from');
  });

  it('refuses a broken feeds.yml, and a word that is neither suggest nor check', async () => {
    const { run } = aDesk('- address: nowhere');
    const outcomes = [await run('feeds', 'check'), await run('feeds'), await run('feeds', 'chek')];
    expect(outcomes.map(({ status, out }) => [status, out])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ]);
    expect(outcomes[0]?.err).toContain('0.address": is no address');
  });
});
