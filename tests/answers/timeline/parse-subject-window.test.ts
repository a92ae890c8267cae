import { describe, expect, it } from 'vitest';
import {
  findSubjectWindow,
  parseSubjectWindow,
} from '../../../src/answers/timeline/parse-subject-window.ts';

const context = { today: '2031-06-04', namedDays: [] };
const read = (words: string) => parseSubjectWindow(words, context);

describe('the window in the words of a timeline', () => {
  it.each([
    ['ferry strike from 1 April 2031 to 30 April 2031', '2031-04-01', '2031-04-30'],
    ['ferry strike from April 1 to April 30, 2031', '2031-04-01', '2031-04-30'],
    ['ferry strike between 1 and 5 April 2031', '2031-04-01', '2031-04-05'],
    ['ferry strike from March to May 2031', '2031-03-01', '2031-05-31'],
    ['ferry strike in March 2031', '2031-03-01', '2031-03-31'],
    ['ferry strike since March 2031', '2031-03-01', null],
    ['ferry strike since 1 March 2031 until 5 April 2031', '2031-03-01', '2031-04-05'],
    ['ferry strike from 2031-03-01', '2031-03-01', null],
    ['ferry strike to 3 May 2031', null, '2031-05-03'],
    ['ferry strike before 3 May 2031', null, '2031-05-02'],
    ['ferry strike since 3.5.2031', '2031-05-03', null],
    ['ferry strike last week', '2031-05-26', '2031-06-01'],
  ])('is read from %j, and the subject without it', (words, from, to) => {
    expect(read(words)).toEqual({ subject: 'ferry strike', from, to });
  });

  it.each([
    'ferries from Port Ellis to Gull Island',
    'the May 3 agreement',
    'Easter truce',
    '28-point plan',
    'since 300 people left the island',
  ])('is none in %j', (words) => {
    expect(read(words)).toEqual({ subject: words, from: null, to: null });
  });

  it.each(['last week', 'from 26 May 2031 to 1 June 2031', 'in May 2031'])(
    'may be all that is said: %j',
    (words) => {
      expect(read(words)).toMatchObject({ subject: null, from: expect.any(String) });
    },
  );

  it.each([
    ['ferries since 30 February 2031', '30 February 2031'],
    ['ferries since February 29, 2031', 'February 29, 2031'],
    ['ferries on 13/13/2031', '13/13/2031'],
    ['ferries since 2031-02-30', '2031-02-30'],
    ['ferries since year 0', 'since year 0'],
    ['ferries in 99999', 'in 99999'],
    ['ferries until 1 January 99999', '1 January 99999'],
  ])('says that there is no such date in %j', (words, said) => {
    expect(() => read(words)).toThrow(`there is no such date as “${said}”`);
  });

  it('takes no day that can be read in two ways', () => {
    expect(() => read('ferries since 03/04/2031')).toThrow('with the day or the month first');
    expect(read('ferries since 04/04/2031')).toMatchObject({ from: '2031-04-04' });
  });

  it('says that a range ends before it begins', () => {
    const backwards = 'the range from 5 May 2031 to 1 May 2031 ends before it begins';
    expect(() => read('ferries from 5 May 2031 to 1 May 2031')).toThrow(backwards);
    expect(() => read('ferries since 5 May 2031, until 1 May 2031')).toThrow(backwards);
  });

  it('is none of a question whose days are no range, and are none', () => {
    expect(findSubjectWindow('ferries from 5 May 2031 to 1 May 2031', context)).toBeUndefined();
    expect(findSubjectWindow('ferries on 31 April 2031', context)).toBeUndefined();
    expect(findSubjectWindow('ferries in May 2031', context)).toMatchObject({ subject: 'ferries' });
  });
});
