import { parsePublicationDate } from './parse-publication-date.ts';

/** A day before a time that cannot be read: "2031-04-02T10:30:00:000Z". */
const DAY_BEFORE_TIME = /^\d{4}-\d{2}-\d{2}(?=T)/;

/** How C and Java print a time: "Wed Apr 02 10:30:00 UTC 2031". */
const YEAR_LAST = /^\p{L}{3} (\p{L}{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{1,4}) )?(\d{4})$/u;

/** A date as a page has it, as `parsePublished` gives it; the day alone where its time is faulty. */
export function parseLenientDate(written: string): string | null {
  const yearLast = YEAR_LAST.exec(written);
  if (yearLast) {
    const [, month, day, time, zone = '', year] = yearLast;
    return parsePublicationDate(`${month} ${day}, ${year} ${time} ${zone}`.trim());
  }
  return (
    parsePublicationDate(written) ?? parsePublicationDate(DAY_BEFORE_TIME.exec(written)?.[0] ?? '')
  );
}
