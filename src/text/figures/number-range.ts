import { CHANGES } from './counting-words.ts';
import type { Lead } from './number-lead.ts';
import { endOfRange, type NumberAt, type RangeAt } from './read-number.ts';
import type { Token } from './sentence-tokens.ts';
import { TOTAL_REACH } from './totals.ts';

/** "earlier": the first of "rose from 14 to 21", and the second of "rose to 21 from 14". */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  { from }: Lead,
): RangeAt | 'earlier' {
  const isFrom = tokens[from - 1]?.word === 'from';
  const since = tokens.slice(Math.max(0, at - TOTAL_REACH), from);
  const isChange = since.some(({ word }) => CHANGES.has(word));
  return isFrom && isChange ? 'earlier' : endOfRange(tokens, from, number);
}
