import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';

/** A question with the passages found for it, as the constraints on its answer read it. */
export interface ConstraintContext extends Ranking {
  /** As it was asked, with its period. */
  readonly question: string;
  /** The readings of the articles of the passages. */
  readonly readingOf: ReadingOf;
}

/** Checks something of a passage. */
export type HitCheck = (hit: Hit) => boolean;

/** Reads what a question asks for; undefined where it asks for nothing of the kind. */
type HitCheckReader = (context: ConstraintContext) => HitCheck | undefined;

/** A form of words that states what a question asks for, whatever other words it shares with it. */
export interface StatedForm {
  readonly states: HitCheck;
  /** How far the score of a passage in this form may lie below that of the best one. */
  readonly scoreGap: number;
  /** The share of the best passage's coverage of the question that it must reach. */
  readonly coverageShare: number;
  /** Whether it may go before the best passage otherwise; each may where this is left out. */
  readonly mayPrecede?: (hit: Hit, best: Hit) => boolean;
  /**
   * Of a form so narrow that a passage in it likely answers: whether it does only beside the words of the
   * question, or alone, since the form names what is asked about.
   */
  readonly narrow?: 'beside-words' | 'alone';
}

/**
 * What the answers to one kind of question have in common: a constraint on the passage that fills the slot
 * the question leaves open. Each has one effect at least.
 */
export interface SlotConstraint {
  /** What must or should be held, as `parley ask --explain` names it. */
  readonly name: string;
  /** What a passage must hold to answer: one that lacks it is shown as related at most. */
  readonly required?: HitCheckReader;
  /** The form of words of an answer: the first passage in it is moved before those without. */
  readonly preferred?: (context: ConstraintContext) => StatedForm | undefined;
  /** Whether the best passage leaves open what is asked: it is shown, but never as a sure answer. */
  readonly doubted?: HitCheckReader;
}

/** The share of the best passage's coverage that a sentence with a usual form of words must reach. */
export const COVERAGE_SHARE = 0.7;

/** Whether a passage misses none of the question's names that the best one has. */
export function hasSameNames(hit: Hit, best: Hit): boolean {
  return (hit.features.missingNames ?? 0) <= (best.features.missingNames ?? 0);
}
