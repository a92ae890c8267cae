import type { SiteSentence } from '../../domain/site-sentence.ts';

/** Sentences that two or more reports of one site have. */
export interface RepeatedSentences {
  /**
   * Those of these articles, by article and in order; articles without any are left out. Where it is
   * no page text, the first article that has a sentence tells it as news: it repeats none.
   */
  repeatedIn(ids: readonly string[]): Promise<ReadonlyMap<string, readonly SiteSentence[]>>;
  /** The keys of repeated sentences that are the wording of pages, so many at most, the last ones. */
  pageTextKeys(most: number): Promise<ReadonlySet<number>>;
}
