import type { Interpretation } from './date-rule.ts';
import type { DateToken } from './tokenize.ts';

/** Phrases that belong to the time behind them, words in order. */
const POSITION_MODIFIERS = `the end of|the beginning of|the start of|the middle of|early in|late in|later in|earlier in|the early|the late|the mid -|mid -|early|late|later|earlier|mid|the first part of|the latter part of|the second half of|the first half of|the turn of`;
const QUANTITY_MODIFIERS = `more than|less than|fewer than|at least|at most|no more than|as many as|up to|nearly|almost|about|roughly|approximately|around|over|just over|some`;

const MODIFIERS: Readonly<
  Record<'date' | 'time' | 'duration' | 'set', readonly (readonly string[])[]>
> = {
  date: phrases(POSITION_MODIFIERS),
  time: phrases('early|late|shortly after|just after|just before'),
  duration: phrases(QUANTITY_MODIFIERS),
  set: [],
};

/** How many tokens before a mention say where in it, or how nearly: "early", "more than". */
export function modifierLength(
  tokens: readonly DateToken[],
  at: number,
  { type }: Interpretation,
): number {
  for (const phrase of MODIFIERS[type]) {
    const from = at - phrase.length;
    if (from >= 0 && phrase.every((word, index) => tokens[from + index]?.word === word))
      return phrase.length;
  }
  return 0;
}

/** The longest first, so that no phrase hides a longer one. */
function phrases(source: string): readonly (readonly string[])[] {
  return source
    .split('|')
    .map((phrase) => phrase.split(' '))
    .sort((one, other) => other.length - one.length);
}
