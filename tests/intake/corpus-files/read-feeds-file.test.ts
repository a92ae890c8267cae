import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeedsFile } from '../../../src/intake/corpus-files/read-feeds-file.ts';

const readFile = (raw: string) => readFeedsFile(raw, 'corpus/feeds.yml');

/** What a file follows. */
const read = (raw: string) => readFile(raw).followed;

const SUGGESTION =
  '{ address: https://b.example/x, outlet: Bee, seen: 2031-03-19, source: A list }';

const broken = (message: RegExp) =>
  expect.objectContaining({ code: 'broken-corpus', message: expect.stringMatching(message) });

describe('feeds.yml', () => {
  it('names what is followed, and how', () => {
    const raw = `
- address: HTTPS://Paper.example/world.xml#top
- { address: https://agency.example/news, kind: page, outlet: The Agency, language: en, every: 2 h }`;
    const nothing = { kind: null, outlet: null, language: null, everyMs: null };
    expect(read(raw)).toEqual([
      { ...nothing, address: 'https://paper.example/world.xml' },
      {
        address: 'https://agency.example/news',
        kind: 'page',
        outlet: 'The Agency',
        language: 'en',
        everyMs: 7_200_000,
      },
    ]);
  });

  it.each([
    ['15 min', 900_000],
    ['1h', 3_600_000],
    ['7 d', 604_800_000],
  ])('may say how often: %s', (every, everyMs) => {
    expect(read(`- { address: https://a.example/, every: ${every} }`)).toMatchObject([{ everyMs }]);
  });

  it('follows nothing where it ships, and its example is right', () => {
    const shipped = readFileSync('corpus/feeds.yml', 'utf8');
    expect(read(shipped)).toEqual([]);
    const example = shipped.match(/(?<=^followed:\n)(?:#.*\n)+/m)?.[0] ?? '';
    expect(read(`followed:\n${example.replaceAll(/^# ?/gm, '')}`)).toHaveLength(2);
  });

  it('tells all of its faults at once', () => {
    const raw = `
- { address: paper.example }
- { address: https://a.example/, kind: film, every: 1 min, language: english, mood: good }`;
    for (const fault of [
      /0\.address/,
      /neither feed nor page/,
      /from 5 min to 7 d/,
      /ISO 639/,
      /mood/,
    ]) {
      expect(() => read(raw)).toThrow(broken(fault));
    }
  });

  it('names no address with a password, which it does not repeat, and no entry without one', () => {
    const raw = '- address: https://desk:geheim@a.example/\n- every: 1 h';
    expect(() => read(raw)).toThrow(broken(/0\.address.*without a password.*1\.address.*is no/));
    expect(() => read(raw)).not.toThrow(/geheim/);
  });

  it('names nothing twice', () => {
    const raw = '- address: https://a.example/x\n- address: https://a.example/x#y';
    expect(() => read(raw)).toThrow(broken(/https:\/\/a\.example\/x is named twice/));
  });

  it('refuses what is no list', () => {
    expect(() => read('feeds: []')).toThrow(broken(/feeds\.yml/));
    expect(() => read('followed: { address: https://a.example/ }')).toThrow(broken(/followed/));
  });

  it.each(['', '# nothing yet', 'followed:', 'followed:\n# - address: x\nsuggested:', '[]'])(
    'names nothing where it holds only %j',
    (raw) => {
      expect(readFile(raw)).toEqual({ followed: [], suggested: [] });
    },
  );

  it('names feeds to start from beside those that are followed', () => {
    const raw = `
followed:
- address: https://a.example/
suggested:
- ${SUGGESTION}
- { address: https://a.example/, outlet: A, language: uk, seen: 2031-03-20, source: A list }`;
    const { followed, suggested } = readFile(raw);
    expect(followed).toMatchObject([{ address: 'https://a.example/' }]);
    expect(suggested).toEqual([
      {
        address: 'https://b.example/x',
        outlet: 'Bee',
        language: null,
        seen: '2031-03-19',
        source: 'A list',
      },
      {
        address: 'https://a.example/',
        outlet: 'A',
        language: 'uk',
        seen: '2031-03-20',
        source: 'A list',
      },
    ]);
  });

  it('suggests no feed without its outlet, and the day and the list it was seen on', () => {
    const bare = 'suggested:\n- address: https://a.example/';
    for (const field of [/0\.outlet/, /0\.seen/, /0\.source/]) {
      expect(() => readFile(bare)).toThrow(broken(field));
    }
    const impossible = `suggested:\n- ${SUGGESTION.replace('03-19', '02-30')}`;
    expect(() => readFile(impossible)).toThrow(broken(/0\.seen.*is no day/));
  });

  it('suggests nothing twice', () => {
    const raw = `suggested:\n- ${SUGGESTION}\n- ${SUGGESTION}`;
    expect(() => readFile(raw)).toThrow(broken(/https:\/\/b\.example\/x is named twice/));
  });
});
