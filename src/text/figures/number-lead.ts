import type { FigureBound } from '../../domain/figure.ts';
import { CHANGES } from './counting-words.ts';
import { CURRENCIES, type Token } from './sentence-tokens.ts';

/** "at least", "up to", "about": how exact a number is, as the last words before it. */
const BOUNDS: readonly (readonly [string, FigureBound])[] = [
  ['at least', 'at least'],
  ['well over', 'at least'],
  ['upwards of', 'at least'],
  ['no more than', 'at most'],
  ['not more than', 'at most'],
  ['more than', 'at least'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['over', 'at least'],
  ['above', 'at least'],
  ['up to', 'at most'],
  ['as many as', 'at most'],
  ['at most', 'at most'],
  ['fewer than', 'at most'],
  ['less than', 'at most'],
  ['under', 'at most'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['close to', 'about'],
  ['almost', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['another', 'about'],
];

const LEAD_WORDS: ReadonlySet<string> = new Set(BOUNDS.flatMap(([words]) => words.split(' ')));

/** Whether a word may stand in "at least", "another" or "some" before a number. */
export function isLeadWord(token: Token | undefined): boolean {
  return LEAD_WORDS.has(token?.word ?? '');
}

/** Words before a number that say nothing of it. */
const FILLERS: ReadonlySet<string> = new Set([
  'only',
  'just',
  'exactly',
  'further',
  'other',
  'the',
  'all',
]);

/** What stands between a verb and its number: "fired a total of 14". */
const A_TOTAL = 'a total of';

/** Expressions before one number: "at least some". */
const MOST_EXPRESSIONS = 3;

/** The words before a number that belong to it. */
export interface Lead {
  /** The index of the first token of "at least 14". */
  readonly from: number;
  readonly bound: FigureBound | null;
  /** The words that say so, in lower case: "more than". */
  readonly boundWords: string | null;
}

/** Reads what stands before the number that begins at a token. */
export function leadAt(tokens: readonly Token[], at: number): Lead {
  let from = at;
  const found: (readonly [string, FigureBound])[] = [];
  if (CURRENCIES.has(tokens[from - 1]?.text ?? '')) from -= 1;
  for (let read = 0; read < MOST_EXPRESSIONS; read += 1) {
    const expression = boundBefore(tokens, from);
    if (expression) {
      from -= expression[0].split(' ').length;
      if (expression[0] !== 'another') found.unshift(expression);
    } else {
      const fillers = fillersBefore(tokens, from);
      if (fillers === 0) break;
      from -= fillers;
    }
  }
  // "At least some 14" are at least so many.
  const [, bound = null] = found.find(([, one]) => one !== 'about') ?? found[0] ?? [];
  const boundWords = found.length > 0 ? found.map(([words]) => words).join(' ') : null;
  return { from, bound, boundWords };
}

/** The number of words that end before a token and say nothing of the number. */
function fillersBefore(tokens: readonly Token[], from: number): number {
  if (endsIn(tokens, from, A_TOTAL)) return A_TOTAL.split(' ').length;
  return FILLERS.has(tokens[from - 1]?.word ?? '') ? 1 : 0;
}

/** The expression that ends before a token: "at least". */
function boundBefore(tokens: readonly Token[], from: number) {
  const expression = BOUNDS.find(([words]) => endsIn(tokens, from, words));
  // "The toll ticked up to 44" is a change.
  const isChange = expression?.[0] === 'up to' && CHANGES.has(tokens[from - 3]?.word ?? '');
  return isChange ? undefined : expression;
}

/** The token behind "at least" or "as many as" that begins at a token; that token without one. */
export function endOfBound(tokens: readonly Token[], from: number): number {
  const found = BOUNDS.map(([words]) => from + words.split(' ').length);
  return found.find((end, place) => endsIn(tokens, end, BOUNDS[place]?.[0] ?? '')) ?? from;
}

function endsIn(tokens: readonly Token[], end: number, words: string): boolean {
  const all = words.split(' ');
  return all.every((word, place) => tokens[end - all.length + place]?.word === word);
}
