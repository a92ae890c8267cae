import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const QUOTED = '“The ferries will sail again,”';
const TEXT = `The strike is over. ${QUOTED} Anna Berg said in Port Ellis.`;

const ARTICLES = JSON.stringify({
  id: 'a1',
  title: 'Berg on the ferries',
  text: TEXT,
  published: '2031-05-08',
  outlet: 'The Gull',
});

const run = (...args: readonly string[]) => {
  const [command = '', ...rest] = args;
  return parley([command, '--articles', 'a.jsonl', ...rest], {
    folder: aFolder({ 'a.jsonl': ARTICLES }),
  });
};

describe('parley voices', () => {
  it('gives the words of a speaker with where they stand', async () => {
    const { status, json } = await run('voices', '--json', 'Anna Berg', '--about', 'ferries');
    expect(status).toBe(0);
    expect(json).toEqual([
      {
        speaker: 'Anna Berg',
        about: 'ferries',
        quotes: [
          {
            text: QUOTED,
            article: expect.objectContaining({ id: 'a1', outlet: 'The Gull' }),
            start: TEXT.indexOf(QUOTED),
            end: TEXT.indexOf(QUOTED) + QUOTED.length,
            kind: 'direct',
            gives: 'words',
            date: '2031-05-08',
            basis: 'published',
            attribution: 'Anna Berg',
            speaker: 'Anna Berg',
            side: null,
          },
        ],
        left: 0,
      },
    ]);
  });

  it('prints who said it when, the sentence and its source', async () => {
    const { out } = await run('voices', 'Anna Berg');
    expect(out).toContain('8 May 2031 · Anna Berg · quoted');
    expect(out).toContain(QUOTED);
    expect(out).toContain('The Gull, 8 May 2031');
  });

  it('says where nothing is found', async () => {
    const { status, out } = await run('voices', 'Piet Holm', '--about', 'ferries');
    expect(status).toBe(0);
    expect(out).toContain('No article in the archive gives words of Piet Holm on “ferries”.');
  });
});

describe('parley sides and parley state', () => {
  it('name the parties of whom nothing is found', async () => {
    const { json } = await run('sides', '--json', 'ferries');
    expect(json[0]).toMatchObject({ subject: 'ferries', disputes: [] });
    expect(json[0].sides.map(({ claims }: { claims: readonly unknown[] }) => claims)).toEqual([
      [],
      [],
    ]);
    const state = await run('state', '--json', 'ferries');
    expect(state.json[0].parties).toHaveLength(2);
    expect(state.json[0]).toMatchObject({ since: null, changed: [], announced: [] });
  });

  it('say so to people too', async () => {
    const { out } = await run('state', 'ferries', '--since', '2031-05-01');
    expect(out).toContain('Nothing is found that');
  });

  it('show who else speaks where no party does', async () => {
    const text = 'The pilots said the ferry strike would go on. “We can wait,” Piet Holm said.';
    const files = aFolder({
      'a.jsonl': JSON.stringify({ id: 'a1', title: 'Ferry', text, published: '2031-05-08' }),
    });
    const args = ['--articles', 'a.jsonl', 'ferry strike'];
    const sides = await parley(['sides', ...args, '--json'], { folder: files });
    expect(sides.json[0].speakers).toMatchObject([
      { speaker: 'Pilots', claims: [{ kind: 'indirect' }] },
    ]);
    const { out, status } = await parley(['state', ...args], { folder: files });
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('says on it. Those who do speak on it: Pilots');
  });

  it('say in one line that nobody speaks', async () => {
    const { out } = await run('sides', 'bananas');
    expect(out.replace(/\s+/g, ' ')).toMatch(/says on it, nor that anybody does\.\s*$/);
  });
});

describe('parley sides', () => {
  const line = (id: string, text: string, outlet: string) =>
    JSON.stringify({ id, title: `Ferry ${id}`, text, published: '2031-05-08', outlet });
  const folder = () =>
    aFolder({
      'a.jsonl': [
        line('a1', 'Anna Berg said 12 fishermen were rescued from the Kerra ferry.', 'The Gull'),
        line('a2', 'Piet Holm said 30 fishermen were rescued from the Kerra ferry.', 'The Tern'),
      ].join('\n'),
    });
  const args = ['sides', '--articles', 'a.jsonl', 'Kerra ferry'];

  it('gives claims of one day that differ, beside each other', async () => {
    const { json } = await parley([...args, '--json'], { folder: folder() });
    expect(json[0].disputes).toMatchObject([
      {
        about: 'fishermen were rescued from the Kerra ferry',
        kind: 'sources',
        claims: [{ side: null }, { side: null }],
      },
    ]);
  });

  it('prints them with who says them', async () => {
    const { out } = await parley(args, { folder: folder() });
    expect(out).toContain('The sources differ: fishermen were rescued from the Kerra ferry');
    expect(out).toContain('8 May 2031 · Piet Holm · reported');
  });
});
