import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../src/intake/corpus-files/read-account.ts';

const FRONT = `title: River talks resume
date: 2031-04-02
until: 2031-04-03
place: Havenport, Ostria
people: [Mara Lind]
sources:
  wire:
    publisher: Meridian Wire
    date: 2031-04
    url: https://meridian.example/a
  post:
    publisher: The Harbour Post
disputed:
  - about: Who fired first
    kind: parties
    claims:
      - by: Velmark
        says: that Ostria did
      - by: Ostria
        says: that Velmark did
    sources: [post]`;

const BODY = `Delegates met on the river.[^wire] They
spoke for six hours.

## 2031-04-03

Mara Lind called the talks useful.[^wire][^post]

## 2031-04-02 to 2031-04-05

The river is the border.[^generally-known]`;

const file = (front: string = FRONT, body: string = BODY) => `---\n${front}\n---\n\n${body}\n`;
const read = (raw: string) => readAccount(raw, 'corpus/chronicle/a.md');
const broken = (message: RegExp) =>
  expect.objectContaining({ code: 'broken-corpus', message: expect.stringMatching(message) });

describe('an account of the chronicle', () => {
  it('is read as a draft of no outlet and no publication date', () => {
    expect(read(file()).draft).toEqual({
      title: 'River talks resume',
      titleBasis: 'page',
      outlet: null,
      author: null,
      published: null,
      publishedBasis: null,
      url: null,
      language: 'en',
      text: 'Delegates met on the river. They spoke for six hours.\n\nMara Lind called the talks useful.\n\nThe river is the border.',
      extent: 'whole',
    });
  });

  it('says what each paragraph rests on and which days it tells of', () => {
    const { draft, footings } = read(file());
    expect(footings.map(({ start, end }) => draft.text.slice(start, end))).toEqual(
      draft.text.split('\n\n'),
    );
    expect(
      footings.map(({ period, sources }) => [period, sources.map((s) => s.publisher)]),
    ).toEqual([
      [{ from: '2031-04-02', to: '2031-04-03' }, ['Meridian Wire']],
      [{ from: '2031-04-03', to: '2031-04-03' }, ['Meridian Wire', 'The Harbour Post']],
      [{ from: '2031-04-02', to: '2031-04-05' }, []],
    ]);
  });

  it('keeps what is known of a source and nothing else', () => {
    expect(read(file()).footings[1]?.sources).toEqual([
      { publisher: 'Meridian Wire', date: '2031-04', url: 'https://meridian.example/a' },
      { publisher: 'The Harbour Post', date: null, url: null },
    ]);
  });

  it('carries its event, place, people and disputed points', () => {
    expect(read(file())).toMatchObject({
      event: { from: '2031-04-02', to: '2031-04-03' },
      place: 'Havenport, Ostria',
      people: ['Mara Lind'],
      disputes: [
        { about: 'Who fired first', kind: 'parties', sources: [{ publisher: 'The Harbour Post' }] },
      ],
    });
  });

  it('takes a year alone as the date of a source', () => {
    const { footings } = read(file(FRONT.replace('date: 2031-04\n', 'date: 2031\n')));
    expect(footings[0]?.sources[0]?.date).toBe('2031');
  });

  it.each([
    ['a date that is none', FRONT.replace('date: 2031-04-02', 'date: 2031-02-30'), BODY, /"date"/],
    [
      'an end before its beginning',
      FRONT.replace('until: 2031-04-03', 'until: 2031-04-01'),
      BODY,
      /"until"/,
    ],
    [
      'a reference to no source',
      FRONT,
      BODY.replace('[^post]', '[^pots]'),
      /\[\^pots\] is not listed/,
    ],
    [
      'a source that nothing rests on',
      FRONT.replace('[post]', '[wire]'),
      BODY.replace('[^post]', ''),
      /"sources\.post"/,
    ],
    [
      'a disputed point without its source',
      FRONT.replace('[post]', '[mast]'),
      BODY,
      /mast is not listed/,
    ],
    [
      'the reserved key among its sources',
      FRONT.replace('post:\n', 'generally-known:\n'),
      BODY,
      /reserved/,
    ],
    ['a paragraph without a reference', FRONT, `${BODY}\n\nMore came.`, /More came.*no reference/],
    ['too few sentences', FRONT, 'They met.[^wire][^post]', /has 1 sentences/],
    ['too many sentences', FRONT, `${BODY} ${'They met. '.repeat(9)}`, /has 1\d sentences/],
    ['a heading that is no day', FRONT, BODY.replace('## 2031-04-03', '## Later'), /## Later/],
    ['a key that is unknown', `${FRONT}\nuntill: 2031-04-03`, BODY, /untill/],
    ['no front matter', 'x', BODY, /./],
    ['front matter that is not YAML', 'title: [', BODY, /a\.md: front matter, line/],
  ])('is refused with %s', (_, front, body, message) => {
    expect(() => read(file(front, body))).toThrow(broken(message));
  });

  it('is refused with every fault at once', () => {
    const front = FRONT.replace('place: Havenport, Ostria\n', '');
    expect(() => read(file(front, 'They met.'))).toThrow(
      broken(/a\.md: .*"place".*has 1 sentences.*no reference/),
    );
  });
});
