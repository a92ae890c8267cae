import { expect, it } from 'vitest';
import { formatDating } from '../../../src/answers/wording/format-dating.ts';

it.each([
  ['2031-05-23', '2031-05-25', '23–25 May 2031'],
  ['2031-05-30', '2031-06-02', '30 May – 2 Jun 2031'],
  ['2031-12-31', '2032-01-01', '31 Dec 2031 – 1 Jan 2032'],
])('an event of several days is written with both: %s, %s', (date, until, written) => {
  expect(formatDating({ date, precision: 'day', until })).toBe(written);
});
