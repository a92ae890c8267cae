import { cleanText } from './clean-text.ts';
import { elementsOf, type PageElement, sourceText } from './page-tree.ts';

/** What marks a footnote, or the place of a heading, and no word. */
const FOOTNOTE_LABEL = /^(?:\[(?:\d{1,3}|\p{L}|(?:note|nb) \d{1,2})\]|[*†‡#¶§🔗]{1,3})$/u;

/** Words and marks that a footnote stands behind; a figure behind a number or a sign is its power. */
const BEFORE_FOOTNOTE = /(?:\p{L}{2}|[.,;:!?”"’»)\]])$/u;

/** Units of measure, whose figures are powers. */
const UNIT = /(?<!\p{L})(?:[kcdmµμn]?m|mi|ft|in|yd|ha|s|sec|mc|км|см|мм|м)$/u;

/** Marks of footnotes that are printed as text: "did.[1]". */
const PRINTED_FOOTNOTES =
  /(?<=[\p{L}\p{N}.,;:!?…”"’»)\]])\s?(?:\[(?:\d{1,3}|citation needed|note \d{1,2})\])+/gu;

/** What may stand behind such marks. */
const BEHIND_FOOTNOTES = /^(?:$|[\s.,;:!?…”"’»)])/u;

/** Whether a link leads to another place of the page, as those of headings and footnotes do. */
export function isWithinPage({ name, attribs }: PageElement): boolean {
  return name === 'a' && /^#./.test(attribs.href?.trim() ?? '');
}

/** Whether an element is the mark of a footnote behind what was read before it. */
export function isFootnoteMark(element: PageElement, before: string): boolean {
  if (element.name !== 'sup' && !isWithinPage(element)) return false;
  const text = cleanText(sourceText(element));
  if (FOOTNOTE_LABEL.test(text)) return true;
  if (!/^\d{1,3}$/.test(text)) return false;
  const isLinked = [element, ...elementsOf(element)].some(isWithinPage);
  const isNamed = /\b(?:reference|footnote|noteref|fn|endnote)/i.test(element.attribs.class ?? '');
  if (isLinked || isNamed) return !/\d\s*$/.test(before);
  return element.name === 'sup' && BEFORE_FOOTNOTE.test(before) && !UNIT.test(before);
}

/** A text without the marks of footnotes that are printed in it. */
export function withoutPrintedFootnotes(text: string): string {
  return text.replace(PRINTED_FOOTNOTES, (marks, at: number) =>
    BEHIND_FOOTNOTES.test(text.charAt(at + marks.length)) ? '' : marks,
  );
}
