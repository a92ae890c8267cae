import type { Hit } from '../../search/ranking/rank-passages.ts';

/** The limit of a question to a period, as far as passages are concerned. */
interface PassageLimit {
  readonly belongs: (article: Hit['article'], passage: Hit['passage']) => boolean;
}

/** The hits whose passages belong to a period; all of them where there is none. */
export function hitsWithin(hits: readonly Hit[], limit: PassageLimit | undefined): readonly Hit[] {
  return limit ? hits.filter(({ article, passage }) => limit.belongs(article, passage)) : hits;
}
