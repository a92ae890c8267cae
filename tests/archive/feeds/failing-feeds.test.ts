import { describe, expect, it } from 'vitest';
import { NOW } from '../../support/builders.ts';
import { aFeed, aNewsroom, HOUR_MS, MINUTE_MS } from '../../support/newsroom.ts';

const GOOD = aFeed({ id: '1', summary: 'The ferry Aurora sailed.' });

describe('a feed that fails', () => {
  it('is named as failing since its first failure, until it is read again', async () => {
    const room = await aNewsroom({ '/feed': { status: 500 } });
    await room.follow('/feed');
    await room.poll();
    room.later(HOUR_MS);
    await room.poll();
    const since = new Date(NOW).toISOString();
    expect(await room.health.failing()).toEqual([{ feed: room.site.at('/feed'), since }]);
    room.replies['/feed'] = GOOD;
    room.later(2 * HOUR_MS);
    await room.poll();
    expect(await room.health.failing()).toEqual([]);
  });

  it('is asked ever more seldom, at least twice a day, while others are read', async () => {
    const room = await aNewsroom({ '/feed': { status: 500 }, '/other': GOOD });
    await room.follow('/feed', '/other');
    for (let quarter = 0; quarter < 2 * 96; quarter += 1) {
      await room.poll();
      room.later(15 * MINUTE_MS);
    }
    const times = (path: string) => room.site.asked.filter((one) => one === path).length;
    expect(times('/feed')).toBeGreaterThan(6);
    expect(times('/feed')).toBeLessThan(12);
    expect(times('/other')).toBeGreaterThan(150);
  });

  it('is left alone as long as its server asks', async () => {
    const room = await aNewsroom({ '/feed': { status: 503, headers: { 'retry-after': '7200' } } });
    await room.follow('/feed');
    await room.poll();
    room.later(2 * HOUR_MS - MINUTE_MS);
    expect(await room.poll()).toEqual([]);
    room.later(MINUTE_MS);
    expect(await room.poll()).toEqual(['/feed']);
  });

  it('is not asked any more when it is gone for good, and that is said', async () => {
    const room = await aNewsroom({ '/feed': { status: 410 } });
    await room.follow('/feed');
    await room.poll();
    room.later(48 * HOUR_MS);
    expect(await room.poll()).toEqual([]);
    expect(room.logged.join()).toMatch(/gone for good/);
    expect(await room.health.failing()).toHaveLength(1);
  });

  it('says what it holds instead of a feed, and keeps what was read before', async () => {
    const room = await aNewsroom({ '/feed': GOOD });
    await room.follow('/feed');
    await room.poll();
    room.replies['/feed'] = { headers: { 'content-type': 'text/xml' }, body: '<opml/>' };
    room.later(20 * MINUTE_MS);
    await room.poll();
    const [followed] = await room.stores.feeds.list();
    expect(followed).toMatchObject({ title: 'The Ferry Times', failures: 1 });
    expect(followed?.fault).toMatch(/it begins with <opml>/);
    expect(await room.archive.sources()).toHaveLength(1);
  });
});

describe('a feed that is read', () => {
  it('is asked for where it moved for good', async () => {
    const room = await aNewsroom({
      '/feed': { status: 301, headers: { location: '/new' } },
      '/new': GOOD,
    });
    await room.follow('/feed');
    expect(await room.poll()).toEqual(['/feed', '/new']);
    room.later(20 * MINUTE_MS);
    expect(await room.poll()).toEqual(['/new']);
    expect(await room.stores.feeds.list()).toMatchObject([{ address: room.site.at('/feed') }]);
  });

  it('is left alone while its server calls it fresh, for an hour at most', async () => {
    const room = await aNewsroom({ '/feed': { headers: { 'cache-control': 'max-age=86400' } } });
    room.replies['/feed'] = (response) => {
      response.writeHead(200, { 'cache-control': 'max-age=86400' });
      response.end('<rss version="2.0"><channel><title>Ferries</title></channel></rss>');
    };
    await room.follow('/feed');
    await room.poll();
    room.later(59 * MINUTE_MS);
    expect(await room.poll()).toEqual([]);
    room.later(MINUTE_MS);
    expect(await room.poll()).toEqual(['/feed']);
  });

  it('is read as often as it is set to be', async () => {
    const room = await aNewsroom({ '/feed': GOOD });
    await room.follow({ address: room.site.at('/feed'), everyMs: 5 * MINUTE_MS });
    await room.poll();
    room.later(5 * MINUTE_MS);
    expect(await room.poll()).toEqual(['/feed']);
  });
});
