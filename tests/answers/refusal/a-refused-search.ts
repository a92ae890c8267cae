import { isInPeriod } from '../../../src/answers/periods/parse-period.ts';
import type { RefusedSearch } from '../../../src/answers/refusal/refused-search.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { DateRange } from '../../../src/domain/timeline.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import { rankCandidates, weighCandidateQuery } from '../../../src/search/search.ts';
import { aBeat } from '../../support/builders.ts';
import { readingOf } from '../../support/readings.ts';
import { anIndex, findCandidates } from '../../support/search.ts';

/** What a question finds in articles, as if nothing of it answered. */
export function aRefusedSearch(
  question: string,
  articles: readonly Article[],
  period?: DateRange,
): RefusedSearch {
  const query = parseQuestion(question, createLexicon(aBeat()));
  const candidates = findCandidates(query, anIndex(articles));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const articleOf = (id: string) => byId.get(id);
  const limits = period && {
    period,
    belongs: (article: Article, passage: { readonly start: number; readonly end: number }) =>
      isInPeriod(article, passage, period, () => []),
  };
  return {
    weighed: weighCandidateQuery(candidates, articleOf, readingOf),
    found: candidates.found,
    ranked: candidates.toRerank,
    hits: rankCandidates(candidates, articleOf, readingOf).hits,
    readingOf,
    limits,
  };
}
