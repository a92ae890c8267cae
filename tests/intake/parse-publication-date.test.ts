import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay, parsePublicationDate } from '../../src/intake/parse-publication-date.ts';

describe('a publication date', () => {
  it.each([
    ['2025-03-19', '2025-03-19'],
    ['2025/3/9', '2025-03-09'],
    ['20250319', '2025-03-19'],
    ['March 19, 2025', '2025-03-19'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['Wednesday, March 19, 2025', '2025-03-19'],
    ['19 March 2025', '2025-03-19'],
    ['19th of March 2025', '2025-03-19'],
    ['19. März 2025', '2025-03-19'],
    ['1er mars 2025', '2025-03-01'],
    ['19 de marzo de 2025', '2025-03-19'],
    ['19 марта 2025 года', '2025-03-19'],
    ['19 березня 2025', '2025-03-19'],
    ['19.03.2025', '2025-03-19'],
    ['03/19/2025', '2025-03-19'],
    ['04/04/2025', '2025-04-04'],
    ['2025-03-19Z', '2025-03-19'],
  ])('is the day that "%s" prints', (printed, day) => {
    expect(parsePublicationDate(printed)).toBe(day);
  });

  it.each([
    ['2025-03-19T10:30', '2025-03-19T10:30'],
    ['2025-03-19 10:30:05', '2025-03-19T10:30:05'],
    ['2025-03-19T10:30:00.123+01:00', '2025-03-19T10:30:00.123+01:00'],
    ['20250319T103000Z', '2025-03-19T10:30:00Z'],
    ['Wed, 19 Mar 2025 10:30:00 +0100', '2025-03-19T10:30:00+01:00'],
    ['19 Mar 2025 10:30 EST', '2025-03-19T10:30-05:00'],
    ['March 19, 2025, 10:30 p.m. ET', '2025-03-19T22:30'],
    ['March 19, 2025 12:15 am GMT', '2025-03-19T00:15Z'],
    ['19. März 2025, 10:30 Uhr', '2025-03-19T10:30'],
    ['19 mars 2025 à 10h30', '2025-03-19T10:30'],
  ])('keeps the time that "%s" prints', (printed, time) => {
    expect(parsePublicationDate(printed)).toBe(time);
  });

  it('stays the printed day, however late and far away it was', () => {
    expect(parsePublicationDate('2025-03-19T23:59:00-08:00')).toBe('2025-03-19T23:59:00-08:00');
  });

  it.each(['03/04/2025', '03.04.2025', '3-4-2025'])(
    'is unknown where "%s" reads both ways',
    (printed) => {
      expect(parsePublicationDate(printed)).toBeNull();
    },
  );

  it.each(['February 30, 2025', '2025-02-29', '31.04.2025', '2025-13-01', '2025-03-19T25:00'])(
    'is unknown where "%s" is impossible',
    (printed) => {
      expect(parsePublicationDate(printed)).toBeNull();
    },
  );

  it.each(['1799-12-31', '2201-01-01', '0000-01-01'])(
    'is unknown outside 1800–2200: %s',
    (printed) => {
      expect(parsePublicationDate(printed)).toBeNull();
    },
  );

  it.each(['', 'soon', '2025', '2025-03', 'March 2025', 'Updated March 19, 2025'])(
    'is unknown where "%s" is no day',
    (printed) => {
      expect(parsePublicationDate(printed)).toBeNull();
    },
  );

  it('is unknown where prose follows it', () => {
    expect(parsePublicationDate('19 March 2025 It was a quiet day in the old port')).toBeNull();
  });

  it('is read from every day that a calendar has, and from no other', () => {
    const days = fc.date({
      min: new Date('1800-01-01T00:00Z'),
      max: new Date('2200-12-31T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parsePublicationDate(day)).toBe(day);
        expect(isIsoDay(day)).toBe(true);
      }),
    );
  });

  it('is unknown in any text that holds none, whatever its signs', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (value) => {
        const published = parsePublicationDate(value);
        expect(published === null || isIsoDay(published.slice(0, 10))).toBe(true);
      }),
    );
  });

  it.each(['1'.repeat(100_000), ' '.repeat(100_000), 'March '.repeat(20_000)])(
    'is looked for in no long value (%#)',
    (value) => {
      expect(parsePublicationDate(value)).toBeNull();
    },
  );
});

describe('an ISO day', () => {
  it.each(['2025-3-19', '2025-03-19T00:00', '2025-02-30', 'x'])('is not "%s"', (value) => {
    expect(isIsoDay(value)).toBe(false);
  });

  it.each([
    ['uk', '7 жовт. 2031 р.'],
    ['be', '7 кастрычніка 2031 г.'],
    ['bg', '7 октомври 2031 г.'],
    ['hu', '2031. október 7.'],
    ['lt', '2031 m. spalio 7 d.'],
    ['lv', '2031. gada 7. oktobrī'],
    ['et', '7. oktoober 2031'],
    ['ca', '7 d’octubre de 2031'],
    ['el', '7 ΟΚΤΩΒΡΙΟΥ 2031'],
    ['tr', '7 EKİM 2031'],
    ['he', '7 באוקטובר 2031'],
    ['ar', '٧ أكتوبر ٢٠٣١'],
    ['ar-LB', '7 تشرين الأول 2031'],
    ['ar-JO', '7 تشرين الأول/أكتوبر 2031'],
    ['hi', '७ अक्टूबर २०३१'],
    ['ka', '7 ოქტომბერი 2031'],
    ['es', '7/oct/2031'],
  ])('reads a day in the words and digits of %s', (_, printed) => {
    expect(parsePublicationDate(printed)).toBe('2031-10-07');
  });

  it.each(['۲۷ فروردین ۱۴۰۴', '7 pages 2031', 'Volume 7, 2031', '7 min read 2031'])(
    'reads no day in "%s"',
    (printed) => {
      expect(parsePublicationDate(printed)).toBeNull();
    },
  );
});
