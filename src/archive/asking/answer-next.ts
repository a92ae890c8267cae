import { draftAnswer } from '../../answers/build-answer.ts';
import { plansAhead } from '../../answers/by-date/lying-ahead.ts';
import { orderByDate } from '../../answers/by-date/order-by-date.ts';
import { withPlansFirst } from '../../answers/by-date/ordered-ranking.ts';
import type { Plan } from '../../answers/by-date/standing-plans.ts';
import { dayRangeOf, isWithin } from '../../answers/dating.ts';
import { newsDaysOf } from '../../answers/timeline/news-days.ts';
import type { DatedSentence } from '../../answers/timeline/read-dated-sentences.ts';
import { formatGap } from '../../answers/wording/format-gap.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { addDays, daysBetween } from '../../domain/calendar/instant.ts';
import type { Span } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { askedContentOf, LOOKING_AHEAD } from '../../search/question/asked-content.ts';
import type { QuestionForm } from '../../search/question/question-reading.ts';
import { readQuestion } from '../../search/question/read-question.ts';
import type { Ranking } from '../../search/search.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { DateAnsweringDeps, DatedFinds, DatedQuestion } from './dated-search.ts';

/** The confidence of a plan that fits wholly: a later plan may be announced in other words. */
const PLAN_CONFIDENCE = 0.88;

/** The factor for a sentence about the future that names no date. */
const WITHOUT_DATE = 0.6;

/**
 * The factor where a question about the future is answered without dates: the event may be over.
 */
const NOT_AHEAD = 0.65;

/** Days after which an announcement without a readable date is taken to be over. */
const MOST_DAYS_SINCE = 60;

/** Days ahead that are covered where a question names no others. */
const AHEAD_DAYS = 42;

/**
 * Days back in which announcements are read where a question names no subject, and the most
 * articles.
 */
const ANNOUNCED_DAYS = 60;
const MOST_ARTICLES = 300;

/** Answers questions for what lies ahead: of a subject, or of everything. */
export function createNextAnswering(
  deps: DateAnsweringDeps,
  search: (words: string, kind: 'next') => Promise<DatedFinds>,
) {
  const { articles, listings, datesIn, readings, reprints } = deps;

  const dayOfAsking = async (today: string | null) =>
    today ?? (await listings.newestReport())?.slice(0, 10);

  async function answerOf(
    ranking: Ranking,
    { question, limit }: Pick<DatedQuestion, 'question' | 'limit'>,
    { read, readingOf, sentencesOf }: Pick<DatedFinds, 'read' | 'readingOf' | 'sentencesOf'>,
    ordered: { readonly confidence: number; readonly day: string },
  ): Promise<Answer> {
    const draft = draftAnswer(ranking, {
      question,
      limit,
      newest: await listings.newestReport(),
      readingOf,
      reprintGroups: await reprints.reprintGroups(read.map(({ id }) => id)),
      ordered: { confidence: ordered.confidence, by: { kind: 'next', day: ordered.day } },
    });
    return draft.complete(sentencesOf);
  }

  /**
   * The latest sentence about the future; for the next of several events, only from the newest
   * report on them, since an earlier one may be over.
   */
  async function withoutDate(
    subject: string,
    asked: DatedQuestion,
    found: DatedFinds,
    today: string,
  ): Promise<Answer | undefined> {
    const { ranking, sentencesOf } = found;
    const order = { kind: 'newest', belongs: () => true, ...found } as const;
    const isOpen = (article: Article, passage: Span) =>
      !sentencesOf(article).some((one) => isOver(one, passage, today));
    const ahead = orderByDate(ranking, { ...order, content: LOOKING_AHEAD, belongs: isOpen });
    // What was announced last for a day that is over is no longer ahead, whatever else its report says.
    const over = orderByDate(ranking, {
      ...{ ...order, content: LOOKING_AHEAD },
      belongs: (article, passage) => !isOpen(article, passage),
    });
    const isBehind = (day: string) =>
      daysBetween(day, today) > MOST_DAYS_SINCE || (over !== undefined && over.day >= day);
    // A question with no word of time may be about what was planned and has happened.
    const isOfOne = subject === asked.question;
    if (isOfOne && (!ahead || isBehind(ahead.day))) return undefined;
    const newest = orderByDate(ranking, { ...order, content: askedContentOf(subject, 'event') });
    const isPast =
      !isOfOne && ahead !== undefined && daysBetween(ahead.day, today) > MOST_DAYS_SINCE;
    if (!ahead || isPast || (!isOfOne && newest && newest.day > ahead.day)) {
      // What is told of it last is the nearest to what was asked.
      return answerOf(newest?.ranking ?? ranking, asked, found, { confidence: 0, day: '' });
    }
    const confidence = WITHOUT_DATE * ahead.confidence;
    return answerOf(ahead.ranking, asked, found, { ...ahead, confidence });
  }

  async function ofSubject(subject: string, asked: DatedQuestion): Promise<Answer | undefined> {
    const from = await dayOfAsking(asked.today);
    if (from === undefined) return undefined;
    const found = await search(subject, 'next');
    const sources = { articles: found.read.map(found.sentencesOf), today: from, datesIn };
    const plans = await runSliced(plansAhead({ ...sources, subject: found.candidates }));
    const [first, ...others] = within(plans, asked.limited?.period);
    if (!first) {
      const answer = await withoutDate(subject, asked, found, from);
      // Of a period that was named nothing may be announced, and something of another day.
      return answer?.status === 'no_answer' && plans.length === 0
        ? { ...answer, missing: [formatGap({ kind: 'ahead', after: from })] }
        : answer;
    }
    const ranking = withPlansFirst(found.ranking, [first, ...others]);
    const ordered = { confidence: PLAN_CONFIDENCE * first.fit, day: first.told };
    const answer = await answerOf(ranking, asked, found, ordered);
    return answer.status === 'answered' && answer.asksForDate
      ? { ...answer, when: first.dating }
      : answer;
  }

  /** The reports of the last weeks, in which what lies ahead is announced. */
  async function recentReports(today: string): Promise<readonly Article[]> {
    const since = addDays(today, -ANNOUNCED_DAYS);
    return articles.articles(await listings.publishedSince(since, MOST_ARTICLES));
  }

  async function ofEverything(asked: DatedQuestion): Promise<Answer | undefined> {
    const from = await dayOfAsking(asked.today);
    if (from === undefined) return undefined;
    const period = asked.limited?.period ?? { from, to: addDays(from, AHEAD_DAYS) };
    const read = await recentReports(from);
    const sentencesOf = await readings.datedSentences(read);
    const sources = { articles: read.map(sentencesOf), today: from, datesIn };
    const all = await runSliced(plansAhead({ ...sources, subject: null }));
    const plans = firstOfEachDay(within(all, period));
    const [first] = plans;
    const empty: Ranking = { query: NO_QUERY, idf: [], hits: [] };
    const readingOf = await readings.texts(read);
    const ordered = { confidence: first ? PLAN_CONFIDENCE : 0, day: first?.told ?? '' };
    const found = { read, readingOf, sentencesOf };
    const answer = await answerOf(withPlansFirst(empty, plans), asked, found, ordered);
    return { ...answer, period };
  }

  return { ofSubject, ofEverything };
}

/**
 * The same answer with less confidence where a question about the future was answered without
 * dates: the event may be over.
 */
export function lessSurelyAhead(kind: QuestionForm['kind'], answer: Answer): Answer {
  return kind === 'next' ? { ...answer, confidence: NOT_AHEAD * answer.confidence } : answer;
}

const NO_QUERY: Ranking['query'] = {
  words: [],
  paraphrases: [],
  relations: [],
  answerType: 'anything',
  reading: readQuestion(''),
};

function within(plans: readonly Plan[], period: DateRange | undefined): readonly Plan[] {
  return period === undefined ? plans : plans.filter(({ dating }) => isWithin(dating, period));
}

/** Whether a sentence of a passage announces an event for a day that is over. */
function isOver(sentence: DatedSentence, passage: Span, today: string): boolean {
  const { span, article, mentionedDatings } = sentence;
  if (span.start < passage.start || span.end > passage.end) return false;
  const reportedOn = newsDaysOf(article)?.last ?? today;
  return mentionedDatings.map(dayRangeOf).some(({ last }) => last > reportedOn && last < today);
}

/** The best announcement of each date. */
function firstOfEachDay(plans: readonly Plan[]): readonly Plan[] {
  return plans.filter(
    ({ dating }, at) => plans.findIndex((one) => one.dating.date === dating.date) === at,
  );
}
