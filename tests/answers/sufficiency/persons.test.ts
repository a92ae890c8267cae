import { describe, expect, it } from 'vitest';
import { roleNamed } from '../../../src/answers/sufficiency/persons.ts';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

describe('the name of somebody by what they are', () => {
  const isNamed = roleNamed('name of the linesman killed at the bridge');

  it.each([
    'The mine killed the linesman Osk Reimer.',
    'Osk Reimer, 34, a linesman, was killed.',
    'A linesman named Reimer was killed.',
  ])('stands beside the noun: %s', (text) => {
    expect(isNamed?.(text)).toBe(true);
  });

  it.each(['A mine at Nether Arle killed a linesman last October.', 'The linesman was 34.'])(
    'does not stand in: %s',
    (text) => expect(isNamed?.(text)).toBe(false),
  );

  it.each([
    ['names of the two gunmen', 'Police named the gunman Osk Reimer.'],
    ['name of the gunman', 'Osk Reimer and Ada Roe, gunmen, fled.'],
    ['names of the two women', 'The woman, Ada Roe, fled.'],
    ['name of the ferry', 'One of the ferries, Ansel, sank.'],
    ['name of the boy', 'The boy Osk Reimer was found.'],
    ['names of the children', 'The child, Osk Reimer, was found.'],
    ['name of the witness', 'The witnesses Roe and Dunn spoke.'],
  ])('stands beside the noun in either number: %s', (question, text) => {
    expect(roleNamed(question)?.(text)).toBe(true);
  });

  it('does not stand beside another noun that begins alike', () => {
    expect(roleNamed('name of the boy')?.('The boat Ansel sank.')).toBe(false);
    expect(roleNamed('name of the man')?.('The mania Osk Reimer wrote of is over.')).toBe(false);
  });

  it('is not asked for by other nouns', () => {
    expect(roleNamed('name of the treaty of 1962')).toBeUndefined();
  });
});

describe('who somebody is', () => {
  const NEWS = [
    aReport({
      id: 'said',
      title: 'Ferry talks go on',
      text: 'Reimer called the ferry talks hard but fair.',
    }),
    aReport({
      id: 'is',
      title: 'Talks end in Port Ellis',
      text: 'At noon Southmark negotiator Osk Reimer counted 12 boats in the harbour of Port Ellis.',
    }),
  ];

  it('is told by the office beside the name, and not by what was done or said', () => {
    const answer = answerTo('who is reimer', NEWS);
    const first = answer.status === 'answered' ? answer.excerpts[0].sentence.text : '';
    expect(first).toContain('negotiator Osk Reimer');
  });
});
