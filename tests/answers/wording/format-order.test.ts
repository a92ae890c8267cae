import { describe, expect, it } from 'vitest';
import { formatOrder } from '../../../src/answers/wording/format-order.ts';

describe('the order of an answer by date', () => {
  it.each([
    ['newest', '2031-06-10', 'Newest in the archive: 10 Jun 2031, today'],
    ['news', '2031-06-09', 'Newest in the archive: 9 Jun 2031, yesterday'],
    ['oldest', '2031-05-31', 'Oldest in the archive: 31 May 2031, 10 days ago'],
    ['next', '2031-06-09', 'Ahead, as announced: 9 Jun 2031, yesterday'],
  ] as const)('is said with the age of the first excerpt: %s of %s', (kind, day, said) => {
    expect(formatOrder({ kind, day }, '2031-06-10')).toBe(said);
  });

  it('is not said where the best passage comes first', () => {
    expect(formatOrder(undefined, '2031-06-10')).toBe('');
  });
});
