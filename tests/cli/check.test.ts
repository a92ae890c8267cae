import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const LEAD =
  'Norland will open the strait to 42 ships on 3 May 2031, its envoy said in Port Ellis.';
const QUOTE = 'We never wanted to close the strait, and we will not do it again';
const TEXT = `${LEAD}\n\n“${QUOTE},” Kim Ellis said.\n\n${'The harbour was quiet that day. '.repeat(8)}\n\n“The pilots of Southmark have waited long enough for an answer,” Anna Kral said.`;

const ARTICLES = [
  {
    id: 'a1',
    title: 'Strait opens',
    text: TEXT,
    outlet: 'The Ferry Times',
    published: '2031-05-02',
  },
  {
    id: 'a2',
    title: 'Strike ends',
    text: 'Dockers in Southmark ended their strike after three weeks.',
  },
]
  .map((one) => JSON.stringify(one))
  .join('\n');

const check = (message: string, ...args: readonly string[]) =>
  parley(['check', '--articles', 'a.jsonl', ...args, message], {
    folder: aFolder({ 'a.jsonl': ARTICLES }),
  });

const quoteOf = async (message: string) => {
  const { json } = await check(message, '--json');
  return json[0].statements.find(({ kind }: { kind: string }) => kind === 'quote');
};

describe('parley check', () => {
  it('finds a quotation verbatim, with its speaker and its place', async () => {
    const found = await quoteOf(`"${QUOTE}," Kim Ellis said.`);
    expect(found).toMatchObject({ status: 'found', quote: 'verbatim', sourceSpeaker: 'Kim Ellis' });
    const [passage] = found.passages;
    expect(passage.article.id).toBe('a1');
    expect(TEXT.slice(passage.start, passage.end)).toBe(passage.text);
    expect(TEXT.slice(passage.sentence.start, passage.sentence.end)).toBe(passage.sentence.text);
  });

  it('shows what was altered', async () => {
    const said = QUOTE.replace('never wanted', 'always wanted');
    const found = await quoteOf(`“${said},” Kim Ellis said.`);
    expect(found).toMatchObject({
      quote: 'altered',
      changes: [{ said: 'always', source: 'never' }],
      passages: [{ differs: [{ kind: 'negation' }] }, {}, {}],
    });
  });

  it('tells words that are somebody else’s, spliced or nobody’s', async () => {
    expect(await quoteOf(`"${QUOTE}," Anna Kral said.`)).toMatchObject({
      quote: 'other-speaker',
      passages: [
        { differs: [{ kind: 'speaker', said: 'Anna Kral', source: 'Kim Ellis' }] },
        {},
        {},
      ],
    });
    const spliced = `"We never wanted to close the strait. The pilots of Southmark have waited long enough," Kim Ellis said.`;
    expect((await quoteOf(spliced)).quote).toBe('spliced');
    const absent = `"Nobody asked the fishermen about any of this," Kim Ellis said.`;
    expect((await quoteOf(absent)).quote).toBe('absent');
  });

  it('takes a reporter’s words for no quotation', async () => {
    const found = await quoteOf('"Dockers in Southmark ended their strike," Kim Ellis said.');
    expect(found.quote).toBe('other-speaker');
  });

  it('names which details of a claim agree, differ or are nowhere in the source', async () => {
    const message = 'Norland will open the strait to 45 ships on 3 May 2031, Boris Vell said.';
    const { json } = await check(message, '--json');
    const [{ kind, passages }] = json[0].statements;
    expect(kind).toBe('claim');
    expect(passages[0]).toMatchObject({
      agrees: expect.arrayContaining([{ kind: 'date', said: '3 May 2031', source: '3 May 2031' }]),
      differs: expect.arrayContaining([{ kind: 'number', said: '45', source: '42' }]),
      absent: [{ kind: 'speaker', said: 'Boris Vell' }],
    });
  });

  it.each([
    ['an address', 'https://ferry.example/a'],
    ['marks alone', '“” " «'],
    ['a question mark', '?'],
  ])('has no statements of %s', async (_, message) => {
    const { status, json } = await check(message, '--json');
    expect([status, json[0].statements]).toEqual([0, []]);
  });

  it('takes unbalanced marks, another script and a long message', async () => {
    for (const message of [
      '“The strait is open, Kim Ellis said',
      'Паром вышел из порта в понедельник утром.',
      'Norland will open the strait to 42 ships on Monday. '.repeat(230),
    ]) {
      const { status, json } = await check(message, '--json', '--limit', '1');
      expect([status, json[0].text]).toEqual([0, message]);
    }
  });

  it('checks many messages, and fails those that are empty or too long', async () => {
    const batch = ['', LEAD, 'a '.repeat(11_000)]
      .map((text, at) => JSON.stringify({ id: `m${at}`, text }))
      .join('\n');
    const folder = aFolder({ 'a.jsonl': ARTICLES, 'm.jsonl': batch });
    const args = ['check', '--articles', 'a.jsonl', '--batch', 'm.jsonl', '--json'];
    const { status, json } = await parley(args, { folder });
    expect(status).toBe(1);
    expect(json.map((line) => line.error?.code ?? line.statements.length)).toEqual([
      'bad-question',
      1,
      'bad-question',
    ]);
  });

  it('reads within eighty columns, and judges nothing', async () => {
    const { out } = await check(
      `"${QUOTE}," Anna Kral said. Norland opens the strait to 45 ships.`,
    );
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toContain('the source gives them to Kim Ellis');
    expect(out).toContain('Whether a statement is true is for you');
  });
});

describe('parley compare', () => {
  it('gives a line a pair, and one for each that cannot be read', async () => {
    const pairs = [
      { id: 'p1', one: LEAD, other: LEAD.replace('42 ships', '45 ships') },
      { id: 'p2', one: LEAD },
    ];
    const file = pairs.map((pair) => JSON.stringify(pair)).join('\n');
    const folder = aFolder({ 'p.jsonl': file });
    const { status, json } = await parley(['compare', '--json', 'p.jsonl'], { folder });
    expect(status).toBe(1);
    expect(json[0]).toMatchObject({
      id: 'p1',
      relation: 'differs',
      differs: [{ kind: 'number', one: { text: '42' }, other: { text: '45' } }],
    });
    expect(json[1]).toMatchObject({ id: 'p2', status: 'failed' });
  });
});
