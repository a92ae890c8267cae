import { describe, expect, it } from 'vitest';
import { suggestQuestions } from '../../../src/answers/refusal/suggest-questions.ts';
import type { DateRange } from '../../../src/domain/timeline.ts';
import { aReport } from '../../support/builders.ts';
import { aRefusedSearch } from './a-refused-search.ts';

const ARTICLES = [
  aReport({
    id: 'swap',
    published: '2031-05-05',
    text: `Norland handed over 212 bodies and 40 prisoners in Port Ellis on Monday. Mayor Ilse Lunn said
"nobody was told" about the swap. She had asked the ministry of Southmark.`,
  }),
  aReport({
    id: 'siege',
    published: '2031-05-09',
    text: 'The siege of Rowan ended on Friday after the Lisbon talks had failed, and the League withdrew.',
  }),
];

const suggested = (question: string, period?: DateRange) =>
  suggestQuestions(aRefusedSearch(question, ARTICLES, period));

describe('suggestQuestions', () => {
  it('asks without the period, and for the period alone', () => {
    const march = { from: '2031-03-01', to: '2031-03-31' };
    const found = suggested('who ended the siege of rowan', march);
    expect(found[0]).toBe('Who ended the siege of Rowan?');
    expect(found.at(-1)).toBe('What happened in March 2031?');
  });

  it('counts what is counted there', () => {
    expect(suggested('How many children were handed over by Norland?').slice(0, 2)).toEqual([
      'How many bodies were handed over by Norland?',
      'How many prisoners were handed over by Norland?',
    ]);
  });

  it('asks what somebody said about what they are quoted on', () => {
    expect(suggested('What did Ilse Lunn say about the swap in Lunn harbour?')).toContain(
      'What did Ilse Lunn say about swap?',
    );
  });

  it('leaves out a part that a preposition begins', () => {
    expect(suggested('Who handed over bodies for the harbour guild in Port Ellis?')).toContain(
      'Who handed over bodies in Port Ellis?',
    );
  });

  it.each([
    ['How long was the siege of Rowan?', 'What happened at the siege of Rowan?'],
    ['who skipped the lisbon talks', 'What happened at the Lisbon talks?'],
    ['what is the mayor of port ellis paid', 'What happened in Port Ellis?'],
    ['how old is ilse lunn', 'Who is Ilse Lunn?'],
  ])('asks about the names of: %s', (question, other) => {
    expect(suggested(question)).toContain(other);
  });

  it('asks about no day that the question does not name', () => {
    expect(suggested('Why did the siege of Rowan fail?').join()).not.toMatch(/\d/);
  });
});
