import { monthNumber } from '../../domain/calendar/month-names.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';

/** A written date is short; a longer value is text. */
const LONGEST_VALUE = 80;

/** RFC 822 with its two-digit year: "Thu, 01 Jan 04 19:48 GMT", also with hyphens. */
const SHORT_YEAR = /^(\d{1,2})[ -](\p{L}{3,12})\.?[ -](\d{2})(?= |$)/u;

/** RFC 2822 (4.3): up to 49 the year is in this century, from 50 on in the last. */
const FIRST_YEAR_OF_LAST_CENTURY = 50;

/** A date and time as Chinese, Japanese and Korean writers put it. */
const EASTERN_DAY = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;

/** A day in figures as Hungarian and Korean programs put it: "2031. 04. 02." */
const SPACED_DAY = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?(?= |$)/;

/**
 * Zones that feeds name besides those that `parsePublished` knows. Names that stand for several
 * offsets (IST, BST outside Europe) or for summer and winter time alike (ET) are left out: the
 * time then has no offset.
 */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['WET', '+00:00'],
  ['WEST', '+01:00'],
  ['CET', '+01:00'],
  ['MET', '+01:00'],
  ['CEST', '+02:00'],
  ['MEST', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
  ['AKST', '-09:00'],
  ['AKDT', '-08:00'],
  ['HST', '-10:00'],
]);

/**
 * A date of a feed: an ISO day or time as printed, with its offset where one is printed. RSS asks
 * for RFC 822, Atom for RFC 3339, others for W3CDTF; feeds hold whatever their authors' programs
 * print. `null` where no day can be told, so also for a month or a year alone.
 */
export function readFeedDate(written: string): string | null {
  const printed = written
    .normalize('NFC')
    .replace(/&nbsp;|\s+/g, ' ')
    .replace(LABEL, '')
    .trim();
  if (printed === '' || printed.length > LONGEST_VALUE) return null;
  if (ZERO_OF_GO.test(printed)) return null;
  const steps = [
    withoutWeekday,
    withLongYear,
    withFullYear,
    withIsoDay,
    withPlainTime,
    withNumericOffset,
  ];
  const plain = steps.reduce((value, step) => step(value), printed);
  const date = parseLenientDate(plain) ?? dayOfFaultyTime(plain);
  return date !== null && ZERO_DAYS.has(date.slice(0, DAY_CHARACTERS)) ? null : date;
}

const DAY_CHARACTERS = 'yyyy-mm-dd'.length;

/** What some programs print before a date. */
const LABEL = /^\s*(?:published|posted|updated|date)(?: on)?\s?:\s/i;

/** A day in figures whose year has two of them: "16.04.25 09:30", "04/16/25". */
const SHORT_YEAR_IN_FIGURES = /^(\d{1,2})([./])(\d{1,2})\2(\d\d)(?=[ ,]|$)/;

function withFullYear(printed: string): string {
  return printed.replace(
    SHORT_YEAR_IN_FIGURES,
    (_, first: string, mark: string, second: string, year: string) =>
      [first, second, `20${year}`].join(mark),
  );
}

/**
 * Days that programs count from, and print where they have no date: those of Unix in all zones, of
 * spreadsheets and of databases.
 */
const ZERO_DAYS: ReadonlySet<string> = new Set([
  '1969-12-31',
  '1970-01-01',
  '1899-11-30',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1904-01-01',
]);

/** The year 1 in two figures at midnight, from which Go counts. */
const ZERO_OF_GO = /^(?:\p{L}+, )?0?1[ -]jan[ -]01 00:00(?::00)?(?= |$)/iu;

const CLOCK = /(?<![\d:+-])(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?![\d:])/;

/** "0930", "093000" and "9:5:0" behind a day as "09:30", "09:30:00" and "09:05:00". */
function withPlainTime(printed: string): string {
  return printed
    .replace(/(?<=\d{4} |-\d\d )(\d\d)(\d\d)(\d\d)?(?= |[A-Z+-]|$)/, (_, ...parts: string[]) =>
      parts.slice(0, 3).filter(Boolean).join(':'),
    )
    .replace(CLOCK, (_, ...parts: string[]) =>
      parts
        .slice(0, 3)
        .flatMap((part) => (part ? part.padStart(2, '0') : []))
        .join(':'),
    );
}

/** A day at the beginning of a value, by its year of four figures. */
const LEADING_DAY = /^(?:\d{4}-\d{1,2}-\d{1,2}(?=[ T])|.{6,22}?(?<!\d)\d{4}(?=[ ,T]))/;

/** The day before or around a time that no clock shows: "16 Apr 2031 24:00:00 GMT". */
function dayOfFaultyTime(printed: string): string | null {
  const [day] = LEADING_DAY.exec(printed) ?? [];
  if (day !== undefined) return parseLenientDate(day);
  const time = CLOCK.exec(printed);
  const year = /(?<!\d)\d{4}$/.exec(printed)?.[0];
  if (!time || year === undefined) return null;
  return parseLenientDate(`${printed.slice(0, time.index).trim()} ${year}`);
}

/** The day's name says nothing, and is wrong often enough; so are the commas after it. */
function withoutWeekday(printed: string): string {
  return printed.replace(/^[\p{L}'ʼ]{2,14}\.? ?,+ ?(?=\d|\p{L}{3,12}\.? \d)/u, '');
}

function withLongYear(printed: string): string {
  return printed.replace(SHORT_YEAR, (all, day: string, month: string, year: string) => {
    if (monthNumber(month) === undefined) return all;
    return `${day} ${month} ${Number(year) < FIRST_YEAR_OF_LAST_CENTURY ? '20' : '19'}${year}`;
  });
}

function withIsoDay(printed: string): string {
  return [EASTERN_DAY, SPACED_DAY].reduce(
    (value, form) =>
      value.replace(form, (_, year: string, month: string, day: string) =>
        [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
      ),
    printed,
  );
}

/**
 * "+1:00", "+01" and "CET" as "+01:00". A zone's name in brackets only repeats the offset, and the
 * single letters of RFC 822 say nothing (RFC 2822, 4.3).
 */
function withNumericOffset(printed: string): string {
  return printed
    .replace(/ ?\([^()]*\)$/, '')
    .replace(/(?<=\d) ?([+-])(\d):?(\d\d)$/, '$10$2:$3')
    .replace(/(?<=:\d\d(?:\.\d{1,9})?) ?([+-]\d\d)$/, '$1:00')
    .replace(/(?<=\d) ?([A-Z]{3,4})$/i, (all, name: string) => ZONES.get(name.toUpperCase()) ?? all)
    .replace(/(?<=\d) ?(gmt|utc?|z)$/i, 'Z')
    .replace(/(?<=:\d\d) [A-IK-Y]$/, '');
}
