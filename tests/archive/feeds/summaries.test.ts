import { describe, expect, it } from 'vitest';
import { aFeed, aNewsroom, aPage, HOUR_MS, MINUTE_MS } from '../../support/newsroom.ts';
import type { Reply } from '../../support/site.ts';

const SUMMARY = 'The ferry Aurora sailed from Port Ellis on Monday, its owner says.';
const WHOLE = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';

const entry = { id: '1', link: '/one', title: 'Aurora sails', summary: SUMMARY };

const followed = async (replies: Record<string, Reply>) => {
  const room = await aNewsroom({ '/feed': aFeed(entry), ...replies });
  await room.follow('/feed');
  await room.poll();
  return room;
};

const heldBy = async ({ archive, stores }: Awaited<ReturnType<typeof aNewsroom>>) => {
  const [article] = await archive.sources();
  const [whole] = await stores.articles.articles(article ? [article.id] : []);
  return whole && { title: whole.title, extent: whole.extent, text: whole.text };
};

const AS_SUMMARY = { title: 'Aurora sails', extent: 'summary', text: SUMMARY };

describe('where a page may not be read', () => {
  it.each<[string, Reply]>([
    ['wants a password', { status: 401 }],
    ['refuses', { status: 403 }],
    ['is a film', { headers: { 'content-type': 'video/mp4' }, body: 'moving' }],
    ['holds no article', { body: '<html><body><nav>Home</nav></body></html>' }],
    ['leads out of the public web', { status: 302, headers: { location: 'http://10.0.0.1/' } }],
  ])('the summary of the feed stands in: a page that %s', async (_, reply) => {
    const room = await followed({ '/one': reply });
    expect(await heldBy(room)).toEqual(AS_SUMMARY);
    expect(await room.archive.sources()).toMatchObject([{ url: room.site.at('/one') }]);
  });

  it('the summary of the feed stands in: robots.txt forbids the page', async () => {
    const body = 'User-agent: *\nDisallow: /one\n';
    const room = await followed({
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body },
      '/one': aPage(WHOLE),
    });
    expect(room.site.asked).toEqual(['/feed']);
    expect(await heldBy(room)).toEqual(AS_SUMMARY);
  });

  it('the summary of the feed stands in for a beginning that wants payment', async () => {
    const paid =
      '<html><body><article><h1>Aurora sails</h1><p>The Aurora sailed.</p></article></body>';
    expect(await heldBy(await followed({ '/one': { body: paid } }))).toEqual(AS_SUMMARY);
  });

  it('an entry with nothing but a headline is given up, and said', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one' }),
      '/one': { status: 403 },
    });
    await room.follow('/feed');
    await room.poll();
    expect(await room.archive.sources()).toEqual([]);
    expect(room.logged.join()).toMatch(/an entry of a feed was given up: .*\/one/);
  });
});

describe('a summary', () => {
  it('makes way for the whole article', async () => {
    const room = await followed({ '/one': { status: 403 } });
    room.replies['/one'] = aPage(WHOLE);
    room.replies['/feed'] = aFeed({ ...entry, updated: '2031-06-01T12:05:00Z' });
    room.later(20 * MINUTE_MS);
    await room.poll();
    expect(await heldBy(room)).toMatchObject({ extent: 'whole' });
    expect(await room.archive.sources()).toHaveLength(1);
  });

  it('makes way for the whole article that has another address', async () => {
    const room = await followed({ '/one': { status: 403 } });
    const canonical = `<link rel="canonical" href="${room.site.at('/aurora')}">`;
    room.replies['/one'] = aPage(WHOLE, canonical);
    room.replies['/feed'] = aFeed({ ...entry, updated: '2031-06-01T12:05:00Z' });
    room.later(20 * MINUTE_MS);
    await room.poll();
    expect(await room.archive.sources()).toMatchObject([
      { extent: 'whole', url: room.site.at('/aurora') },
    ]);
  });

  it('makes way for it although the process was lost just before', async () => {
    const room = await followed({ '/one': { status: 403 } });
    const { withdraw } = room.archive;
    room.archive.withdraw = () => Promise.reject(new Error('lost'));
    const canonical = `<link rel="canonical" href="${room.site.at('/aurora')}">`;
    room.replies['/one'] = aPage(WHOLE, canonical);
    room.replies['/feed'] = aFeed({ ...entry, updated: '2031-06-01T12:05:00Z' });
    room.later(20 * MINUTE_MS);
    await room.poll();
    room.archive.withdraw = withdraw;
    room.later(20 * MINUTE_MS);
    await room.poll();
    expect(await room.archive.sources()).toMatchObject([{ extent: 'whole' }]);
  });

  it('never takes the place of the whole article', async () => {
    const room = await followed({ '/one': aPage(WHOLE) });
    room.replies['/one'] = { status: 403 };
    room.replies['/feed'] = aFeed({ ...entry, updated: '2031-06-01T12:05:00Z' });
    room.later(20 * MINUTE_MS);
    expect(await room.poll()).toEqual(['/feed', '/one']);
    expect(await heldBy(room)).toMatchObject({ extent: 'whole' });
  });
});

describe('an entry whose page is not there', () => {
  it('is tried again, and taken when the page has come', async () => {
    const room = await followed({ '/one': { status: 503 } });
    expect(await room.archive.sources()).toEqual([]);
    room.replies['/one'] = aPage(WHOLE);
    room.later(5 * MINUTE_MS);
    expect(await room.poll()).toEqual(['/one']);
    expect(await heldBy(room)).toMatchObject({ extent: 'whole' });
  });

  it('waits as long as the server asks', async () => {
    const room = await followed({ '/one': { status: 429, headers: { 'retry-after': '3600' } } });
    room.later(HOUR_MS - MINUTE_MS);
    expect(await room.poll()).toEqual(['/feed']);
    room.later(MINUTE_MS);
    expect(await room.poll()).toEqual(['/one']);
  });

  it('is taken as the feed has it when its server does not answer for half a day', async () => {
    const room = await followed({ '/one': { status: 503 } });
    for (let hour = 0; hour < 12; hour += 1) {
      room.later(HOUR_MS);
      await room.poll();
    }
    expect(room.site.asked.filter((path) => path === '/one')).toHaveLength(5);
    expect(await heldBy(room)).toEqual(AS_SUMMARY);
  });

  it('is given up when the page was taken away, and other entries are read', async () => {
    const room = await aNewsroom({
      '/feed': aFeed(entry, { id: '2', link: '/two' }),
      '/one': { status: 410 },
      '/two': aPage(WHOLE),
    });
    await room.follow('/feed');
    await room.poll();
    expect(await room.archive.sources()).toMatchObject([{ url: room.site.at('/two') }]);
    expect(room.logged.join()).toMatch(/given up: .*\/one/);
  });
});
