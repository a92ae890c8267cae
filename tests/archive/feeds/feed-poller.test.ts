import { describe, expect, it } from 'vitest';
import { aFeed, aNewsroom, aPage, HOUR_MS, MINUTE_MS } from '../../support/newsroom.ts';

const AURORA = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';
const BOREAS = 'The ferry Boreas stayed in port on Monday because of the storm off Gull Island.';

const QUARTER_MS = 20 * MINUTE_MS;

describe('following a feed', () => {
  it('takes in the article of a new entry', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one', published: '2031-06-01T09:00:00Z' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed');
    expect(await room.poll()).toEqual(['/feed', '/one']);
    const [article] = await room.archive.sources();
    expect(article).toMatchObject({
      title: 'Ferry news',
      url: room.site.at('/one'),
      published: '2031-06-01T09:00:00Z',
      publishedBasis: 'metadata',
      extent: 'whole',
    });
    expect((await room.texts())[0]).toContain(AURORA);
    expect(room.logged).toEqual([`an article came in: added ${room.site.at('/one')}`]);
  });

  it('asks for nothing before it is due, and for no page of a feed that did not change', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed');
    await room.poll();
    expect(await room.poll()).toEqual([]);
    room.later(QUARTER_MS);
    expect(await room.poll()).toEqual(['/feed']);
  });

  it('goes on asking only for what changed, though nothing changes', async () => {
    const room = await aNewsroom({ '/feed': aFeed({ id: '1', summary: 'Aurora sailed.' }) });
    await room.follow('/feed');
    for (let reading = 0; reading < 3; reading += 1) {
      await room.poll();
      room.later(QUARTER_MS);
    }
    expect(room.site.asked).toHaveLength(3);
    expect(room.site.headers()).toHaveProperty('if-none-match');
  });

  it('takes in what a feed adds, and nothing twice', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one' }),
      '/one': aPage(AURORA),
      '/two': aPage(BOREAS),
    });
    await room.follow('/feed');
    await room.poll();
    room.replies['/feed'] = aFeed({ id: '2', link: '/two' }, { id: '1', link: '/one' });
    room.later(QUARTER_MS);
    expect(await room.poll()).toEqual(['/feed', '/two']);
    expect(await room.archive.sources()).toHaveLength(2);
  });

  it('replaces an article when its entry says that it changed', async () => {
    const entry = { id: '1', link: '/one', published: '2031-06-01T09:00:00Z' };
    const room = await aNewsroom({
      '/feed': aFeed({ ...entry, updated: '2031-06-01T09:00:00Z' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed');
    await room.poll();
    room.replies['/feed'] = aFeed({ ...entry, updated: '2031-06-01T12:05:00Z' });
    room.replies['/one'] = aPage(AURORA.replace('42', '43'));
    room.later(QUARTER_MS);
    await room.poll();
    expect(await room.texts()).toEqual([expect.stringContaining('43 people')]);
    expect(await room.stores.articles.earlierRevisions(room.site.at('/one'))).toHaveLength(1);
  });

  it('fetches the page of two feeds once', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one' }),
      '/other': aFeed({ id: 'x', link: '/one' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed', '/other');
    expect((await room.poll()).toSorted()).toEqual(['/feed', '/one', '/other']);
    expect(await room.archive.sources()).toHaveLength(1);
  });

  it('gives no date to an entry that claims to come from the future', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one', published: '2031-06-09T09:00:00Z' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed');
    await room.poll();
    expect(await room.archive.sources()).toMatchObject([{ published: null, publishedBasis: null }]);
  });

  it('gives outlet and language of the feed to articles that name none', async () => {
    const room = await aNewsroom({ '/feed': aFeed({ id: '1', summary: 'Aurora sailed.' }) });
    const address = room.site.at('/feed');
    await room.follow({ address, outlet: 'The Strait Post', language: 'no' });
    await room.poll();
    expect(await room.archive.sources()).toMatchObject([
      { outlet: 'The Strait Post', language: 'no', extent: 'summary' },
    ]);
  });

  it('keeps what an editor withdrew out, though its page changes', async () => {
    const entry = { id: '1', link: '/one' };
    const room = await aNewsroom({ '/feed': aFeed(entry), '/one': aPage(AURORA) });
    await room.follow('/feed');
    await room.poll();
    const [article] = await room.archive.sources();
    await room.archive.withdraw(article?.id ?? '');
    room.replies['/feed'] = aFeed({ ...entry, updated: '2031-06-01T12:05:00Z' });
    room.replies['/one'] = aPage(BOREAS);
    room.later(QUARTER_MS);
    expect(await room.poll()).toEqual(['/feed', '/one']);
    expect(await room.archive.sources()).toEqual([]);
  });

  it('remembers what the file no longer names, and does not read it', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed');
    await room.poll();
    await room.follow();
    room.later(HOUR_MS);
    expect(await room.poll()).toEqual([]);
    await room.follow('/feed');
    expect(await room.poll()).toEqual(['/feed']);
  });
});
