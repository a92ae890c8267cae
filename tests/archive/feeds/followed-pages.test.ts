import { describe, expect, it } from 'vitest';
import { aFeed, aNewsroom, aPage, MINUTE_MS, tagged } from '../../support/newsroom.ts';

const AURORA = 'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board.';
const BOREAS = 'The ferry Boreas stayed in port on Monday because of the storm off Gull Island.';

const QUARTER_MS = 20 * MINUTE_MS;

describe('following a page', () => {
  it('takes in the page, and its revision when it changed', async () => {
    const room = await aNewsroom({ '/live': aPage(AURORA) });
    await room.follow('/live');
    await room.poll();
    room.later(QUARTER_MS);
    await room.poll();
    room.replies['/live'] = aPage(BOREAS);
    room.later(QUARTER_MS);
    await room.poll();
    expect(room.site.asked).toEqual(['/live', '/live', '/live']);
    expect(await room.texts()).toEqual([expect.stringContaining(BOREAS)]);
  });

  it('is known as a feed where it only was a page while the site was mended', async () => {
    const room = await aNewsroom({ '/feed': aPage('We are mending our site until noon today.') });
    await room.follow('/feed');
    await room.poll();
    room.replies['/feed'] = aFeed({ id: '1', link: '/one' });
    room.replies['/one'] = aPage(AURORA);
    room.later(QUARTER_MS);
    expect(await room.poll()).toEqual(['/feed', '/one']);
  });

  it('says that a feed gives a page, once it was known as a feed', async () => {
    const room = await aNewsroom({ '/feed': aFeed({ id: '1', summary: 'Aurora sailed.' }) });
    await room.follow('/feed');
    await room.poll();
    room.replies['/feed'] = tagged('<html><body><p>We are moving house.</p></body></html>');
    room.later(QUARTER_MS);
    await room.poll();
    const [followed] = await room.stores.feeds.list();
    expect(followed?.fault).toMatch(/is a page, not a feed/);
  });
});
