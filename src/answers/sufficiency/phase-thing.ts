import type { Span } from '../../domain/span.ts';
import type { Evidence } from '../../search/evidence.ts';
import { FULL_WEIGHT, type Query } from '../../search/parse-question.ts';
import { extractTerms, isStopWord } from '../../text/extract-terms.ts';

/**
 * The match, from 0 to 1, from which a sentence or its surroundings may hold a word of the
 * question.
 */
export const LEAST_MATCH = 0.3;

/** The word right before a thing, of 30 letters at most: longer ones are no words. */
const WORD_BEFORE = /(?<opens>^|[.:;,!?—–-] ?)?(?<word>[\p{L}\p{N}’'-]{1,30}) $/u;

/** A name right behind a thing: "curfew in Pell", "strike at the Tess mine". */
const NAME_BEHIND = /^ (?:of|in|at|on|between|for|with|from|by|over) (?:the )?\p{Lu}/u;

/**
 * Whether a thing in a sentence is the one asked about and not another of its kind: the sentence
 * has all names and modifiers of the question, or it names the bare thing and its surroundings make
 * plain which. A name right before it that the question does not have makes it another.
 *
 * @param besides the places in the query of words that do not belong to the thing
 */
export function isThingAsked(
  statement: string,
  thing: Span,
  {
    query,
    coverage,
    besides,
  }: { readonly query: Query; readonly besides: readonly number[] } & Pick<Evidence, 'coverage'>,
): boolean {
  const others = query.words.flatMap(({ weight }, word) =>
    weight < FULL_WEIGHT || besides.includes(word) ? [] : [word],
  );
  if (others.length === 0) return true;
  const { opens, word = '' } = WORD_BEFORE.exec(statement.slice(0, thing.start))?.groups ?? {};
  const isAsked = isInQuery(word, query);
  const isName = /^\p{Lu}/u.test(word) && !isStopWord(word.toLowerCase());
  if (isName && !isAsked && opens === undefined) return false;
  if (others.every((other) => (coverage[other] ?? 0) >= LEAST_MATCH)) return true;
  const isBare = word === '' || /\p{N}/u.test(word) || isStopWord(word.toLowerCase());
  return isBare && !NAME_BEHIND.test(statement.slice(thing.end));
}

function isInQuery(text: string, { words }: Query): boolean {
  return extractTerms(text).some(({ term }) =>
    words.some((word) => word.term === term || word.synonyms.includes(term)),
  );
}
