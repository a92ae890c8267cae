import { createPace, mapped, type Steps } from '../steps.ts';
import type { Wording } from '../timeline/wording.ts';
import { createPairs, type Pairs, placeOf } from './pairs.ts';

/** How alike wordings are: the cosine. */
export interface Likenesses {
  /** Each two of them. */
  readonly among: Pairs;
  /** Each of them to the earlier one that is most like it; 0 where there is none. */
  readonly toEarlier: readonly number[];
}

/** Two wordings that are compared in one term; so many take some milliseconds. */
const COMPARED_AT_ONCE = 200_000;

interface Holder {
  readonly place: number;
  readonly weight: number;
}

/** Who holds a term. */
interface Held {
  readonly own: Holder[];
  readonly earlier: Holder[];
}

/**
 * The cosine of every two wordings, and of each with earlier ones. Goes through the terms instead
 * of the pairs: most of two reports' terms are not common.
 */
export function* likenessesOf(
  wordings: readonly Wording[],
  earlier: readonly Wording[],
): Steps<Likenesses> {
  const among = createPairs(wordings.length);
  const before = new Float64Array(wordings.length * earlier.length);
  const isTime = createPace(COMPARED_AT_ONCE);
  const byTerm = yield* holdersByTerm(wordings, earlier);
  for (const held of byTerm.values()) {
    if (isTime(held.own.length * (held.own.length + held.earlier.length))) yield;
    compareOwn(held.own, among.values);
    compareWithEarlier(held, before, earlier.length);
  }
  const toEarlier = wordings.map((_, place) =>
    Math.max(0, ...before.subarray(place * earlier.length, (place + 1) * earlier.length)),
  );
  return { among, toEarlier };
}

function compareOwn(own: readonly Holder[], values: Float64Array): void {
  for (const [at, { place, weight }] of own.entries()) {
    for (let one = 0; one < at; one += 1) {
      const other = own[one];
      if (!other) continue;
      const found = placeOf(place, other.place);
      values[found] = (values[found] ?? 0) + weight * other.weight;
    }
  }
}

function compareWithEarlier({ own, earlier }: Held, values: Float64Array, count: number): void {
  for (const { place, weight } of own) {
    for (const other of earlier) {
      const found = place * count + other.place;
      values[found] = (values[found] ?? 0) + weight * other.weight;
    }
  }
}

/** Terms that earlier wordings alone hold make nothing alike. */
function* holdersByTerm(
  wordings: readonly Wording[],
  earlier: readonly Wording[],
): Steps<ReadonlyMap<string, Held>> {
  const byTerm = new Map<string, Held>();
  yield* mapped(wordings, (wording, place) => {
    for (const [term, weight] of wording) {
      const held = byTerm.get(term);
      if (held) held.own.push({ place, weight });
      else byTerm.set(term, { own: [{ place, weight }], earlier: [] });
    }
  });
  for (const [place, wording] of earlier.entries()) {
    for (const [term, weight] of wording) byTerm.get(term)?.earlier.push({ place, weight });
  }
  return byTerm;
}
