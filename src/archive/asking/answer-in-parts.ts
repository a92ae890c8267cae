import {
  asksForPeriodAlone,
  PERIOD_CONFIDENCE,
} from '../../answers/by-date/build-period-answer.ts';
import { draftAnswerOfChange } from '../../answers/parts/compose-change.ts';
import { draftAnswerInParts } from '../../answers/parts/compose-parts.ts';
import type { RankedPart } from '../../answers/parts/part-candidates.ts';
import { personAnswered } from '../../answers/parts/person-answered.ts';
import { hitsWithin } from '../../answers/periods/hits-within.ts';
import type { LimitedQuestion } from '../../answers/periods/parse-period.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Citation } from '../../domain/passage.ts';
import type { DateRange, Timeline } from '../../domain/timeline.ts';
import { detectAnswerType } from '../../search/question/answer-type.ts';
import type { QuestionPart, QuestionReading } from '../../search/question/question-reading.ts';
import { ANSWER_THRESHOLD, type Rated, rateAmong } from '../../search/ranking/confidence.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import type { Readings } from '../articles/readings.ts';
import type { ReprintFinder } from '../articles/reprint-finder.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ReadRequest } from './answer-request.ts';
import type { PeriodTimelineRequest } from './dated-search.ts';
import type { QuestionPeriod } from './question-period-parser.ts';
import type { QuestionRanker, QuestionToRank, RankedQuestion } from './rank-question.ts';

interface AnsweringInPartsDeps {
  readonly listings: Pick<ArticleListings, 'newestReport'>;
  readonly readings: Pick<Readings, 'datedSentences'>;
  readonly reprints: Pick<ReprintFinder, 'reprintGroups'>;
  /** Parses the period of a question. */
  readonly periodOf: (question: string, today: string | null) => Promise<QuestionPeriod>;
  /** Makes the timeline of a period, with one sentence for each date. */
  readonly timeline: (request: PeriodTimelineRequest) => Promise<Timeline>;
}

/** How many passages are shown, which day is today, and what ranks the passages of the request. */
type AnsweringOptions = Pick<ReadRequest, 'limit' | 'today' | 'rank'>;

/** Answers questions that take several passages, by their form; undefined for other questions. */
export function createAnswerInParts({
  listings,
  readings,
  reprints,
  periodOf,
  timeline,
}: AnsweringInPartsDeps) {
  return async (
    { question, form }: QuestionReading,
    options: AnsweringOptions,
  ): Promise<Answer | undefined> => {
    switch (form.kind) {
      case 'comparison':
      case 'parts':
        return answerParts(question, form, options);
      case 'change':
        return answerChange(question, form.subject, options);
      default:
        return undefined;
    }
  };

  /** Asks each part separately, in the period that its own words set. */
  async function answerParts(
    question: string,
    {
      kind,
      parts,
    }: { readonly kind: 'comparison' | 'parts'; readonly parts: readonly QuestionPart[] },
    { limit, today, rank }: AnsweringOptions,
  ): Promise<Answer> {
    const ranked: (RankedPart & RankedQuestion)[] = [];
    let before: DateRange | undefined;
    for (const asking of parts) {
      const part = ofPerson(asking, ranked[0]);
      const { limited } = await periodOf(part.question, today);
      const period = limited?.period ?? (mayInherit(part, kind) ? before : undefined);
      before ??= period;
      const asked = { question: part.question, limited, today };
      const event = limited && (await eventOf(limited));
      ranked.push({ part, event, ...(await rankWithin(asked, period, rank)) });
    }
    const draft = draftAnswerInParts(ranked, {
      ...(await factsOf(ranked)),
      question,
      kind,
      limit,
      readingOf: readingOfAll(ranked),
    });
    return draft.complete(await readings.datedSentences(draft.toDate));
  }

  /** For a part that asks for whatever a period brought: its most important event. */
  async function eventOf({ period, rest }: LimitedQuestion) {
    if (!asksForPeriodAlone(rest)) return undefined;
    const { entries } = await timeline({ ...period, subject: null, dates: 1 });
    const [entry] = entries;
    return entry && eventHit(entry.sentences[0]);
  }

  async function answerChange(
    question: string,
    subject: string,
    { limit, today, rank }: AnsweringOptions,
  ): Promise<Answer> {
    const { ranking, limits, articles, readingOf } = await rankAlone(
      `what was ${subject}`,
      today,
      rank,
    );
    const facts = await factsOf([{ articles }]);
    const draft = draftAnswerOfChange(ranking, { ...facts, question, limit, limits, readingOf });
    return draft.complete(await readings.datedSentences(draft.toDate));
  }

  /** Ranks a part in its own period, or in that of an earlier part where that finds an answer. */
  async function rankWithin(
    asked: QuestionToRank,
    period: DateRange | undefined,
    rank: QuestionRanker,
  ): Promise<RankedQuestion> {
    if (asked.limited || !period) return rank(asked);
    const within = await rank({ ...asked, limited: { period, rest: asked.question } });
    const { limits, ranking } = within;
    const [best] = rateAmong(hitsWithin(ranking.hits, limits));
    return best && best.confidence >= ANSWER_THRESHOLD ? within : { ...within, limits: undefined };
  }

  async function rankAlone(
    question: string,
    today: string | null,
    rank: QuestionRanker,
  ): Promise<RankedQuestion> {
    const { limited } = await periodOf(question, today);
    return rank({ question, limited, today });
  }

  /** The facts that the articles of several rankings add to an answer. */
  async function factsOf(ranked: readonly Pick<RankedQuestion, 'articles'>[]) {
    const ids = ranked.flatMap(({ articles }) => articles.map(({ id }) => id));
    return {
      newest: await listings.newestReport(),
      reprintGroups: await reprints.reprintGroups([...new Set(ids)]),
    };
  }
}

/** A part about the person an earlier one asks for, with the name that answers that. */
function ofPerson(
  part: QuestionPart,
  first: (RankedPart & RankedQuestion) | undefined,
): QuestionPart {
  const { person } = part;
  const name = person && first && personAnswered(first, first.readingOf);
  return name === undefined
    ? part
    : { ...part, question: `${person?.before}${name}${person?.behind}` };
}

/**
 * The sentence of an event as a hit that reports its period; it need not share words with the
 * question.
 */
function eventHit({ article, start, end }: Citation): Rated<Hit> {
  const sentence = { start, end };
  return {
    article,
    passage: { ...sentence, sentences: [sentence] },
    sentence,
    matches: [],
    score: 0,
    features: {},
    questionKind: 'overview',
    isQuestion: false,
    confidence: PERIOD_CONFIDENCE,
  };
}

/**
 * Whether a part without a period may mean that of a part before it. One that asks when does not:
 * "who signed it in May, and when did it end".
 */
function mayInherit({ question }: QuestionPart, kind: 'comparison' | 'parts'): boolean {
  return kind === 'parts' && detectAnswerType(question) !== 'time';
}

/** The readings of the articles of several rankings. */
function readingOfAll(ranked: readonly RankedQuestion[]): ReadingOf {
  const byArticle = new Map(
    ranked.flatMap(({ articles, readingOf }) => articles.map(({ id }) => [id, readingOf] as const)),
  );
  return (article) => {
    const readingOf = byArticle.get(article.id);
    if (!readingOf) throw new RangeError(`article ${article.id} is in no ranking`);
    return readingOf(article);
  };
}
