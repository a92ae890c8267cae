import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../extract-terms.ts';
import { ORDINAL, ORDINAL_WORDS } from '../number-words.ts';
import type { StatementReading } from './read-statement.ts';

/** An ordinal with the terms of what it counts: "the third round of talks". */
interface Ordinal extends Span {
  readonly value: number;
  /** The terms of the words behind it, as many as one noun phrase has. */
  readonly of: readonly string[];
}

/** The ordinals of two statements that give one thing another place in its order. */
export interface OrdinalPair {
  readonly one: Span;
  readonly other: Span;
}

const ORDINAL_BEFORE_WORD = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ORDINAL})(?=[ -]\\p{L})`, 'giu');

/** Characters behind an ordinal in which what it counts stands. */
const NOUN_REACH = 40;

/** Terms of a noun phrase that are compared: "round", "round of talks". */
const MOST_TERMS = 2;

/** A share ("a third of voters"), a time ("a second later"), and what no ordinal counts ("first of all"). */
const NO_ORDINAL = /^[ -](?:of|later|ago|after|before|time|and|or)\b/iu;

/** Ordinals of one statement, at most. */
const MOST_ORDINALS = 20;

/**
 * The pairs of ordinals in which two statements differ: of one noun, and neither statement has the other's
 * ordinal of it. Ordinals of dates are none.
 */
export function otherOrdinals(
  one: StatementReading,
  other: StatementReading,
): readonly OrdinalPair[] {
  const [own, others] = [ordinalsIn(one), ordinalsIn(other)];
  return own.flatMap((here) => {
    const rivals = others.filter((there) => countAlike(here, there));
    const isShared = rivals.some(({ value }) => value === here.value);
    const rival = rivals.find(
      (there) => !own.some((known) => known.value === there.value && countAlike(known, there)),
    );
    return rival && !isShared ? [{ one: here, other: rival }] : [];
  });
}

/** Whether two ordinals count the same: the word right behind each is one, or both go on alike. */
function countAlike(one: Ordinal, other: Ordinal): boolean {
  return (
    one.of[0] !== undefined && (one.of[0] === other.of[0] || one.of.join() === other.of.join())
  );
}

function ordinalsIn({ text, dates }: StatementReading): readonly Ordinal[] {
  const found: Ordinal[] = [];
  for (const { 0: word, index } of text.matchAll(ORDINAL_BEFORE_WORD)) {
    if (found.length === MOST_ORDINALS) break;
    const end = index + word.length;
    const behind = text.slice(end, end + NOUN_REACH);
    const isOfDate = dates.some((date) => date.start < end && index < date.end);
    if (isOfDate || NO_ORDINAL.test(behind)) continue;
    const [phrase = ''] = behind.split(/[.,;:!?()"“”\n]/u, 1);
    const of = extractTerms(phrase).filter(({ isCompound }) => !isCompound);
    const first = of[0];
    if (!first || first.start > MOST_GAP) continue;
    found.push({
      start: index,
      end,
      value: placeOf(word),
      of: of.slice(0, MOST_TERMS).map(({ term }) => term),
    });
  }
  return found;
}

/** Characters between an ordinal and what it counts: a space or a hyphen. */
const MOST_GAP = 1;

function placeOf(word: string): number {
  const place = ORDINAL_WORDS.indexOf(word.toLowerCase());
  return place < 0 ? Number.parseInt(word, 10) : place + 1;
}
