import { type AnswerOptions, draftAnswer } from '../../src/answers/build-answer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Beat } from '../../src/domain/beat.ts';
import { runAtOnce } from '../../src/domain/sliced-work.ts';
import { indexEntry } from '../../src/search/index-entries.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { parseQuestion, type Query } from '../../src/search/parse-question.ts';
import { createPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import {
  type PassageCandidates,
  possiblyUnknown,
  type Ranking,
  rankCandidates,
  termWeights,
  weighCandidates,
  withWordsAlike,
} from '../../src/search/search.ts';
import { aBeat, aReport } from './builders.ts';
import { datedSentencesOf, readingOf } from './readings.ts';

/** An index of articles, added in their order. */
export function anIndex(articles: readonly Article[]): PassageIndex {
  const index = createPassageIndex();
  addTo(index, articles);
  return index;
}

/** Adds articles to an index, each by itself, with what is read in its text. */
export function addTo(index: PassageIndex, articles: readonly Article[]): void {
  for (const article of articles) runAtOnce(index.add([indexEntry(article, readingOf(article))]));
}

/** What a query finds in an index, as the archive finds it through its port. */
export function findCandidates(asked: Query, index: PassageIndex): PassageCandidates {
  const unknown = possiblyUnknown(asked).filter(
    ({ term, synonyms }) => !index.hasAny([term, ...synonyms]),
  );
  const alike = new Map(unknown.map(({ term }) => [term, index.suggestSpellings(term)]));
  const query = withWordsAlike(asked, alike);
  return weighCandidates(query, index.search(termWeights(query)));
}

/** What questions are asked of, besides the articles. */
interface Setting {
  readonly beat?: Beat;
  readonly index?: PassageIndex;
}

/** A search of articles, with the wordings of a beat. */
export function aSearch(articles: readonly Article[], setting: Setting = {}) {
  const { beat = aBeat(), index = anIndex(articles) } = setting;
  const lexicon = createLexicon(beat);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (question: string): Ranking =>
    rankCandidates(
      findCandidates(parseQuestion(question, lexicon), index),
      (id) => byId.get(id),
      readingOf,
    );
}

/** What a question finds in articles. */
export function rankingOf(
  question: string,
  articles: readonly Article[],
  setting: Setting = {},
): Ranking {
  return aSearch(articles, setting)(question);
}

/** The answer that articles give to a question. */
export function answerTo(
  question: string,
  articles: readonly Article[],
  said: Partial<AnswerOptions> = {},
): Answer {
  const options = { question, limit: 10, newest: null, readingOf, ...said };
  return draftAnswer(rankingOf(question, articles), options).complete(datedSentencesOf);
}

/** The confidence from which an answer is taken for sure. */
const SURE = 0.8;

/** Asks dated texts: the first passage of each answer, empty where there is none, and whether it is sure. */
export function askOf(texts: readonly (readonly [published: string, text: string])[]) {
  const articles = texts.map(([published, text], at) => aReport({ id: `r${at}`, published, text }));
  return (question: string) => {
    const answer = answerTo(question, articles);
    return answer.status === 'answered'
      ? { text: answer.excerpts[0].passage.text, isSure: answer.confidence >= SURE }
      : { text: '', isSure: false };
  };
}
