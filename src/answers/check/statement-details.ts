import type { DateMention } from '../../domain/date-mention.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { extractAllTerms, isStopWord } from '../../text/extract-terms.ts';
import type { CountedNumber } from '../../text/statements/numbers.ts';
import type { StatementReading } from '../../text/statements/read-statement.ts';

/** What of a statement is looked for in its sources, each once, in the order of the statement. */
export interface StatementDetails {
  readonly numbers: readonly CountedNumber[];
  readonly dates: readonly DateMention[];
  readonly names: readonly string[];
}

/**
 * The details of a statement: no number and no date twice, no month that stands in a date, no part
 * of a name that it gives in full.
 */
export function statementDetails(statement: StatementReading): StatementDetails {
  const { numbers, dates } = statement;
  return {
    numbers: distinctBy(numbers, ({ value, upTo, bound }) => `${value} ${upTo} ${bound}`),
    dates: distinctBy(dates, ({ value, start }) => value ?? `at ${start}`),
    names: namesOf(statement),
  };
}

function distinctBy<One>(all: readonly One[], keyOf: (one: One) => string): readonly One[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

function namesOf(statement: StatementReading): readonly string[] {
  const { text, names, dates, numbers } = statement;
  if (isInCapitals(text)) return [];
  const taken = [...dates, ...numbers];
  const read = names.flatMap((name) => {
    if (isTaken(text, name, taken)) return [];
    const words = /^\W*$/.test(text.slice(0, name.start)) ? withoutOpening(name.text) : name.text;
    return words === '' ? [] : [words];
  });
  const distinct = [...new Set(read)];
  return distinct.filter(
    (one) => !distinct.some((other) => other.length > one.length && hasWords(other, one)),
  );
}

/** Letters of a statement from which capitals alone say that it is written in them. */
const MIN_CAPITALS = 12;

/** "TRUCE AGREED IN PORT ELLIS": where every word has capitals, they tell no names. */
function isInCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length >= MIN_CAPITALS && letters === letters.toUpperCase();
}

/** Whether a name is no more than a date and words of grammar: "In May". */
function isTaken(text: string, { start, end }: Span, taken: readonly Span[]): boolean {
  const inside = taken.filter((one) => overlaps(one, { start, end }));
  if (inside.length === 0) return false;
  let rest = text.slice(start, end);
  for (const one of inside) {
    const [from, to] = [Math.max(start, one.start) - start, Math.min(end, one.end) - start];
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  return !extractAllTerms(rest).some(({ word }) => !isStopWord(word));
}

/**
 * "Talks" at the beginning of a statement is no name, "Talks Norland" may be one; of "The Norland"
 * the first word is none.
 */
function withoutOpening(name: string): string {
  const [first = '', ...others] = name.split(' ');
  if (others.length === 0) return '';
  return isStopWord(first.toLowerCase()) ? others.join(' ') : name;
}

function hasWords(name: string, part: string): boolean {
  return ` ${withoutPossessives(name)} `.includes(` ${withoutPossessives(part)} `);
}

function withoutPossessives(name: string): string {
  return name.toLowerCase().replace(/['’]s?(?=\s|$)/g, '');
}
