import { isWeekday, monthNumber } from '../../domain/calendar/month-names.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';

/** How agencies begin a report: place, day and credit ("HAVENPORT, March 19 (Reuters) - "). */
export interface Dateline {
  /** Where the report itself begins. */
  readonly end: number;
  /** The agency between the parentheses. */
  readonly credit: string | null;
  /** ISO 8601 day, where a year is printed. */
  readonly published: string | null;
  /** The day as it is printed, where it has a year. */
  readonly day: string | null;
}

/** The longest datelines name two places, a day and an agency. */
const LONGEST_DATELINE = 100;

const CLOSED_BY_DASH =
  /^([^–—]{0,100}?)(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)?\.?\s{0,100}(?:--|[–—-])\s+/u;
const CLOSED_BY_CREDIT = /^([^–—]{0,100}?)(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)[.:]?\s+/u;
const PLACE = /^\p{Lu}[\p{L}'’./-]*(?: (?:\p{Lu}[\p{L}'’./-]*|al|de|del|der|di|la|of)){0,4}$/u;

/** A day with its year: "12.3.2031", "2031-03-12", "12. März 2031", "March 12, 2031". */
const DAY = String.raw`\d{1,2}(?<sign>[./-])\s?\d{1,2}\k<sign>\s?\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:\.|st|nd|rd|th|er|º)?,? (?:de )?\p{L}{3,12}\.?,?(?: de)? \d{4}(?: ?(?:г|р)\.| (?:года|року))?|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|al|de|del|der|di|la|of|am|an)){0,4}`;

/** A day in brackets or closed by a mark, behind places or without any: "Saltwick, (12.3.2031). Envoys met." */
const CLOSED_DAY = new RegExp(
  String.raw`^(?<outer>[([])?(?:(?<places>${NAME}(?:(?:, |\/)${NAME})?)(?<joint>[,;:/]? ?[–—-]? ))?(?<article>(?:den|le|el|il|dne|dnia) )?(?<inner>[([])?(?:(?<credit>\p{L}[\p{L} .&-]{1,30})[,;/] ?)?(?<day>${DAY})(?<close> ?[)\]])?(?<mark>[.:]| ?[–—-]{1,2})?\.? (?=["“„«‘]?[\p{Lu}\p{Lo}\d])`,
  'u',
);

/** Reads the dateline a text begins with; `null` without a day or a credit in it. */
export function readDateline(text: string): Dateline | null {
  const beginning = text.slice(0, LONGEST_DATELINE);
  return readClosedDay(beginning) ?? readAgencyDateline(beginning);
}

function readAgencyDateline(beginning: string): Dateline | null {
  const match = CLOSED_BY_DASH.exec(beginning) ?? CLOSED_BY_CREDIT.exec(beginning);
  if (!match) return null;
  const credit = match[2] ?? match[3] ?? null;
  if (credit !== null && /\d{4}/.test(credit)) return null;
  const day = dayAfterPlaces(match[1] ?? '');
  if (day === undefined || (day === '' && credit === null)) return null;
  const published = parseLenientDate(day);
  return { end: match[0].length, credit, published, day: published === null ? null : day };
}

/** A day that a bracket, a dash, a colon or, behind places, a full stop sets apart from the report. */
function readClosedDay(beginning: string): Dateline | null {
  const match = CLOSED_DAY.exec(beginning);
  const {
    outer,
    inner,
    close,
    places,
    joint,
    article,
    mark,
    day = '',
    credit,
  } = match?.groups ?? {};
  if (match === null) return null;
  const opened = outer ?? inner;
  if ((opened === undefined) !== (close === undefined)) return null;
  const isJoined = opened !== undefined || article !== undefined || /[,;:/–—-]/.test(joint ?? '');
  const isClosed =
    opened !== undefined || (mark !== undefined && (mark !== '.' || places !== undefined));
  if (!isClosed || (places !== undefined && !isJoined)) return null;
  const published = parseLenientDate(day);
  return { end: match[0].length, credit: credit ?? null, published, day };
}

/** The printed day, empty where none is; `undefined` where there is something else than places. */
function dayAfterPlaces(words: string): string | undefined {
  const parts = words
    .replace(/(?<=\d)\. (?=\p{L})/gu, ' ')
    .replace(/, (?:den|le|el|il) (?=\d)/, ', ')
    .split(/[,.]\s+|[,.]$/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const places = parts.findIndex((part) => isDayPart(part));
  const before = places === -1 ? parts : parts.slice(0, places);
  const day = places === -1 ? [] : parts.slice(places);
  const isDateline = before.every((part) => PLACE.test(part)) && day.every(isDayPart);
  return isDateline ? day.join(', ') : undefined;
}

/** "March 19", "3 May", "Wednesday", "2025", "19 March 2025" or "19.3.2025" */
function isDayPart(part: string): boolean {
  return part
    .split(' ')
    .every(
      (word) =>
        /^\d{1,4}$/.test(word) ||
        /^(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)$/.test(word) ||
        monthNumber(word.replace(/\.$/, '')) !== undefined ||
        isWeekday(word),
    );
}
