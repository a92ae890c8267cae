import type { Article } from '../../domain/article.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import type { SentenceDiff } from '../../text/sentences/diff-sentences.ts';

/** What one reading is made of. */
export interface ReadingRequest {
  /** The name of the reader that makes it. */
  readonly reader: string;
  readonly article: Article;
  /** The readings of other readers that this one needs. */
  readonly input: unknown;
}

/** Stored forms of the readings of one article. */
export interface ReadingBodies {
  readonly terms?: string;
  readonly dates?: string;
  readonly datedSentences?: string;
  readonly speech?: string;
}

/** What is read of an article before it is stored. */
export interface Examination {
  /** Its sentences; of a long article what is read of it later too, so that it cannot fail then. */
  readonly bodies: ReadingBodies & { readonly sentences: string };
  /** Its sentences, by which other articles of its site are known to repeat them. */
  readonly siteSentences: readonly SiteSentence[];
  /** The number of its passages. */
  readonly passages: number;
  /** What it holds instead of an article, for a reader; `null` for an article. */
  readonly noArticle: string | null;
}

/**
 * Reads texts in the terms of language: off the event loop where that could take long, and within a
 * limit on time and memory. Every method throws a Failure `too-slow` or `too-complex` where one is
 * exceeded.
 */
export interface ArticleAnalyzer {
  /** The stored form of a reading. */
  read(request: ReadingRequest): Promise<string>;
  examine(article: Article): Promise<Examination>;
  /** What a revision changed. */
  diff(before: string, after: string): Promise<SentenceDiff>;
  close(): Promise<void>;
}
