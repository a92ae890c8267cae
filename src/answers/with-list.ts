import type { Hit } from '../search/ranking/rank-passages.ts';
import type { ReadingOf } from '../text/readings/text-reading.ts';

/** A sentence that opens a list and says nothing without it: "Here is what divides the two sides." */
const OPENS_LIST =
  /^(?:Here (?:is|are)|These are|The following)\b|\b(?:as follows|the following [^.]{1,60}|are these)[.:]$|:$/;

/** Sentences and characters of a list that are shown with what opens it, at most. */
const MOST_SENTENCES = 4;
const MOST_CHARACTERS = 420;

/** A hit whose passage ends with what opens a list with the list, as far as an excerpt can show it. */
export function withList(hit: Hit, readingOf: ReadingOf): Hit {
  const { article, passage } = hit;
  const last = passage.sentences.at(-1);
  if (!last || !OPENS_LIST.test(article.text.slice(last.start, last.end).trim())) return hit;
  const list = readingOf(article)
    .sentences.filter(({ start }) => start >= passage.end)
    .slice(0, MOST_SENTENCES)
    .filter(({ end }) => end <= passage.end + MOST_CHARACTERS);
  const end = list.at(-1)?.end;
  if (end === undefined) return hit;
  return { ...hit, passage: { ...passage, end, sentences: [...passage.sentences, ...list] } };
}
