import { SMALL_VALUES, TENS_VALUES, totalOf } from '../../number-words.ts';
import type { DateToken } from './date-lexicon.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Phrases that count without a number; "X" where they leave open how many. */
const VAGUE: readonly (readonly [readonly string[], number | 'X'])[] = [
  [['a', 'couple', 'of'], 2],
  [['a', 'couple'], 2],
  [['couple', 'of'], 2],
  [['a', 'few'], 'X'],
  [['a', 'dozen'], 12],
  [['a', 'number', 'of'], 'X'],
  [['dozens', 'of'], 'X'],
  [['hundreds', 'of'], 'X'],
  [['thousands', 'of'], 'X'],
  [['tens', 'of', 'thousands', 'of'], 'X'],
  [['a', 'hundred'], 100],
  [['a', 'thousand'], 1000],
];

const VAGUE_STARTS = new Set(VAGUE.map(([words]) => words[0]));

/** Words that one number can take at most; longer runs are read as several. */
const MOST_WORDS = 9;

/** Joins the words of each number and of each vague count into one token. */
export function joinNumerals(tokens: readonly DateToken[]): readonly DateToken[] {
  const joined: DateToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { token, length } = numeralAt(tokens, at);
    joined.push(token);
    at += length;
  }
  return joined;
}

interface JoinedToken {
  readonly token: DateToken;
  readonly length: number;
}

function numeralAt(tokens: readonly DateToken[], at: number): JoinedToken {
  const token = tokens[at] as DateToken;
  return (
    vagueAt(tokens, at) ??
    ordinalAt(tokens, at) ??
    writtenAt(tokens, at) ??
    fractionAt(tokens, at) ?? { token, length: 1 }
  );
}

/** "twenty-first" */
function ordinalAt(tokens: readonly DateToken[], at: number): JoinedToken | undefined {
  const first = TENS_VALUES.get(tokens[at]?.word ?? '');
  if (first === undefined || tokens[at + 1]?.word !== '-') return undefined;
  const second = tokens[at + 2]?.kinds.ordinal;
  if (typeof second !== 'number') return undefined;
  return second < 10 ? join(tokens, at, 3, { ordinal: first + second }) : undefined;
}

function vagueAt(tokens: readonly DateToken[], at: number): JoinedToken | undefined {
  if (!VAGUE_STARTS.has(tokens[at]?.word ?? '')) return undefined;
  for (const [words, count] of VAGUE) {
    if (!words.every((one, index) => tokens[at + index]?.word === one)) continue;
    return join(tokens, at, words.length, { count });
  }
  return undefined;
}

/** "2 1/2": the fraction stands behind the number as three tokens. */
function fractionAt(tokens: readonly DateToken[], at: number): JoinedToken | undefined {
  const whole = tokens[at]?.kinds.number;
  if (typeof whole !== 'number') return undefined;
  const isHalf = ['1', '/', '2'].every((word, index) => tokens[at + 1 + index]?.word === word);
  return isHalf ? join(tokens, at, 4, { count: whole + 0.5 }) : undefined;
}

/** "twenty-five", "two hundred and ten", "nineteen ninety-six". */
function writtenAt(tokens: readonly DateToken[], at: number): JoinedToken | undefined {
  const first = tokens[at]?.word ?? '';
  if (!SMALL_VALUES.has(first) && !TENS_VALUES.has(first)) return undefined;
  const { parts, length } = partsAt(tokens, at);
  if (parts.length === 0 || (parts[0] ?? 0) >= 100) return undefined;
  const number = totalOf(parts);
  const year = yearOf(parts) ?? (number >= 1900 && number <= 2099 ? number : undefined);
  const kinds = { number, count: number };
  if (year !== undefined) return join(tokens, at, length, { ...kinds, year });
  return join(tokens, at, length, number <= 31 ? { ...kinds, day: number } : kinds);
}

/** The values of the number words from a place on, and how many tokens they take. */
function partsAt(tokens: readonly DateToken[], at: number) {
  const parts: number[] = [];
  let length = 0;
  for (let next = at; next < tokens.length && next - at < MOST_WORDS; next += 1) {
    const word = tokens[next]?.word ?? '';
    const value = SMALL_VALUES.get(word) ?? TENS_VALUES.get(word) ?? SCALES.get(word);
    if (value === undefined && isLink(word, parts.at(-1))) continue;
    if (value === undefined || !follows(parts, value)) break;
    parts.push(value);
    length = next - at + 1;
  }
  return { parts, length };
}

/** The hyphen of "twenty-five", the "and" of "two hundred and ten". */
function isLink(word: string, last: number | undefined): boolean {
  return last !== undefined && (word === '-' || (word === 'and' && last >= 100));
}

/** The tens and teens that "twenty" makes years with: "twenty ten", "twenty twenty-four". */
const LAST_OF_TWENTIES = 20;

/** Whether a number word can go on from those before it. */
function follows(parts: readonly number[], value: number): boolean {
  const last = parts.at(-1);
  if (last === undefined || value >= 100 || last >= 100) return true;
  if (last === 20 && parts.length === 1 && value >= 10) return value <= LAST_OF_TWENTIES;
  if (last >= 20 && last % 10 === 0) return value < 10 && value > 0;
  return parts.length === 1 && last >= 10 && last < 20 && value >= 10;
}

/** "nineteen ninety-six" */
function yearOf([century = 0, tens = 0, ones = 0, ...more]: readonly number[]): number | undefined {
  const isYear = century >= 10 && century <= 20 && tens >= 10 && tens < 100 && ones < 10;
  return isYear && more.length === 0 ? century * 100 + tens + ones : undefined;
}

function join(
  tokens: readonly DateToken[],
  at: number,
  length: number,
  kinds: DateToken['kinds'],
): JoinedToken {
  const first = tokens[at] as DateToken;
  const last = tokens[at + length - 1] as DateToken;
  const word = length === 1 ? first.word : '(number)';
  return { token: { ...first, word, end: last.end, kinds }, length };
}
