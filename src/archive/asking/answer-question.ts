import { draftAnswer } from '../../answers/build-answer.ts';
import { asksForPeriodAlone, buildPeriodAnswer } from '../../answers/build-period-answer.ts';
import type { DatesIn } from '../../answers/dates-in.ts';
import { explainAnswer, explainReading } from '../../answers/explain-answer.ts';
import { isInPeriod, type LimitedQuestion } from '../../answers/parse-period.ts';
import type { TimelineSize } from '../../answers/timeline/chronology.ts';
import { formatNonQuestion } from '../../answers/wording/format-non-question.ts';
import type { Answer, AnswerDetail } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { Span } from '../../domain/span.ts';
import type { DateRange, Timeline } from '../../domain/timeline.ts';
import { openReferences } from '../../search/open-references.ts';
import { detectNonQuestion, type NonQuestion } from '../../search/question/detect-non-question.ts';
import type { QuestionReading } from '../../search/question/question-reading.ts';
import { readQuestion } from '../../search/question/read-question.ts';
import { rankCandidates, weighCandidateQuery } from '../../search/search.ts';
import type { ReprintFinder } from '../articles/reprint-finder.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { Dictionary } from '../ports/dictionary.ts';
import type { EventLimitDeps } from './event-limit-parser.ts';
import { createPassageFinder } from './passage-finder.ts';
import { createQuestionPeriodParser } from './question-period-parser.ts';
import { createQuestionRespeller } from './question-respeller.ts';
import { explainRefusal, type RefusalHelp } from './refusal-explainer.ts';

/** The maximum length of a question, in characters: a long paragraph. */
const MAX_QUESTION_CHARACTERS = 1000;

/** A request for the dates that matter most in a period. */
interface PeriodTimelineRequest extends DateRange, TimelineSize {
  readonly subject: null;
}

/** What answering works with. */
interface AnsweringDeps extends EventLimitDeps {
  readonly listings: Pick<ArticleListings, 'newestReport'>;
  readonly datesIn: DatesIn;
  readonly dictionary: Dictionary;
  /** Makes the timeline of a period. */
  readonly timeline: (request: PeriodTimelineRequest) => Promise<Timeline>;
  readonly reprints: Pick<ReprintFinder, 'reprintGroups'>;
}

/** A question and how it is to be answered. */
interface AnswerRequest {
  readonly question: string;
  /** Excerpts and related passages together, at most. */
  readonly limit: number;
  /** Today's day in ISO form, for "last week"; `null` leaves such words open. */
  readonly today: string | null;
  readonly detail: AnswerDetail;
}

/** A request whose question was read: its period is known. */
interface ReadRequest extends Pick<AnswerRequest, 'limit' | 'detail'> {
  readonly limited: LimitedQuestion | undefined;
}

/** Excerpts that are asked for of a question that may be suggested: only whether there are any counts. */
const LIMIT_OF_SUGGESTIONS = 1;

/** What is found where nothing is looked for. */
const NOTHING_FOUND = { status: 'no_answer', confidence: 0, period: null, related: [] } as const;

/** Answers questions from the articles of a store. */
export function createQuestionAnswering(deps: AnsweringDeps) {
  const { listings, datesIn, readings, reprints } = deps;
  const periodOf = createQuestionPeriodParser(deps);
  const respell = createQuestionRespeller(deps);

  const find = createPassageFinder(deps);

  return async (request: AnswerRequest): Promise<Answer> => await answerOne(request, 'explained');

  /** @param refusals whether it is said of a question that nothing answers what is missing */
  async function answerOne(
    { question: asked, limit, today, detail }: AnswerRequest,
    refusals: 'plain' | 'explained',
  ): Promise<Answer> {
    checkQuestion(asked);
    const nonQuestion = detectNonQuestion(asked);
    if (nonQuestion) return await answerNonQuestion(asked, nonQuestion);
    const question = await respell(asked);
    const readAs = question === asked ? null : question;
    const references = openReferences(question);
    if (references.length > 0) {
      const newest = await listings.newestReport();
      const missing = references.map((word) => `what “${word}” goes back to`);
      const open = { question: asked, readAs, missing, newest };
      return { ...NOTHING_FOUND, ...open, notSearched: 'refers-back' };
    }
    const { limited, byEvents } = await periodOf(question, today);
    const reading = readQuestion(question);
    const answer = await answerByForm(reading, { limit, limited, detail });
    const explanation = answer.explanation ?? {
      reading: explainReading(reading),
      words: [],
      excerpts: [],
    };
    const said = {
      ...answer,
      question: asked,
      readAs,
      ...(byEvents ? { byEvents } : {}),
      ...(detail === 'explained' ? { explanation } : {}),
    };
    if (answer.status === 'answered' || refusals === 'plain') return said;
    const again = (other: string) =>
      answerOne({ question: other, limit: LIMIT_OF_SUGGESTIONS, today, detail: 'plain' }, 'plain');
    return { ...said, ...(await helpWith(asked, { question, limited }, again)) };
  }

  /** What is missing for a question that was searched for in vain, and what can be asked instead. */
  async function helpWith(
    asked: string,
    { question, limited }: { readonly question: string } & Pick<ReadRequest, 'limited'>,
    ask: (question: string) => Promise<Answer>,
  ): Promise<RefusalHelp> {
    const { candidates, articles, readingOf } = await find(question, limited);
    const articleOf = (id: string) => articles.get(id);
    const { hits } = rankCandidates(candidates, articleOf, readingOf);
    const weighed = weighCandidateQuery(candidates, articleOf, readingOf);
    const limits = limited && limitsOf(limited.period);
    const search = { weighed, matches: candidates.matches, hits, readingOf, limits };
    return await explainRefusal(asked, search, ask);
  }

  function limitsOf(period: DateRange) {
    return {
      period,
      belongs: (article: Article, passage: Span) => isInPeriod(article, passage, period, datesIn),
    };
  }

  async function answerNonQuestion(text: string, found: NonQuestion): Promise<Answer> {
    const newest = await listings.newestReport();
    const missing = [formatNonQuestion(found)];
    const said = { question: text, readAs: null, missing, newest };
    return { ...NOTHING_FOUND, ...said, notSearched: 'no-question' };
  }

  /** Answers a question by its form; each form but `fact` has a way of its own. */
  async function answerByForm(
    { question }: QuestionReading,
    { limit, limited, detail }: ReadRequest,
  ): Promise<Answer> {
    return limited && asksForPeriodAlone(limited.rest)
      ? answerOfPeriod(limited.period, { question, limit })
      : answerByPassages(question, { limit, limited, detail });
  }

  async function answerOfPeriod(
    period: DateRange,
    { question, limit }: Pick<AnswerRequest, 'question' | 'limit'>,
  ): Promise<Answer> {
    const timeline = await deps.timeline({ ...period, subject: null, dates: limit, sentences: 1 });
    const newest = await listings.newestReport();
    return buildPeriodAnswer(timeline, { question, period, limit, newest });
  }

  async function answerByPassages(
    question: string,
    { limit, limited, detail }: ReadRequest,
  ): Promise<Answer> {
    const limits = limited && limitsOf(limited.period);
    const found = await find(question, limited);
    const { readingOf } = found;
    const articleOf = (id: string) => found.articles.get(id);
    const ranking = rankCandidates(found.candidates, articleOf, readingOf);
    const newest = await listings.newestReport();
    const reprintGroups = await reprints.reprintGroups([...found.articles.keys()]);
    const draft = draftAnswer(ranking, {
      question,
      limit,
      newest,
      limits,
      readingOf,
      reprintGroups,
    });
    const answer = draft.complete(await readings.datedSentences(draft.toDate));
    if (detail === 'plain') return answer;
    const { hits: ranked } = ranking;
    const hits = ranked.filter(({ article, passage }) => limits?.belongs(article, passage) ?? true);
    const weighed = weighCandidateQuery(found.candidates, articleOf, readingOf);
    const search = { weighed, matches: found.candidates.matches, hits, ranked };
    return { ...answer, explanation: explainAnswer(answer, search) };
  }
}

/** Throws a Failure `bad-question` for a question or subject that is empty or too long. */
export function checkQuestion(question: string): void {
  if (question.trim() === '') {
    throw new Failure(
      'bad-question',
      'the question is empty: ask in a few words what you look for',
    );
  }
  if (question.length > MAX_QUESTION_CHARACTERS) {
    throw new Failure(
      'bad-question',
      `the question has ${question.length} characters: ask in ${MAX_QUESTION_CHARACTERS} at most`,
    );
  }
}
