import { expect, it, onTestFinished } from 'vitest';
import { createArticleReader } from '../../../src/archive/articles/article-reader.ts';
import type { Outlet } from '../../../src/domain/beat.ts';
import { createPageReader } from '../../../src/edge/workers/page-reader.ts';

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
