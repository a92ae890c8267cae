import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import { CHANGES, NO_NOUN, PREDICATES } from './counting-words.ts';
import { numberAt } from './read-number.ts';
import { isWord, type Token, touches } from './sentence-tokens.ts';

/** A figure, and how it stands in a list of figures. */
export interface ListedFigure {
  readonly figure: Figure;
  /** Whether it goes on from the one before it. */
  readonly isListed: boolean;
  /** What its things are, did or suffered; nothing where its own words do not say so. */
  readonly predicate: Span | undefined;
  readonly hasVerb: boolean;
  /** What its things did or suffered, by its own words or those of its list. */
  readonly happened: readonly Span[];
  /** The figure that it is a part of; itself where it is none. */
  readonly whole: Figure;
}

/**
 * Figures with what a later one of their list says of them all: "200 houses and two schools were
 * damaged", "14 civilians, including five children, were killed".
 */
export function withSharedPredicates(listed: readonly ListedFigure[]): readonly Figure[] {
  let shared: Span | undefined;
  const figures = listed.toReversed().map(({ figure, isListed, predicate, hasVerb }) => {
    if (predicate) shared = predicate;
    const context = shared && !predicate && !hasVerb ? [...figure.context, shared] : figure.context;
    if (!isListed) shared = undefined;
    return { ...figure, context };
  });
  return figures.toReversed();
}

/** Whether a number goes on from the one before it: "14 and 30", "14, including 5". */
export function goesOnFromOneBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.word ?? '';
  const second = tokens[from - 2]?.word ?? '';
  // "Southmark and Norland, the only two states" are no item of a list.
  if (before === ',' && tokens[from]?.word === 'the') return false;
  return (
    ['and', ',', ':', 'including', 'plus', 'or'].includes(before) ||
    isDashApart(tokens, from) ||
    (/(?:ed|ing)$/.test(before) && ['and', ','].includes(second)) ||
    (before === 'them' && second === 'among') ||
    // "Eight cadets were among 19 sailors killed."
    (before === 'among' && ['were', 'was', 'are', 'is'].includes(second))
  );
}

/** Tokens between the two numbers of a change, at most: "from 14 in a first report of Friday to". */
const MOST_CHANGE = 18;

/** Whether a number is the second of a change whose first one was read: "fell from 14 on Friday to 9". */
export function closesChange(
  tokens: readonly Token[],
  from: number,
  first: Figure | undefined,
): boolean {
  if (first === undefined || tokens[from - 1]?.word !== 'to') return false;
  const before = tokens.slice(Math.max(0, from - MOST_CHANGE), from);
  const at = before.findIndex(({ start }) => start === first.start);
  return at > 1 && before[at - 1]?.word === 'from' && CHANGES.has(before[at - 2]?.word ?? '');
}

/** A dash with room around it, before the parts of a number: "14 civilians -- nine men and five women". */
function isDashApart(tokens: readonly Token[], from: number): boolean {
  const [second, dash, number] = [tokens[from - 2], tokens[from - 1], tokens[from]];
  if (!/^[-–—]$/u.test(dash?.text ?? '') || touches(dash, number)) return false;
  return !touches(second, dash) || second?.text === dash?.text;
}

/** Whether a number is of a part of what was counted before it: "including five", "five of them". */
export function beginsPart(tokens: readonly Token[], from: number): boolean {
  const [second, before] = [tokens[from - 2]?.word, tokens[from - 1]?.word];
  return before === 'including' || (second === 'among' && before === 'them');
}

/** Words behind a number that sums up those before it. */
const SUMS: readonly string[] = ['in total', 'in all', 'altogether'];

/** Whether a number sums up those before it: "two in the north, making eight in total". */
export function isSum(tokens: readonly Token[], next: number): boolean {
  const behind = `${tokens[next]?.word ?? ''} ${tokens[next + 1]?.word ?? ''}`;
  return SUMS.some((sum) => `${behind} `.startsWith(`${sum} `));
}

/** Nouns that stand for what was counted before: "1,300 Norland ones", "44 others". */
export const ANAPHORS: ReadonlySet<string> = new Set(['ones', 'others']);

/** Words between a number and its noun that say nothing of it: "three more people". */
const FURTHER: ReadonlySet<string> = new Set(['more', 'other', 'further', 'additional', 'new']);

/** Pronouns behind "of" that stand for what was counted before: "23 of whom". */
const WHOLE_PRONOUNS: ReadonlySet<string> = new Set(['whom', 'which', 'them', 'these', 'those']);

/** Words between "of" and the number of a whole: "15 of the 20 hostages". */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the its their his her our those these some about more than'.split(' '),
);

const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our']);

/** Determiners of one number, at most. */
const MOST_DETERMINERS = 3;

/** Where the noun begins whose number ends before a token, and whether a pronoun stands for it. */
export interface NounStart {
  readonly from: number;
  readonly isPronoun: boolean;
}

/** Skips "more", "of whom" and "of the 20" behind a number. */
export function nounStart(tokens: readonly Token[], next: number): NounStart {
  const [word, second] = [tokens[next]?.word ?? '', tokens[next + 1]?.word ?? ''];
  if (FURTHER.has(word) && second !== 'than') return { from: next + 1, isPronoun: false };
  if (word !== 'of') return { from: next, isPronoun: false };
  const isPronoun = WHOLE_PRONOUNS.has(second) && !isCountedNoun(tokens[next + 2], second);
  if (isPronoun) return { from: next + 2, isPronoun };
  let at = next + 1;
  while (at <= next + MOST_DETERMINERS && DETERMINERS.has(tokens[at]?.word ?? '')) at += 1;
  // "14 of its members"
  const isOwned = POSSESSIVES.has(tokens[at - 1]?.word ?? '');
  return { from: numberAt(tokens, at)?.next ?? (isOwned ? at : next), isPronoun: false };
}

/** "Of those people", and not "of those were". */
function isCountedNoun(behind: Token | undefined, pronoun: string): boolean {
  const isNoun = isWord(behind) && !NO_NOUN.has(behind.word) && !PREDICATES.has(behind.word);
  return isNoun && ['these', 'those'].includes(pronoun);
}

/** Whether a number is that of the whole that the figure before it is a part of: the 20 of "15 of the 20". */
export function isOfWhole(tokens: readonly Token[], at: number, part: Figure | undefined): boolean {
  let before = at - 1;
  while (before >= at - MOST_DETERMINERS && DETERMINERS.has(tokens[before]?.word ?? ''))
    before -= 1;
  return (
    tokens[before]?.word === 'of' && part !== undefined && tokens[before - 1]?.end === part.end
  );
}
