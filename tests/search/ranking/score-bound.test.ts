import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/article.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import {
  type Hit,
  rankPassages,
  scoreSentences,
} from '../../../src/search/ranking/rank-passages.ts';
import { mostPossibleScore } from '../../../src/search/ranking/score-bound.ts';
import { weighCandidateQuery } from '../../../src/search/search.ts';
import {
  type RecombinedArticle,
  recombineArticles,
} from '../../bench/scale/recombined-articles.ts';
import { aBeat } from '../../support/builders.ts';
import { readingOf } from '../../support/readings.ts';
import { anIndex, findCandidates } from '../../support/search.ts';

const ARTICLES = 12;

const articles: readonly Report[] = Array.from(
  { length: ARTICLES },
  nextReport(recombineArticles()),
);

function nextReport(made: Generator<RecombinedArticle>): () => Report {
  return () => made.next().value.report;
}

/** Questions of every kind that the ranking tells apart, about what the articles tell. */
const asked = [
  (words: string) => `Who met the ${words}?`,
  (words: string) => `When did the ${words} begin?`,
  (words: string) => `What year did the ${words} end?`,
  (words: string) => `Where was the ${words} signed?`,
  (words: string) => `How many ${words} were freed?`,
  (words: string) => `How long did the ${words} last?`,
  (words: string) => `Why did the ${words} fail?`,
  (words: string) => `What is the ${words}?`,
  (words: string) => `What is the ${words} called?`,
  (words: string) => `What did the minister say about the ${words}?`,
  (words: string) => `Which city did the ${words} not leave?`,
  (words: string) => `Will the ${words} meet on the second day?`,
  (words: string) => `What share of the ${words} was returned?`,
];

const subjects = ['ceasefire talks', 'prisoners exchange', 'president of the delegation'];

const index = anIndex(articles);
const byId = new Map(articles.map((article) => [article.id, article]));

const placeOf = ({ article, sentence, score }: Hit) => `${article.id} ${sentence.start} ${score}`;

function bestOf(hits: readonly Hit[]): Hit | undefined {
  const statements = hits.filter(({ isQuestion }) => !isQuestion);
  const [first, ...others] = statements.length > 0 ? statements : hits;
  return others.reduce((one, other) => (one && one.score >= other.score ? one : other), first);
}

describe('the best sentence of a passage', () => {
  it.each(subjects)('is the one that all sentences scored would give, asked about %s', (words) => {
    for (const ask of asked) {
      const query = parseQuestion(ask(words), createLexicon(aBeat()));
      const candidates = findCandidates(query, index);
      const input = { ...candidates, readingOf, articleOf: (id: string) => byId.get(id) };
      const best = runAtOnce(scoreSentences(input)).flatMap((hits) => bestOf(hits) ?? []);
      expect(runAtOnce(rankPassages(input)).map(placeOf).toSorted()).toEqual(
        best.map(placeOf).toSorted(),
      );
    }
  });
});

describe('the most that a sentence can score', () => {
  it('is less for a question that names no kind of answer', () => {
    const query = parseQuestion('Which city did the delegation leave?', createLexicon(aBeat()));
    const candidates = findCandidates(query, index);
    const weighed = weighCandidateQuery(candidates, (id) => byId.get(id), readingOf);
    const reading = { ...query.reading, noun: null };
    const without = { ...weighed, query: { ...query, reading } };
    const mostOf = (one: typeof weighed) =>
      mostPossibleScore({ terms: [], span: { start: 0, end: 9 }, weighed: one }, {});

    expect(query.reading.noun).not.toBeNull();
    expect(mostOf(without)).toBeLessThan(mostOf(weighed));
  });
});
