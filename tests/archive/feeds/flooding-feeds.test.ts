import { describe, expect, it } from 'vitest';
import { aFeed, aNewsroom, aPage, MINUTE_MS } from '../../support/newsroom.ts';

const AURORA = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';
const BOREAS = 'The ferry Boreas stayed in port on Monday because of the storm off Gull Island.';

const QUARTER_MS = 20 * MINUTE_MS;

describe('a feed that lists much', () => {
  it('leaves out what a new feed lists from long ago, and says so', async () => {
    const room = await aNewsroom({
      '/feed': aFeed(
        { id: '2', link: '/two', published: '2031-05-31T09:00:00Z' },
        { id: '1', link: '/one', published: '2031-02-01T09:00:00Z' },
      ),
      '/two': aPage(BOREAS),
    });
    await room.follow('/feed');
    expect(await room.poll()).toEqual(['/feed', '/two']);
    expect(room.logged[0]).toMatch(/older entries .* 1$/);
  });

  it('takes the newest of too many', async () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({
      id: `${at}`,
      summary: `Ferry ${at} left Port Ellis.`,
      published: `2031-06-01T10:${String(at).padStart(2, '0')}:00Z`,
    }));
    const room = await aNewsroom({ '/feed': aFeed(...entries) });
    await room.follow('/feed');
    await room.poll();
    const texts = await room.texts();
    expect(texts).toHaveLength(50);
    expect(texts).toContain('Ferry 59 left Port Ellis.');
    expect(texts).not.toContain('Ferry 9 left Port Ellis.');
  });

  it('looks ever more seldom at an entry whose changes change nothing', async () => {
    const room = await aNewsroom({ '/one': aPage(AURORA) });
    await room.follow('/feed');
    let asked = 0;
    for (let reading = 0; reading < 96; reading += 1) {
      room.replies['/feed'] = aFeed({ id: '1', link: '/one', summary: `Read ${reading} times.` });
      asked += (await room.poll()).filter((path) => path === '/one').length;
      room.later(15 * MINUTE_MS);
    }
    expect(asked).toBeLessThan(9);
  });

  it('is not flooded by a feed that makes up new ids for every reading', async () => {
    const room = await aNewsroom({ '/one': aPage(AURORA) });
    await room.follow('/feed');
    room.replies['/feed'] = aFeed({ id: 'a', link: '/one?utm_source=feed' });
    await room.poll();
    room.replies['/feed'] = aFeed({ id: 'b', link: '/one' });
    room.later(QUARTER_MS);
    expect(await room.poll()).toEqual(['/feed']);
  });

  it('reads an entry once that a feed lists twice', async () => {
    const room = await aNewsroom({
      '/feed': aFeed({ id: '1', link: '/one' }, { id: '1', link: '/one' }),
      '/one': aPage(AURORA),
    });
    await room.follow('/feed');
    expect(await room.poll()).toEqual(['/feed', '/one']);
  });
});
