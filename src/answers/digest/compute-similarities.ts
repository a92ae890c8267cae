import { createPairMatrix, type PairMatrix, pairIndex } from '../../text/similarity/pair-matrix.ts';
import type { TermVector } from '../../text/similarity/term-vector.ts';
import { createSliceMeter, mapSliced, type SlicedWork } from '../sliced-work.ts';

/** How alike wordings are: the cosine. */
export interface Similarities {
  /** Each two of them. */
  readonly among: PairMatrix;
  /** Each of them to the earlier one that is most like it; 0 where there is none. */
  readonly maxToEarlier: readonly number[];
}

/** Two wordings that are compared in one term; so many take some milliseconds. */
const COMPARISONS_PER_SLICE = 200_000;

interface TermOccurrence {
  readonly index: number;
  readonly weight: number;
}

/** Who holds a term. */
interface TermOccurrences {
  readonly own: TermOccurrence[];
  readonly earlier: TermOccurrence[];
}

/**
 * The cosine of every two wordings, and of each with earlier ones. Goes through the terms instead
 * of the pairs: most of two reports' terms are not common.
 */
export function* computeSimilarities(
  wordings: readonly TermVector[],
  earlier: readonly TermVector[],
): SlicedWork<Similarities> {
  const among = createPairMatrix(wordings.length);
  const before = new Float64Array(wordings.length * earlier.length);
  const isTime = createSliceMeter(COMPARISONS_PER_SLICE);
  const byTerm = yield* occurrencesByTerm(wordings, earlier);
  for (const held of byTerm.values()) {
    if (isTime(held.own.length * (held.own.length + held.earlier.length))) yield;
    addSimilaritiesAmong(held.own, among.values);
    addSimilaritiesToEarlier(held, before, earlier.length);
  }
  const toEarlier = wordings.map((_, place) =>
    Math.max(0, ...before.subarray(place * earlier.length, (place + 1) * earlier.length)),
  );
  return { among, maxToEarlier: toEarlier };
}

function addSimilaritiesAmong(own: readonly TermOccurrence[], values: Float64Array): void {
  for (const [at, { index, weight }] of own.entries()) {
    for (let one = 0; one < at; one += 1) {
      const other = own[one];
      if (!other) continue;
      const found = pairIndex(index, other.index);
      values[found] = (values[found] ?? 0) + weight * other.weight;
    }
  }
}

function addSimilaritiesToEarlier(
  { own, earlier }: TermOccurrences,
  values: Float64Array,
  count: number,
): void {
  for (const { index, weight } of own) {
    for (const other of earlier) {
      const found = index * count + other.index;
      values[found] = (values[found] ?? 0) + weight * other.weight;
    }
  }
}

/** Terms that earlier wordings alone hold make nothing alike. */
function* occurrencesByTerm(
  wordings: readonly TermVector[],
  earlier: readonly TermVector[],
): SlicedWork<ReadonlyMap<string, TermOccurrences>> {
  const byTerm = new Map<string, TermOccurrences>();
  yield* mapSliced(wordings, (wording, place) => {
    for (const [term, weight] of wording) {
      const held = byTerm.get(term);
      if (held) held.own.push({ index: place, weight });
      else byTerm.set(term, { own: [{ index: place, weight }], earlier: [] });
    }
  });
  for (const [place, wording] of earlier.entries()) {
    for (const [term, weight] of wording) byTerm.get(term)?.earlier.push({ index: place, weight });
  }
  return byTerm;
}
