import type { Memory } from './memory.ts';
import type { Scene } from './scene.ts';
import { type Tense, tenseAt } from './tense.ts';
import type { Token } from './tokens.ts';

type Facts = Pick<Scene, 'published' | 'isHistory' | 'isOrthodox' | 'numericOrder'>;

/** The scenes of one text. */
export interface Scenes {
  /** What a rule sees that matched so many tokens from a place on. */
  at(from: number, length: number, memory: Memory): Scene;
  /** Keeps the value of a mention that ends before the second token. */
  remember(from: number, end: number, value: string | null): void;
}

export function createScenes(tokens: readonly Token[], facts: Facts): Scenes {
  const ended = new Map<number, { readonly from: number; readonly value: string }>();
  return {
    remember(from, end, value) {
      ended.set(end, { from, value: value ?? '' });
    },
    at(from, length, memory) {
      const to = from + length;
      const words = tokens.slice(from, to);
      let tense: Tense | undefined;
      return {
        ...facts,
        memory,
        at: from,
        first: tokens[from] as Token,
        tense: () => (tense ??= tenseAt(tokens, ended.get(from)?.from ?? from, to)),
        before: (places = 1) => tokens[from - places],
        after: (places = 1) => tokens[to + places - 1],
        mentionBefore: (places) => ended.get(from - places)?.value,
        wordsHold: (...some) => words.some(({ word }) => some.includes(word)),
        isCapital: () => words.some(({ isCapital }) => isCapital),
      };
    },
  };
}
