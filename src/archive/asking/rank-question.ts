import type { PeriodLimits } from '../../answers/build-answer.ts';
import type { DatesIn } from '../../answers/dates-in.ts';
import { isInPeriod, type LimitedQuestion } from '../../answers/parse-period.ts';
import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { type Ranking, rankCandidates } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';
import { findCandidates } from './find-candidates.ts';

/** What a question finds before an answer is made of it. */
export interface RankedQuestion {
  readonly ranking: Ranking;
  readonly limits: PeriodLimits | undefined;
  /** The articles of the ranking, each once. */
  readonly articles: readonly Article[];
  /** The readings of these articles. */
  readonly readingOf: ReadingOf;
}

/** What ranking works with. */
interface RankingDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
  readonly lexicon: Lexicon;
  readonly datesIn: DatesIn;
  readonly readings: Pick<Readings, 'texts'>;
}

/** Ranks the passages of a store for a question and the period that it limits itself to, if any. */
export function createQuestionRanking({
  articles,
  keeper,
  lexicon,
  datesIn,
  readings,
}: RankingDeps) {
  const search = async (words: string) => {
    const candidates = await findCandidates(parseQuestion(words, lexicon), await keeper.current());
    const ids = new Set(candidates.toRerank.map(({ articleId }) => articleId));
    return { candidates, found: await articles.articles([...ids]) };
  };

  return async (
    question: string,
    limited: LimitedQuestion | undefined,
  ): Promise<RankedQuestion> => {
    const whole = await search(question);
    const period = limited?.period;
    const limits = period && {
      period,
      belongs: (article: Article, passage: Span) => isInPeriod(article, passage, period, datesIn),
    };
    // Where every article has a date, the dates decide: the words of the period are not searched for.
    const { candidates, found } =
      limited && limited.rest !== '' && whole.found.every(hasDate)
        ? await search(limited.rest)
        : whole;
    const byId = new Map(found.map((article) => [article.id, article]));
    const readingOf = await readings.texts(found);
    const ranking = rankCandidates(candidates, (id) => byId.get(id), readingOf);
    return { ranking, limits, articles: found, readingOf };
  };
}

function hasDate(article: Article): boolean {
  return article.kind === 'chronicle' || article.published !== null;
}
