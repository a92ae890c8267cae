import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { extractTerms } from '../text/extract-terms.ts';
import type { TextReading } from '../text/readings/text-reading.ts';
import { splitPassages } from '../text/split-passages.ts';
import type { SegmentArticle } from './passages/build-segment.ts';

/** The parts of an article that are indexed. */
export type IndexableArticle = Pick<Article, 'id' | 'title' | 'titleBasis' | 'text'>;

/** The key by which a sentence can be hidden from search; 0 for none. */
export type HidingKeyOf = (sentence: Span) => number;

/** Keys for sentences that are never hidden. */
const NEVER_HIDDEN: HidingKeyOf = () => 0;

/** An article's entry in the index, from the reading of its text. */
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
