import { evidenceIn } from '../../search/evidence.ts';
import type { Query } from '../../search/query.ts';
import { terms } from '../../text/terms.ts';
import { sameKind } from './event-kinds.ts';

/** The share of a subject that a stretch of text must hold to be about it. */
const ABOUT_FROM = 0.65;

/**
 * What a word counts that names the same kind of event as the one asked for: "protocol" beside
 * "agreement". What is met better is met by the word itself or by another word for it.
 */
export const SAME_KIND_WORTH = 0.7;

/**
 * How well a word must be met to be there at all. The rarest word of a subject outweighs the rest,
 * and a passage that holds it alone is about something else: "energy" alone is no energy truce.
 */
const THERE_FROM = 0.5;

/** The words of a subject from which one may be missing. */
const ONE_MAY_MISS_FROM = 3;

/** A subject, as a query with what each of its words tells. */
export interface Subject {
  readonly query: Query;
  readonly rarity: readonly number[];
}

/** How well each word of a subject is met by a stretch of text, from 0 to 1. */
export type Met = readonly number[];

/** How well each word of a subject is met by a stretch of text. */
export function metBy({ query }: Subject, text: string): Met {
  const stretch = terms(text);
  const held = new Set(stretch.map(({ term }) => term));
  return evidenceIn(stretch, query).met.map((worth, word) => {
    const kind = sameKind(query.words[word]?.term ?? '');
    const isOfKind = worth < SAME_KIND_WORTH && !held.isDisjointFrom(kind);
    return isOfKind ? SAME_KIND_WORTH : worth;
  });
}

/** How well each word is met by the one or the other stretch. */
export function metByEither(one: Met, other: Met): Met {
  return one.map((met, word) => Math.max(met, other[word] ?? 0));
}

/** Whether a stretch of text holds enough of a subject to be about it. */
export function isHeld(subject: Subject, met: Met): boolean {
  const missing = met.filter((worth) => worth < THERE_FROM).length;
  const mayMiss = met.length >= ONE_MAY_MISS_FROM ? 1 : 0;
  return missing <= mayMiss && shareOf(subject, met) >= ABOUT_FROM;
}

/** The share of a subject, weighed by how much its words tell, that a stretch of text holds. */
export function shareOf({ rarity }: Subject, met: Met): number {
  const total = rarity.reduce((all, weight) => all + weight, 0) || 1;
  return rarity.reduce((all, weight, word) => all + weight * (met[word] ?? 0), 0) / total;
}
