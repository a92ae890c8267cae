import {
  CharSet,
  combineTransformers,
  isDisjointWith,
  JS,
  NFA,
  type NoParent,
  Transformers,
  transform,
} from 'refa';
import { analyse } from 'scslre';

/** A regular expression as it is written. */
export interface WrittenPattern {
  readonly source: string;
  readonly flags: string;
}

type Element = NoParent<import('refa').Element>;
type Concatenation = NoParent<import('refa').Concatenation>;
type Quantifier = NoParent<import('refa').Quantifier>;

/** Repetitions that are told apart; more of a bounded quantifier change no verdict. */
const MOST_REPETITIONS = 3;

/**
 * Why a pattern may take more than linear time on some text, in a few words; empty where it cannot.
 * Backtracking is found as scslre finds it (two quantifiers that can exchange characters). What it
 * does not look for is a search that begins at each place anew and reads to the same end ("“[^”]*”"
 * in a run of opening marks, "<!--[^]*-->"): there the text before a quantifier, and what the
 * quantifier reads, can be read by the quantifier alone.
 */
export function superLinearCauses(pattern: WrittenPattern): readonly string[] {
  const { reports } = analyse(pattern, { reportTypes: { Move: false } });
  return [
    ...reports.map(({ type, exponential }) => (exponential ? `exponential ${type}` : type)),
    ...repeatedSearches(pattern),
  ];
}

/** The quantifiers that are read again from each place of the text that they stand for. */
function repeatedSearches({ source, flags }: WrittenPattern): readonly string[] {
  // A sticky pattern is tried at one place.
  if (flags.includes('y')) return [];
  const parser = JS.Parser.fromLiteral({ source, flags });
  const { expression, maxCharacter } = parser.parse({ backreferences: 'disable' });
  const simplify = Transformers.simplify({ ignoreOrder: true, ignoreAmbiguity: true });
  const { alternatives } = transform(combineTransformers([simplify]), expression);
  const anything = repeated([{ type: 'CharacterClass', characters: CharSet.all(maxCharacter) }], 0);
  const found: string[] = [];

  const automatonOf = (elements: Element[]): NFA =>
    NFA.fromRegex({ type: 'Concatenation', elements }, { maxCharacter }, { assertions: 'ignore' });

  const check = (before: readonly Element[], { alternatives: body }: Quantifier): void => {
    const bodies = body.map(consumed);
    const again = automatonOf([
      anything,
      ...before.flatMap(consumedBy),
      { type: 'Quantifier', alternatives: bodies, min: 0, max: Infinity, lazy: false },
    ]);
    const alone = automatonOf([
      { type: 'Quantifier', alternatives: bodies, min: 1, max: Infinity, lazy: false },
    ]);
    alone.withoutEmptyWord();
    if (!isDisjointWith(again, alone)) found.push('search');
  };

  /** `mayEnd`: all that follows may be left out, so that the last quantifier cannot fail. */
  const walk = (
    elements: readonly Element[],
    before: readonly Element[],
    mayEnd: boolean,
  ): void => {
    for (const [place, element] of elements.entries()) {
      const preceding = [...before, ...elements.slice(0, place)];
      const isLast = mayEnd && elements.slice(place + 1).every(isOptional);
      if (isUnbounded(element) && !isLast) check(preceding, element);
      for (const one of readAhead(element)) {
        walk(
          one.elements,
          preceding,
          isLast && element.type !== 'Assertion' && !isUnbounded(element),
        );
      }
    }
  };
  for (const { elements } of alternatives) walk(elements, [], true);
  return found;
}

function isUnbounded(element: Element): element is Quantifier {
  return element.type === 'Quantifier' && element.max === Number.POSITIVE_INFINITY;
}

/** The alternatives of an element that are read from the left to the right. */
function readAhead(element: Element): readonly Concatenation[] {
  if (element.type === 'Assertion') return element.kind === 'ahead' ? element.alternatives : [];
  return 'alternatives' in element ? element.alternatives : [];
}

function isOptional(element: Element): boolean {
  if (element.type !== 'Quantifier' && element.type !== 'Alternation') return false;
  const mayBeEmpty = element.alternatives.some(({ elements }) => elements.every(isOptional));
  return mayBeEmpty || (element.type === 'Quantifier' && element.min === 0);
}

function consumed({ elements }: Concatenation): Concatenation {
  return { type: 'Concatenation', elements: elements.flatMap(consumedBy) };
}

/**
 * The characters that an element stands for. A look at the one character before counts as that
 * character, which keeps a search from beginning within a run; other assertions count as nothing.
 */
function consumedBy(element: Element): Element[] {
  switch (element.type) {
    case 'CharacterClass':
      return [element];
    case 'Alternation':
      return [{ type: 'Alternation', alternatives: element.alternatives.map(consumed) }];
    case 'Quantifier': {
      const { min, max, lazy } = element;
      const most = max === Infinity ? max : Math.min(max, MOST_REPETITIONS);
      const alternatives = element.alternatives.map(consumed);
      return [
        {
          type: 'Quantifier',
          alternatives,
          min: Math.min(min, most, MOST_REPETITIONS),
          max: most,
          lazy,
        },
      ];
    }
    case 'Assertion': {
      const characters =
        element.kind === 'behind' ? singleCharacter(element.alternatives) : undefined;
      if (characters === undefined) return [];
      return [
        { type: 'CharacterClass', characters: element.negate ? characters.negate() : characters },
      ];
    }
    default:
      return [];
  }
}

/** The characters of alternatives that are one character each. */
function singleCharacter(alternatives: readonly Concatenation[]): CharSet | undefined {
  let all: CharSet | undefined;
  for (const { elements } of alternatives) {
    const [only, ...others] = elements;
    if (only?.type !== 'CharacterClass' || others.length > 0) return undefined;
    all = all?.union(only.characters) ?? only.characters;
  }
  return all;
}

function repeated(elements: Element[], min: number): Quantifier {
  return {
    type: 'Quantifier',
    alternatives: [{ type: 'Concatenation', elements }],
    min,
    max: Infinity,
    lazy: false,
  };
}
