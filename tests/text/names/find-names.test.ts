import { describe, expect, it } from 'vitest';
import { createKnownNames } from '../../../src/text/names/beat-names.ts';
import { findNames } from '../../../src/text/names/find-names.ts';
import { BEAT } from './norland-beat.ts';

function namesIn(text: string) {
  return findNames(text, createKnownNames(BEAT)).map(({ start, end, kind, name }) => [
    text.slice(start, end),
    kind,
    name,
  ]);
}

describe('findNames', () => {
  it('gives the names that the beat has for other spellings', () => {
    expect(namesIn('Then Anne Lee left Ellisport for the SC in SM.')).toEqual([
      ['Anne Lee', 'person', 'Ann Lee'],
      ['Ellisport', 'place', 'Port Ellis'],
      ['SC', 'organisation', 'Strait Commission'],
      ['SM', 'place', 'Southmark'],
    ]);
  });

  it.each([
    ['a title', 'Yesterday Mayor Quill resigned.', 'Quill', 'person'],
    ['a given name', 'Rosa Quill resigned.', 'Rosa Quill', 'person'],
    ['an office', 'The spokesman Jorin Vasko resigned.', 'Jorin Vasko', 'person'],
    [
      'its last word',
      'Then the Harbour Workers Union struck.',
      'Harbour Workers Union',
      'organisation',
    ],
    ['a preposition', 'It rained in Velmouth.', 'Velmouth', 'place'],
    ['a word of places', 'They crossed the Velm River.', 'Velm River', 'place'],
  ])('tells an unknown name by %s', (_, text, name, kind) => {
    expect(namesIn(text)).toEqual([[name, kind, name]]);
  });

  it.each([
    ['Peter Lee-Berg', undefined],
    ['Peter Maas', 'Peter Maas'],
    ['Saif al-Lunn Maas', 'Saif al-Lunn Maas'],
    ['Carl Maas', 'Karl Maas'],
  ])('tells another one with a known surname by the given name: %s', (words, name) => {
    const known = createKnownNames({
      people: [{ name: 'Karl Maas', aliases: ['Maas'], side: null, roles: [] }],
      organisations: [],
      places: [],
      sides: [],
    });
    const names = findNames(`Then ${words} left.`, known).map((one) => one.name);
    if (name === undefined) expect(names).not.toContain('Karl Maas');
    else expect(names).toContain(name);
  });

  it('gives a surname the full name that the text has', () => {
    const [, second] = namesIn('Rosa Quill spoke. Then Quill left.');
    expect(second).toEqual(['Quill', 'person', 'Rosa Quill']);
  });

  it('leaves a surname open that two share', () => {
    const names = namesIn('Rosa Quill met Tom Quill. Then Quill left.');
    expect(names[2]).toEqual(['Quill', 'person', null]);
  });

  it('gives a surname the full name before it, whoever else is named behind it', () => {
    const names = namesIn('Rosa Quill spoke. Quill left. Then Tom Quill came. Quill stayed.');
    expect(names.filter(([words]) => words === 'Quill').map(([, , name]) => name)).toEqual([
      'Rosa Quill',
      null,
    ]);
  });

  it('takes no day, month or first word of a sentence for a name', () => {
    expect(namesIn('On Monday the ferry left. Will it sail in May? Hope is a good thing.')).toEqual(
      [],
    );
  });

  it('takes no given name for a surname that others have', () => {
    const names = namesIn('Rosa Quill spoke. They met Quill al-Maas, and Quill bin Lunn.');
    expect(names.filter(([, , name]) => name === 'Rosa Quill')).toHaveLength(1);
  });
});
