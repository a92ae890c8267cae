import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { aSite, type Reply, type Site } from '../../support/site.ts';
import { aWeb } from './a-web.ts';

const PAGE: Reply = { body: '<p>The ferry sailed.' };

const robots = (...lines: readonly string[]): Record<string, Reply> => ({
  '/robots.txt': { body: lines.join('\n') },
  '/': PAGE,
  '/private/a': PAGE,
});

const REFUSED = { code: 'refused' };

describe('the robots.txt of a host', () => {
  it('is obeyed, and what to do instead is said', async () => {
    const site = await aSite(robots('User-agent: *', 'Disallow: /private/'));
    const web = aWeb({ sites: [site] });
    expect(await web.page(site.at('/'))).toMatchObject({ status: 'found' });
    await expect(web.page(site.at('/private/a'))).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringMatching(/robots\.txt.*save the page and give the file/),
    });
    expect(site.asked).toEqual(['/']);
  });

  it('is obeyed after a redirect too', async () => {
    const site = await aSite({
      ...robots('User-agent: parley', 'Disallow: /private/'),
      '/': { status: 302, headers: { location: '/private/a' } },
    });
    await expect(aWeb({ sites: [site] }).page(site.at('/'))).rejects.toMatchObject(REFUSED);
    expect(site.asked).toEqual(['/']);
  });

  it('is asked for once a day', async () => {
    let count = 0;
    const site = await aSite({
      '/': PAGE,
      '/robots.txt': (response) => {
        count += 1;
        response.end(count === 1 ? '' : 'User-agent: *\nDisallow: /');
      },
    });
    const web = aWeb({ sites: [site] });
    await Promise.all([web.page(site.at('/')), web.page(site.at('/'))]);
    web.pass(23 * 3_600_000);
    await web.page(site.at('/'));
    expect(count).toBe(1);
    web.pass(3_600_000);
    await expect(web.page(site.at('/'))).rejects.toMatchObject(REFUSED);
  });

  it.each([400, 401, 403, 404, 410])('asks for nothing where it is %i', async (status) => {
    const site = await aSite({ '/': PAGE, '/robots.txt': { status, body: 'Disallow: /' } });
    expect(await aWeb({ sites: [site] }).page(site.at('/'))).toMatchObject({ status: 'found' });
  });

  it.each([429, 500, 503])('forbids all for now where it is %i', async (status) => {
    const headers = { 'retry-after': '30' };
    const site = await aSite({ '/': PAGE, '/robots.txt': { status, headers } });
    const answer = await aWeb({ sites: [site] }).page(site.at('/'));
    expect(answer).toMatchObject({ status: 'later', retryAfterMs: 30_000 });
    expect(site.asked).toEqual([]);
  });

  it('is asked for again soon where it could not be had', async () => {
    let isDown = true;
    const site = await aSite({
      '/': PAGE,
      '/robots.txt': (response) => (isDown ? response.socket?.destroy() : response.end()),
    });
    const web = aWeb({ sites: [site] });
    await expect(web.page(site.at('/'))).rejects.toMatchObject({ code: 'unreachable' });
    isDown = false;
    await expect(web.page(site.at('/'))).rejects.toMatchObject({ code: 'unreachable' });
    web.pass(60_000);
    expect(await web.page(site.at('/'))).toMatchObject({ status: 'found' });
  });

  it('may be found on another host', async () => {
    const other = await aSite({ '/rules': { body: 'User-agent: *\nDisallow: /private/' } });
    const moved = { status: 301, headers: { location: other.at('/rules') } };
    const site = await aSite({ ...robots(), '/robots.txt': moved });
    const web = aWeb({ sites: [site, other] });
    await expect(web.page(site.at('/private/a'))).rejects.toMatchObject(REFUSED);
  });

  it('asks for nothing where it redirects for ever', async () => {
    const moved = { status: 301, headers: { location: '/robots.txt' } };
    const site = await aSite({ '/': PAGE, '/robots.txt': moved });
    expect(await aWeb({ sites: [site] }).page(site.at('/'))).toMatchObject({ status: 'found' });
  });

  it('is read up to a size, and no line that was cut', async () => {
    const rules = 'User-agent: *\nDisallow: /private/\n';
    const site = await aSite(robots(`${rules}Disallow: /a${'#'.repeat(600_000)}`));
    const robotsBytes = rules.length + 'Disallow: /'.length;
    const web = aWeb({ sites: [site], limits: { robotsBytes } });
    expect(await web.page(site.at('/'))).toMatchObject({ status: 'found' });
    await expect(web.page(site.at('/private/a'))).rejects.toMatchObject(REFUSED);
  });
});

/** A site that notes how many are asking it at once. */
async function aBusySite(): Promise<Site & { most(): number }> {
  let [now, most] = [0, 0];
  const reply: Reply = (response) => {
    now += 1;
    most = Math.max(most, now);
    setImmediate(() => {
      now -= 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end();
    });
  };
  const site = await aSite(Object.fromEntries(['/a', '/b', '/c'].map((path) => [path, reply])));
  return { ...site, most: () => most };
}

describe('a host', () => {
  it('is asked one thing at a time, in order, with a pause in between', async () => {
    const site = await aBusySite();
    const web = aWeb({ sites: [site] });
    await Promise.all(['/a', '/b', '/c'].map((path) => web.page(site.at(path))));
    expect([site.most(), site.asked]).toEqual([1, ['/a', '/b', '/c']]);
    expect(web.pauses).toEqual([1000, 1000]);
  });

  it('rests after it said that nothing changed, and not after it sent on', async () => {
    const moved = { status: 302, headers: { location: '/same' } };
    const site = await aSite({ '/': moved, '/same': { status: 304 } });
    const web = aWeb({ sites: [site] });
    const validators = { etag: '"7"', lastModified: null };
    const request = { address: site.at('/'), wants: 'feed', validators } as const;
    await web.get(request);
    await web.get(request);
    expect(web.pauses).toEqual([1000]);
  });

  it('is not paused for when it has rested', async () => {
    const site = await aSite({ '/': PAGE });
    const web = aWeb({ sites: [site] });
    await web.page(site.at('/'));
    web.pass(600);
    await web.page(site.at('/'));
    web.pass(1000);
    await web.page(site.at('/'));
    expect(web.pauses).toEqual([400]);
  });

  it.each([
    ['5', 5000],
    ['0.2', 1000],
    ['86400', 30_000],
    ['-7', 1000],
    ['1e9', 1000],
  ])('is left alone for its Crawl-delay of %s, within reason', async (delay, pause) => {
    const site = await aSite(robots('User-agent: *', `Crawl-delay: ${delay}`));
    const web = aWeb({ sites: [site] });
    await web.page(site.at('/'));
    await web.page(site.at('/'));
    expect(web.pauses).toEqual([pause]);
  });

  it('is left alone after a failure too, and others are asked', async () => {
    const site = await aSite({ '/': PAGE, '/a': (response) => response.socket?.destroy() });
    const web = aWeb({ sites: [site] });
    const asked = [web.page(site.at('/a')), web.page(site.at('/'))];
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(web.pauses).toEqual([1000]);
  });

  it('does not wait for another', async () => {
    const held: ServerResponse[] = [];
    const slow = await aSite({ '/': (response) => void held.push(response) });
    const site = await aSite({ '/': PAGE });
    const host = site.host.replace('127.0.0.1', 'localhost');
    const web = aWeb({ sites: [slow, { ...site, host }] });
    const waiting = web.page(slow.at('/'));
    expect(await web.page(`http://${host}/`)).toMatchObject({ status: 'found' });
    held.at(0)?.writeHead(200, { 'content-type': 'text/html' }).end();
    expect(await waiting).toMatchObject({ status: 'found' });
  });
});
