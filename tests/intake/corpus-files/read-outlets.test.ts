import { describe, expect, it } from 'vitest';
import { readOutlets } from '../../../src/intake/corpus-files/read-outlets.ts';

const read = (raw: string) => readOutlets(raw, 'corpus/outlets.yml');
const broken = (message: RegExp) =>
  expect.objectContaining({ code: 'broken-corpus', message: expect.stringMatching(message) });

describe('the list of outlets', () => {
  it('gives what it knows of each', () => {
    const raw =
      '- { name: Meridian Wire, aliases: [MW], hosts: [meridian.example], country: GB, language: en, stateOwned: false, agency: true }';
    expect(read(raw)).toEqual([
      {
        name: 'Meridian Wire',
        aliases: ['MW'],
        hosts: ['meridian.example'],
        country: 'GB',
        language: 'en',
        stateOwned: false,
        agency: true,
      },
    ]);
  });

  it('leaves unknown what is left out', () => {
    expect(read('- name: Quay Gazette')).toEqual([
      {
        name: 'Quay Gazette',
        aliases: [],
        hosts: [],
        country: null,
        language: null,
        stateOwned: null,
        agency: null,
      },
    ]);
  });

  it('is refused with its path and all its faults at once', () => {
    const raw = `- { name: " ", hosts: [www.meridian.example] }
- { name: Quay Gazette, country: Ostria, language: english, agency: perhaps, mood: good }`;
    const faults =
      /^corpus\/outlets\.yml: .*"0\.name".*"0\.hosts\.0".*"1\.country".*"1\.language".*"1\.agency".*mood/s;
    expect(() => read(raw)).toThrow(broken(faults));
  });

  it.each(['https://meridian.example', 'meridian', 'Meridian.example', 'meridian.example/news'])(
    'is refused where "%s" should be a host',
    (host) => {
      expect(() => read(`- { name: Meridian Wire, hosts: ["${host}"] }`)).toThrow(
        broken(/"0\.hosts\.0": is no host/),
      );
    },
  );

  it('is refused where it is no list, or no YAML', () => {
    expect(() => read('name: Meridian Wire')).toThrow(broken(/array/));
    expect(() => read('- [')).toThrow(broken(/^corpus\/outlets\.yml: /));
  });
});
