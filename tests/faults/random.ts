import { createHash } from 'node:crypto';
import { mulberry32 } from '../bench/mulberry32.ts';

/** Choices that a seed decides: the same seed makes the same ones. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The choices of one part of a run, which do not depend on how many others were made before. */
export function createRandom(seed: string, part: string): Random {
  const next = mulberry32(createHash('sha256').update(`${seed}/${part}`).digest().readInt32LE());
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick(from) {
      const picked = from[whole(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('there is nothing to pick from');
      return picked;
    },
  };
}
