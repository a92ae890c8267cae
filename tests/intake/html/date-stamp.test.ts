import { describe, expect, it } from 'vitest';
import { dateStampKind } from '../../../src/intake/html/date-stamp.ts';
import { BORDER, DELEGATES, paragraphs, read } from './a-page.ts';

describe('a line of the page’s own dates', () => {
  it.each([
    'Published: 2 Apr 2031, 10:30 AM IST | Updated: 3 Apr 2031, 07:20 PM IST',
    'First published on Wed 2 Apr 2031 10.30 CEST',
    '02/04/2031 10:30 | Updated 03/04/2031 19:20',
    'Updated 3 hours ago',
    'Veröffentlicht am 2. April 2031 um 10:30 Uhr',
    'Опубліковано 2 квітня 2031 року о 10:30',
  ])('is labelled: "%s"', (line) => {
    expect(dateStampKind(line)).toBe('labelled');
  });

  it.each(['April 2, 2031 10:30 AM ET4 min read', '2 April 2031', '02.04.2031'])(
    'is bare: "%s"',
    (line) => {
      expect(dateStampKind(line)).toBe('bare');
    },
  );

  it.each([
    'On 2 April 2031 the ferries sailed',
    'The paper published on 2 April named them',
    'Norland 3, Southmark 2',
    '1936',
  ])('is none: "%s"', (line) => {
    expect(dateStampKind(line)).toBeNull();
  });

  it('is no part of the article', () => {
    const body = `<p>2 April 2031 10:30</p>${paragraphs(DELEGATES, BORDER)}`;
    expect(read({ body }).text).toBe([DELEGATES, BORDER].join('\n\n'));
  });
});
