import { describe, expect, it } from 'vitest';
import { createPrivateHosts } from '../../../src/edge/http/private-hosts.ts';
import { redirectTarget } from '../../../src/edge/http/redirect-target.ts';
import { WEB_LIMITS } from '../../../src/edge/http/web-limits.ts';
import { aSite, type Reply } from '../../support/site.ts';
import { aWeb } from './a-web.ts';

const PAGE: Reply = { body: '<p>The ferry sailed.' };

const to = (location: string, status = 301): Reply => ({ status, headers: { location } });

/** A path that is so many redirects away from a page. */
const steps = (count: number, status = 301): Record<string, Reply> => ({
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`/${count - at}`, to(`/${count - at - 1}`, status)]),
  ),
  '/0': PAGE,
});

describe('redirects', () => {
  it('are followed five times, and the page has its last address', async () => {
    const site = await aSite(steps(5));
    const answer = await aWeb({ sites: [site] }).page(`${site.at('/5')}#top`);
    expect(answer).toMatchObject({ status: 'found', address: site.at('/0') });
    expect(site.asked).toEqual(['/5', '/4', '/3', '/2', '/1', '/0']);
  });

  it.each([
    ['six', steps(6), '/6'],
    ['endless', { '/a': to('/b'), '/b': to('/a') }, '/a'],
  ])('are given up where they are %s', async (_, replies, path) => {
    const site = await aSite(replies);
    const asked = aWeb({ sites: [site] }).page(site.at(path));
    await expect(asked).rejects.toMatchObject({ code: 'too-many-redirects' });
    expect(site.asked).toHaveLength(6);
  });

  it('tell the new address only where all are for good', async () => {
    const site = await aSite({
      '/a': to('/b', 301),
      '/b': to('/c', 308),
      '/c': PAGE,
      '/d': to('/b', 302),
    });
    const web = aWeb({ sites: [site] });
    expect(await web.page(site.at('/a'))).toMatchObject({ movedTo: site.at('/c') });
    expect(await web.page(site.at('/d'))).toMatchObject({ movedTo: null });
    expect(await web.page(site.at('/c'))).toMatchObject({ movedTo: null });
  });

  it.each([
    ['http://127.0.0.1:1/', 'forbidden-address'],
    ['http://127.0.0.1/', 'forbidden-address'],
    ['http://[::ffff:127.0.0.1]/', 'forbidden-address'],
    ['//2130706433/', 'forbidden-address'],
    ['http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
    ['file:///etc/hosts', 'unsupported'],
    ['data:text/html,hello', 'unsupported'],
    ['http://mara:secret@harbour.example/', 'forbidden-address'],
    ['http://', 'malformed'],
  ])('lead nowhere that may not be asked: %s', async (location, code) => {
    const site = await aSite({ '/': to(location) });
    await expect(aWeb({ sites: [site] }).page(site.at('/'))).rejects.toMatchObject({ code });
  });

  it('lead to no host of the desk’s own from the web', () => {
    const rules = { isPrivateHost: createPrivateHosts(['wiki.desk.example']), limits: WEB_LIMITS };
    const next = (from: string) =>
      redirectTarget(new URL(from), headTo('http://wiki.desk.example/plans'), rules);
    expect(() => next('http://harbour.example/')).toThrow(/a host of your own/);
    expect(next('http://wiki.desk.example/')?.url.pathname).toBe('/plans');
  });

  it('keep to https from https', () => {
    const rules = { isPrivateHost: () => false, limits: WEB_LIMITS };
    const next = redirectTarget(
      new URL('https://harbour.example/'),
      headTo('http://quay.example/'),
      rules,
    );
    expect(next?.url.href).toBe('https://quay.example/');
  });

  it('without an address are an answer that holds nothing', async () => {
    const site = await aSite({ '/': { status: 302 } });
    const asked = aWeb({ sites: [site] }).page(site.at('/'));
    await expect(asked).rejects.toMatchObject({ code: 'unsupported' });
  });
});

const headTo = (location: string) => ({
  status: 301,
  header: (name: string) => (name === 'location' ? location : null),
});
