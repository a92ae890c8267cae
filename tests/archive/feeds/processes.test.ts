import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../support/folder.ts';
import { aFeed, aNewsroom, aPage, MINUTE_MS } from '../../support/newsroom.ts';

const AURORA = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';

describe('what is followed', () => {
  it('is shared by two processes on one database: each feed and page is read once', async () => {
    const path = join(aFolder(), 'archive.db');
    const pages = Array.from({ length: 20 }, (_, at) => `/page-${at}`);
    const replies = Object.fromEntries(pages.map((page) => [page, aPage(`${page}. ${AURORA}`)]));
    const feed = aFeed(...pages.map((link) => ({ id: link, link })));
    const one = await aNewsroom({ '/feed': feed, ...replies }, { path });
    const other = await aNewsroom({}, { path, site: one.site });
    await one.follow('/feed');
    await Promise.all([one.poll(), other.poll()]);
    expect(one.site.asked.toSorted()).toEqual(['/feed', ...pages].toSorted());
    expect(await one.archive.sources()).toHaveLength(20);
  });

  it('gives back what the end of a process breaks off: another one reads it at once', async () => {
    const path = join(aFolder(), 'archive.db');
    const asked = Promise.withResolvers<void>();
    const one = await aNewsroom({ '/feed': () => asked.resolve() }, { path });
    await one.follow('/feed');
    const polled = one.poll();
    await asked.promise;
    await one.stop();
    await polled;
    const [followed] = await one.stores.feeds.list();
    expect(followed?.failures).toBe(0);
    one.replies['/feed'] = aFeed({ id: '1', summary: 'The ferry Aurora sailed.' });
    const other = await aNewsroom({}, { path, site: one.site });
    expect(await other.poll()).toEqual(['/feed']);
  });

  it('is read on by another process where one died in the middle of a round, each page once', async () => {
    const path = join(aFolder(), 'archive.db');
    const asked = Promise.withResolvers<void>();
    const links = ['/a', '/b', '/c'];
    const one = await aNewsroom(
      {
        '/feed': aFeed(...links.map((link) => ({ id: link, link }))),
        '/a': aPage(`A. ${AURORA}`),
        '/b': () => asked.resolve(),
        '/c': aPage(`C. ${AURORA}`),
      },
      { path },
    );
    const other = await aNewsroom({}, { path, site: one.site });
    await one.follow('/feed');
    // It never ends: the process is dead from here on.
    one.poll().catch(() => undefined);
    await asked.promise;
    const before = [...one.site.asked];
    one.replies['/b'] = aPage(`B. ${AURORA}`);
    const rest = links.filter((link) => !before.includes(link));
    expect(await other.poll()).toEqual(rest);
    other.later(11 * MINUTE_MS);
    expect(await other.poll()).toEqual(['/b']);
    expect(await other.archive.sources()).toHaveLength(3);
  });

  it('is read by another process where one died while it asked for the feed', async () => {
    const path = join(aFolder(), 'archive.db');
    const asked = Promise.withResolvers<void>();
    const one = await aNewsroom({ '/feed': () => asked.resolve() }, { path });
    const other = await aNewsroom({}, { path, site: one.site });
    await one.follow('/feed');
    one.poll().catch(() => undefined);
    await asked.promise;
    one.replies['/feed'] = aFeed({ id: '1', summary: 'The ferry Aurora sailed.' });
    expect(await other.poll()).toEqual([]);
    other.later(5 * MINUTE_MS);
    expect(await other.poll()).toEqual(['/feed']);
  });
});
