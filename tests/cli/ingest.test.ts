import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { WIRE } from '../support/wire-copy.ts';

const TEXT = 'The ferry Aurora sailed on Monday. It carried 42 people to Port Ellis.';

const PAGE = `<html lang="en"><head><title>Ferry sails - The Ferry Times</title>
<meta property="og:site_name" content="The Ferry Times">
<meta property="article:published_time" content="2031-05-05T10:00:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry sails</h1>
<p>${TEXT} Passengers waited for three hours, the harbour master told reporters.</p>
<p>The line wants to run two ferries a day from June, its owner said on Tuesday evening.</p>
</article></body></html>`;

describe('parley ingest', () => {
  it('keeps what a file held before it was filled with another article', async () => {
    const folder = aFolder({
      'today.txt': `The ferry sails\n\n${'It sailed at dawn. '.repeat(9)}`,
    });
    const run = () => parley(['ingest', '--json', '--archive', 'a.db', 'today.txt'], { folder });
    expect((await run()).json[0].status).toBe('added');
    writeFileSync(join(folder, 'today.txt'), `Grain is dear\n\n${'Bread rose again. '.repeat(9)}`);
    expect((await run()).json[0].status).toBe('added');
    const { json } = await parley(['sources', '--json', '--archive', 'a.db'], { folder });
    expect(json.map(({ title }) => title)).toEqual(['The ferry sails', 'Grain is dear']);
  });

  it('says where a text stands that the page does not show', async () => {
    const head = PAGE.replace(/<article>.*<\/article>/s, '').replace(
      '</head>',
      () =>
        `<script type="application/ld+json">${JSON.stringify({
          '@type': 'NewsArticle',
          articleBody: WIRE,
        })}</script></head>`,
    );
    const folder = aFolder({ 'shown.html': PAGE, 'hidden.html': head });
    const { json } = await parley(['extract', '--json', 'shown.html', 'hidden.html'], { folder });
    expect(json.map(({ article }) => article.textBasis)).toEqual(['page', 'metadata']);
    const archive = ['--archive', 'a.db'];
    const [{ articleId }] = (
      await parley(['ingest', '--json', ...archive, 'hidden.html'], { folder })
    ).json;
    const sources = await parley(['sources', '--json', ...archive, articleId], { folder });
    expect(sources.json[0].textBasis).toBe('metadata');
    const asked = await parley(['ask', ...archive, 'Where did the ferry Aurora leave?'], {
      folder,
    });
    expect(asked.out.replace(/\s+/g, ' ')).toContain('text from the page’s metadata alone');
  });

  it('takes each article of standard input for one of its own', async () => {
    const folder = aFolder();
    for (const stdin of ['The ferry sailed at dawn.', 'The ferry sailed at dawn, they said.']) {
      const { json } = await parley(['ingest', '--json', '--archive', 'a.db', '-'], {
        folder,
        stdin,
      });
      expect(json[0].status).toBe('added');
    }
  });

  it('adds an article once, and replaces it when it changed', async () => {
    const line = (text: string) => JSON.stringify({ id: 'a', url: 'https://a.example/1', text });
    const folder = aFolder({
      'one.jsonl': line(TEXT),
      'two.jsonl': line(`${TEXT} It returned at night.`),
    });
    const ingest = async (file: string) => {
      const { json } = await parley(['ingest', '--json', '--archive', 'a.db', file], { folder });
      return json[0];
    };
    expect(await ingest('one.jsonl')).toEqual({
      source: 'one.jsonl',
      status: 'added',
      articleId: 'a',
      passages: 1,
      reprintOf: null,
    });
    expect((await ingest('one.jsonl')).status).toBe('unchanged');
    expect((await ingest('two.jsonl')).status).toBe('revised');
    const { json } = await parley(['sources', '--json', '--archive', 'a.db'], { folder });
    expect(json).toHaveLength(1);
  });

  it('says of wire copy whose report it is, for programs and for people', async () => {
    const line = (id: string, text: string) => JSON.stringify({ id, outlet: `The ${id}`, text });
    const folder = aFolder({
      'wire.jsonl': [line('One', WIRE), line('Two', `${WIRE} It rained.`)].join('\n'),
      'more.jsonl': line('Three', WIRE),
    });
    const { json } = await parley(['ingest', '--json', '--archive', 'a.db', 'wire.jsonl'], {
      folder,
    });
    expect(json.map(({ status, reprintOf }) => [status, reprintOf])).toEqual([
      ['added', null],
      ['reprint', 'One'],
    ]);
    const { out } = await parley(['ingest', '--archive', 'a.db', 'more.jsonl'], { folder });
    expect(out).toMatch(/^reprint .*; the same report as The One’s, One\n$/);
  });

  it('says how much a revision changed', async () => {
    const folder = aFolder({ 'note.txt': TEXT });
    await parley(['ingest', '--archive', 'a.db', 'note.txt'], { folder });
    writeFileSync(join(folder, 'note.txt'), TEXT.replace('42', '43'));
    const { out } = await parley(['ingest', '--archive', 'a.db', 'note.txt'], { folder });
    expect(out).toMatch(/^revised .*; 1 sentence changed\n$/);
    const { json } = await parley(['sources', '--json', '--archive', 'a.db'], { folder });
    const history = ['sources', '--archive', 'a.db', json[0].id];
    expect((await parley(history, { folder })).out).toContain(
      '1 sentence changed.\n  - It carried 42 people to Port Ellis.\n  + It carried 43 people',
    );
    expect((await parley([...history, '--json'], { folder })).json[0].revisions).toMatchObject([
      { removed: ['It carried 42 people to Port Ellis.'] },
    ]);
    expect((await parley([...history.slice(0, 3), 'none'], { folder })).status).toBe(1);
  });

  it('reads every kind of file under a folder, compressed or not', async () => {
    const folder = aFolder({
      'in/page.html': PAGE,
      'in/deep/page.html.gz': gzipSync(PAGE.replaceAll('Aurora', 'Boreas')),
      'in/note.txt': TEXT,
      'in/note.md': `---\ntitle: A note\npublished: 2031-05-01\n---\n\n${TEXT}`,
      'in/lines.jsonl': `{"text":"${TEXT} One."}\n{"text":"${TEXT} Two."}`,
      'in/picture.png': 'not read',
      'in/.hidden.txt': 'not read',
    });
    const { status, json } = await parley(['ingest', '--json', '--archive', 'a.db', 'in'], {
      folder,
    });
    expect(status).toBe(0);
    expect(json.map(({ source, status: one }) => [source, one])).toEqual([
      ['in/deep/page.html.gz', 'added'],
      ['in/lines.jsonl', 'added'],
      ['in/lines.jsonl', 'added'],
      ['in/note.md', 'added'],
      ['in/note.txt', 'reprint'],
      ['in/page.html', 'reprint'],
    ]);
  });

  it('gives date and outlet to inputs that carry none, and to no other', async () => {
    const folder = aFolder({ 'note.txt': TEXT, 'page.html': PAGE });
    const given = ['--published', '2031-04-30', '--outlet', 'The Given'];
    await parley(['ingest', '--archive', 'a.db', ...given, 'note.txt', 'page.html'], { folder });
    const { json } = await parley(['sources', '--json', '--archive', 'a.db'], { folder });
    expect(json.map(({ outlet, published }) => [outlet, published])).toEqual([
      ['The Given', '2031-04-30'],
      ['The Ferry Times', '2031-05-05T10:00:00+02:00'],
    ]);
  });

  it('makes what it added findable by the next command', async () => {
    const folder = aFolder({ 'note.txt': TEXT });
    await parley(['ingest', '--archive', 'a.db', 'note.txt'], { folder });
    const args = ['ask', '--json', '--archive', 'a.db', 'How many people did the Aurora carry?'];
    const { json } = await parley(args, { folder });
    expect(json[0].excerpts[0].sentence.text).toBe('It carried 42 people to Port Ellis.');
  });

  it('refuses a page with no article in it, and does the rest of the batch', async () => {
    const folder = aFolder({
      'empty.html': '<html><body><nav>Home</nav></body></html>',
      'n.txt': TEXT,
    });
    const args = ['ingest', '--json', '--archive', 'a.db', 'empty.html', 'n.txt'];
    const { status, json } = await parley(args, { folder });
    expect(status).toBe(1);
    expect(json.map(({ source, error, status: one }) => [source, error?.code ?? one])).toEqual([
      ['empty.html', 'no-article'],
      ['n.txt', 'added'],
    ]);
  });
});

describe('parley withdraw', () => {
  it('takes an article out at once', async () => {
    const folder = aFolder({ 'a.jsonl': JSON.stringify({ id: 'desk-7', text: TEXT }) });
    await parley(['ingest', '--archive', 'a.db', 'a.jsonl'], { folder });
    const withdraw = ['withdraw', '--json', '--archive', 'a.db', 'desk-7'];
    const { json } = await parley(withdraw, { folder });
    expect(json[0]).toMatchObject({ status: 'withdrawn', article: { id: 'desk-7' } });
    const asked = await parley(['ask', '--json', '--archive', 'a.db', 'the Aurora'], { folder });
    expect(asked.json[0]).toMatchObject({ status: 'no_answer', related: [] });
    expect((await parley(withdraw, { folder })).status).toBe(1);
  });

  it('keeps an article out until that is undone', async () => {
    const folder = aFolder({ 'a.jsonl': JSON.stringify({ id: 'desk-7', text: TEXT }) });
    const run = (...args: readonly string[]) =>
      parley([...args, '--json', '--archive', 'a.db'], { folder });
    await run('ingest', 'a.jsonl');
    await run('withdraw', 'desk-7');
    const refused = await run('ingest', 'a.jsonl');
    expect([refused.status, refused.json[0]]).toMatchObject([1, { error: { code: 'withdrawn' } }]);
    expect(refused.json[0].error.message).toContain('parley withdraw --undo desk-7');
    expect((await run('withdraw', '--undo', 'desk-7')).json[0].status).toBe('readmitted');
    expect((await run('ingest', 'a.jsonl')).json[0].status).toBe('added');
    expect((await run('withdraw', '--undo', 'desk-7')).status).toBe(1);
  });
});
