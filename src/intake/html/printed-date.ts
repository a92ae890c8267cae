/** A printed date is looked for in bylines and labels, not in paragraphs. */
const LABEL_CHARACTERS = 200;

const MODIFIED = /^\W*(?:last\s+)?(?:updated|modified|edited|aktualisiert|zuletzt|mis à jour|actualizado|обновлено|оновлено)/i;

const FORMS = [
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?/,
  /\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u,
  /\d{1,2}(?:st|nd|rd|th|\.|º)?[ -](?:(?:of|de|del) )?\p{L}{3,12}\.?,?[ -](?:(?:de|del) )?\d{4}/u,
  /\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d)/,
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/,
];

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** The date that a label such as "Posted by Ada Abel on 3 May 2024" prints; `null` for none and for dates of changes. */
export function printedDate(label: string): string | null {
  if (label.length > LABEL_CHARACTERS || MODIFIED.test(label)) return null;
  for (const form of FORMS) {
    const match = form.exec(label);
    if (match) return dayFirst(match[0]);
  }
  return null;
}

/** Where days are written with full stops, the day comes first everywhere. */
function dayFirst(date: string): string {
  const match = DOTTED.exec(date);
  if (!match) return date;
  return `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
}
