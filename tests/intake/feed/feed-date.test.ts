import { describe, expect, it } from 'vitest';
import { readFeedDate } from '../../../src/intake/feed/feed-date.ts';

describe("a feed's date", () => {
  it.each([
    ['Wed, 03 Sep 2031 10:00:00 GMT', '2031-09-03T10:00:00Z'],
    ['Wed,03 Sep 2031 10:00:00 +0200', '2031-09-03T10:00:00+02:00'],
    ['3 Sep 31 10:00 EST', '2031-09-03T10:00-05:00'],
    ['03-Sep-1999 10:00:00', '1999-09-03T10:00:00'],
    ['Fri, 03 Sep 99 10:00:00 GMT', '1999-09-03T10:00:00Z'],
    ['2031-09-03T10:00:00.5+02:00', '2031-09-03T10:00:00.5+02:00'],
    ['2031-09-03T10:00+0200', '2031-09-03T10:00+02:00'],
    ['2031-09-03 10:00:00', '2031-09-03T10:00:00'],
    ['20310903T100000Z', '2031-09-03T10:00:00Z'],
    ['2031-09-03', '2031-09-03'],
    ['Wed Sep 03 10:00:00 UTC 2031', '2031-09-03T10:00:00Z'],
    ['Wed Sep 03 2031 10:00:00 GMT+0200 (CEST)', '2031-09-03T10:00:00+02:00'],
    ['Wed, 2031/09/03 10:00:00 EDT', '2031-09-03T10:00:00-04:00'],
    ['Wednesday, September 3, 2031 10:00 PM', '2031-09-03T22:00'],
    ['mercredi, 3 septembre 2031', '2031-09-03'],
    ['2031年9月3日 10:00', '2031-09-03T10:00'],
  ])('is read from "%s"', (written, date) => {
    expect(readFeedDate(written)).toBe(date);
  });

  it.each([
    ['Wed, 03 Sep 2031 10:00:00 +2:00', '2031-09-03T10:00:00+02:00'],
    ['2031-09-03T10:00:00+02', '2031-09-03T10:00:00+02:00'],
    ['Wed, 03 Sep 2031 10:00:00 CEST', '2031-09-03T10:00:00+02:00'],
    ['Wed, 03 Sep 2031 10:00:00 IST', '2031-09-03T10:00:00'],
    ['Wed, 03 Sep 2031 10:00:00 ET', '2031-09-03T10:00:00'],
    ['Wed, 03 Sep 2031 10:00:00 A', '2031-09-03T10:00:00'],
  ])('has the offset of "%s" where that is certain', (written, date) => {
    expect(readFeedDate(written)).toBe(date);
  });

  it.each([
    '',
    '2031',
    '2031-09',
    '03/04/2031',
    'Wed, 31 Jun 2031 10:00:00 GMT',
    '0000-00-00',
    'today',
  ])('is unknown where "%s" names no day', (written) => {
    expect(readFeedDate(written)).toBeNull();
  });
});
