import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Validators } from '../../../src/archive/ports/web.ts';
import { aSite, type Reply } from '../../support/site.ts';
import { aWeb, NOON } from './a-web.ts';

const HTML = '<p>The ferry sailed.';

async function asked(reply: Reply, validators?: Validators) {
  const site = await aSite({ '/': reply });
  const web = aWeb({ sites: [site] });
  return await web.get({ address: site.at('/'), wants: 'page', validators });
}

async function textOf(reply: Reply): Promise<string> {
  const answer = await asked(reply);
  return answer.status === 'found' ? new TextDecoder().decode(answer.bytes) : answer.status;
}

describe('what a server answers', () => {
  it('is found, with what to ask by the next time', async () => {
    const headers = {
      etag: 'W/"7"',
      'last-modified': 'Mon, 05 May 2031 10:00:00 GMT',
      'cache-control': 'public, max-age=600',
      'content-type': 'text/html; charset=utf-8',
    };
    expect(await asked({ headers, body: HTML })).toMatchObject({
      status: 'found',
      contentType: 'text/html; charset=utf-8',
      validators: { etag: 'W/"7"', lastModified: 'Mon, 05 May 2031 10:00:00 GMT' },
      maxAgeMs: 600_000,
      bytes: Buffer.from(HTML),
    });
  });

  it('is unchanged where it is the version that was asked for', async () => {
    const etag = '"7"';
    const validators = { etag, lastModified: 'Mon, 05 May 2031 10:00:00 GMT' };
    const answer = await asked((response, { headers }) => {
      const isSame = headers['if-none-match'] === etag && 'if-modified-since' in headers;
      response.writeHead(isSame ? 304 : 200, { etag, 'cache-control': 'max-age=60' }).end();
    }, validators);
    expect(answer).toEqual({
      status: 'unchanged',
      validators: { etag, lastModified: null },
      movedTo: null,
      maxAgeMs: 60_000,
    });
  });

  it('is not unchanged where nobody asked that', async () => {
    await expect(asked({ status: 304 })).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('is asked for by no version that could not be sent back', async () => {
    const headers = { etag: `"${'7'.repeat(2000)}"`, 'last-modified': 'Mon, 05 Mai 2031 \u00fc' };
    expect(await asked({ headers })).toMatchObject({
      validators: { etag: null, lastModified: null },
    });
  });

  it.each([
    [503, '120', 120_000],
    [429, new Date(NOON + 90_000).toUTCString(), 90_000],
    [429, new Date(NOON - 90_000).toUTCString(), 0],
    [500, 'soon', null],
    [502, '-5', null],
    [429, '1'.repeat(40), null],
  ])('is later for %i with Retry-After "%s"', async (status, retryAfter, retryAfterMs) => {
    const answer = await asked({ status, headers: { 'retry-after': retryAfter } });
    expect(answer).toMatchObject({ status: 'later', retryAfterMs });
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [404, 'not-found'],
    [410, 'gone'],
    [204, 'unsupported'],
    [206, 'unsupported'],
    [418, 'unsupported'],
  ])('is nothing to read for %i', async (status, code) => {
    await expect(asked({ status })).rejects.toMatchObject({ code });
  });

  it.each([
    'application/pdf',
    'image/png',
    'image/svg+xml',
    'video/mp4',
    'application/octet-stream',
    'application/rss+xml',
    'application/vnd.oasis.opendocument.text',
    'TEXT/HTMLX',
  ])('is no page where it is %s', async (type) => {
    const answer = asked({ headers: { 'content-type': type }, body: HTML });
    await expect(answer).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining(`no page but ${type.toLowerCase()}`),
    });
  });

  it.each(['application/rss+xml', 'text/xml', 'application/feed+json', 'text/html'])(
    'may be a feed where it is %s',
    async (type) => {
      const site = await aSite({ '/': { headers: { 'content-type': type }, body: '<rss/>' } });
      const web = aWeb({ sites: [site] });
      const answer = await web.get({ address: site.at('/'), wants: 'feed' });
      expect(answer.status).toBe('found');
    },
  );

  it.each([
    ['gzip', gzipSync(HTML)],
    ['X-GZIP', gzipSync(HTML)],
    ['br', brotliCompressSync(HTML)],
    ['deflate', deflateSync(HTML)],
    ['identity', HTML],
    ['', HTML],
  ])('is decompressed from %s', async (encoding, body) => {
    expect(await textOf({ headers: { 'content-encoding': encoding }, body })).toBe(HTML);
  });

  it.each([
    ['gzip, gzip', gzipSync(gzipSync(HTML)), 'unsupported'],
    ['compress', HTML, 'unsupported'],
    ['gzip', HTML, 'malformed'],
    ['br', HTML, 'malformed'],
    ['deflate', HTML, 'malformed'],
    ['gzip', gzipSync(HTML.repeat(99)).subarray(0, 40), 'malformed'],
    ['br', brotliCompressSync(HTML.repeat(99)).subarray(0, 20), 'malformed'],
  ])('is refused where it is compressed as %s, which is not read', async (encoding, body, code) => {
    const answer = asked({ headers: { 'content-encoding': encoding }, body });
    await expect(answer).rejects.toMatchObject({ code });
  });

  it.each([
    ['windows-1251', [0xcc, 0xe8, 0xf0], 'Мир'],
    ['utf-16le', [0x41, 0, 0x42, 0], 'AB'],
    ['ISO-8859-1', [...Buffer.from('Fähre')], 'Fähre'],
    ['utf-8', [0xe4], '\ufffd'],
    ['x-nothing', [...Buffer.from('Fähre')], 'Fähre'],
  ])('is in UTF-8 where the server says %s', async (charset, body, text) => {
    const headers = { 'content-type': `text/plain; charset="${charset}"` };
    expect(await textOf({ headers, body: Uint8Array.from(body) })).toBe(text);
  });
});

describe('what a server is asked', () => {
  it('names Parley, its version, and whoever runs it', async () => {
    const site = await aSite({ '/': { body: HTML } });
    await aWeb({ sites: [site] }).page(site.at('/'));
    expect(site.headers()).toMatchObject({
      'user-agent': 'Parley/1.2.3',
      'accept-encoding': 'gzip, br',
      accept: expect.stringContaining('text/html'),
    });
    await aWeb({ sites: [site], contact: 'desk@harbourpost.example' }).page(site.at('/'));
    expect(site.headers()['user-agent']).toBe('Parley/1.2.3 (+desk@harbourpost.example)');
  });
});
