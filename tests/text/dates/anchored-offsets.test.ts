import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('days that are counted from a named one', () => {
  it.each([
    [
      'The vote is set for the first Sunday after Easter.',
      'the first Sunday after Easter',
      '2025-04-27',
    ],
    ['The truce ends two days before Easter.', 'two days before Easter', '2025-04-18'],
    ['Talks will resume on the Monday after Easter.', 'the Monday after Easter', '2025-04-21'],
    ['They left on the eve of 9 May 2024.', 'the eve of 9 May 2024', '2024-05-08'],
    ['They left the day after 5 May 2024.', 'the day after 5 May 2024', '2024-05-06'],
    ['A week after 12 June 2024 they met.', 'A week after 12 June 2024', '2024-06-19'],
    ['A month after 3 March 2024 they met.', 'A month after 3 March 2024', '2024-04'],
    ['Five years before 1939 they met.', 'Five years before 1939', '1934'],
    ['They met the week after 5 May 2024.', 'the week after 5 May 2024', '2024-W19'],
    [
      'People will vote on the first Tuesday after the first Monday in November.',
      'the first Tuesday after the first Monday in November',
      '2025-11-04',
    ],
  ])('are one mention: %s', (text, words, value) => {
    expect(mentions(text)).toEqual([`${words} = ${value}`]);
  });

  it.each([
    ["Two days after Monday's attack they met.", ['Two days = P2D', 'Monday = 2025-03-17']],
    [
      'They sold it in the two weeks before Easter.',
      ['the two weeks = P2W', 'Easter = 2025-04-20'],
    ],
    ['They left two days after', ['two days = P2D']],
    ['It opens within two days after Easter.', ['two days = P2D', 'Easter = 2025-04-20']],
  ])('are not told from a length before something else: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it.each([
    ['On 5 May he left. The day after the vote she left.', ['5 May = 2025-05-05']],
    [
      'On 5 May he left. The day after, she left.',
      ['5 May = 2025-05-05', 'The day after = 2025-05-06'],
    ],
    ['In 1936 he left, the year before the war.', ['1936 = 1936']],
  ])(
    'are not counted from the last mention where something else is named: %s',
    (text, expected) => {
      expect(mentions(text)).toEqual(expected);
    },
  );
});
