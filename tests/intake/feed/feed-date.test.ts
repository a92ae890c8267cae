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
    ['2031. 09. 03. 10:00', '2031-09-03T10:00'],
    ['09/23/31 21:55', '2031-09-23T21:55'],
    ['23.09.31 10:00', '2031-09-23T10:00'],
    ['Published: Wed, 03 Sep 2031 10:00:00 GMT', '2031-09-03T10:00:00Z'],
    ['Wed, 03 Sep 2031&nbsp;10:00:00 GMT', '2031-09-03T10:00:00Z'],
  ])('is read from "%s"', (written, date) => {
    expect(readFeedDate(written)).toBe(date);
  });

  it.each([
    ['Wed, 03 Sep 2031 0930 GMT', '2031-09-03T09:30Z'],
    ['2031-09-03 093015', '2031-09-03T09:30:15'],
    ['Wed, 03 Sep 2031 9:5:0 GMT', '2031-09-03T09:05:00Z'],
    ['Wed, 03 Sep 2031 24:00:00 GMT', '2031-09-03'],
    ['2031-09-03T24:00:00Z', '2031-09-03'],
    ['Wed, 03 Sep 2031 10:61:00 GMT', '2031-09-03'],
    ['Wed Sep 03 25:00:00 2031', '2031-09-03'],
    ['Wed, 03 Sep 2031 930 GMT', '2031-09-03'],
  ])('keeps its day whatever the time is: "%s"', (written, date) => {
    expect(readFeedDate(written)).toBe(date);
  });

  it.each([
    'Thu, 01 Jan 1970 00:00:00 +0000',
    'Wed, 31 Dec 1969 19:00:00 -0500',
    '1970-01-01',
    '0',
    'Mon, 01 Jan 0001 00:00:00 GMT',
    '0001-01-01T00:00:00Z',
    '01 Jan 01 00:00 UTC',
    'Sat, 30 Dec 1899 00:00:00 GMT',
    '1900-01-01 00:00:00',
  ])('is none where a program printed the beginning of its calendar: "%s"', (written) => {
    expect(readFeedDate(written)).toBeNull();
  });

  it.each([
    ['Wed, 03 Sep 2031 10:00:00 +2:00', '2031-09-03T10:00:00+02:00'],
    ['2031-09-03T10:00:00+02', '2031-09-03T10:00:00+02:00'],
    ['Wed, 03 Sep 2031 10:00:00 CEST', '2031-09-03T10:00:00+02:00'],
    ['Wed, 03 Sep 2031 10:00:00 GMT+3', '2031-09-03T10:00:00+03:00'],
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
    '03/04/31',
    'Wed, 31 Jun 2031 10:00:00 GMT',
    '0000-00-00',
    'today',
  ])('is unknown where "%s" names no day', (written) => {
    expect(readFeedDate(written)).toBeNull();
  });
});
