import { boilerplateKind } from './boilerplate.ts';

/**
 * Where a page's pointer elsewhere or note on itself begins within a paragraph: behind a full
 * stop, or glued to a word where the line break before it was lost ("… truceEditor's note: …").
 */
const BEGINNING =
  /(?:(?<=[\p{L}\p{N}.!?…"”’)\]])|(?<=[.!?…]["”’)\]]{0,2}\s))(?=(?:Go deeper|Read more|Read also|Read next|More on this(?: story| topic)?|Related(?: stories| articles?)?|See also|Editor(?:['’]s|s['’]?) note)\s?:|This (?:story|article) (?:has been|was) (?:updated|corrected) )/gu;

/** A sentence that goes on, or a second one, may be the article's. */
const MORE_THAN_ONE = /\p{Ll}[.!?…]["”’)\]]{0,2}\s?["“]?\p{Lu}/u;
const POINTER = /^(?:go|read|more|related|see)/iu;
const SENTENCE_END = /\.["”’)\]]{0,2}$/u;

/**
 * A paragraph without the pointers and notes that it ends in ("Go deeper: …", "Editor's note: …").
 * Where anything behind one of them may be the article's, it stays: a sentence that is lost is
 * worse than a pointer that is left.
 */
export function withoutTrailingNotes(paragraph: string): string {
  const starts = [...paragraph.matchAll(BEGINNING)].map(({ index }) => index);
  let end = paragraph.length;
  for (const start of starts.toReversed()) {
    if (start === 0 || !isNote(paragraph.slice(start, end).trim())) break;
    end = start;
  }
  return paragraph.slice(0, end).trimEnd();
}

/** A headline has no full stop; a note on the article is one sentence. */
function isNote(line: string): boolean {
  if (boilerplateKind(line) !== 'aside' || MORE_THAN_ONE.test(line)) return false;
  return !POINTER.test(line) || !SENTENCE_END.test(line);
}
