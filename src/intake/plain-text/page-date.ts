import { DATE_LABELS, PUBLISHED_LABELS } from '../date-labels.ts';
import { firstPrintedDate } from '../printed-date.ts';
import type { Paragraph } from './paragraphs.ts';
import { readSignatureDate } from './signature-date.ts';

/** A line that is a label and its date; prose is longer. */
const LABELLED_CHARACTERS = 90;

/** Paragraphs behind the last prose in which a signature stands. */
const PARAGRAPHS_BEHIND = 3;

/** Paragraphs at the beginning and at the end of a text in which its date is looked for. */
const PARAGRAPHS_AT_ENDS = 40;

const LABELLED = new RegExp(
  String.raw`^[[(]?(?:${PUBLISHED_LABELS}|${DATE_LABELS})(?!\p{L})`,
  'iu',
);

/** The same in brackets behind a text: "[Stand: 12. März 2031]". */
const LABELLED_IN_BRACKETS = new RegExp(
  String.raw`[[(]((?:${PUBLISHED_LABELS}|${DATE_LABELS})\P{L}[^\])]{6,60})[\])]\.?$`,
  'iu',
);

/**
 * The publication date that a text prints outside its head: with a label on a line of its own or
 * in brackets, or in a signature; `null` where it prints none.
 */
export function findPageDate(paragraphs: readonly Paragraph[], language: string): string | null {
  const texts = [
    ...paragraphs.slice(0, PARAGRAPHS_AT_ENDS),
    ...paragraphs.slice(Math.max(PARAGRAPHS_AT_ENDS, paragraphs.length - PARAGRAPHS_AT_ENDS)),
  ].map(({ text }) => text);
  const labelled = texts.flatMap((text) => labelledPart(text) ?? []);
  const last = texts.findLastIndex((text) => text.length > LABELLED_CHARACTERS);
  const ending = last === -1 ? [] : texts.slice(last, last + 1 + PARAGRAPHS_BEHIND);
  return firstPrintedDate(labelled, 'publication', language) ?? readSignatureDate(ending, language);
}

function labelledPart(text: string): string | undefined {
  const isLabelled = text.length <= LABELLED_CHARACTERS && LABELLED.test(text);
  return isLabelled ? text : LABELLED_IN_BRACKETS.exec(text.slice(-LABELLED_CHARACTERS))?.[1];
}
