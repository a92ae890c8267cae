import type { SourceRef } from '../domain/article.ts';
import type { Citation } from '../domain/passage.ts';
import { overlaps } from '../domain/span.ts';

/**
 * The published accounts that a citation of the chronicle rests on, each once, in the order in
 * which its paragraphs name them; none for what is generally known, and for reports.
 */
export function sourceRefsOf(citation: Citation): readonly SourceRef[] {
  const { article } = citation;
  if (article.kind !== 'chronicle') return [];
  const sources = article.footings
    .filter((footing) => overlaps(footing, citation))
    .flatMap((footing) => footing.sources);
  const distinct = new Map(sources.map((source) => [JSON.stringify(source), source]));
  return [...distinct.values()];
}

/**
 * The addresses at which a citation can be read: a report's own, or those of the first published accounts
 * that the chronicle rests on.
 */
export function addressesOf(citation: Citation): readonly string[] {
  const { article } = citation;
  if (article.kind === 'report') return article.url === null ? [] : [article.url];
  return sourceRefsOf(citation)
    .flatMap(({ url }) => url ?? [])
    .slice(0, MOST_ADDRESSES);
}

/** Addresses of accounts that are printed under a sentence of the chronicle. */
const MOST_ADDRESSES = 2;
