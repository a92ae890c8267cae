import { monthNumber } from '../domain/calendar/month-names.ts';
import { ENGLISH_MONTHS } from '../domain/calendar/names.ts';
import { CHANGED_LABELS, DATE_LABELS, DATE_PREPOSITIONS, PUBLISHED_LABELS } from './date-labels.ts';
import { parsePublicationDate, withAsciiDigits } from './parse-publication-date.ts';

/** A printed date is looked for in bylines and labels, not in paragraphs. */
export const LABEL_CHARACTERS = 200;

/** Characters before a date in which its label may say what it is the date of. */
const MEANING_CHARACTERS = 40;

/** A preposition and a weekday between a label and its date, at the end of what stands before it. */
const BEHIND_LABEL = String.raw`\P{L}{0,10}(?:(?:${DATE_PREPOSITIONS})\P{L}{1,3})?(?:\p{L}{2,12}\P{L}{1,3})?$`;

/** What stands before the date of a change, not of the publication. */
const CHANGED = new RegExp(`(?:${CHANGED_LABELS})${BEHIND_LABEL}`, 'iu');

/** The same behind the date: "wurde am 12. März 2031 um 10:30 Uhr geändert". */
const CHANGED_THEN =
  /^(?:\s?(?:um |at )?\d{1,2}[:.]\d\d(?: Uhr)?)?\s(?:tarihinde )?(?:zuletzt )?(?:geändert|aktualisiert|bearbeitet|überarbeitet|güncellen\p{L}+|gewijzigd|bijgewerkt)(?!\P{L}{0,8}(?:am |op )?\d)/u;

/** What stands before a date that is said to be that of the publication. */
const STATED = new RegExp(String.raw`(?:${PUBLISHED_LABELS}|(?<!\p{L})stand)${BEHIND_LABEL}`, 'iu');

/** What stands before a date of a person: readers of a forum joined it, others were born. */
const OF_PERSON =
  /(?:joined|registered|member since|born|registriert|mitglied seit|beigetreten|geboren|inscrit|inscription|registrado|nacido|iscritto|nato|регистрация|родился|出生日期)\P{L}{0,10}(?:(?:on|am|le|el|il)\P{L}{1,3})?$/iu;

/** What stands before a day that the page invites to. */
const OF_EVENT =
  /(?:(?<!\p{L})(?:deadline|event(?: date)?|when|starts?|begins?|ends?|doors open|due|termin|wann|beginn|einlass|frist|gültig (?:bis|ab)|quand|cuándo|quando|inicio|inizio|début|когда|начало|коли|початок))\P{L}{0,5}$/iu;

/** What stands before a day of a label that is not known: "Release:", "Stock:". */
const OTHER_LABEL = /\p{L}\s?:\s*(?:\p{L}{2,12}\.?,?\s)?$/u;
const KNOWN_LABEL = new RegExp(String.raw`(?:${DATE_LABELS})\s?:\s*(?:\p{L}{2,12}\.?,?\s)?$`, 'iu');

/** What joins the days of an event: "2 April 2031 – 4 April 2031". */
const JOINED_BEFORE = /^\.?\s?(?:[-–—+&]|to|and|bis|und|au|et|al|y|e|по|до)\s?$/iu;
const JOINED_BEHIND =
  /^\s?(?:[-–—]|to|and|bis|und|au|et|al|y|e|по|до)\s?(?:\p{L}{3,12}\s)?\d{1,2}(?:\.|\s\p{L}|\/)/iu;

/** A month in letters, as `parsePublicationDate` reads it. */
const MONTH = String.raw`(?:d['’]\s?)?[\p{L}\p{M}]{2,16}['’׳.]?(?: (?:الأول|الاول|الثاني))?(?: ?[/(] ?\p{L}+(?: \p{L}+)?\)?)?`;
const YEAR = String.raw`\d{4}\.?(?:\(e\)ko|,)?(?: (?:m|gada|ж|թ|жылғы|оны)\.?)?`;

/** The forms in which papers print a day, the month in letters or in figures. */
const FORMS = [
  String.raw`\d{4}(?<mark>[-/.])\d{1,2}\k<mark>\d{1,2}(?!\d)`,
  String.raw`\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th|\.)?,? \d{4}(?!\d)`,
  String.raw`\d{1,2}(?:st|nd|rd|th|er|\.|º|ª)?[ /-]?(?:(?:of|de|del|di|ta['’]) )?${MONTH},?[ /-](?:(?:de|del) )?\d{4}(?!\d)`,
  String.raw`\d{1,2}\s?(?<bar>[|./])\s?\d{1,2}\s?\k<bar>\s?\d{4}(?!\d)`,
  String.raw`\d{1,2}(?<sign>[./-])\s?\d{1,2}\k<sign>\s?(?:\d{4}|\d\d(?![.:]\d))(?!\d)`,
  String.raw`${YEAR} (?:\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}(?!\d))`,
];

const DAY = new RegExp(String.raw`(?<![\d.])(?:${FORMS.join('|')})`, 'giu');

/** What stands behind a clock time that looks like a year: "16 April 2000 GMT", "12.3.20 Uhr". */
const BEHIND_CLOCK =
  /^\s?(?:GMT|UTC|hrs?|hours|Uhr|h|local time|[ap]\.?m|(?!OCT|SEPT)[A-Z]{1,3}T)(?![\p{L}\d])/u;
const CLOCK_FIGURES =
  /(?:(?<=[\p{L}\d]\.? )(?:[01]\d|2[0-3])[0-5]\d|(?<=[./-]\s?)(?:[01]\d|2[0-3]))$/u;

/** The first word or number of what looked like a day. */
const FIRST_PART = /^(?:\d+|[\p{L}\p{M}]+)/u;

const FIGURES = /^(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?[./|-]\s?(\d{4}|\d\d)$/;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})$/;

/** Two-digit years below this one are of this century: the web is younger than the others. */
const FIRST_YEAR_OF_WEB = 90;

/**
 * What a printed date is the date of; `stated` where words before it say: of the publication;
 * `undisputed` where, besides, nothing says that it may be of anything else.
 */
export type DateRole = 'publication' | 'change' | 'stated' | 'undisputed';

/**
 * The first date that a label such as "Posted by Ada Abel on 3 May 2024" prints, in a form that
 * `parsePublished` reads; `null` for none.
 *
 * @param meaning what the date must be the date of: labels say which are those of changes
 * @param language the page's language tag, which tells whether 3/4/2024 is in March or in April
 */
export function findPrintedDate(label: string, meaning: DateRole, language: string): string | null {
  if (label.length > LABEL_CHARACTERS) return null;
  const printed = withAsciiDigits(label.normalize('NFC'));
  let read = 0;
  for (let at = 0; at < printed.length; ) {
    DAY.lastIndex = at;
    const match = DAY.exec(printed);
    if (match === null) return null;
    const date = readable(printed, match, language);
    const before = printed.slice(Math.max(read, match.index - MEANING_CHARACTERS), match.index);
    const after = printed.slice(
      match.index + match[0].length,
      match.index + match[0].length + MEANING_CHARACTERS,
    );
    if (date !== null && hasRole({ before, after, isFirst: read === 0 }, meaning)) return date;
    const part = date === null ? FIRST_PART.exec(match[0]) : null;
    at = match.index + (part ?? match)[0].length;
    if (date !== null) read = at;
  }
  return null;
}

/** The same of several labels: that of the first which prints one. */
export function firstPrintedDate(
  labels: readonly string[],
  meaning: DateRole,
  language: string,
): string | null {
  for (const label of labels) {
    const date = findPrintedDate(label, meaning, language);
    if (date !== null) return date;
  }
  return null;
}

/** What stands around a date. */
interface DateSurroundings {
  /** From the date before it on. */
  readonly before: string;
  readonly after: string;
  readonly isFirst: boolean;
}

function hasRole(around: DateSurroundings, meaning: DateRole): boolean {
  const { before, after } = around;
  if (OF_PERSON.test(before) || OF_EVENT.test(before)) return false;
  if (meaning === 'stated') return STATED.test(before);
  if (meaning === 'undisputed' && isDisputed(around)) return false;
  return (CHANGED.test(before) || CHANGED_THEN.test(after)) === (meaning === 'change');
}

function isDisputed({ before, after, isFirst }: DateSurroundings): boolean {
  if ((!isFirst && JOINED_BEFORE.test(before)) || JOINED_BEHIND.test(after)) return true;
  return OTHER_LABEL.test(before) && !STATED.test(before) && !KNOWN_LABEL.test(before);
}

/** The day with the time printed after it, if that can be read, else the day alone. */
function readable(
  label: string,
  { index, 0: day }: RegExpExecArray,
  language: string,
): string | null {
  const known = inOrder(day, language);
  if (CLOCK_FIGURES.test(day) && BEHIND_CLOCK.test(label.slice(index + day.length))) return null;
  const withTime = `${known}${label.slice(index + day.length)}`;
  return [withTime, known].find((date) => parsePublicationDate(date) !== null) ?? null;
}

/** A day in figures as year, month, day. */
function inOrder(day: string, language: string): string {
  const eastAsian = EAST_ASIAN.exec(day);
  if (eastAsian) return `${eastAsian[1]}-${eastAsian[2]}-${eastAsian[3]}`;
  const [, first, mark, second, year] = FIGURES.exec(day) ?? [];
  if (first === undefined || second === undefined || year === undefined)
    return inEnglish(day, language);
  const inFull = year.length === 4 ? year : `${Number(year) < FIRST_YEAR_OF_WEB ? 20 : 19}${year}`;
  if (mark === '.' && Number(second) > 12) return `${inFull}-${first}-${second}`;
  if (mark === '.' || mark === '|' || isDayFirst(language)) return `${inFull}-${second}-${first}`;
  return /^en-(?:us|ph)/i.test(language)
    ? `${inFull}-${first}-${second}`
    : `${first}${mark}${second}${mark}${inFull}`;
}

/** English alone leaves it open: its countries differ. */
function isDayFirst(language: string): boolean {
  return language !== '' && !/^en(?:$|[-_](?:us|ph|ca)|_)/i.test(language);
}

/** A day with its month in English, so that it is the month which its language calls so. */
function inEnglish(day: string, language: string): string {
  return day.replace(/[\p{L}\p{M}]{3,}/gu, (word) => {
    const month = monthNumber(word, language);
    return month === undefined ? word : (ENGLISH_MONTHS[month - 1]?.name ?? word);
  });
}
