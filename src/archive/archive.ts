import { answerFrom } from '../answers/answer.ts';
import type { Answer } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { parseQuestion } from '../search/query.ts';
import { findCandidates, rankCandidates } from '../search/search.ts';
import { type ChronicleChanges, syncChronicle } from './chronicle.ts';
import { createIndexKeeper } from './index-keeper.ts';
import type { ArticleStore, ArticleSummary, ChronicleFiles, Put } from './ports.ts';

/** Characters of a question at most: a long paragraph. A longer text is no question. */
export const QUESTION_CHARACTERS = 1000;

/** Excerpts and related passages of an answer, together, where nothing else is said. */
export const DEFAULT_LIMIT = 10;

/** What was taken in, and as how many passages it can be found. */
export interface Ingested {
  readonly status: Put;
  readonly article: Article;
}

/** Articles, and what can be done with them. */
export interface Archive {
  /**
   * Answers a question. The same question gives the same answer until the articles change.
   *
   * @param limit excerpts and related passages together, at most
   * @throws Failure `bad-question` for one that is empty or too long
   */
  ask(question: string, limit?: number): Promise<Answer>;
  /** Puts an article in the place of the one with the same origin. It can be found at once. */
  ingest(article: Article): Promise<Ingested>;
  /** How many passages each article has is known to the index; this is how many there are in all. */
  passages(): Promise<number>;
  /** Takes out an article by its id or the id given with it; nothing where there is none. */
  withdraw(id: string): Promise<Article | undefined>;
  /** What is in the archive, in the order in which it came. */
  sources(): Promise<readonly ArticleSummary[]>;
  /** Makes the archive's chronicle equal to its files; does nothing where they did not change. */
  syncChronicle(files: ChronicleFiles): Promise<ChronicleChanges>;
  /** Publication date of the newest report. */
  newest(): Promise<string | null>;
  /** Writes down what the next start would otherwise work out again, and closes the store. */
  close(): Promise<void>;
}

/** An archive over a store, with the wordings of a beat. */
export function createArchive(store: ArticleStore, lexicon: Lexicon): Archive {
  const keeper = createIndexKeeper(store);
  return {
    async ask(question, limit = DEFAULT_LIMIT) {
      const query = parseQuestion(checked(question), lexicon);
      const candidates = findCandidates(query, await keeper.current());
      const ids = new Set(candidates.close.map(({ articleId }) => articleId));
      const articles = await store.articles([...ids]);
      const byId = new Map(articles.map((article) => [article.id, article]));
      const ranking = rankCandidates(candidates, (id) => byId.get(id));
      return answerFrom(ranking, { question, limit, newest: await store.newestReport() });
    },
    async ingest(article) {
      return { status: await store.put(article), article };
    },
    passages: async () => (await keeper.current()).size(),
    withdraw: (id) => store.remove(id),
    sources: () => store.list(),
    syncChronicle: (files) => syncChronicle(store, files),
    newest: () => store.newestReport(),
    async close() {
      await keeper.save();
      await store.close();
    },
  };
}

function checked(question: string): string {
  if (question.trim() === '') {
    throw new Failure('bad-question', 'the question is empty: ask in a few words what you look for');
  }
  if (question.length > QUESTION_CHARACTERS) {
    throw new Failure(
      'bad-question',
      `the question has ${question.length} characters: ask in ${QUESTION_CHARACTERS} at most`,
    );
  }
  return question;
}
