import type { Span } from './span.ts';

/** Some words of a statement; `text` is the slice of it. */
export interface StatementPart extends Span {
  readonly text: string;
}

/** What two statements differ in. */
export type DifferenceKind = 'number' | 'date' | 'name' | 'negation' | 'opposite' | 'attribution';

/** The words in which two statements differ; nothing on the side that has none that answer to the other's. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly one: StatementPart | null;
  readonly other: StatementPart | null;
}

/** How two statements stand to each other. Which of them is right is not said. */
export interface StatementComparison {
  readonly relation: 'same' | 'differs' | 'unrelated';
  /** Empty unless they differ. */
  readonly differs: readonly Difference[];
}
