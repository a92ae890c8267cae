import type { Excerpt } from '../domain/answer.ts';
import { beginningOf, type Citation, cite } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';

/**
 * Characters of an excerpt, at most. A passage is some 420; only a single sentence can be longer
 * (a resolution's, or a menu glued together), and is cut behind a word, which is said.
 */
export const EXCERPT_CHARACTERS = 600;

/** Characters of the first excerpt with the sentences around its best one: four lines of text. */
const FIRST_EXCERPT_CHARACTERS = 300;

/** Whether an excerpt is the one that is read first, or one of those that bear it out. */
export type ExcerptPlace = 'first' | 'further';

/**
 * The part of an excerpt that is shown at once, in whole sentences: the first excerpt's best
 * sentence with as many of its neighbours as there is room for, any other's best sentence alone.
 */
export function shownPart(
  { passage, sentence, sentences }: Excerpt,
  place: ExcerptPlace,
): Citation {
  const span = place === 'first' ? withNeighbours(sentence, sentences) : sentence;
  const { alsoIn } = passage;
  const shown = shownSentence(cite(passage.article, span));
  return alsoIn ? { ...shown, alsoIn } : shown;
}

/** A sentence as it is shown by itself: whole, or its beginning. */
export function shownSentence(sentence: Citation): Citation {
  return beginningOf(sentence, EXCERPT_CHARACTERS);
}

/** What stands before a sentence is taken first: it names whom the sentence's "he" means. */
function withNeighbours(sentence: Span, sentences: readonly Span[]): Span {
  const at = sentences.findIndex(({ start }) => start === sentence.start);
  if (at < 0) return sentence;
  let { start, end } = sentence;
  for (const before of sentences.slice(0, at).reverse()) {
    if (end - before.start > FIRST_EXCERPT_CHARACTERS) break;
    start = before.start;
  }
  for (const behind of sentences.slice(at + 1)) {
    if (behind.end - start > FIRST_EXCERPT_CHARACTERS) break;
    end = behind.end;
  }
  return { start, end };
}
