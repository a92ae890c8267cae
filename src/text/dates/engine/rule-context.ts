import type { NumericOrder } from '../../../domain/date-mention.ts';
import type { DateToken } from './date-lexicon.ts';
import { type DiscourseState, isInOtherYear } from './discourse-state.ts';
import { type Tense, tenseAt } from './tense.ts';

/**
 * The context that a rule may use: the neighbouring tokens, the tense, the publication date and the
 * discourse state.
 */
export interface RuleContext {
  /** The day number of the publication date. */
  readonly published: number | undefined;
  /** Whether the text narrates the past: relative expressions are then resolved against the last mention. */
  readonly isNarrative: boolean;
  /** Whether the text speaks of the eastern churches alone. */
  readonly isOrthodox: boolean;
  /** Which figure of a slashed date is the day, where the outlet or the text tells. */
  readonly numericOrder: NumericOrder | undefined;
  /** What earlier mentions fixed. */
  readonly discourse: DiscourseState;
  /** The tense of the nearest verb. */
  tense(): Tense;
  /** The token so many places before the words, 1 for the one next to them. */
  before(places?: number): DateToken | undefined;
  after(places?: number): DateToken | undefined;
  /** The value of the mention that ends so many tokens before the words; empty where it has none. */
  mentionBefore(places: number): string | undefined;
  /** How many tokens stand before the words. */
  readonly tokenIndex: number;
  /** The first token of the words. */
  readonly first: DateToken;
  /** Whether one of these is among the words. */
  hasWord(...words: readonly string[]): boolean;
  /** Whether one of the words begins with a capital. */
  hasCapital(): boolean;
}

/**
 * Whether nothing follows that the words count from: "the day after." and not "the day after the
 * vote".
 */
export function isWithoutObject(context: RuleContext): boolean {
  const last = context.after(0)?.word ?? '';
  const next = context.after();
  if (!/^(?:after|before)$/.test(last) || next === undefined) return true;
  return (
    !/^[\p{L}\p{N}]/u.test(next.word) || /^(?:and|but|or|at|in|on|with|by|when)$/.test(next.word)
  );
}

/** Words that go on behind a time, where a noun would make the time that noun's. */
const GOES_ON =
  /^(?:in|on|at|of|by|to|from|for|with|after|before|during|and|or|but|when|while|that|which|as|because|if|so|until|he|she|it|they|we|you|i|the|an?|his|her|its|their|was|were|is|are|has|had|will|would|last|next|this|early|late|-)$/;

/** Whether the words are no attribute of a noun behind them: "on a Sunday in May", not "a Sunday paper". */
export function isNoAttribute(context: RuleContext): boolean {
  const next = context.after();
  return next === undefined || !/^[\p{L}-]/u.test(next.word) || GOES_ON.test(next.word);
}

/** The same where no dash or possessive follows either: "on the 5th.", not "the 5th-placed". */
export function endsPhrase(context: RuleContext): boolean {
  return isNoAttribute(context) && !/^(?:-|'s|\d.*|\(number\))$/.test(context.after()?.word ?? '');
}

/** -1, 0 or 1: back for "last", forth for "next". */
export function lastOrNext(context: RuleContext): -1 | 0 | 1 {
  if (context.hasWord('last')) return -1;
  return context.hasWord('next') ? 1 : 0;
}

type TextContext = Pick<RuleContext, 'published' | 'isNarrative' | 'isOrthodox' | 'numericOrder'>;

export interface RuleContexts {
  /** What a rule sees that matched so many tokens from a place on. */
  at(from: number, length: number, discourse: DiscourseState): RuleContext;
  /** Keeps the value of a mention that ends before the second token. */
  recordMention(from: number, end: number, value: string | null): void;
}

export function createRuleContexts(tokens: readonly DateToken[], facts: TextContext): RuleContexts {
  const ended = new Map<number, { readonly from: number; readonly value: string }>();
  /** Where the words begin with a time that stands before them: "2000 GMT on Thursday", "noon Lunn time on Friday". */
  const startWithTime = (from: number) => {
    const end = tokens[from - 1]?.word === 'on' ? from - 1 : from;
    const isPlaceTime = tokens[end - 1]?.word === 'time' && tokens[end - 2]?.isCapital === true;
    return ended.get(isPlaceTime ? end - 2 : end)?.from ?? from;
  };
  return {
    recordMention(from, end, value) {
      ended.set(end, { from, value: value ?? '' });
    },
    at(from, length, discourse) {
      const to = from + length;
      const words = tokens.slice(from, to);
      let tense: Tense | undefined;
      return {
        ...facts,
        isNarrative: facts.isNarrative || isInOtherYear(discourse, facts.published),
        discourse,
        tokenIndex: from,
        first: tokens[from] as DateToken,
        tense: () => (tense ??= tenseAt(tokens, startWithTime(from), to)),
        before: (places = 1) => tokens[from - places],
        after: (places = 1) => tokens[to + places - 1],
        mentionBefore: (places) => ended.get(from - places)?.value,
        hasWord: (...some) => words.some(({ word }) => some.includes(word)),
        hasCapital: () => words.some(({ isCapital }) => isCapital),
      };
    },
  };
}
