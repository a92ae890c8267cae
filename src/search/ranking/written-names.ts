import type { Article } from '../../domain/article.ts';
import type { Passage } from '../../domain/passage.ts';
import type { TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf, TextReading } from '../../text/readings/text-reading.ts';
import type { Query } from '../parse-question.ts';
import type { PassageMatch } from '../passage-index.ts';

/** Passages whose spelling is looked at, at most. */
const PASSAGES_READ = 30;

/** The share of its occurrences inside sentences that a name has a capital in, at least. */
const NAME_SHARE = 0.7;

interface WrittenIn {
  readonly query: Query;
  readonly toRerank: readonly PassageMatch[];
  articleOf(id: string): Article | undefined;
  readonly readingOf: ReadingOf;
}

/**
 * Whether the archive writes each word of a question with a capital nearly always, as far as the best
 * passages show it: questions are typed in lower case. The first word of a sentence shows nothing.
 */
export function areWrittenAsNames({
  query,
  toRerank,
  articleOf,
  readingOf,
}: WrittenIn): readonly boolean[] {
  const counts = new Map(query.words.map(({ term }) => [term, { all: 0, capital: 0 }]));
  for (const { articleId, passage } of toRerank.slice(0, PASSAGES_READ)) {
    const article = articleOf(articleId);
    for (const { term, start } of article ? wordsInside(passage, readingOf(article)) : []) {
      const count = counts.get(term);
      if (!count) continue;
      count.all += 1;
      if (/^\p{Lu}/u.test(article?.text.charAt(start) ?? '')) count.capital += 1;
    }
  }
  return query.words.map(({ term }) => {
    const { all, capital } = counts.get(term) ?? { all: 0, capital: 0 };
    return all > 0 && capital >= NAME_SHARE * all;
  });
}

/** The terms of a passage but the first one of each sentence, with their places in the article. */
function wordsInside({ sentences }: Passage, reading: TextReading): readonly TermSpan[] {
  return sentences.flatMap((span) =>
    reading
      .termsIn(span)
      .slice(1)
      .map(({ term, start, end }) => ({
        term,
        start: span.start + start,
        end: span.start + end,
      })),
  );
}
