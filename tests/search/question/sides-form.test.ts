import { describe, expect, it } from 'vitest';
import { partiesOf, readSides } from '../../../src/search/question/sides-form.ts';
import { aBeat } from '../../support/builders.ts';

const PARTIES = partiesOf(
  aBeat({
    sides: ['Norland', 'Southmark', 'Ostavia'].map((name) => ({ name, aliases: [] })),
    people: [{ name: 'Mara Lind', aliases: ['Lind'], roles: [], side: 'Norland' }],
  }),
);

const questionsOf = (question: string) => {
  const form = readSides(question, PARTIES);
  return form?.kind === 'comparison' ? form.parts.map((part) => part.question) : undefined;
};
const SAID = (subject: string) =>
  ['Norland', 'Southmark'].map((side) => `what did ${side} say about ${subject}`);

describe('readSides', () => {
  it.each([
    ['both sides on the mines', 'the mines'],
    ['What do both sides say about the mines?', 'the mines'],
    ['what did the two sides say on the mines', 'the mines'],
    ['Where do the two sides stand on the mines?', 'the mines'],
    ['positions of both sides on the mines', 'the mines'],
    ["both sides' positions on the mines", 'the mines'],
    ['how did both parties react to the attack', 'the attack'],
    ['the mines: both sides', 'the mines'],
  ])('asks each party in: %s', (question, subject) => {
    expect(questionsOf(question)).toEqual(SAID(subject));
  });

  it('knows who speaks for a party', () => {
    expect(PARTIES.map(({ speakers }) => speakers)).toEqual([['Mara Lind', 'Lind'], []]);
  });

  it.each([
    'Did both sides sign the deal?',
    'when did both sides agree on the mines',
    'How many prisoners did both sides free?',
    'what did Norland say of the other side',
  ])('reads none in: %s', (question) => {
    expect(questionsOf(question)).toBeUndefined();
  });

  it('means nobody where the parties are not known', () => {
    expect(readSides('both sides on the mines', [])).toBeUndefined();
  });
});
