import { isWeekday, monthNumber } from '../../domain/calendar/month-names.ts';
import { parsePublicationDate } from '../parse-publication-date.ts';

/** How agencies begin a report: place, day and credit ("HAVENPORT, March 19 (Reuters) - "). */
export interface Dateline {
  /** Where the report itself begins. */
  readonly end: number;
  /** The agency between the parentheses. */
  readonly credit: string | null;
  /** ISO 8601 day, where a year is printed. */
  readonly published: string | null;
}

/** The longest datelines name two places, a day and an agency. */
const LONGEST_DATELINE = 100;

const CLOSED_BY_DASH =
  /^([^–—]{0,100}?)(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)?\.?\s{0,100}(?:--|[–—-])\s+/u;
const CLOSED_BY_CREDIT = /^([^–—]{0,100}?)(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)[.:]?\s+/u;
const PLACE = /^\p{Lu}[\p{L}'’./-]*(?: (?:\p{Lu}[\p{L}'’./-]*|al|de|del|der|di|la|of)){0,4}$/u;

/** Reads the dateline a text begins with; `null` without a day or a credit in it. */
export function readDateline(text: string): Dateline | null {
  const beginning = text.slice(0, LONGEST_DATELINE);
  const match = CLOSED_BY_DASH.exec(beginning) ?? CLOSED_BY_CREDIT.exec(beginning);
  if (!match) return null;
  const credit = match[2] ?? match[3] ?? null;
  const day = dayAfterPlaces(match[1] ?? '');
  if (day === undefined || (day === '' && credit === null)) return null;
  return { end: match[0].length, credit, published: parsePublicationDate(day) };
}

/** The printed day, empty where none is; `undefined` where there is something else than places. */
function dayAfterPlaces(words: string): string | undefined {
  const parts = words
    .split(/[,.]\s+|[,.]$/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const places = parts.findIndex((part) => isDayPart(part));
  const before = places === -1 ? parts : parts.slice(0, places);
  const day = places === -1 ? [] : parts.slice(places);
  const isDateline = before.every((part) => PLACE.test(part)) && day.every(isDayPart);
  return isDateline ? day.join(', ') : undefined;
}

/** "March 19", "3 May", "Wednesday", "2025" or "19 March 2025" */
function isDayPart(part: string): boolean {
  return part
    .split(' ')
    .every(
      (word) =>
        /^\d{1,4}$/.test(word) ||
        monthNumber(word.replace(/\.$/, '')) !== undefined ||
        isWeekday(word),
    );
}
