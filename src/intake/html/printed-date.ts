import { monthNumber } from '../../domain/calendar/month-names.ts';
import { ENGLISH_MONTHS } from '../../domain/calendar/names.ts';
import { parsePublicationDate, withAsciiDigits } from '../parse-publication-date.ts';

/** A printed date is looked for in bylines and labels, not in paragraphs. */
const LABEL_CHARACTERS = 200;

/** Characters before a date in which its label may say what it is the date of. */
const MEANING_CHARACTERS = 40;

/** What stands before the date of a change, not of the publication. */
const CHANGED =
  /(?:updated?|modified|edited|revised|reviewed|changed|aktualisiert|aktualisierung|änderung|geändert|mise? à jour|modifié|actualizado|actualización|aggiornato|обновлено|оновлено|zuletzt)\P{L}{0,10}(?:(?:on|at|am|vom|le|el|il)\P{L}{1,3})?(?:\p{L}{2,12}\P{L}{1,3})?$/iu;

/** What stands before a date that is said to be that of the publication. */
const STATED =
  /(?:published|posted|issued|veröffentlicht|erschienen|publiée?|mise? en ligne|publicado|publicada|pubblicato|опубликовано|опубліковано|(?<!\p{L})stand)\P{L}{0,10}(?:(?:on|am|le|el|il|em)\P{L}{1,3})?(?:\p{L}{2,12}\P{L}{1,3})?$/iu;

/** What stands before a date of a person: readers of a forum joined it, others were born. */
const OF_PERSON =
  /(?:joined|registered|member since|born|registriert|mitglied seit|beigetreten|geboren|inscrit|inscription|registrado|nacido|iscritto|nato|регистрация|родился|出生日期)\P{L}{0,10}(?:(?:on|am|le|el|il)\P{L}{1,3})?$/iu;

/** A month in letters, as `parsePublicationDate` reads it. */
const MONTH = String.raw`(?:d['’]\s?)?[\p{L}\p{M}]{2,16}['’׳.]?(?: (?:الأول|الاول|الثاني))?(?: ?[/(] ?\p{L}+(?: \p{L}+)?\)?)?`;
const YEAR = String.raw`\d{4}\.?(?:\(e\)ko|,)?(?: (?:m|gada|ж|թ|жылғы|оны)\.?)?`;

/** The forms in which papers print a day, the month in letters or in figures. */
const FORMS = [
  String.raw`\d{4}(?<mark>[-/.])\d{1,2}\k<mark>\d{1,2}(?!\d)`,
  String.raw`\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th|\.)?,? \d{4}(?!\d)`,
  String.raw`\d{1,2}(?:st|nd|rd|th|er|\.|º|ª)?[ /-]?(?:(?:of|de|del|di|ta['’]) )?${MONTH},?[ /-](?:(?:de|del) )?\d{4}(?!\d)`,
  String.raw`\d{1,2}(?<sign>[./-])\s?\d{1,2}\k<sign>\s?(?:\d{4}|\d\d)(?!\d)`,
  String.raw`${YEAR} (?:\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}(?!\d))`,
];

const DAY = new RegExp(String.raw`(?<![\d.])(?:${FORMS.join('|')})`, 'giu');

/** The first word or number of what looked like a day. */
const FIRST_PART = /^(?:\d+|[\p{L}\p{M}]+)/u;

const FIGURES = /^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d\d)$/;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})$/;

/** Two-digit years below this one are of this century: the web is younger than the others. */
const FIRST_YEAR_OF_WEB = 90;

/** What a printed date is the date of; `stated` where words before it say: of the publication. */
export type DateRole = 'publication' | 'change' | 'stated';

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
    if (date !== null && hasRole(before, meaning)) return date;
    const part = date === null ? FIRST_PART.exec(match[0]) : null;
    at = match.index + (part ?? match)[0].length;
    if (date !== null) read = at;
  }
  return null;
}

function hasRole(before: string, meaning: DateRole): boolean {
  if (OF_PERSON.test(before)) return false;
  if (meaning === 'stated') return STATED.test(before);
  return CHANGED.test(before) === (meaning === 'change');
}

/** The day with the time printed after it, if that can be read, else the day alone. */
function readable(
  label: string,
  { index, 0: day }: RegExpExecArray,
  language: string,
): string | null {
  const known = inOrder(day, language);
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
  if (mark === '.' || isDayFirst(language)) return `${inFull}-${second}-${first}`;
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
