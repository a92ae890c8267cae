import { describe, expect, it, onTestFinished } from 'vitest';
import { createArticleReader } from '../../../src/archive/articles/article-reader.ts';
import { type CheckedAddress, checkFollowed } from '../../../src/archive/feeds/check-followed.ts';
import { openWeb } from '../../../src/edge/http/web.ts';
import { WEB_LIMITS } from '../../../src/edge/http/web-limits.ts';
import { createFeedReader } from '../../../src/edge/workers/feed-reader.ts';
import { createPageReader } from '../../../src/edge/workers/page-reader.ts';
import { aFeed, anOrder, aPage } from '../../support/newsroom.ts';
import { aSite, type Reply, type Site } from '../../support/site.ts';

const NOW = Date.parse('2031-06-01T12:00Z');

/** Checks paths of a site, all but its robots.txt where none is said. */
async function check(
  replies: Record<string, Reply>,
  paths = Object.keys(replies).filter((path) => path !== '/robots.txt'),
): Promise<{ readonly checked: readonly CheckedAddress[]; readonly site: Site }> {
  const site = await aSite(replies);
  const limits = { ...WEB_LIMITS, pauseMs: 0 };
  const web = openWeb({ version: '1', contact: null, privateHosts: [site.host], limits });
  const articles = createArticleReader(createPageReader({ outlets: [] }), []);
  const feedReader = createFeedReader();
  onTestFinished(async () => {
    await Promise.all([web.close(), articles.close(), feedReader.close()]);
  });
  const orders = paths.map((path) => anOrder(site.at(path)));
  const deps = { web, feedReader, articles, now: () => NOW };
  const checked: CheckedAddress[] = [];
  for await (const one of checkFollowed(orders, deps)) checked.push(one);
  return { checked, site };
}

const found = (checked: readonly CheckedAddress[]) =>
  checked.map((one) => (one.status === 'ok' ? one.found : one.failure.code));

describe('checking what is followed', () => {
  it('tells the entries of a feed and the newest of their dates, whatever their order', async () => {
    const feed = aFeed(
      { id: '1', published: '2031-05-31T00:30:00+03:00' },
      { id: '2', published: '2031-05-30T23:45:00+02:00' },
      { id: '3', updated: '2031-05-29' },
      { id: '4' },
    );
    const { checked } = await check({ '/feed': feed });
    expect(found(checked)).toEqual([
      {
        kind: 'feed',
        title: 'The Ferry Times',
        entries: 4,
        newest: '2031-05-30T23:45:00+02:00',
        movedTo: null,
      },
    ]);
  });

  it('takes a date in the future for the misprint that the bot takes it for', async () => {
    const feed = aFeed({ id: '1', published: '2131-05-30' }, { id: '2', published: '2031-05-02' });
    const { checked } = await check({ '/feed': feed, '/none': aFeed() });
    expect(found(checked)).toMatchObject([
      { entries: 2, newest: '2031-05-02' },
      { entries: 0, newest: null },
    ]);
  });

  it('tells a page from a feed, and when it was published', async () => {
    const date = '<meta property="article:published_time" content="2031-05-05">';
    const { checked } = await check({ '/page': aPage('The ferry Aurora sailed at noon.', date) });
    expect(found(checked)).toEqual([
      { kind: 'page', title: 'Ferry news', entries: null, newest: '2031-05-05', movedTo: null },
    ]);
  });

  it('says where a feed moved for good, and not where it is only for now', async () => {
    const feed = aFeed({ id: '1', published: '2031-05-02' });
    const { checked, site } = await check(
      {
        '/old': { status: 301, headers: { location: '/feed' } },
        '/busy': { status: 302, headers: { location: '/feed' } },
        '/feed': feed,
      },
      ['/old', '/busy'],
    );
    expect(found(checked)).toMatchObject([{ movedTo: site.at('/feed') }, { movedTo: null }]);
  });

  it('says why each of the others cannot be read, in their order, and reads the rest', async () => {
    const { checked } = await check({
      '/private/feed': aFeed({ id: '1' }),
      '/robots.txt': { body: 'User-agent: *\nDisallow: /private/' },
      '/missing': { status: 404 },
      '/gone': { status: 410 },
      '/subscribers': { status: 403 },
      '/busy': { status: 503, headers: { 'retry-after': '90' } },
      '/picture': { headers: { 'content-type': 'image/png' } },
      '/good': aFeed({ id: '1' }),
    });
    expect(found(checked)).toMatchObject([
      'refused',
      'not-found',
      'gone',
      'refused',
      'unreachable',
      'unsupported',
      { kind: 'feed' },
    ]);
    const messages = checked.map((one) => (one.status === 'failed' ? one.failure.message : ''));
    expect(messages[0]).toContain('asks programs not to read this address');
    expect(messages[4]).toContain('try again in 2 minutes');
  });

  it('asks for each address once', async () => {
    const paths = ['/1', '/2', '/3', '/4', '/5', '/6'];
    const replies = Object.fromEntries(paths.map((path) => [path, aFeed({ id: path })]));
    const { checked, site } = await check(replies);
    expect(checked.map(({ address }) => address)).toEqual(paths.map(site.at));
    expect(site.asked.toSorted()).toEqual(paths);
  });
});
