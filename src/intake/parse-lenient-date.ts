import { parsePublicationDate } from './parse-publication-date.ts';

/** A day before a time that cannot be read: "2031-04-02T10:30:00:000Z". */
const DAY_BEFORE_TIME = /^\d{4}-\d{2}-\d{2}(?=T)/;

/** How C and Java print a time: "Wed Apr 02 10:30:00 UTC 2031". */
const YEAR_LAST = /^\p{L}{3} (\p{L}{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{1,4}) )?(\d{4})$/u;

/** Figures with full stops are day, month and year wherever they are printed: "2.4.2031, 10:30". */
const DOTTED_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;

/** A day and time without marks: "20310402103000". */
const COMPACT = /^((?:19|20)\d{6})([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?$/;

/** Seconds or milliseconds since 1970, from 2001 to 2033: fewer or larger figures are other numbers. */
const UNIX_TIME = /^(1\d{9})(?:\d{3})?$/;

/** What systems print for a date that they do not have: the first day of their clock. */
const NO_DATE = /^(?:1970-01-01|1969-12-31)(?:$|T)/;

/**
 * A date as a page has it, as `parsePublished` gives it; the day alone where its time is faulty,
 * `null` too for what stands for no date.
 */
export function parseLenientDate(written: string): string | null {
  const date = readDate(written.trim());
  return date === null || NO_DATE.test(date) ? null : date;
}

function readDate(written: string): string | null {
  const yearLast = YEAR_LAST.exec(written);
  if (yearLast) {
    const [, month, day, time, zone = '', year] = yearLast;
    return parsePublicationDate(`${month} ${day}, ${year} ${time} ${zone}`.trim());
  }
  const [, seconds] = UNIX_TIME.exec(written) ?? [];
  if (seconds !== undefined) return new Date(Number(seconds) * 1000).toISOString();
  const figures = written.replace(DOTTED_DAY, '$3-$2-$1').replace(COMPACT, '$1T$2$3');
  return (
    parsePublicationDate(figures) ?? parsePublicationDate(DAY_BEFORE_TIME.exec(figures)?.[0] ?? '')
  );
}
