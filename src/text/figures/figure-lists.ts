import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import type { Token } from './sentence-tokens.ts';

/** A figure, and how it stands in a list of figures. */
export interface ListedFigure {
  readonly figure: Figure;
  /** Whether it goes on from the one before it. */
  readonly isListed: boolean;
  /** What its things are, did or suffered; nothing where its own words do not say so. */
  readonly predicate: Span | undefined;
  readonly hasVerb: boolean;
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
  return (
    ['and', ',', ':', 'including', 'plus', 'or'].includes(before) ||
    (/(?:ed|ing)$/.test(before) && ['and', ','].includes(second)) ||
    (before === 'them' && second === 'among')
  );
}
