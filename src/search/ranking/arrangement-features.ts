import type { TermSpan } from '../../text/extract-terms.ts';
import type { SentenceFeatures } from './features.ts';
import type { SentenceContext } from './ranking-context.ts';

/** Terms from one word of a phrase to the next, at most: "the law on pensions" for "pension law". */
const PHRASE_STEP = 2;

/** Brings the logarithm of the number of other terms of an ordinary sentence to about 0.6. */
const OTHER_TERMS_SCALE = 4;

/** Features of where the matched words of the question stand in a sentence, and what else does. */
export function arrangementFeatures({
  weighed,
  evidence: { positions, coverage },
  terms,
}: Pick<SentenceContext, 'weighed' | 'evidence' | 'terms'>): SentenceFeatures {
  const places = new Set(positions.flat());
  const matched = new Set<string | undefined>();
  for (const place of places) matched.add(terms[place]?.term);
  const others = distinctCount(terms) - matched.size;
  const isEvent = weighed.query.answerType === 'event';
  const otherTerms = Math.log(1 + Math.max(0, others)) / OTHER_TERMS_SCALE;
  if (places.size === 0) return { window: 0, phrase: 0, earlyMatch: 0, otherTerms };
  const first = Math.min(...places);
  const held = positions.filter((all) => all.length > 0);
  const [from, to] = held.length < 2 ? [0, 0] : minimalWindow(held);
  const weights = weighed.idf.map((weight, word) => weight * (coverage[word] ?? 0));
  const total = weighed.idf.reduce((sum, weight) => sum + weight, 0);
  return {
    window: held.length < 2 ? 0 : held.length / Math.max(held.length, to - from + 1),
    phrase: total === 0 ? 0 : heaviestPhrase(positions, weights) / total,
    // What happened somewhere is told before the place is named.
    earlyMatch: isEvent ? 0 : 1 - first / terms.length,
    otherTerms,
  };
}

/** How many different terms there are. */
function distinctCount(terms: readonly TermSpan[]): number {
  const distinct = new Set<string>();
  for (const { term } of terms) distinct.add(term);
  return distinct.size;
}

/** The first and last place of the shortest interval that has one of each list's places. */
export function minimalWindow(lists: readonly (readonly number[])[]): readonly [number, number] {
  let shortest: readonly [number, number] = [0, Number.POSITIVE_INFINITY];
  for (const from of lists.flat()) {
    let last = from;
    for (const places of lists) {
      last = Math.max(last, places.find((place) => place >= from) ?? Number.POSITIVE_INFINITY);
    }
    if (last - from < shortest[1] - shortest[0]) shortest = [from, last];
  }
  return shortest;
}

/** The greatest weight of words that stand in the order of the question and nearly side by side. */
function heaviestPhrase(
  positions: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const weightAt = new Map<number, number>();
  let heaviest = 0;
  for (const [word, places] of positions.entries()) {
    const ending = places.map((place) => {
      let before = 0;
      for (let step = 1; step <= PHRASE_STEP; step += 1) {
        before = Math.max(before, weightAt.get(place - step) ?? 0);
      }
      return [place, before + (weights[word] ?? 0)] as const;
    });
    for (const [place, weight] of ending) {
      weightAt.set(place, Math.max(weight, weightAt.get(place) ?? 0));
      heaviest = Math.max(heaviest, weight);
    }
  }
  return heaviest;
}
