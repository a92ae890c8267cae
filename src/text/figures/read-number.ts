import { SMALL_VALUES, TENS_VALUES, totalOf } from '../number-words.ts';
import { endOfBound } from './number-lead.ts';
import { type Token, touches } from './sentence-tokens.ts';

/** What multiplies a number before it. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);

/** Scales that are written directly behind figures: "2m", "90bn", "3k". */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['mln', 1_000_000],
  ['bn', 1_000_000_000],
  ['tn', 1_000_000_000_000],
]);

/** Words that one number can take at most. */
const MOST_WORDS = 9;

const FIGURES = /^\p{N}/u;

/** A number among tokens. */
export interface NumberAt {
  readonly value: number;
  /** The index of the token behind it. */
  readonly next: number;
}

/**
 * The number that begins at a token: "1,300", "2.5 million", "90bn", "twenty-five", "two hundred and
 * ten", "two dozen". Vague ones ("dozens", "hundreds") are none.
 */
export function numberAt(tokens: readonly Token[], at: number): NumberAt | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (FIGURES.test(first.text)) return inFigures(tokens, at);
  return dozensAt(tokens, at) ?? inWords(tokens, at);
}

/** A number with the one that it is a range to, if it is a range. */
export interface RangeAt extends NumberAt {
  readonly upTo: number | null;
}

const RANGE_SIGNS: ReadonlySet<string> = new Set(['to', '-', '–', '—', 'or', 'and']);

/**
 * The range that a number begins: "10 to 15", "from more than 100 to as many as 200", "between 10 and
 * 15"; without "between" an "and" joins two numbers.
 *
 * @param lead the index of the first token of the number, with "at least"
 */
export function endOfRange(tokens: readonly Token[], lead: number, number: NumberAt): RangeAt {
  const sign = tokens[number.next]?.word ?? '';
  if (sign === 'and' && tokens[lead - 1]?.word !== 'between') return { ...number, upTo: null };
  const from = number.next + 1;
  const other = RANGE_SIGNS.has(sign)
    ? numberAt(tokens, sign === 'to' ? endOfBound(tokens, from) : from)
    : undefined;
  return other && other.value > number.value
    ? { value: number.value, upTo: other.value, next: other.next }
    : { ...number, upTo: null };
}

/** The index of the token behind "%", "percent" or "per cent" at a token; nothing where none stands there. */
export function endOfPercent(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.word;
  if (word === '%' || word === 'percent') return at + 1;
  return word === 'per' && tokens[at + 1]?.word === 'cent' ? at + 2 : undefined;
}

function inFigures(tokens: readonly Token[], at: number): NumberAt | undefined {
  const token = tokens[at];
  const value = Number((token?.text ?? '').replace(/[,\u00a0\u202f]/g, ''));
  if (!Number.isFinite(value)) return undefined;
  const behind = tokens[at + 1];
  const short = touches(token, behind) ? SHORT_SCALES.get(behind?.word ?? '') : undefined;
  if (short !== undefined) return { value: value * short, next: at + 2 };
  const scale = SCALES.get(behind?.word ?? '') ?? SHORT_SCALES.get(spelledScale(behind));
  return scale === undefined ? { value, next: at + 1 } : { value: value * scale, next: at + 2 };
}

/** "90 bn": only scales of two letters and more may stand apart from their number. */
function spelledScale(token: Token | undefined): string {
  return token && token.word.length > 1 ? token.word : '';
}

function inWords(tokens: readonly Token[], at: number): NumberAt | undefined {
  const isArticle = ['a', 'an'].includes(tokens[at]?.word ?? '');
  const { parts, next } = partsAt(tokens, at, isArticle ? [1] : []);
  if (parts.length === (isArticle ? 1 : 0) || (parts[0] ?? 0) >= 100) return undefined;
  return { value: totalOf(parts), next };
}

/** The values of the number words from a token on; those of `parts` stand for words before them. */
function partsAt(tokens: readonly Token[], at: number, parts: number[]) {
  let next = at + parts.length;
  for (let place = next; place < tokens.length && place - at < MOST_WORDS; place += 1) {
    const word = tokens[place]?.word ?? '';
    const value = SMALL_VALUES.get(word) ?? TENS_VALUES.get(word) ?? SCALES.get(word);
    if (value === undefined && isLink(word, parts.at(-1), tokens[place + 1])) continue;
    if (value === undefined || !follows(parts, value)) break;
    parts.push(value);
    next = place + 1;
  }
  return { parts, next };
}

/** The hyphen of "twenty-five" and "two-hundred", the "and" of "two hundred and ten". */
function isLink(word: string, last: number | undefined, next: Token | undefined): boolean {
  if (last === undefined) return false;
  if (word === '-' && SCALES.has(next?.word ?? '')) return true;
  return (word === '-' && last >= 20 && last < 100) || (word === 'and' && last >= 100);
}

function follows(parts: readonly number[], value: number): boolean {
  const last = parts.at(-1);
  if (last === undefined) return true;
  return value >= 100 || last >= 100 || (last >= 20 && last % 10 === 0 && value > 0 && value < 10);
}

/** "a dozen", "two dozen". */
function dozensAt(tokens: readonly Token[], at: number): NumberAt | undefined {
  if (tokens[at + 1]?.word !== 'dozen') return undefined;
  const first = tokens[at]?.word ?? '';
  const many = first === 'a' ? 1 : SMALL_VALUES.get(first);
  return many === undefined ? undefined : { value: many * 12, next: at + 2 };
}
