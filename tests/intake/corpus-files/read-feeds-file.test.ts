import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeedsFile } from '../../../src/intake/corpus-files/read-feeds-file.ts';

const read = (raw: string) => readFeedsFile(raw, 'corpus/feeds.yml');

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
    const example = shipped.slice(shipped.indexOf('#\n') + 2).replaceAll(/^# ?/gm, '');
    expect(read(example)).toHaveLength(2);
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
  });
});
