import { describe, expect, it } from 'vitest';
import { formatOrder } from '../../../src/answers/wording/format-order.ts';

describe('the order of an answer by date', () => {
  it.each([
    ['newest', '2031-06-10', 'Newest found: 10 Jun 2031, today'],
    ['news', '2031-06-09', 'Newest found: 9 Jun 2031, yesterday'],
    ['oldest', '2031-05-31', 'Oldest found: 31 May 2031, 10 days ago'],
    ['newest', '2031-03-01', 'Newest found: 1 Mar 2031, 3 months ago'],
    ['oldest', '2016-05-31', 'Oldest found: 31 May 2016, 15 years ago'],
    ['next', '2031-06-09', 'Ahead, as announced on 9 Jun 2031, yesterday'],
  ] as const)('is said with the age of the first excerpt: %s of %s', (kind, day, said) => {
    expect(formatOrder({ kind, day }, '2031-06-10')).toBe(said);
  });

  it.each([
    ['2031-06-09', 'Since you last asked on 7 Jun 2031. Newest found: 9 Jun 2031, yesterday'],
    [
      '2031-06-03',
      'Nothing found since you last asked on 7 Jun 2031. Newest found: 3 Jun 2031, 7 days ago',
    ],
  ])('says whether anything came since the asker’s last question: %s', (day, said) => {
    expect(formatOrder({ kind: 'news', day, since: '2031-06-07' }, '2031-06-10')).toBe(said);
  });

  it('is not said where the best passage comes first', () => {
    expect(formatOrder(undefined, '2031-06-10')).toBe('');
  });
});
