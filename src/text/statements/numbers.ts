import type { FigureBound } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import { distinctTerms, extractTerms, type Term } from '../extract-terms.ts';
import { leadAt } from '../figures/number-lead.ts';
import {
  endOfPercent,
  endOfRange,
  type NumberAt,
  numberAt,
  type RangeAt,
} from '../figures/read-number.ts';
import { CURRENCIES, type Token, tokensOf, touches } from '../figures/sentence-tokens.ts';

type NumberRange = Pick<RangeAt, 'value' | 'upTo'>;

/** A number in a text with what it counts. Its span has its currency and its sign of percent. */
export interface CountedNumber extends Span {
  readonly value: number;
  /** The upper end of a range: 25 of "18 to 25"; `null` where there is none. */
  readonly upTo: number | null;
  /** What the words before it say of how exact it is; `null` where they say nothing. */
  readonly bound: FigureBound | null;
  /** What it measures, such as weeks or tons, as a term; `null` where it counts things. */
  readonly measure: string | null;
  /** The number with those words and with what it measures: "at least 14", "nine weeks". */
  readonly whole: Span;
  /** The term of what is counted: the noun behind it, a currency, or `percent`; nothing where none stands there. */
  readonly unit: string | null;
}

/** Whether two numbers are one: a range has both its ends. */
export function isSameNumber(one: NumberRange, other: NumberRange): boolean {
  if (one.upTo !== null && other.upTo !== null) {
    return one.value === other.value && one.upTo === other.upTo;
  }
  const ends = [other.value, other.upTo];
  return ends.includes(one.value) || (one.upTo !== null && ends.includes(one.upTo));
}

/** Whether two numbers limit what they count to opposite sides: "at least 14" and "at most 14". */
export function hasOppositeBound(one: CountedNumber, other: CountedNumber): boolean {
  return [one.bound, other.bound].toSorted().join() === 'at least,at most';
}

/** Whether two numbers measure different things: "nine weeks" and "nine months". */
export function hasOtherMeasure(one: CountedNumber, other: CountedNumber): boolean {
  return one.measure !== null && other.measure !== null && one.measure !== other.measure;
}

/**
 * Whether two numbers can be of one thing: "two weeks" and "two killed" are not, nor are "two weeks" and a
 * bare "two"; "14 killed" and a bare "14" may be.
 */
export function countsAlike(one: CountedNumber, other: CountedNumber): boolean {
  return one.measure === other.measure;
}

/** Nouns of time, length, weight and area, by their terms. */
const MEASURES: ReadonlySet<string> =
  distinctTerms(`seconds minutes hours days weeks months years decades centuries metres meters kilometres
    kilometers km miles yards feet kilograms kg pounds tons tonnes litres liters barrels gallons hectares acres`);

/** Characters behind a number in which what it counts is looked for. */
const UNIT_REACH = 48;

/** Words between a number and what it counts that say how many of them there are. */
const QUALIFIERS = new Set('other more new additional different total people'.split(' '));

/** Numbers of a text, at most: a table is no statement. */
const MAX_NUMBERS = 2000;

/** Tokens of a text that are read, at most: a long report has a tenth of them. */
const MAX_TOKENS = 60_000;

/**
 * The numbers of a text in order, whether written in figures or in words; those of dates and times,
 * and those that are a part of a name ("F-16") or of a word ("16th"), are left out.
 *
 * @param dates spans that say when
 */
export function numbersIn(text: string, dates: readonly Span[] = []): readonly CountedNumber[] {
  const tokens = tokensOf(text, { start: 0, end: text.length }, MAX_TOKENS);
  const found: CountedNumber[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length && found.length < MAX_NUMBERS; at += 1) {
    const token = tokens[at] as Token;
    while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    if ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < token.end) continue;
    const number = numberAt(tokens, at);
    if (!number || isOne(tokens, at, number)) continue;
    const range = rangeAt(tokens, at, number, dates.slice(next, next + 2));
    if (!isPartOfWord(tokens, at, range)) found.push(countedNumber(text, tokens, at, range));
    at = range.next - 1;
  }
  return found;
}

/** "One" is mostly no number. */
function isOne(tokens: readonly Token[], at: number, { value, next }: NumberAt): boolean {
  return value === 1 && next === at + 1 && tokens[at]?.word === 'one';
}

/** The range that a number begins; a date ends none. */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  dates: readonly Span[],
): RangeAt {
  const range = endOfRange(tokens, leadAt(tokens, at).from, number);
  const last = tokens[range.next - 1];
  const isRange =
    last !== undefined && !dates.some(({ start, end }) => start < last.end && last.start < end);
  return isRange ? range : { ...number, upTo: null };
}

/** "F-16", "16th", "1.3.2"; "93-8" are two numbers. */
function isPartOfWord(tokens: readonly Token[], at: number, { next }: NumberAt): boolean {
  const [before, token, last, behind] = [
    tokens[at - 1],
    tokens[at],
    tokens[next - 1],
    tokens[next],
  ];
  if (touches(last, behind) && /^\p{L}/u.test(behind?.text ?? '')) return true;
  if (!before || !touches(before, token)) return false;
  if (before.text === '-') return touches(tokens[at - 2], before) && !isFigure(tokens[at - 2]);
  return /[\p{L}\p{N}.,]$/u.test(before.text);
}

function isFigure(token: Token | undefined): boolean {
  return /^\p{N}/u.test(token?.text ?? '');
}

function countedNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  { value, upTo, next }: RangeAt,
): CountedNumber {
  const before = tokens[at - 1];
  const currency = CURRENCIES.has(before?.text ?? '') ? before : undefined;
  const percent = endOfPercent(tokens, next);
  const start = (currency ?? tokens[at])?.start ?? 0;
  const end = tokens[(percent ?? next) - 1]?.end ?? start;
  const noun = percent === undefined && !currency ? unitBehind(text, end) : null;
  const measure = noun && MEASURES.has(noun.term) ? noun : null;
  const { bound, from } = boundBefore(tokens, at);
  const whole = { start: from ?? start, end: end + (measure?.end ?? 0) };
  const unit = percent === undefined ? (currency?.text ?? noun?.term ?? null) : 'percent';
  return { start, end, value, upTo, bound, measure: measure?.term ?? null, whole, unit };
}

interface BoundBefore extends Pick<CountedNumber, 'bound'> {
  /** Where its words begin. */
  readonly from: number | undefined;
}

/** "Under the 28-point plan" limits no number. */
function boundBefore(tokens: readonly Token[], at: number): BoundBefore {
  const { from, bound } = leadAt(tokens, at);
  const isOfKnown = tokens.slice(from, at).some(({ word }) => word === 'the');
  return isOfKnown || bound === null
    ? { bound: null, from: undefined }
    : { bound, from: tokens[from]?.start };
}

/** The term of the noun behind a number; its span is counted from there. */
function unitBehind(text: string, end: number): Term | null {
  const behind = text.slice(end, end + UNIT_REACH);
  const clause = /^[^.,;:!?()"“”\n]*/.exec(behind)?.[0] ?? '';
  const words = extractTerms(clause).filter(({ isCompound }) => !isCompound);
  const [first, second] = words;
  if (!first || first.start > 5 || /^\p{N}/u.test(first.word)) return null;
  return QUALIFIERS.has(first.word) && second ? second : first;
}
