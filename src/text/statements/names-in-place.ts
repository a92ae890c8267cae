import type { Span } from '../../domain/span.ts';
import { isSamePerson, namesIn } from '../names/written-names.ts';
import { alignQuotation } from '../verbatim/align-quotation.ts';
import { quotedWords, verbatimWords } from '../verbatim/verbatim-words.ts';
import { MAX_STATEMENT_CHARACTERS, type StatementReading } from './read-statement.ts';

/** The share of a statement's words that agree in order, from which a changed name stands in its place. */
const ALIGNED_SHARE = 0.6;

/** Words before those that agree among which a statement's subject is: "Foreign Minister Ann Lee". */
const MOST_OPENING_WORDS = 5;

/** A name of one statement, and the other one that stands in its place in the other. */
interface NamePair {
  readonly here: Span;
  readonly there: Span;
}

/**
 * The names of a statement in whose place, among words that are the same, another one stands: within
 * them, or before the first of them.
 */
export function otherNames(one: StatementReading, other: StatementReading): readonly NamePair[] {
  const [own, text] = [one, other].map((read) => read.text.slice(0, MAX_STATEMENT_CHARACTERS)) as [
    string,
    string,
  ];
  const said = quotedWords(own);
  const there = verbatimWords(text);
  const fragments = alignQuotation(said, there, text);
  const words = fragments.reduce((sum, fragment) => sum + fragment.words, 0);
  // What the other statement adds at its end ("…, the ministry said") stands for nothing.
  const end = Math.max(0, ...fragments.map(({ source }) => source.end));
  const compared = there.filter((word) => word.start < end).length;
  if (words < ALIGNED_SHARE * Math.max(said.length, compared)) return [];
  const [first] = fragments;
  const opening: readonly NamePair[] = first
    ? [
        {
          here: before(said, first.said.start),
          there: before(there, first.source.start),
        },
      ]
    : [];
  const within = fragments.flatMap(({ edits }) =>
    edits.flatMap(({ said: here, source }) => (here && source ? [{ here, there: source }] : [])),
  );
  return [...opening, ...within].flatMap((pair) => otherNameIn(pair, own, text));
}

/** The words before a place, up to those of a subject. */
function before(words: readonly Span[], place: number): Span {
  const opening = words.filter(({ end }) => end <= place).slice(-MOST_OPENING_WORDS);
  return { start: opening[0]?.start ?? place, end: opening.at(-1)?.end ?? place };
}

function otherNameIn({ here, there }: NamePair, own: string, text: string): readonly NamePair[] {
  const [name, ...more] = namesIn(own.slice(here.start, here.end));
  const [known, ...others] = namesIn(text.slice(there.start, there.end));
  // Of two names each, which stands for which is not certain.
  if (!name || !known || more.length > 0 || others.length > 0) return [];
  if (isSamePerson(name.text, known.text)) return [];
  return [
    {
      here: { start: here.start + name.start, end: here.start + name.end },
      there: { start: there.start + known.start, end: there.start + known.end },
    },
  ];
}
