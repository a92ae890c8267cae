import { expect, it, onTestFinished } from 'vitest';
import { createArticleReader } from '../../../src/archive/articles/article-reader.ts';
import type { PageReader } from '../../../src/archive/ports/page-reader.ts';
import type { Outlet } from '../../../src/domain/beat.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { createPageReader } from '../../../src/edge/workers/page-reader.ts';
import { readLines } from '../../../src/intake/read-text.ts';

const GULL: Outlet = {
  name: 'The Gull',
  aliases: [],
  hosts: ['gull.example'],
  country: null,
  language: null,
  stateOwned: null,
  agency: null,
};

async function outletsOf(format: 'markdown' | 'json-lines', text: string) {
  const outlets = [GULL];
  const reader = createArticleReader(createPageReader({ outlets }), outlets);
  onTestFinished(() => reader.close());
  const read = async () => ({ bytes: Buffer.from(text), format, address: null });
  const found: (string | null)[] = [];
  for await (const one of reader.read(
    { source: 'f', origin: 'f', read },
    { outlet: 'Ferry News' },
  )) {
    found.push(one.status === 'ok' ? one.article.outlet : one.status);
  }
  return found;
}

it('an article without an outlet has that of its host, before the one given for all', async () => {
  const lines = ['https://www.gull.example/a', 'https://other.example/a'].map((url) =>
    JSON.stringify({ text: 'The ferry sailed.', url }),
  );
  expect(await outletsOf('json-lines', lines.join('\n'))).toEqual(['The Gull', 'Ferry News']);
  const markdown = '---\nurl: https://news.gull.example/a\noutlet: n/a\n---\nThe ferry sailed.';
  expect(await outletsOf('markdown', markdown)).toEqual(['The Gull']);
});

it('a line that cannot be read stops no other', async () => {
  const lines = ['{"text":"A.","outlet":"Isles Gazette"}', '{"text":"B."', '{"text":"C."}'];
  expect(await outletsOf('json-lines', lines.join('\n'))).toEqual([
    'Isles Gazette',
    'failed',
    'Ferry News',
  ]);
});

async function readingsOf(lines: string | Buffer, pages: Partial<PageReader> = {}) {
  const real = createPageReader({ outlets: [] });
  onTestFinished(() => real.close());
  const reader = createArticleReader({ ...real, ...pages }, []);
  const read = async () => ({
    bytes: Buffer.from(lines),
    format: 'json-lines' as const,
    address: null,
  });
  const found: string[] = [];
  for await (const one of reader.read({ source: 'f', origin: 'f', read })) {
    found.push(one.status === 'ok' ? one.article.origin : one.failure.message);
  }
  return found;
}

it('a line that is too long, or takes too long, stops no other', async () => {
  const long = Buffer.alloc(17 * 2 ** 20, 97);
  const lines = [Buffer.from('{"text":"A."}\n'), long, Buffer.from('\n{"id":"c","text":"C."}')];
  expect(await readingsOf(Buffer.concat(lines))).toEqual([
    'f#1',
    'line 2: holds more than 16 MB: give one article a line',
    'f#c',
  ]);
  const slow = async (bytes: Uint8Array, first: number) => {
    if (Buffer.from(bytes).includes('"B."')) throw new Failure('too-slow', 'took more than 1 s');
    return readLines(bytes, first);
  };
  const three = ['A.', 'B.', 'C.'].map((text) => JSON.stringify({ text })).join('\n');
  expect(await readingsOf(three, { readLines: slow })).toEqual([
    'f#1',
    'line 2: took more than 1 s',
    'f#3',
  ]);
});

it('lines without a word, and bytes that are no text, are one failure', async () => {
  expect(await readingsOf('\n  \n')).toEqual([expect.stringContaining('holds no words')]);
  expect(await readingsOf(Buffer.from([0x89, 0, 0, 10, 0]))).toEqual([
    expect.stringContaining('is not text'),
  ]);
});
