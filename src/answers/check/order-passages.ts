import type { CheckedPassage, DifferingDetail } from '../../domain/check.ts';

/** Passages that are compared with a statement, at least: one that contradicts it may share fewer of its words. */
export const COMPARED_PASSAGES = 8;

/** What only one of two sources can have right: another number, or the opposite. */
const CONTRADICTIONS: ReadonlySet<DifferingDetail['kind']> = new Set(['number', 'negation']);

/**
 * Passages in their order, but one that contradicts a statement before those that only share its words: it
 * comes first where they give none of the statement's numbers, and behind the first where it has none.
 */
export function contradictingFirst(
  passages: readonly CheckedPassage[],
  { hasNumbers }: { readonly hasNumbers: boolean },
): readonly CheckedPassage[] {
  const [first, ...others] = passages;
  if (!first || first.differs.length > 0 || passages.some(agreesInNumber)) return passages;
  const contradicting = others.find(({ differs }) =>
    differs.some(({ kind }) => CONTRADICTIONS.has(kind)),
  );
  if (!contradicting) return passages;
  const rest = others.filter((one) => one !== contradicting);
  return hasNumbers ? [contradicting, first, ...rest] : [first, contradicting, ...rest];
}

function agreesInNumber({ agrees }: CheckedPassage): boolean {
  return agrees.some(({ kind }) => kind === 'number');
}
