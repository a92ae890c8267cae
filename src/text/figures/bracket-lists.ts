import type { Figure } from '../../domain/figure.ts';
import { TOTALS } from './counting-words.ts';
import { type NumberAt, numberAt } from './read-number.ts';
import { isWord, type Token } from './sentence-tokens.ts';

/** Tokens before a bracket, among them the name whose number it holds, in which what is counted is looked for. */
const MOST_LIST_TOKENS = 300;

/**
 * The figure of a number in brackets behind a name, in a list of such that says before it what is counted:
 * "cases are confirmed in Kerra (14), Port Ellis (9)". Nothing for one bracket alone: it may be an age, a year
 * or a note.
 */
export function bracketFigureAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
): Figure | undefined {
  if (!isInBracket(tokens, at, number) || !hasNeighbour(tokens, at, number)) return undefined;
  const counted = countedBefore(tokens, at);
  if (!counted) return undefined;
  return {
    start: tokens[at]?.start ?? 0,
    end: tokens[number.next - 1]?.end ?? 0,
    value: number.value,
    upTo: null,
    bound: null,
    boundWords: null,
    unit: counted.word,
    scope: 'whole',
    counted: { start: counted.start, end: counted.end },
    context: [],
  };
}

function isInBracket(tokens: readonly Token[], at: number, { next }: NumberAt): boolean {
  const name = tokens[at - 2];
  const isName = isWord(name) && /^\p{Lu}/u.test(name.text);
  return isName && tokens[at - 1]?.text === '(' && tokens[next]?.text === ')';
}

/** Tokens between two brackets of a list, at most: "), the Southern Cape Islands (". */
const LIST_ITEM_TOKENS = 10;

/** Whether another number in brackets stands right before or behind one. */
function hasNeighbour(tokens: readonly Token[], at: number, { next }: NumberAt): boolean {
  const before = tokens.slice(Math.max(0, at - LIST_ITEM_TOKENS), at - 1).findLastIndex(isOpening);
  const behind = tokens.slice(next + 1, next + 1 + LIST_ITEM_TOKENS).findIndex(isOpening);
  const places = [
    before < 0 ? undefined : Math.max(0, at - LIST_ITEM_TOKENS) + before,
    behind < 0 ? undefined : next + 1 + behind,
  ];
  return places.some((place) => {
    const other = place === undefined ? undefined : numberAt(tokens, place + 1);
    return other !== undefined && tokens[other.next]?.text === ')';
  });
}

function isOpening({ text }: Token): boolean {
  return text === '(';
}

/** The last noun of a total before a list, whatever stands between: "countries with confirmed cases but no deaths are". */
function countedBefore(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens.slice(Math.max(0, at - MOST_LIST_TOKENS), at);
  return before.findLast(
    ({ word }, place) => TOTALS.has(word) && /s$/u.test(word) && before[place - 1]?.word !== 'no',
  );
}
