import { type AskedNames, NAME_WORDS } from './asked-names.ts';
import {
  ARTICLES,
  ASKING,
  AUXILIARIES,
  isNounHere,
  isOrdinalWord,
  isThing,
  isVerb,
  isVerbHere,
  JOINING,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  type QuestionWord,
  questionWords,
  WITHIN,
} from './question-words.ts';

/** A noun phrase of a question: an actor, a place, or a thing asked about. */
export interface AskedPhrase {
  readonly kind: 'actor' | 'person' | 'place' | 'thing';
  /** As the question writes it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its first noun with its modifiers, in lower case: "round" in "the round of talks". */
  readonly head: string;
  /** The word before it, in lower case; empty at the beginning. */
  readonly before: string;
}

/**
 * The noun phrases of a question, in their order. A name at the beginning is one if it is known.
 */
export function findNounPhrases(question: string, names: AskedNames): readonly AskedPhrase[] {
  const words = questionWords(question);
  const named = namedWords(words, names);
  const phrases: AskedPhrase[] = [];
  let at = 0;
  while (at < words.length) {
    const end = phraseEnd(words, at, named);
    if (end > at) phrases.push(toPhrase(question, { words, from: at, to: end, named, names }));
    at = Math.max(end, at + 1);
  }
  return phrases;
}

/** Which words are part of a name: known ones in any capitals, others by their capital. */
function namedWords(words: readonly QuestionWord[], names: AskedNames): readonly boolean[] {
  const named = words.map(
    ({ word, lower }, at) => isCapital(word, at, words) && !ASKING.has(lower),
  );
  for (const at of words.keys()) {
    for (let count = Math.min(NAME_WORDS, words.length - at); count > 0; count -= 1) {
      const some = words.slice(at, at + count);
      if (count === 1 && isCommon(some[0]?.lower ?? '')) continue;
      if (!names.find(some.map(({ word }) => word).join(' '))) continue;
      for (let one = at; one < at + count; one += 1) named[one] = true;
      break;
    }
  }
  return named;
}

/** Words that are no name in lower case although an abbreviation has the same letters: "us". */
function isCommon(lower: string): boolean {
  return lower === 'us' || PRONOUNS.has(lower) || AUXILIARIES.has(lower) || JOINING.has(lower);
}

function isCapital(word: string, at: number, words: readonly QuestionWord[]): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (ARTICLES.has(lower) || AUXILIARIES.has(lower) || PRONOUNS.has(lower)) return false;
  if (JOINING.has(lower) || PREPOSITIONS.has(lower) || isOrdinalWord(lower)) return false;
  // The first word has a capital whatever it is; the next one shows whether it begins a name.
  return at > 0 || /^\p{Lu}/u.test(words[1]?.word ?? '') || words.length === 1;
}

/** A noun phrase as far as it is read. */
interface Growing {
  readonly end: number;
  /** Whether a noun stands in it, behind its last preposition. */
  readonly hasNoun: boolean;
  /** Whether it is about a thing: a phrase of a name alone continues with names only. */
  readonly isThing: boolean;
}

/** Where a noun phrase that begins at a word ends; the word itself where none begins. */
function phraseEnd(
  words: readonly QuestionWord[],
  from: number,
  named: readonly boolean[],
): number {
  let growing = beginningAt(words, from, named);
  if (!growing) return from;
  // "The second" needs no noun, "how long did they last" has none.
  const isCounted =
    isCount(words[from]) &&
    !/^(?:last|latest|next|previous|earlier)$/.test(words[from]?.lower ?? '');
  for (;;) {
    const next = goOn(growing, words, named);
    if (!next) return growing.hasNoun || isCounted ? growing.end : from;
    growing = next;
  }
}

function isCount(word?: QuestionWord): boolean {
  return word !== undefined && (isOrdinalWord(word.lower) || /^\d/.test(word.word));
}

function beginningAt(
  words: readonly QuestionWord[],
  from: number,
  named: readonly boolean[],
): Growing | undefined {
  const first = words[from];
  if (!first) return undefined;
  const isName = named[from] ?? false;
  const hasArticle = ARTICLES.has(first.lower) || isCount(first);
  const isBare =
    !hasArticle && isThing(first.lower) && !(named[from - 1] && isVerbHere(words, from));
  if (!hasArticle && !isName && !isBare) return undefined;
  return { end: from + 1, hasNoun: isName || isBare, isThing: hasArticle || isBare };
}

/** The phrase extended by its next word or two; undefined where it ends. */
function goOn(
  growing: Growing,
  words: readonly QuestionWord[],
  named: readonly boolean[],
): Growing | undefined {
  const { end } = growing;
  const next = words[end];
  if (!next || goesBeyond(words, end, named)) return undefined;
  if (PREPOSITIONS.has(next.lower)) return withPreposition(growing, words, named);
  if (next.lower === 'and') {
    return named[end - 1] && named[end + 1] ? { ...growing, end: end + 2 } : undefined;
  }
  if (named[end]) return { ...growing, end: end + 1, hasNoun: true };
  if (growing.hasNoun && isVerb(next.lower) && !isNounHere(words, end)) return undefined;
  if (named[end - 1] && isVerbHere(words, end)) return undefined;
  const isNoun = growing.isThing || isThing(next.lower) || /^\p{N}/u.test(next.word);
  if (!isNoun) return undefined;
  return { end: end + 1, hasNoun: true, isThing: growing.isThing || isThing(next.lower) };
}

/** "The round of talks", "the talks in Lunn"; a year after "in" is a separate period. */
function withPreposition(
  growing: Growing,
  words: readonly QuestionWord[],
  named: readonly boolean[],
): Growing | undefined {
  const { end } = growing;
  const [preposition, behind] = [words[end]?.lower ?? '', words[end + 1]];
  if (!growing.hasNoun || !behind) return undefined;
  const isInside = growing.isThing ? WITHIN.has(preposition) : preposition === 'of';
  const isOwned = POSSESSIVES.has(behind.lower);
  const isPhrase = growing.isThing ? !isClause(behind) && !isOwned : named[end + 1];
  const isPeriod = preposition !== 'of' && /^\d{4}$/.test(behind.word);
  if (!isInside || !isPhrase || isPeriod) return undefined;
  return { ...growing, end: end + 2, hasNoun: !ARTICLES.has(behind.lower) };
}

function isClause({ lower }: QuestionWord): boolean {
  return ASKING.has(lower) || AUXILIARIES.has(lower) || PRONOUNS.has(lower);
}

/** Whether a word cannot belong to the noun phrase before it. */
function goesBeyond(
  words: readonly QuestionWord[],
  at: number,
  named: readonly boolean[],
): boolean {
  const [before, next] = [words[at - 1], words[at]];
  if (!before || !next || next.start - before.end > 1) return true;
  if (isClause(next) || (ARTICLES.has(next.lower) && !named[at])) return true;
  return (
    /^(?:not|never|ever|again|still|already|else)$/.test(next.lower) ||
    (JOINING.has(next.lower) && next.lower !== 'and')
  );
}

interface FoundPhrase {
  readonly words: readonly QuestionWord[];
  readonly from: number;
  readonly to: number;
  readonly named: readonly boolean[];
  readonly names: AskedNames;
}

function toPhrase(question: string, found: FoundPhrase): AskedPhrase {
  const { words, from, to } = found;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const before = words[from - 1]?.lower ?? '';
  return {
    kind: kindOf(found, question.slice(start, end), before),
    text: question.slice(start, end),
    start,
    end,
    head: headOf(found),
    before,
  };
}

function headOf({ words, from, to }: FoundPhrase): string {
  const inside = words.slice(from, to);
  const preposition = inside.findIndex(({ lower }) => PREPOSITIONS.has(lower));
  return inside.at(preposition < 1 ? -1 : preposition - 1)?.lower ?? '';
}

function kindOf(
  { words, from, to, named, names }: FoundPhrase,
  text: string,
  before: string,
): AskedPhrase['kind'] {
  const known = names.find(text) ?? names.find(text.split(/ and /)[0] ?? '');
  if (known?.kind === 'person') return 'person';
  if (known?.kind === 'place') return 'place';
  if (known && text.split(' ').length <= NAME_WORDS) {
    return /^(?:in|at|near|inside|outside)$/.test(before) ? 'place' : 'actor';
  }
  const inside = words.slice(from, to);
  const isAllNamed = inside.every(
    ({ lower }, at) => named[from + at] || ARTICLES.has(lower) || lower === 'and' || lower === 'of',
  );
  const hasNumeral = /^(?:[IVX]+|\d{1,2})$/.test(inside.at(-1)?.word ?? '') && inside.length > 1;
  if (!isAllNamed || hasNumeral || ARTICLES.has(inside[0]?.lower ?? '')) return 'thing';
  if (/^(?:in|at|near|inside|outside|around)$/.test(before)) return 'place';
  return inside.length === 2 ? 'person' : 'actor';
}
