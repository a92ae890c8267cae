import { describe, expect, it } from 'vitest';
import { findPrintedDate } from '../../../src/intake/html/printed-date.ts';
import { parsePublicationDate } from '../../../src/intake/parse-publication-date.ts';

const dayIn = (label: string, language = 'xx') =>
  parsePublicationDate(findPrintedDate(label, 'publication', language) ?? '');

describe('a printed date', () => {
  it.each([
    ['© 2030 Echo 7 October 2031', 'xx'],
    ['Port Ellis 7 жовтня 2031', 'uk'],
    ['Publisert av Ada Abel, 7. okt. 2031', 'nb'],
    ['Échos · mardi 7 octobre 2031', 'fr'],
    ['7. listopada 2031.', 'hr'],
    ['الثلاثاء ٧ أكتوبر ٢٠٣١', 'ar'],
  ])('is found in "%s"', (label, language) => {
    expect(dayIn(label, language)).toBe('2031-10-07');
  });

  it('is that of the publication where that of a change stands before it', () => {
    expect(dayIn('Updated 8 October 2031 Published 7 October 2031')).toBe('2031-10-07');
  });

  it('is that of a change behind "zuletzt", and stated behind "Stand"', () => {
    const changed = findPrintedDate('zuletzt am 7. Oktober 2031 geändert', 'change', 'de');
    const stated = findPrintedDate('Echo [Stand: 7. Oktober 2031]', 'stated', 'de');
    expect([changed, stated].map((date) => parsePublicationDate(date ?? ''))).toEqual([
      '2031-10-07',
      '2031-10-07',
    ]);
  });
});
