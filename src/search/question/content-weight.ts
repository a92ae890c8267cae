import { findAnswerCandidates } from './answer-candidates.ts';
import type { AnswerType } from './answer-type.ts';
import type { StateLeft } from './state-left.ts';

/** What a sentence must hold to answer a question for the newest or the oldest of something. */
export interface AskedContent {
  readonly kind: 'holder' | 'toll' | 'figure' | 'stance' | 'place' | 'plan' | 'account';
  /** The words of the question that the content stands for: they are not looked for as they are. */
  readonly words: string;
  /** Whether a sentence holds it: 1 beyond doubt, 0 not at all. */
  weigh(sentence: string): number;
  /** Of a question whether something still goes on: how its end is told. */
  readonly left?: StateLeft;
}

/** The share of a side's name that its adjective begins with: "Norland", "Norlander", "Norlandic". */
const SIDE_STEM = 0.75;

/** Letters of the shortest beginning that tells a name from other words. */
const LEAST_STEM_LETTERS = 4;

/** The beginning of a name in lower case that its adjective has too. */
export function stemOfName(name: string): string {
  return name.slice(0, Math.max(LEAST_STEM_LETTERS, Math.ceil(name.length * SIDE_STEM)));
}
/** How surely a sentence holds an answer of a type, from 0 to 1. */
export function candidateScore(sentence: string, type: AnswerType): number {
  return findAnswerCandidates(sentence, type).reduce((most, { score }) => Math.max(most, score), 0);
}
