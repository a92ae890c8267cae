import type { DiscourseState } from './discourse-state.ts';
import type { RuleContext } from './rule-context.ts';
import { type Tense, tenseAt } from './tense.ts';
import type { DateToken } from './tokenize.ts';

type TextContext = Pick<RuleContext, 'published' | 'isNarrative' | 'isOrthodox' | 'numericOrder'>;

/** The scenes of one text. */
export interface RuleContexts {
  /** What a rule sees that matched so many tokens from a place on. */
  at(from: number, length: number, discourse: DiscourseState): RuleContext;
  /** Keeps the value of a mention that ends before the second token. */
  recordMention(from: number, end: number, value: string | null): void;
}

export function createRuleContexts(tokens: readonly DateToken[], facts: TextContext): RuleContexts {
  const ended = new Map<number, { readonly from: number; readonly value: string }>();
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
        discourse,
        tokenIndex: from,
        first: tokens[from] as DateToken,
        tense: () => (tense ??= tenseAt(tokens, ended.get(from)?.from ?? from, to)),
        before: (places = 1) => tokens[from - places],
        after: (places = 1) => tokens[to + places - 1],
        mentionBefore: (places) => ended.get(from - places)?.value,
        hasWord: (...some) => words.some(({ word }) => some.includes(word)),
        hasCapital: () => words.some(({ isCapital }) => isCapital),
      };
    },
  };
}
