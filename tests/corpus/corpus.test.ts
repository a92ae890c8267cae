import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/intake/corpus-files/read-account.ts';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { readFamilies } from '../../src/intake/corpus-files/read-families.ts';
import { readFeedsFile } from '../../src/intake/corpus-files/read-feeds-file.ts';
import { readOutlets } from '../../src/intake/corpus-files/read-outlets.ts';
import { plainTerms } from '../../src/search/word-families.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
const CHRONICLE = join(CORPUS, 'chronicle');
const accounts = readdirSync(CHRONICLE);
const fileOf = (name: string) => readFileSync(join(CORPUS, name), 'utf8');

describe('an account of the corpus', () => {
  it.each(accounts)('keeps to its schema, and its name begins with its date: %s', (name) => {
    const { event } = readAccount(fileOf(join('chronicle', name)), name);
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/);
    expect(name.slice(0, 10)).toBe(event.from);
  });

  it.each(accounts)('shows no reference or mark to its readers: %s', (name) => {
    const { draft } = readAccount(fileOf(join('chronicle', name)), name);
    expect(`${draft.title}\n${draft.text}`).not.toMatch(/\[\^|\*\*|https?:|<\w+>|\s{3}/);
  });
});

describe('the corpus', () => {
  it('has a beat that keeps to its schema', () => {
    expect(readBeat(fileOf('beat.yml'), 'corpus/beat.yml').examples).not.toEqual([]);
  });

  it('has outlets that keep to their schema', () => {
    expect(readOutlets(fileOf('outlets.yml'), 'corpus/outlets.yml')).not.toEqual([]);
  });

  it('has families of words, and no exception that none of their words stands in', () => {
    const families = readFamilies(fileOf('families.yml'), 'corpus/families.yml');
    const termsOf = (words: string) => plainTerms(words).map(({ term }) => term);
    const idle = families.flatMap(({ same, near, not }) => {
      const own = new Set([...same, ...near].flatMap(termsOf));
      return not.filter((words) => !termsOf(words).some((term) => own.has(term)));
    });
    expect(families.length).toBeGreaterThan(50);
    expect(idle).toEqual([]);
  });

  it('follows nothing, and suggests feeds of outlets that it knows', () => {
    const { followed, suggested } = readFeedsFile(fileOf('feeds.yml'), 'corpus/feeds.yml');
    const known = readOutlets(fileOf('outlets.yml'), 'corpus/outlets.yml').map(({ name }) => name);
    expect(followed).toEqual([]);
    expect(suggested).not.toEqual([]);
    expect(suggested.filter(({ outlet }) => !known.includes(outlet))).toEqual([]);
  });

  it('calls no two outlets the same and serves no two from one host', () => {
    const outlets = readOutlets(fileOf('outlets.yml'), 'corpus/outlets.yml');
    const taken = outlets.flatMap(({ name, aliases, hosts }) => [
      ...new Set([name, ...aliases, ...hosts].map((wording) => wording.toLowerCase())),
    ]);
    expect(taken.filter((wording, at) => taken.indexOf(wording) !== at)).toEqual([]);
  });

  it('has no two accounts of one title', () => {
    const titles = accounts.map(
      (name) => readAccount(fileOf(join('chronicle', name)), name).draft.title,
    );
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});
