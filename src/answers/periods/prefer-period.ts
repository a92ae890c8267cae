import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { byAnswering } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';

/**
 * What is added to the score of a passage of the days that a question names in passing ("the June
 * 2031 truce"): enough to decide between two that answer alike, too little to bring up one that does
 * not answer.
 */
const PREFERENCE = 0.7;

/** A ranking in which passages that belong to a period are preferred, and none is left out. */
export function preferPeriod(
  ranking: Ranking,
  belongs: (article: Article, passage: Span) => boolean,
): Ranking {
  const hits = ranking.hits.map((hit) =>
    belongs(hit.article, hit.passage) ? { ...hit, score: hit.score + PREFERENCE } : hit,
  );
  return { ...ranking, hits: hits.toSorted(byAnswering) };
}
