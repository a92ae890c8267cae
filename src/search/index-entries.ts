import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { extractTerms } from '../text/extract-terms.ts';
import type { TextReading } from '../text/readings/text-reading.ts';
import { splitPassages } from '../text/split-passages.ts';
import type { SegmentArticle } from './passages/build-segment.ts';

/** As much of an article as is found. */
export type IndexableArticle = Pick<Article, 'id' | 'title' | 'titleBasis' | 'text'>;

/** The key of a sentence that is not found where its key is said to be hidden; 0 for none. */
export type HidingKeyOf = (sentence: Span) => number;

/** The keys of sentences that are always found. */
const NEVER_HIDDEN: HidingKeyOf = () => 0;

/** An article as the index takes it, made of what was read in its text. */
export function indexEntry(
  { id, title, titleBasis, text }: IndexableArticle,
  reading: TextReading,
  keyOf: HidingKeyOf = NEVER_HIDDEN,
): SegmentArticle {
  return {
    id,
    // A title made from the first sentence would count that sentence's words twice.
    title: titleBasis === 'page' ? extractTerms(title).map(({ term }) => term) : [],
    sentences: reading.sentences.map(({ start, end }) => ({
      start,
      end,
      key: keyOf({ start, end }),
      terms: reading.termsIn({ start, end }),
    })),
    passages: splitPassages(text, reading.sentences).map(({ sentences }) => sentences.length),
  };
}
