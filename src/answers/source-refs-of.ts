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
