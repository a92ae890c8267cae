import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/intake/corpus-files/read-account.ts';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { extractTerms, isStopWord } from '../../src/text/extract-terms.ts';

const CHRONICLE = join('corpus', 'chronicle');
const BEAT = join('corpus', 'beat.yml');

const beat = readBeat(readFileSync(BEAT, 'utf8'), BEAT);
const accounts = readdirSync(CHRONICLE).map((name) =>
  readAccount(readFileSync(join(CHRONICLE, name), 'utf8'), name),
);
const entries = [
  ...beat.sides,
  ...beat.people,
  ...beat.organisations,
  ...beat.places,
  ...beat.days,
].map(({ name, aliases }) => ({ name, wordings: [name, ...aliases] }));
const nameOf = new Map(
  entries.flatMap(({ name, wordings }) => wordings.map((wording) => [wording, name])),
);

describe('the beat', () => {
  it('knows every person of every account by the name that the account gives', () => {
    const known = new Set(beat.people.map(({ name }) => name));
    const people = new Set(accounts.flatMap((account) => account.people));
    expect(people.size).toBeGreaterThan(50);
    expect([...people].filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['Kiev', 'Ukraine'],
    ['Zelenskyy', 'Volodymyr Zelensky'],
    ['Zelenskiy', 'Volodymyr Zelensky'],
    ['Umierov', 'Rustem Umerov'],
    ['Medinskiy', 'Vladimir Medinsky'],
    ['Donbass', 'Donbas'],
    ['Lugansk', 'Luhansk'],
    ['Artemivsk', 'Bakhmut'],
    ['Odessa', 'Odesa'],
    ['Dnipropetrovsk', 'Dnipro'],
    ['Debaltsevo', 'Debaltseve'],
    ['Homel', 'Gomel'],
    ['Erdogan', 'Recep Tayyip Erdoğan'],
    ['OSCE', 'Organization for Security and Co-operation in Europe'],
  ])('knows %s as %s', (wording, name) => {
    expect(nameOf.get(wording)).toBe(name);
  });

  it('calls no two things by words that search takes for the same', () => {
    const all = [
      ...entries,
      ...beat.synonyms.map((wordings) => ({ name: wordings.join(', '), wordings })),
    ];
    const owners = all.flatMap(({ name, wordings }) =>
      [...new Set(wordings.map(folded))].map((wording) => ({ name, wording })),
    );
    const shared = Map.groupBy(owners, ({ wording }) => wording);
    expect([...shared.values()].filter((owned) => owned.length > 1)).toEqual([]);
  });

  it('calls nothing by a word that the accounts write small', () => {
    const texts = accounts.map(({ draft }) => draft.text);
    const small = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}'’])\p{Ll}+/gu) ?? []));
    const single = [...nameOf.keys()].filter((wording) => /^\p{L}+$/u.test(wording));
    const common = single
      .map((wording) => wording.toLowerCase())
      .filter((word) => small.has(word) || isStopWord(word));
    expect(common).toEqual([]);
  });

  it('gives no office to two people at once', () => {
    const held = beat.people
      .flatMap(({ roles }) => roles)
      .filter(({ from }) => from !== null)
      .toSorted((one, other) => `${one.from}`.localeCompare(`${other.from}`));
    const terms = [...Map.groupBy(held, ({ title }) => title).values()];
    const overlapping = terms.flatMap((holders) =>
      holders.slice(1).filter(({ from }, at) => `${holders[at]?.to ?? '9999'}` > `${from}`),
    );
    expect(terms.length).toBeGreaterThan(30);
    expect(overlapping).toEqual([]);
  });

  it('reckons Easter and Christmas by church', () => {
    const days = new Map(beat.days.map((day) => [day.name, day]));
    expect(days.get('Orthodox Easter')).toMatchObject({ easter: 'orthodox', offset: 0 });
    expect(days.get('Western Easter')).toMatchObject({ easter: 'western', offset: 0 });
    expect(days.get('Orthodox Christmas')).toMatchObject({ month: 1, day: 7 });
    expect(days.get('Western Christmas')).toMatchObject({ month: 12, day: 25 });
    expect(days.get('Victory Day')).toMatchObject({ month: 5, day: 9 });
    expect(days.get('Independence Day of Ukraine')).toMatchObject({ month: 8, day: 24 });
  });

  it('leaves bare Easter and Christmas open, for they are two days each', () => {
    expect(nameOf.get('Easter')).toBeUndefined();
    expect(nameOf.get('Christmas')).toBeUndefined();
  });
});

function folded(wording: string): string {
  return extractTerms(wording)
    .filter(({ isCompound: joined }) => !joined)
    .map(({ term }) => term)
    .join(' ');
}
