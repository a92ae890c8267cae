import type { Evidence } from './evidence.ts';

/** The idf-weighted share of neighbouring words of the question that stand close in the text. */
export function termProximity({ positions }: Evidence, idf: readonly number[]): number {
  let near = 0;
  let all = 0;
  for (let word = 0; word + 1 < positions.length; word += 1) {
    const weight = (idf[word] ?? 0) + (idf[word + 1] ?? 0);
    all += weight;
    near += weight * pairProximity(positions[word] ?? [], positions[word + 1] ?? []);
  }
  return all > 0 ? near / all : 0;
}

/** 1 for words side by side, falling with the terms between them; 0 where one is missing. */
function pairProximity(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const a of one) {
    for (const b of other) nearest = Math.min(nearest, Math.abs(a - b));
  }
  return 1 / Math.max(1, nearest);
}
