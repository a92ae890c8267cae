import { MONTH } from '../../domain/calendar/names.ts';
import type { QuestionPart } from '../../search/question/question-reading.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';

const MONTHS = new RegExp(String.raw`(?<!\p{L})(?:${MONTH})(?!\p{L})`, 'giu');

/** What a part is of, where that is a month: "march", "late May 2031". */
const MONTH_ALONE = new RegExp(
  String.raw`^(?:early |late |mid-?)?(?<month>${MONTH})(?: (?:19|20)\d\d)?$`,
  'i',
);

/**
 * Whether a passage may be of the month that a part of a question is of: what was printed in November
 * and names October alone tells of October.
 */
export function isOfMonth(
  hit: Pick<Hit, 'article' | 'passage'>,
  { of }: Pick<QuestionPart, 'of'>,
): boolean {
  const month = MONTH_ALONE.exec(of)?.groups?.month?.toLowerCase();
  if (month === undefined) return true;
  const named = passageTextOf(hit).match(MONTHS) ?? [];
  return named.length === 0 || named.some((one) => one.toLowerCase() === month);
}
