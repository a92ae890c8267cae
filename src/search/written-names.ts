import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { ReadingOf, TextReading } from '../text/readings/text-reading.ts';
import type { Query } from './parse-question.ts';
import type { PassageMatch } from './passage-matches.ts';

/** The share of a word's occurrences within sentences that have a capital where it is a name. */
const NAME_SHARE = 0.95;

/** Passages whose writing of a word is looked at, at most. */
const PASSAGES_READ = 50;

/** How often passages write a word within their sentences, and how often with a capital. */
interface WritingCount {
  capitals: number;
  all: number;
}

/**
 * The places of a query's words that a question writes small and that passages write with a capital:
 * names all the same, for who asks in a hurry leaves capitals out.
 */
export function findWrittenNames(
  { words }: Query,
  matches: readonly PassageMatch[],
  articleOf: (id: string) => Article | undefined,
  readingOf: ReadingOf,
): ReadonlySet<number> {
  const counts = new Map<string, WritingCount>();
  for (const { term, isName } of words) if (!isName) counts.set(term, { capitals: 0, all: 0 });
  for (const { articleId, passage } of counts.size > 0 ? matches.slice(0, PASSAGES_READ) : []) {
    const article = articleOf(articleId);
    if (article) countWritings(counts, article, passage, readingOf(article));
  }
  const isWritten = ({ capitals, all }: WritingCount) => all > 0 && capitals >= NAME_SHARE * all;
  return new Set(
    [...words.keys()].filter((place) => {
      const count = counts.get(words[place]?.term ?? '');
      return count !== undefined && isWritten(count);
    }),
  );
}

/** Adds how a passage writes some terms; the first word of a sentence has a capital whatever it is. */
function countWritings(
  counts: ReadonlyMap<string, WritingCount>,
  { text }: Article,
  passage: Passage,
  reading: TextReading,
): void {
  for (const sentence of passage.sentences) {
    for (const { term, start } of reading.termsIn(sentence).slice(1)) {
      const count = counts.get(term);
      if (!count) continue;
      count.all += 1;
      if (/\p{Lu}/u.test(text[sentence.start + start] ?? '')) count.capitals += 1;
    }
  }
}
