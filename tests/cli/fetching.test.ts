import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { aSite, type Reply } from '../support/site.ts';

const page = (head = ''): string => `<html><head><title>Ferry sails</title>${head}</head><body>
<article><h1>Ferry sails</h1>
<p>The ferry Aurora sailed from Port Ellis on Monday, the harbour master told reporters there.</p>
<p>It carried 42 people, who had waited for three hours, and returned at night without them.</p>
</article></body></html>`;

/** Runs a command on a path of a site, which is the desk's own. */
async function run(args: readonly string[], path: string, replies: Record<string, Reply>) {
  const site = await aSite(replies);
  const environment = { PARLEY_PRIVATE_HOSTS: site.host, PARLEY_CONTACT: 'desk@paper.example' };
  const folder = aFolder({ 'good.txt': 'The ferry sailed on Monday.' });
  const outcome = await parley([...args, site.at(path)], { folder, environment });
  return { ...outcome, site, folder, environment };
}

const extract = async (path: string, replies: Record<string, Reply>) => {
  const { json, site } = await run(['extract', '--json'], path, replies);
  return { result: json[0], article: json[0].article, site };
};

describe('an address among the arguments', () => {
  it('is fetched, and is the address of its article', async () => {
    const { result, article, site } = await extract('/ferry?utm_source=mail', {
      '/ferry?utm_source=mail': { body: gzipSync(page()), headers: { 'content-encoding': 'gzip' } },
    });
    expect(result).toMatchObject({ source: site.at('/ferry?utm_source=mail'), status: 'ok' });
    expect(article).toMatchObject({ title: 'Ferry sails', url: site.at('/ferry') });
    expect(article.text).toMatch(/^The ferry Aurora.*\n\n.*without them\.$/s);
    expect(site.headers()['user-agent']).toMatch(/^Parley\/\S+ \(\+desk@paper\.example\)$/);
  });

  it('gives way to the one that its redirects lead to', async () => {
    const { article, site } = await extract('/a', {
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': { body: page() },
    });
    expect(article.url).toBe(site.at('/b'));
  });

  it.each([
    ['/canonical', '/canonical'],
    ['canonical?id=7#top', '/news/canonical?id=7'],
    ['https://other.example/claimed', '/news/ferry'],
    ['javascript:alert(1)', '/news/ferry'],
  ])('with the canonical link %s has the address %s', async (href, path) => {
    const body = page(`<link rel="canonical" href="${href}">`);
    const { article, site } = await extract('/news/ferry', { '/news/ferry': { body } });
    expect(article.url).toBe(site.at(path));
  });

  it('dates a page that names no day by the day in its path', async () => {
    const path = '/2031/05/05/ferry';
    const { article } = await extract(path, { [path]: { body: page() } });
    expect(article).toMatchObject({ published: '2031-05-05', publishedBasis: 'address' });
  });

  it.each([
    ['text/markdown', '---\ntitle: Ferry sails\n---\n\nThe ferry sailed.'],
    ['text/plain; charset=utf-8', 'Ferry sails\n\nThe ferry sailed.'],
  ])('may hold %s', async (type, body) => {
    const headers = { 'content-type': type };
    const { article, site } = await extract('/a.html', { '/a.html': { body, headers } });
    const url = site.at('/a.html');
    expect(article).toMatchObject({ title: 'Ferry sails', text: 'The ferry sailed.', url });
  });

  it('holds several articles as JSON Lines, none of which has its address', async () => {
    const body = '{"id": "a", "text": "The ferry sailed."}\n{"id": "b", "text": "It came back."}\n';
    const headers = { 'content-type': 'application/x-ndjson' };
    const { json } = await run(['extract', '--json'], '/a', { '/a': { body, headers } });
    expect(json.map(({ article }) => article.url)).toEqual([null, null]);
  });

  it.each<[string, Reply, string]>([
    ['missing', { status: 404 }, 'not-found'],
    ['for subscribers', { status: 403 }, 'refused'],
    ['busy', { status: 503, headers: { 'retry-after': '90' } }, 'unreachable'],
    ['a picture', { headers: { 'content-type': 'image/png' } }, 'unsupported'],
    ['empty', {}, 'empty'],
  ])('that is %s fails alone', async (_, reply, code) => {
    const site = await aSite({ '/a': reply });
    const environment = { PARLEY_PRIVATE_HOSTS: site.host };
    const folder = aFolder({ 'good.txt': 'The ferry sailed on Monday.' });
    const args = ['extract', '--json', site.at('/a'), 'good.txt'];
    const { status, json } = await parley(args, { folder, environment });
    expect(status).toBe(1);
    expect(json).toMatchObject([{ status: 'failed', error: { code } }, { status: 'ok' }]);
  });

  it('says when a busy server may be asked again', async () => {
    const busy = { status: 503, headers: { 'retry-after': '90' } };
    const { err } = await run(['extract'], '/a', { '/a': busy });
    expect(err).toContain('does not answer now (status 503): try again in 2 minutes');
  });

  it('leads to nothing on this machine unless the desk says so', async () => {
    const site = await aSite({ '/a': { body: page() } });
    const { status, json } = await parley(['extract', '--json', site.at('/a')], {
      folder: aFolder(),
    });
    expect([status, json[0].error.code, site.asked]).toEqual([1, 'forbidden-address', []]);
  });

  it('is taken in once', async () => {
    const ingest = ['ingest', '--json'];
    const { json, site, ...setting } = await run(ingest, '/a', { '/a': { body: page() } });
    const again = await parley([...ingest, site.at('/a')], setting);
    const sources = await parley(['sources', '--json'], setting);
    expect([json[0].status, again.json[0].status]).toEqual(['added', 'unchanged']);
    expect(sources.out).toContain(site.at('/a'));
  });

  it('may be annotated', async () => {
    const { json } = await run(['annotate', '--json'], '/a', { '/a': { body: page() } });
    expect(json[0].sentences.length).toBeGreaterThan(1);
  });
});
