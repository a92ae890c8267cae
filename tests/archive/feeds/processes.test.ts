import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../support/folder.ts';
import { aFeed, aNewsroom, aPage } from '../../support/newsroom.ts';

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
});
