import { createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { WebLimits } from '../../../src/edge/http/web-limits.ts';
import { aSite, type Reply } from '../../support/site.ts';
import { aWeb } from './a-web.ts';

const MEGABYTE = 2 ** 20;

/** What asking a site of this reply comes to, under limits that are soon reached. */
async function asked(reply: Reply, limits: Partial<WebLimits> = {}) {
  const site = await aSite({ '/': reply });
  return await aWeb({ sites: [site], limits }).page(site.at('/'));
}

describe('the ceilings of an exchange', () => {
  it('hold for what is decompressed', async () => {
    const zeros = Buffer.alloc(4 * MEGABYTE);
    const limits = { pageBytes: MEGABYTE };
    for (const [encoding, body] of [
      ['gzip', gzipSync(zeros)],
      ['br', brotliCompressSync(zeros)],
      ['identity', zeros],
    ] as const) {
      const headers = { 'content-encoding': encoding };
      const answer = asked({ headers, body }, limits);
      await expect(answer).rejects.toMatchObject({
        code: 'too-large',
        message: expect.stringContaining('more than 1 MB'),
      });
    }
  });

  it('let a page through that has just so many bytes', async () => {
    const body = Buffer.alloc(MEGABYTE, 'a');
    expect(await asked({ body }, { pageBytes: MEGABYTE })).toMatchObject({ status: 'found' });
  });

  it('end a body without an end, and its connection', async () => {
    let isOpen = true;
    const answer = asked(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.on('close', () => {
          isOpen = false;
        });
        const send = (): unknown =>
          isOpen && response.write(Buffer.alloc(65_536), () => setImmediate(send));
        send();
      },
      { pageBytes: MEGABYTE },
    );
    await expect(answer).rejects.toMatchObject({ code: 'too-large' });
    await expect.poll(() => isOpen).toBe(false);
  });

  it('end a body that never decompresses to anything', async () => {
    const answer = asked(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
        response.write(gzipSync('').subarray(0, 10));
        // Empty blocks: bytes without content (RFC 1951, 3.2.4).
        const blocks = Buffer.from('000000ffff'.repeat(1000), 'hex');
        const send = (): unknown =>
          response.destroyed || response.write(blocks, () => setImmediate(send));
        send();
      },
      { pageBytes: 50_000, feedBytes: 50_000 },
    );
    await expect(answer).rejects.toMatchObject({ code: 'too-large' });
  });

  it('end an answer that drips', async () => {
    const drip = (response: { write(text: string): unknown }) =>
      setInterval(() => response.write('a'), 5);
    const answer = asked(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const dripping = drip(response);
        response.on('close', () => clearInterval(dripping));
      },
      { exchangeMs: 100 },
    );
    await expect(answer).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('end an answer that never begins', async () => {
    const silent: Reply = () => undefined;
    await expect(asked(silent, { exchangeMs: 50 })).rejects.toMatchObject({ code: 'too-slow' });
    await expect(asked(silent, { headMs: 50 })).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('end an answer whose head is too long', async () => {
    const headers = { 'x-long': 'a'.repeat(10_000) };
    const answer = asked({ headers }, { headBytes: 4096 });
    await expect(answer).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a connection', () => {
  it('that is never made is given up', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const asked = aWeb({ resolve, limits: { connectMs: 50 } }).page('http://harbour.example/');
    await expect(asked).rejects.toMatchObject({ code: 'too-slow' });
  });

  it.each<[string, Reply, string]>([
    ['breaks off before the head', (response) => response.socket?.destroy(), 'unreachable'],
    [
      'breaks off within a body of known length',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
        response.write('a', () => response.socket?.destroy());
      },
      'unreachable',
    ],
    [
      'breaks off within a body of pieces',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('a', () => response.socket?.destroy());
      },
      'unreachable',
    ],
    [
      'brings two lengths',
      (response) =>
        response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
      'malformed',
    ],
    [
      'brings what is no answer',
      (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n'),
      'malformed',
    ],
  ])('that %s is told in words', async (_, reply, code) => {
    await expect(asked(reply)).rejects.toMatchObject({ code });
  });

  it('that nobody takes is told in words', async () => {
    const site = await aSite({});
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((settle) => closed.once('listening', settle));
    const { port } = closed.address() as { port: number };
    await new Promise((settle) => closed.close(settle));
    const host = `127.0.0.1:${port}`;
    await expect(
      aWeb({ sites: [{ ...site, host }] }).page(`http://${host}/`),
    ).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('takes no connections'),
    });
  });

  it('that is not secure is told in words', async () => {
    const site = await aSite({ '/': {} });
    const asked = aWeb({ sites: [site] }).page(site.at('/').replace('http:', 'https:'));
    await expect(asked).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('is not secure'),
    });
  });

  it('is given up when the web is closed', async () => {
    const site = await aSite({ '/': () => void web.close() });
    const web = aWeb({ sites: [site] });
    const stopping = { code: 'unreachable', message: 'was given up: Parley is stopping' };
    await expect(web.page(site.at('/'))).rejects.toMatchObject(stopping);
    await expect(web.page(site.at('/'))).rejects.toMatchObject(stopping);
  });
});
