import { describe, expect, it } from 'vitest';
import { readBeat } from '../../../src/intake/corpus-files/read-beat.ts';

const SHORTEST = `name: River talks
command: river
description: What is said and agreed on the river.
examples: [Who fired first?]
`;

const read = (raw: string) => readBeat(raw, 'corpus/beat.yml');
const broken = (message: RegExp) =>
  expect.objectContaining({ code: 'broken-corpus', message: expect.stringMatching(message) });

describe('a beat', () => {
  it('needs a name, a command, a description and a question', () => {
    expect(read(SHORTEST)).toEqual({
      name: 'River talks',
      command: 'river',
      description: 'What is said and agreed on the river.',
      examples: ['Who fired first?'],
      demo: null,
      sides: [],
      people: [],
      organisations: [],
      places: [],
      synonyms: [],
      days: [],
    });
  });

  it('knows who held which role when, and for which side', () => {
    const raw = `${SHORTEST}
sides: [{ name: Ostria, aliases: [Havenport] }]
people:
  - { name: Mara Lind, side: Ostria, roles: [{ title: Envoy, from: 2030-01-01 }] }
  - { name: Jon Hale }`;
    expect(read(raw).people).toEqual([
      {
        name: 'Mara Lind',
        aliases: [],
        side: 'Ostria',
        roles: [{ title: 'Envoy', from: '2030-01-01', to: null }],
      },
      { name: 'Jon Hale', aliases: [], side: null, roles: [] },
    ]);
  });

  it('knows days by date and by Easter', () => {
    const raw = `${SHORTEST}
days:
  - { name: Ferry Day, month: 5, day: 3 }
  - { name: Palm Sunday, easter: orthodox, offset: -7 }
  - { name: Easter, easter: western }`;
    expect(read(raw).days).toEqual([
      { name: 'Ferry Day', aliases: [], month: 5, day: 3 },
      { name: 'Palm Sunday', aliases: [], easter: 'orthodox', offset: -7 },
      { name: 'Easter', aliases: [], easter: 'western', offset: 0 },
    ]);
  });

  it('is refused with its path and all its faults at once', () => {
    const raw = `name: ""
command: /River
description: ${'long '.repeat(40)}
examples: []
mood: hopeful
people: [{ name: Mara Lind, roles: [{ title: Envoy, from: 2031-02-30 }] }]`;
    const faults =
      /^corpus\/beat\.yml: .*"name".*"command".*"description".*"examples".*"people\.0\.roles\.0\.from".*mood/s;
    expect(() => read(raw)).toThrow(broken(faults));
  });

  it('is refused where a side is not listed', () => {
    const raw = `${SHORTEST}people: [{ name: Mara Lind, side: Ostria }]
organisations: [{ name: River Guard, side: Velmark }]`;
    expect(() => read(raw)).toThrow(broken(/"Mara Lind": side "Ostria".*"River Guard": side/));
  });

  it('is refused where a name stands for two', () => {
    const raw = `${SHORTEST}people: [{ name: Mara Lind, aliases: [Lind] }]
places: [{ name: Lind Quay, aliases: [Lind] }]`;
    expect(() => read(raw)).toThrow(broken(/"Lind" stands for Mara Lind and for Lind Quay/));
  });

  it('is refused where a role ends before it begins', () => {
    const raw = `${SHORTEST}people: [{ name: Mara Lind, roles: [{ title: Envoy, from: 2031-01-02, to: 2031-01-01 }] }]`;
    expect(() => read(raw)).toThrow(broken(/"people\.0\.roles\.0": "to" lies before "from"/));
  });

  it('is refused where it is no YAML, or empty', () => {
    expect(() => read('name: [')).toThrow(broken(/^corpus\/beat\.yml: /));
    expect(() => read('')).toThrow(broken(/^corpus\/beat\.yml: /));
  });
});
