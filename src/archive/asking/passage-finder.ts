import type { LimitedQuestion } from '../../answers/parse-period.ts';
import type { Article } from '../../domain/article.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import type { PassageCandidates } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';
import { findCandidates } from './find-candidates.ts';

/** The passages that may answer a question, with their articles and what was read in them. */
export interface FoundPassages {
  readonly candidates: PassageCandidates;
  /** By id: the articles of the passages that are reranked. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly readingOf: ReadingOf;
}

/** Finds the passages that may answer a question. */
export type PassageFinder = (
  question: string,
  limited: LimitedQuestion | undefined,
) => Promise<FoundPassages>;

/** What finding depends on. */
export interface PassageFinderDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
  readonly readings: Pick<Readings, 'texts'>;
  readonly lexicon: Lexicon;
}

/** Makes a finder over the stored articles. */
export function createPassageFinder({
  articles,
  keeper,
  readings,
  lexicon,
}: PassageFinderDeps): PassageFinder {
  const search = async (words: string) => {
    const candidates = await findCandidates(parseQuestion(words, lexicon), await keeper.current());
    const ids = new Set(candidates.toRerank.map(({ articleId }) => articleId));
    return { candidates, found: await articles.articles([...ids]) };
  };

  return async (question, limited) => {
    const whole = await search(question);
    // Where every article has a date, the dates decide: the words of the period are not searched for.
    const { candidates, found } =
      limited && limited.rest !== '' && whole.found.every(hasDate)
        ? await search(limited.rest)
        : whole;
    return {
      candidates,
      articles: new Map(found.map((article) => [article.id, article])),
      readingOf: await readings.texts(found),
    };
  };
}

function hasDate(article: Article): boolean {
  return article.kind === 'chronicle' || article.published !== null;
}
