import type { FigureBound } from '../../domain/figure.ts';
import { CURRENCIES } from './counted-words.ts';
import type { Token } from './sentence-tokens.ts';

/** "at least", "up to", "about": how exact a number is, as the last words before it. */
const BOUNDS: readonly (readonly [string, FigureBound])[] = [
  ['at least', 'at least'],
  ['well over', 'at least'],
  ['upwards of', 'at least'],
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
  let bound: FigureBound | null = null;
  let boundWords: string | null = null;
  if (CURRENCIES.has(tokens[from - 1]?.text ?? '')) from -= 1;
  for (let read = 0; read < MOST_EXPRESSIONS; read += 1) {
    const found = BOUNDS.find(([words]) => endsIn(tokens, from, words));
    if (found) {
      from -= found[0].split(' ').length;
      if (found[0] === 'another') continue;
      // "At least some 14" are at least so many.
      bound = bound === null || bound === 'about' ? found[1] : bound;
      boundWords = boundWords === null ? found[0] : `${found[0]} ${boundWords}`;
    } else if (FILLERS.has(tokens[from - 1]?.word ?? '')) from -= 1;
    else break;
  }
  return { from, bound, boundWords };
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
