import { describe, expect, it } from 'vitest';
import { readParts } from '../../../src/search/question/parts-form.ts';

const questionsOf = (question: string) => {
  const form = readParts(question);
  return form?.kind === 'parts' ? form.parts.map((part) => part.question) : undefined;
};

describe('readParts', () => {
  it.each([
    [
      'When and where did Norland and Southmark meet?',
      ['When did Norland and Southmark meet', 'where did Norland and Southmark meet'],
    ],
    [
      'who signed the ferry deal and when did norland quit it?',
      ['who signed the ferry deal', 'when did norland quit the ferry deal'],
    ],
    [
      'the Lunn truce, when did it begin and when did it end',
      ['when did the Lunn truce begin', 'when did the Lunn truce end'],
    ],
    [
      'When did the truce begin? Who broke it?',
      ['When did the truce begin', 'Who broke the truce'],
    ],
    [
      'what did lind write after the strike on lunn and what did roe say about it',
      ['what did lind write after the strike on lunn', 'what did roe say about the strike on lunn'],
    ],
    [
      'when did Norland leave the talks and why did it return',
      ['when did Norland leave the talks', 'why did Norland return'],
    ],
    [
      'when did the May truce begin and end',
      ['when did the May truce begin', 'when did the May truce end'],
    ],
    [
      'who signed the ferry deal, when and where',
      ['who signed the ferry deal', 'when signed the ferry deal', 'where signed the ferry deal'],
    ],
    ['where is the money kept and who guards', ['where is the money kept', 'who guards the money']],
    ['who won and who lost the vote', ['who won the vote', 'who lost the vote']],
    [
      'was the truce extended and for how long',
      ['was the truce extended', 'for how long was the truce extended'],
    ],
    [
      'In 2031, when did the talks begin and who led them',
      ['when did the talks begin in 2031', 'who led the talks in 2031'],
    ],
    [
      'what did lind offer in her letter and how did roe answer',
      ['what did lind offer in her letter', 'how did roe answer her letter'],
    ],
  ])('asks each by itself: %s', (question, expected) => {
    expect(questionsOf(question)).toEqual(expected);
  });

  it('labels each part with its own words', () => {
    const form = readParts('Who signed the deal and when did Norland quit it?');

    expect(form).toMatchObject({
      parts: [{ of: 'who signed the deal' }, { of: 'when did Norland quit it' }],
    });
  });

  it.each([
    'What were the terms and conditions of the deal?',
    'Who and what caused the fire?',
    'Who is the man who signed and who later died?',
    'Did Lind say who shot first and who fled?',
    'Which countries and organisations signed?',
    'the truce, which began in May, and the talks',
    'When did the talks end?',
  ])('reads one question in: %s', (question) => {
    expect(readParts(question)).toBeUndefined();
  });
});
