import { CHANGES } from './counting-words.ts';
import type { Lead } from './number-lead.ts';
import { endOfRange, type NumberAt, type RangeAt } from './read-number.ts';
import type { Token } from './sentence-tokens.ts';
import { TOTAL_REACH } from './totals.ts';

/** Words behind the first number of a change that say where or when it was so: "rose from 14 in the first report". */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['in', 'on']);

/**
 * "earlier": the first of "rose from 14 to 21", where nothing is said of it by itself, and the second of
 * "rose to 21 from 14".
 */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  { from }: Lead,
): RangeAt | 'earlier' {
  const isFrom = tokens[from - 1]?.word === 'from';
  const since = tokens.slice(Math.max(0, at - TOTAL_REACH), from);
  const isChange = since.some(({ word }) => CHANGES.has(word));
  const isPassedBy = isFrom && isChange && !opensChange(tokens, from, number);
  return isPassedBy ? 'earlier' : endOfRange(tokens, from, number);
}

/** Whether a number is the first of a change, and where or when it was so is said: "fell from 14 on Friday". */
function opensChange(
  tokens: readonly Token[],
  from: number,
  { next }: Pick<NumberAt, 'next'>,
): boolean {
  const [verb, link, behind] = [from - 2, from - 1, next].map((at) => tokens[at]?.word ?? '');
  return link === 'from' && CHANGES.has(verb ?? '') && OF_ITS_OWN.has(behind ?? '');
}
