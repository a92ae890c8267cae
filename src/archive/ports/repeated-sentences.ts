import type { SiteSentence } from '../../domain/site-sentence.ts';

/** Sentences that two or more reports of one site have; those of signed reports are known. */
export interface RepeatedSentences {
  /** The sentences of those of these articles that are signed, by article and in order. */
  siteSentences(ids: readonly string[]): Promise<ReadonlyMap<string, readonly SiteSentence[]>>;
  /**
   * Those of these articles, by article and in order; articles without any are left out. Where it is
   * no page text, the first article that has a sentence tells it as news: it repeats none.
   */
  repeatedIn(ids: readonly string[]): Promise<ReadonlyMap<string, readonly SiteSentence[]>>;
  /** The keys of repeated sentences that are the wording of pages, so many at most, the last ones. */
  pageTextKeys(most: number): Promise<ReadonlySet<number>>;
}
