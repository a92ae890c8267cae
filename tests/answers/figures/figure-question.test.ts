import { describe, expect, it } from 'vitest';
import { figureSubjectOf } from '../../../src/answers/figures/figure-question.ts';

describe('the figure that a question asks for', () => {
  it.each([
    ['How many sailors were wounded on the pier?', 'sailors wounded on the pier'],
    ['how many have been killed in the ferry fire so far', 'killed in the ferry fire'],
    ['What is the latest death toll of the ferry fire?', 'deaths in the ferry fire'],
    ['death toll in Port Ellis', 'deaths in Port Ellis'],
    ['According to Anna Berg, how many prisoners were freed?', 'prisoners freed'],
    [
      'number of missiles fired at Port Ellis, according to the navy',
      'missiles fired at Port Ellis',
    ],
    ['How many people did the ferry fire kill?', 'people kill by the ferry fire'],
    ['how many prisoners did Norland free in May', 'prisoners did Norland free in May'],
  ])('is what is counted and in what: %s', (question, subject) => {
    expect(figureSubjectOf(question)).toBe(subject);
  });

  it.each([
    'When did the ferry burn?',
    'How many days did the talks last?',
    'How many times did they meet?',
    'Who counted the dead?',
  ])('is none of a ledger in %s', (question) => {
    expect(figureSubjectOf(question)).toBeUndefined();
  });
});
