import type { Span } from '../../domain/span.ts';
import { nounPhraseEnd } from './counted-words.ts';
import { NO_NOUN, TOTAL_LINKS, TOTALS } from './counting-words.ts';
import { numberAt } from './read-number.ts';
import { isWord, type Token } from './sentence-tokens.ts';

/** Tokens before a number in which the total that it is of is looked for. */
export const TOTAL_REACH = 14;

const CLAUSE_SIGNS: ReadonlySet<string> = new Set([';', ':', '.', '(', ')', '—', '–']);

const NUMBER_VERBS: ReadonlySet<string> = new Set(['number', 'numbered']);

const RANGE_VERBS: ReadonlySet<string> = new Set(['range', 'ranges', 'ranged', 'ranging', 'vary']);

/** The total that a number is of: "the number of the dead rose to". */
export function totalBefore(tokens: readonly Token[], from: number): Span | undefined {
  const [subject, link] = [tokens[from - 2], tokens[from - 1]];
  // "Their opponents number 900."
  if (NUMBER_VERBS.has(link?.word ?? '') && isWord(subject) && /s$/.test(subject.word)) {
    return { start: subject.start, end: subject.end };
  }
  const isRange = link?.word === 'from' && RANGE_VERBS.has(subject?.word ?? '');
  if (!TOTAL_LINKS.has(link?.word ?? '') && !isRange) return undefined;
  for (let at = from - 2; at >= Math.max(0, from - TOTAL_REACH); at -= 1) {
    const token = tokens[at] as Token;
    if (CLAUSE_SIGNS.has(token.text) || isRank(tokens, at)) return undefined;
    if (TOTALS.has(token.word)) return totalAt(tokens, at);
  }
  return undefined;
}

/** "Number seven" is a place in a list. */
function isRank(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'number' && numberAt(tokens, at + 1) !== undefined;
}

function totalAt(tokens: readonly Token[], at: number): Span {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  const isOf = tokens[at + 1]?.word === 'of';
  const first = isOf || !isWord(before) || NO_NOUN.has(before.word) ? token : before;
  const last = isOf ? nounPhraseEnd(tokens, at + 2) : at + 1;
  return { start: first.start, end: tokens[Math.max(at, last - 1)]?.end ?? token.end };
}
