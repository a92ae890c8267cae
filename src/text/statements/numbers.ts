import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../extract-terms.ts';
import { SMALL_NUMBERS, TENS } from '../number-words.ts';

/** A number in a text with what it counts. */
export interface CountedNumber extends Span {
  readonly value: number;
  /** The term of what is counted: the noun behind it, a currency, or `percent`; nothing where none stands there. */
  readonly unit: string | null;
}

/** "One" is mostly no number. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.map((word, value) => [word, value] as const).filter(([, value]) => value !== 1),
  ...TENS.map((word, at) => [word, 10 * (at + 2)] as const),
  ...TENS.flatMap((tens, at) =>
    SMALL_NUMBERS.slice(1, 10).map(
      (word, unit) => [`${tens}-${word}`, 10 * (at + 2) + unit + 1] as const,
    ),
  ),
  ['dozen', 12],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

const SPELT = [...WORDS.keys()].toSorted((one, other) => other.length - one.length).join('|');

/** A currency, a number in figures or in words, its scale, and a sign of percent. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,-])(?<currency>[$€£¥₴₽])?(?:(?<figures>\p{N}{1,15}(?:,\p{N}{3})*(?:\.\p{N}{1,6})?)|(?<word>${SPELT}))(?:[ \u00a0\u202f-]?(?<scale>hundred|thousand|million|mln|billion|bn|trillion|(?<=\p{N})[km]))?(?![\p{L}\p{N}])(?<percent>[ \u00a0\u202f]?%| per ?cent\b)?`,
  'giu',
);

/** Characters behind a number in which what it counts is looked for. */
const UNIT_REACH = 48;

/** Words between a number and what it counts that say how many of them there are. */
const QUALIFIERS = new Set('other more new additional different total people'.split(' '));

/** Numbers of a text, at most: a table is no statement. */
const MAX_NUMBERS = 2000;

/**
 * The numbers of a text in order, whether written in figures or in words; those of dates and times
 * are left out.
 *
 * @param dates spans that say when
 */
export function numbersIn(text: string, dates: readonly Span[] = []): readonly CountedNumber[] {
  const found: CountedNumber[] = [];
  let next = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (found.length === MAX_NUMBERS) break;
    const [start, end] = [match.index, match.index + match[0].length];
    while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const date = dates[next];
    if (date && date.start < end) continue;
    const value = quantityOf(match.groups ?? {});
    if (Number.isFinite(value)) found.push({ start, end, value, unit: unitOf(match, text) });
  }
  return found;
}

function quantityOf({
  figures,
  word,
  scale,
}: Readonly<Record<string, string | undefined>>): number {
  const plain =
    figures === undefined
      ? WORDS.get((word ?? '').toLowerCase())
      : Number(figures.replace(/,/g, ''));
  return (plain ?? Number.NaN) * (SCALES.get((scale ?? '').toLowerCase()) ?? 1);
}

function unitOf({ 0: number, index, groups }: RegExpExecArray, text: string): string | null {
  if (groups?.percent !== undefined) return 'percent';
  if (groups?.currency !== undefined) return groups.currency;
  const behind = text.slice(index + number.length, index + number.length + UNIT_REACH);
  const clause = /^[^.,;:!?()"“”\n]*/.exec(behind)?.[0] ?? '';
  const words = extractTerms(clause).filter(({ isCompound }) => !isCompound);
  const [first, second] = words;
  if (!first || first.start > 5) return null;
  return QUALIFIERS.has(first.word) && second ? second.term : first.term;
}
