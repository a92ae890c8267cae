import type { DateToken } from './date-lexicon.ts';

/** What the slots of a pattern hold where it matched. */
export type Slots = Readonly<Record<string, number | string | undefined>>;

interface PatternElement {
  readonly words: ReadonlySet<string>;
  readonly kind: string | undefined;
  readonly slot: string;
  readonly isOptional: boolean;
  /** Seen behind the words, but no part of them. */
  readonly isLookahead: boolean;
}

/** A sequence of words and kinds of words. */
export interface Pattern {
  /** What a match can begin with: words, and kinds with an "@" before them. */
  readonly firstKeys: readonly string[];
  /** How many tokens match from a place on, and what the slots hold. */
  match(tokens: readonly DateToken[], at: number): PatternMatch | undefined;
}

interface PatternMatch {
  readonly length: number;
  readonly slots: Slots;
}

/**
 * Reads a pattern: elements apart by spaces, each a word, several ("of|in"), or a kind of the
 * lexicon in braces ("{month}"), with another name for its slot where it needs one
 * ("{day:last}"). A question mark makes an element optional; what stands after ">" must follow
 * but is no part of the match.
 */
export function parsePattern(source: string): Pattern {
  const [words = '', ahead] = source.split(' > ');
  const elements = [
    ...words.split(' ').map((element) => elementOf(element, false)),
    ...(ahead?.split(' ') ?? []).map((element) => elementOf(element, true)),
  ];
  return {
    firstKeys: beginningsOf(elements),
    match: (tokens, at) => matchFrom(elements, 0, tokens, at, at),
  };
}

function elementOf(source: string, isAhead: boolean): PatternElement {
  const isOptional = source.endsWith('?');
  const body = isOptional ? source.slice(0, -1) : source;
  const [, kind, slot] = /^\{(\w+)(?::(\w+))?\}$/.exec(body) ?? [];
  return {
    words: new Set(kind ? [] : body.split('|')),
    kind,
    slot: slot ?? kind ?? (isOptional ? body : ''),
    isOptional,
    isLookahead: isAhead,
  };
}

function beginningsOf(elements: readonly PatternElement[]): readonly string[] {
  const needed = elements.findIndex(({ isOptional }) => !isOptional);
  return elements
    .slice(0, needed + 1)
    .flatMap(({ words, kind }) => (kind ? [`@${kind}`] : [...words]));
}

/** Tries an optional element present before it tries it absent; patterns are short. */
function matchFrom(
  elements: readonly PatternElement[],
  index: number,
  tokens: readonly DateToken[],
  from: number,
  at: number,
): PatternMatch | undefined {
  const element = elements[index];
  if (!element) return { length: 0, slots: {} };
  const token = tokens[at];
  const value = token && !(token.isAfterBreak && at > from) ? valueIn(element, token) : undefined;
  if (value !== undefined) {
    const rest = matchFrom(elements, index + 1, tokens, from, at + 1);
    if (rest) {
      const length = rest.length + (element.isLookahead ? 0 : 1);
      return { length, slots: { ...rest.slots, [element.slot]: value } };
    }
  }
  return element.isOptional ? matchFrom(elements, index + 1, tokens, from, at) : undefined;
}

function valueIn({ kind, words }: PatternElement, token: DateToken): number | string | undefined {
  if (kind) return token.kinds[kind];
  return words.has(token.word) ? token.word : undefined;
}
