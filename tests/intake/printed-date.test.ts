import { describe, expect, it } from 'vitest';
import { parsePublicationDate } from '../../src/intake/parse-publication-date.ts';
import { findPrintedDate } from '../../src/intake/printed-date.ts';

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

  it.each([
    ['de', 'Diese Seite wurde zuletzt am 7.10.2031 geändert.'],
    ['de', 'Der Text wurde am 7. Oktober 2031 um 10:30 Uhr aktualisiert'],
    ['en', 'This page was last edited on 7 October 2031, at 10:30.'],
    ['fr', 'Dernière modification le 7 octobre 2031'],
    ['es', 'Última actualización: 7 de octubre de 2031'],
    ['nl', 'Laatst gewijzigd op 7 oktober 2031'],
    ['sv', 'Senast uppdaterad 7 oktober 2031'],
    ['pl', 'Ostatnia aktualizacja: 7 października 2031'],
    ['cs', 'Poslední změna: 7. října 2031'],
    ['uk', 'Оновлено 7 жовтня 2031'],
    ['tr', '7 Ekim 2031 tarihinde güncellendi'],
  ])('is that of a change in %s: "%s"', (language, label) => {
    const [changed, published] = (['change', 'publication'] as const).map((role) =>
      findPrintedDate(label, role, language),
    );
    expect(parsePublicationDate(changed ?? '')).toMatch('2031-10-07');
    expect(published).toBeNull();
  });

  it.each([
    ['sv', 'Publicerad 7 oktober 2031'],
    ['nl', 'Geplaatst op 7 oktober 2031'],
    ['pl', 'Opublikowano: 7 października 2031'],
    ['tr', 'Yayınlanma tarihi: 7 Ekim 2031'],
    ['fi', 'Julkaistu 7.10.2031'],
    ['el', 'Δημοσιεύθηκε: 7 Οκτωβρίου 2031'],
    ['ru', 'Дата публикации: 7.10.2031'],
    ['pt', 'Publicado em 7 de outubro de 2031'],
    ['ja', '公開日：2031年10月7日'],
  ])('is stated in %s: "%s"', (language, label) => {
    expect(parsePublicationDate(findPrintedDate(label, 'stated', language) ?? '')).toBe(
      '2031-10-07',
    );
  });

  it.each([
    ['7 | 10 | 2031', 'de'],
    ['07 / 10 / 2031', 'en-GB'],
    ['7. 10. 2031', 'cs'],
  ])('is found with its figures apart: "%s"', (label, language) => {
    expect(dayIn(label, language)).toBe('2031-10-07');
  });

  it('has its month first where figures with full stops leave no other way', () => {
    expect(dayIn('10.27.2031', 'en-US')).toBe('2031-10-27');
  });

  it.each([
    'Mi 7.10. 20.15 Uhr',
    'Posted October 7 2000 GMT',
    'at 7.10.20 Uhr',
    'Deadline: 7 October 2031',
    'Termin: 7.10.2031',
  ])('is no clock time and no day of an event: "%s"', (label) => {
    expect(findPrintedDate(label, 'publication', 'de')).toBeNull();
  });

  it.each([
    'Release: 7 October 2031',
    '7 October 2031 – 9 October 2031',
    '7.10.2031 bis 9.10.2031',
  ])('may be of something else: "%s"', (label) => {
    expect(findPrintedDate(label, 'undisputed', 'de')).toBeNull();
    expect(dayIn(label, 'de')).toBe('2031-10-07');
  });
});
