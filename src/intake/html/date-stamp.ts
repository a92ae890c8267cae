import { isWeekday, monthNumber } from '../../domain/calendar/month-names.ts';
import { withAsciiDigits } from '../parse-publication-date.ts';

/** A longer line is a sentence. */
const STAMP_CHARACTERS = 160;

/** A day in figures, "2031-04-02" or "2.4.31". */
const DAY_IN_FIGURES = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/gu;

/** Times, their zones, how long ago it was and how long it takes to read. */
const PARTS: readonly RegExp[] = [
  /\d{1,3}[ -]?min(?:ute)?s?(?: read)?(?!\p{L})/giu,
  /\d{1,3} (?:min(?:ute)?|hour|hr|day|week|month)s? ago/giu,
  /\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?(?!\p{L}))?|\d{1,2} ?[ap]\.?m\.?(?!\p{L})/giu,
  /(?<!\p{L})(?:UTC|GMT|MSK|Uhr|[A-Z]{1,4}T)(?:[+-]\d{1,2}:?(?:\d\d)?)?(?!\p{L})/gu,
];

/** Words that say what a date is the date of. */
const LABELS = new Set(
  `published posted updated modified edited revised created issued veröffentlicht aktualisiert erstellt
  geändert stand publié publiée modifié jour publicado publicada actualizado pubblicato aggiornato
  opublikowano zaktualizowano опубликовано обновлено опубліковано оновлено`.split(/\s+/),
);

/** Words that join a date to its label and its time. */
const JOINTS = new Set(
  `on at the first last originally date time of zuletzt am um vom le à mis mise en ligne el a las de
  il alle ore o в о року г р года`.split(/\s+/),
);

/**
 * Whether a line is nothing but the page's own dates: `labelled` with words that say so ("Published:
 * 2 Apr 2031, 10:30 | Updated: …"), `bare` without; `null` for every other line.
 */
export function dateStampKind(line: string): 'labelled' | 'bare' | null {
  if (line.length > STAMP_CHARACTERS || !/\d/.test(line)) return null;
  const printed = withAsciiDigits(line);
  const withoutDays = printed.replace(DAY_IN_FIGURES, ' ');
  const rest = PARTS.reduce((left, part) => left.replace(part, ' '), withoutDays);
  const words = rest.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  if (!words.every(isStampWord)) return null;
  if (words.some((word) => LABELS.has(word))) return 'labelled';
  const hasDay = withoutDays !== printed || words.some((word) => monthNumber(word) !== undefined);
  return hasDay ? 'bare' : null;
}

function isStampWord(word: string): boolean {
  return (
    /^(?:\d{1,2}|(?:19|20|21)\d\d)$/.test(word) ||
    /^(?:st|nd|rd|th)$/.test(word) ||
    LABELS.has(word) ||
    JOINTS.has(word) ||
    monthNumber(word) !== undefined ||
    isWeekday(word)
  );
}
