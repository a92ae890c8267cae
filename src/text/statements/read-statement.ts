import { CALENDAR_FORMS } from '../../domain/calendar/names.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, isStopWord, type Term } from '../extract-terms.ts';
import { namesIn, type WrittenName } from '../names/written-names.ts';
import { denialIn, negationsIn } from './denials.ts';
import { type CountedNumber, numbersIn } from './numbers.ts';

/** What a statement says that can be compared with another one. */
export interface StatementReading {
  readonly text: string;
  readonly terms: readonly Term[];
  /** The distinct terms, without those of dates and figures. */
  readonly content: ReadonlySet<string>;
  readonly numbers: readonly CountedNumber[];
  readonly dates: readonly DateMention[];
  readonly names: readonly WrittenName[];
  readonly negations: readonly Span[];
  /** The words by which it denies what somebody states. */
  readonly denial: Span | undefined;
}

/** Characters of a statement that are read: no sentence of news is longer. */
export const MAX_STATEMENT_CHARACTERS = 4000;

export function readStatement(text: string, dates: readonly DateMention[]): StatementReading {
  const read = text.slice(0, MAX_STATEMENT_CHARACTERS);
  const terms = extractTerms(read);
  const when = dates.filter(
    (date) => (date.type === 'date' || date.type === 'time') && !isPartOfName(read, date),
  );
  const numbers = numbersIn(read, when);
  const inside = [...when, ...numbers];
  return {
    text,
    terms,
    content: new Set(
      terms.flatMap(({ term, start }) =>
        inside.some((one) => one.start <= start && start < one.end) ? [] : [term],
      ),
    ),
    numbers,
    dates: when,
    names: namesIn(read),
    negations: negationsIn(read),
    denial: denialIn(read),
  };
}

/** Words of dates that are the name of no day that is kept. */
const CALENDAR_WORDS = new Set([
  ...CALENDAR_FORMS,
  ...'today yesterday tomorrow tonight last next this ago earlier later week month year'.split(' '),
]);

/** "The Easter truce": a named day that says which truce, and not when. */
function isPartOfName(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (!/^\p{Lu}[\p{L}’' ]*$/u.test(words)) return false;
  if (words.split(' ').some((word) => CALENDAR_WORDS.has(word.toLowerCase()))) return false;
  const [, next = ''] = /^[ -](\p{Ll}{3,40})/u.exec(text.slice(end, end + 48)) ?? [];
  const isBehindPreposition = /\b(?:on|at|by|since|until|till|before|after|from|for) $/i.test(
    text.slice(Math.max(0, start - 8), start),
  );
  return next !== '' && !isStopWord(next) && !isBehindPreposition;
}
