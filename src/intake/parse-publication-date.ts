import {
  type CivilDay,
  dayNumber,
  isDay,
  isoDay,
  parseDay,
  twoDigits,
} from '../domain/calendar/civil-day.ts';
import { isWeekday, monthNumber } from '../domain/calendar/month-names.ts';

/** No newspaper archive that desks use begins earlier, and a later year is a misprint. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** A printed date is short; a longer value is text that happens to begin with one. */
const LONGEST_VALUE = 80;

/** The same with white space within it. */
const LONGEST_WRITTEN = 400;

/** Offsets of the zone names that RFC 2822 (4.3) defines; other names are ambiguous and dropped. */
const NAMED_OFFSETS: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'],
  ['UT', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

const ISO_DAY_CHARACTERS = 'yyyy-mm-dd'.length;
const ISO_DAY = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const NUMERIC_DAY = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
/** A month in letters; in Arabic some have two words, and some are told by both their names. */
const MONTH = String.raw`((?:d['’]\s?)?[\p{L}\p{M}]{2,16})(?:['’׳]|\.)?(?: (الأول|الاول|الثاني))?(?: ?[/(] ?\p{L}+(?: \p{L}+)?\)?)?`;
const OF = "(?:(?:of|de|del|di|ta['’]) )?";
/** What marks a year: "2025 m.", "2025. gada", "2025(e)ko", "2025 ж." */
const OF_YEAR = String.raw`\.?(?:\(e\)ko|,)?(?: (?:m|gada|ж|թ|жылғы|оны)\.?)?`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ /-]?${OF}${MONTH},?[ /-](?:(?:de|del) )?(\d{4})(?!\d)`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${MONTH} (\d{1,2})(?:st|nd|rd|th|\.)?,? (\d{4})(?!\d)`,
  'iu',
);
const YEAR_THEN_DAY = new RegExp(
  String.raw`^(\d{4})${OF_YEAR} (\d{1,2})\.? ${MONTH}(?![\p{L}\p{M}])`,
  'iu',
);
const YEAR_THEN_MONTH = new RegExp(
  String.raw`^(\d{4})${OF_YEAR} ${MONTH} (\d{1,2})(?!\d)(?:\(a\)|(?:\.| d\.)(?=$|[\s,]))?`,
  'iu',
);
const FIRST_WORD = /^([\p{L}'ʼ-]{2,14})\.?,? /u;
const TIME =
  /^(?:\s*(?:[T,|•·–—-]|at|um|à|a las|в|о)\s*|\s+)(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})([.,]\d{1,9})?)?)?\s*([ap])?(?:\.?m\.?)?/iu;
const COMPACT_TIME = /^T(\d{2})(\d{2})(\d{2})?/;
const OFFSET =
  /^\s*(?:(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})|(?:GMT|UTC)([+-])(\d{1,2})|\(?([A-Z]{1,4})\b\)?)/;
/** What may follow a day ("года", "р.") and a time ("Uhr", "Eastern Time", "Asia/Tokyo"). */
const REST_OF_DAY = /^[\s\p{P}][\s\p{P}\p{L}]{0,12}$/u;
const REST_OF_TIME = /^[\s\p{P}\p{L}]{0,30}$/u;
/** The zone of an XML Schema date: it says nothing about the day. */
const ZONE = /^(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A publication date as it was given or printed: an ISO day, or an ISO time with its offset where
 * one is printed. The day is never shifted to another zone.
 *
 * Understands ISO 8601 days and times, RFC 2822, and the forms that papers print ("March 19,
 * 2025", "19. März 2025, 10:30 Uhr"). `null` for anything else: for impossible days, for years
 * outside 1800–2200, and for numbers that could be read either way round ("03/04/2025").
 */
export function parsePublicationDate(value: string): string | null {
  if (value.length > LONGEST_WRITTEN) return null;
  const printed = withAsciiDigits(value.normalize('NFC')).replace(/\s+/g, ' ').trim();
  if (printed.length > LONGEST_VALUE) return null;
  const found = leadingDay(withoutWeekday(printed));
  if (!found || !isValidDay(found.day)) return null;
  const day = isoDay(dayNumber(found.day));
  if (found.rest === '' || ZONE.test(found.rest)) return day;
  const time = leadingTime(found.rest);
  if (time === undefined) return REST_OF_DAY.test(found.rest) ? day : null;
  return time === null ? null : `${day}T${time}`;
}

/** A text with the decimal digits of every script as "0" to "9". */
export function withAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode keeps the ten digits of each script together, from zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

/** Whether a value is a possible calendar day in ISO form, exactly "2025-03-19". */
export function isIsoDay(value: string): boolean {
  const day = parseDay(value);
  return day !== undefined && value.length === ISO_DAY_CHARACTERS && isValidDay(day);
}

function withoutWeekday(printed: string): string {
  const first = FIRST_WORD.exec(printed);
  return first && isWeekday(first[1] ?? '') && !MONTH_FIRST.test(printed)
    ? printed.slice(first[0].length)
    : printed;
}

function leadingDay(printed: string): { day: CivilDay; rest: string } | undefined {
  const readers = [readYearFirst, readNumeric, readDayFirst, readMonthFirst, readYearThenMonth];
  for (const read of readers) {
    const found = read(printed);
    if (found) return { day: found.day, rest: printed.slice(found.length).replace(/^[,.] /, ' ') };
  }
  return undefined;
}

interface LeadingDayMatch {
  readonly day: CivilDay;
  readonly length: number;
}

function readYearFirst(printed: string): LeadingDayMatch | undefined {
  const separated = ISO_DAY.exec(printed);
  if (separated) return reading(separated, separated[1], Number(separated[3]), separated[4]);
  const compact = COMPACT_DAY.exec(printed);
  return compact ? reading(compact, compact[1], Number(compact[2]), compact[3]) : undefined;
}

/** Day and month in figures: only where one of them can be no month, or both are the same. */
function readNumeric(printed: string): LeadingDayMatch | undefined {
  const match = NUMERIC_DAY.exec(printed);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first !== second && first <= 12 && second <= 12) return undefined;
  const monthComesFirst = first <= 12 && second > 12 && match[2] !== '.';
  return monthComesFirst
    ? reading(match, match[4], first, match[3])
    : reading(match, match[4], second, match[1]);
}

function readDayFirst(printed: string): LeadingDayMatch | undefined {
  const match = DAY_FIRST.exec(printed);
  return match ? reading(match, match[4], monthOf(match[2], match[3]), match[1]) : undefined;
}

function readMonthFirst(printed: string): LeadingDayMatch | undefined {
  const match = MONTH_FIRST.exec(printed);
  return match ? reading(match, match[4], monthOf(match[1], match[2]), match[3]) : undefined;
}

function readYearThenMonth(printed: string): LeadingDayMatch | undefined {
  const dayNext = YEAR_THEN_DAY.exec(printed);
  if (dayNext) return reading(dayNext, dayNext[1], monthOf(dayNext[3], dayNext[4]), dayNext[2]);
  const match = YEAR_THEN_MONTH.exec(printed);
  return match ? reading(match, match[1], monthOf(match[2], match[3]), match[4]) : undefined;
}

/** The number of a month; "تشرين الأول" is the first of two months with one name. */
function monthOf(name = '', ordinal: string | undefined = undefined): number | undefined {
  return (
    (ordinal === undefined ? undefined : monthNumber(`${name} ${ordinal}`)) ?? monthNumber(name)
  );
}

function reading(
  match: RegExpExecArray,
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): LeadingDayMatch | undefined {
  if (month === undefined) return undefined;
  return { day: { year: Number(year), month, day: Number(day) }, length: match[0].length };
}

function isValidDay({ year, month, day }: CivilDay): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDay({ year, month, day });
}

/** ISO time with offset; `undefined` where none is printed, `null` where an impossible one is. */
function leadingTime(rest: string): string | null | undefined {
  const match = COMPACT_TIME.exec(rest) ?? TIME.exec(rest);
  if (!match || (match[2] === undefined && match[5] === undefined)) return undefined;
  const clock = clockOf(match);
  const offset = leadingOffset(rest.slice(match[0].length));
  return clock !== null && REST_OF_TIME.test(offset.rest) ? clock + offset.iso : null;
}

function clockOf([, hours, minutes, seconds, fraction, half]: RegExpExecArray): string | null {
  const hour = half === undefined ? Number(hours) : hourOfDay(Number(hours), half);
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60) return null;
  const secondsPrinted = seconds === undefined ? '' : `:${seconds}`;
  const fractionPrinted = fraction?.replace(',', '.') ?? '';
  return `${twoDigits(hour)}:${minutes ?? '00'}${secondsPrinted}${fractionPrinted}`;
}

/** "0 pm" and "14 pm" are no times of a twelve-hour clock. */
function hourOfDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The offset in ISO form, empty where none is known, and what follows it. */
function leadingOffset(printed: string): { iso: string; rest: string } {
  const match = OFFSET.exec(printed);
  if (!match) return { iso: '', rest: printed };
  const [all, longSign, longHours, minutes = '00', shortSign, shortHours, name] = match;
  const rest = printed.slice(all.length);
  if (name !== undefined) return { iso: NAMED_OFFSETS.get(name) ?? '', rest };
  const sign = longSign ?? shortSign;
  const hours = (longHours ?? shortHours ?? '').padStart(2, '0');
  const isPossibleOffset = Number(hours) <= 14 && Number(minutes) <= 59;
  return { iso: isPossibleOffset ? `${sign}${hours}:${minutes}` : '', rest };
}
