import type { PeriodLimits } from '../../answers/build-answer.ts';
import type { DatesIn } from '../../answers/dates-in.ts';
import {
  isInPeriod,
  type LimitedQuestion,
  parsePreferredPeriod,
} from '../../answers/periods/parse-period.ts';
import { preferPeriod } from '../../answers/periods/prefer-period.ts';
import {
  articlesToQuote,
  asksForOwnWords,
  rankOwnWords,
} from '../../answers/sufficiency/own-words.ts';
import type { Article } from '../../domain/article.ts';
import type { NamedDay } from '../../domain/beat.ts';
import { memoize } from '../../domain/memoize.ts';
import type { PassageMatch, PassageMatches } from '../../search/passage-matches.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { WeighedQuery } from '../../search/ranking/ranking-context.ts';
import { type Ranking, rankInSlices, weighCandidateQuery } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import { createPassageFinder, isInPeriodOf, type PassageFinderDeps } from './passage-finder.ts';

/** What is found for a question before its answer is composed. */
export interface RankedQuestion {
  readonly ranking: Ranking;
  readonly limits: PeriodLimits | undefined;
  /** The articles of the ranking, each once. */
  readonly articles: readonly Article[];
  /** The readings of these articles. */
  readonly readingOf: ReadingOf;
  /** The passages that hold a word of the question, and of these those that were ranked. */
  readonly found: PassageMatches;
  readonly ranked: readonly PassageMatch[];
  /** For a question about somebody's words: whether a passage quotes them on the topic. */
  readonly holds?: ((hit: Hit) => boolean) | undefined;
  /** Reads what the passages show of the question's words. */
  readonly weigh: () => WeighedQuery;
}

/** A question to rank by, and when. */
export interface QuestionToRank {
  readonly question: string;
  readonly limited: LimitedQuestion | undefined;
  /** Today's day in ISO form; `null` leaves words such as "last week" open. */
  readonly today: string | null;
  /** Passages that are read closely, at most; as many as usual where it is left out. */
  readonly depth?: number;
}

/** Ranks the passages of an archive for a question. */
export type QuestionRanker = (question: QuestionToRank) => Promise<RankedQuestion>;

/** A ranker that ranks each question once, however often it is asked for. */
export function oncePerQuestion(rank: QuestionRanker): QuestionRanker {
  return memoize(rank, (question) => JSON.stringify(question));
}

interface RankingDeps extends PassageFinderDeps {
  readonly namedDays: readonly NamedDay[];
  readonly datesIn: DatesIn;
  readonly readings: Pick<Readings, 'texts' | 'speech'>;
}

/**
 * Ranks the passages of a store for a question: those of the period that it limits itself to; those
 * of a period that it names in passing are only preferred.
 */
export function createQuestionRanking(deps: RankingDeps): QuestionRanker {
  const { namedDays, datesIn, readings } = deps;
  const find = createPassageFinder(deps);

  /** The words of somebody whose words a question asks for. */
  async function ownWordsIn(ranking: Ranking, readingOf: ReadingOf) {
    if (!asksForOwnWords(ranking)) return undefined;
    const speechOf = await readings.speech(articlesToQuote(ranking));
    return rankOwnWords(ranking, (article) => speechOf(article).quotes, readingOf);
  }

  return async ({ question, limited, today, depth }) => {
    const found = await find(question, limited, depth);
    const { candidates, articles, readingOf } = found;
    const period = limited?.period;
    const limits = period && { period, belongs: isInPeriodOf(period, found, datesIn) };
    const articleOf = (id: string) => articles.get(id);
    const ranked = await runSliced(rankInSlices(candidates, articleOf, readingOf));
    const preferred = limited ? undefined : parsePreferredPeriod(question, { today, namedDays });
    const byScore = preferred
      ? preferPeriod(ranked, (article, passage) => isInPeriod(article, passage, preferred, datesIn))
      : ranked;
    const own = await ownWordsIn(byScore, readingOf);
    const { ranking, holds } = own ?? { ranking: byScore, holds: undefined };
    const weigh = () => weighCandidateQuery(candidates, articleOf, readingOf);
    return {
      ...{ ranking, limits, articles: [...articles.values()], readingOf, holds, weigh },
      ...{ found: candidates.found, ranked: candidates.toRerank },
    };
  };
}
