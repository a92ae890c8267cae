import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { draftAnswer } from '../../answers/build-answer.ts';
import { explainAnswer, explainReading } from '../../answers/explain-answer.ts';
import { reachedWeekday } from '../../answers/periods/parse-period.ts';
import { replyAsked } from '../../answers/sufficiency/reply.ts';
import { formatNonQuestion } from '../../answers/wording/format-non-question.ts';
import type { Answer } from '../../domain/answer.ts';
import type { NameLexicon } from '../../search/name-lexicon.ts';
import { openReferences } from '../../search/open-references.ts';
import { detectNonQuestion, type NonQuestion } from '../../search/question/detect-non-question.ts';
import type { QuestionReading } from '../../search/question/question-reading.ts';
import { readQuestion } from '../../search/question/read-question.ts';
import { mayMeanParties, type Party } from '../../search/question/sides-form.ts';
import { withoutNewsWords } from '../../search/question/time-form.ts';
import { withoutFiller } from '../../search/question/without-filler.ts';
import { writtenOut } from '../../search/question/written-out.ts';
import { expandShorthand, withFullYears } from '../../search/shorthand.ts';
import type { Readings } from '../articles/readings.ts';
import type { Dictionary } from '../ports/dictionary.ts';
import { createDateAnswering } from './answer-by-date.ts';
import { createAnswerInParts } from './answer-in-parts.ts';
import { lessSurelyAhead } from './answer-next.ts';
import { createPeriodAnswering } from './answer-of-period.ts';
import type { AnswerRequest, ReadRequest } from './answer-request.ts';
import { type BesideAnswerDeps, readBesideAnswer } from './beside-answer.ts';
import { checkQuestion } from './check-question.ts';
import type { DateAnsweringDeps } from './dated-search.ts';
import { createDisputedWords } from './disputed-words.ts';
import { createNumeralRespelling } from './numeral-respeller.ts';
import { createPartyFinder } from './party-finder.ts';
import { createQuestionPeriodParser } from './question-period-parser.ts';
import { createQuestionRespeller } from './question-respeller.ts';
import {
  createQuestionRanking,
  oncePerQuestion,
  type QuestionRanker,
  type RankedQuestion,
} from './rank-question.ts';
import { explainRefusal, type RefusalHelp } from './refusal-explainer.ts';

/** What answering works with. */
interface AnsweringDeps extends DateAnsweringDeps, BesideAnswerDeps {
  readonly lexicon: NameLexicon;
  readonly dictionary: Dictionary;
  readonly readings: Pick<Readings, 'texts' | 'datedSentences' | 'speech'>;
  /** The parties to the conflict, in their order. */
  readonly parties: readonly Party[];
}

/** Excerpts and related passages of an answer, together, where nothing else is said. */
const EXCERPT_LIMIT = 10;

/** Excerpts that are asked for of a question that may be suggested: only whether there are any counts. */
const LIMIT_OF_SUGGESTIONS = 1;

/** Passages that are read closely to see whether a question may be suggested. */
const SCREENED_PASSAGES = 50;

/** What is found where nothing is looked for. */
const NOTHING_FOUND = { status: 'no_answer', confidence: 0, period: null, related: [] } as const;

/** Answers questions from the articles of a store. */
export function createQuestionAnswering(deps: AnsweringDeps) {
  const { listings, readings, reprints } = deps;
  const periodOf = createQuestionPeriodParser(deps);
  const respell = createQuestionRespeller(deps);
  const respellNumerals = createNumeralRespelling(deps);
  const disputedWordsOf = createDisputedWords(deps);
  const answerByDate = createDateAnswering(deps);
  const answerOfPeriod = createPeriodAnswering(deps, answerByDate.byForm);

  const rank = createQuestionRanking(deps);
  const partiesIn = createPartyFinder(deps);
  const answerInParts = createAnswerInParts({ ...deps, periodOf });

  return answerOne;

  async function answerOne({
    question: asked,
    limit = EXCERPT_LIMIT,
    today = null,
    detail = 'plain',
    lastAsked = null,
    refusals = 'explained',
    purpose,
  }: AnswerRequest): Promise<Answer> {
    checkQuestion(asked);
    const nonQuestion = detectNonQuestion(asked);
    if (nonQuestion) return await answerNonQuestion(asked, nonQuestion);
    // A month that was misspelt tells what the figure behind it is: "janury 26".
    const spelt = withFullYears(await respell(expandShorthand(asked)));
    const respelt = await respellNumerals(spelt);
    const readAs = respelt === asked ? null : respelt;
    const question = writtenOut(withoutFiller(respelt));
    await yieldToEventLoop();
    const references = openReferences(question);
    if (references.length > 0) {
      const newest = await listings.newestReport();
      const missing = references.map((word) => `what “${word}” goes back to`);
      const open = { question: asked, readAs, missing, newest };
      return { ...NOTHING_FOUND, ...open, notSearched: 'refers-back' };
    }
    const said = { question: asked, readAs };
    // A refusal is explained by the same ranking.
    const ranker: QuestionRanker =
      purpose === 'screening' ? (one) => rank({ ...one, depth: SCREENED_PASSAGES }) : rank;
    const rankOnce = oncePerQuestion(ranker);
    const asking = { limit, today, detail, lastAsked, purpose, rank: rankOnce };
    const { limited, byEvents, answer } = await answerRead(question, asking);
    const about = { ...said, ...(byEvents ? { byEvents } : {}) };
    const known = { ...answer, ...about };
    if (refusals === 'plain') return known;
    if (answer.status === 'answered') {
      const { excerpts, related } = answer;
      const beside = await readBesideAnswer({ question, excerpts, related, today }, deps);
      return { ...answer, ...about, ...beside };
    }
    const ranked = await rankOnce({ question, limited, today });
    const help = await helpWith(asked, ranked, today);
    return { ...known, ...help, missing: [...known.missing, ...help.missing] };
  }

  /** Answers a question as it was read, and says what limits it. */
  async function answerRead(
    question: string,
    { rank: ranker, ...request }: Omit<ReadRequest, 'limited'>,
  ) {
    const { limit, today, detail } = request;
    const parties = mayMeanParties(question)
      ? await partiesIn({ question, limited: undefined, today }, ranker)
      : [];
    const reading = readQuestion(question, parties);
    const explained = (answer: Answer) =>
      detail === 'plain' ? answer : withReading(answer, reading);
    const inParts = await answerInParts(reading, { limit, today, rank: ranker });
    if (inParts?.status === 'answered') {
      return { answer: explained(inParts), limited: undefined, byEvents: undefined };
    }
    const { limited: named, byEvents } = await periodOf(question, today);
    const reached = named && (await listings.newestReport())?.slice(0, 10);
    const limited = named && reached !== undefined ? reachedWeekday(named, reached) : named;
    const asked = { ...request, limited, rank: ranker };
    const answer = await answerByForm(reading, asked);
    return { answer: explained(answer), limited, byEvents };
  }

  /** What is missing for a question that was searched for in vain, and what can be asked instead. */
  async function helpWith(
    asked: string,
    { ranking, limits, readingOf, found, ranked, weigh }: RankedQuestion,
    today: string | null,
  ): Promise<RefusalHelp> {
    const search = { weighed: weigh(), found, ranked, hits: ranking.hits, readingOf, limits };
    await yieldToEventLoop();
    const disputed = await disputedWordsOf(search);
    return await explainRefusal(asked, { ...search, disputed }, (question, purpose) =>
      answerOne({
        ...{ question, limit: LIMIT_OF_SUGGESTIONS, today },
        ...{ detail: 'plain', refusals: 'plain', purpose },
      }),
    );
  }

  async function answerNonQuestion(text: string, found: NonQuestion): Promise<Answer> {
    const newest = await listings.newestReport();
    const missing = [formatNonQuestion(found)];
    const said = { question: text, readAs: null, missing, newest };
    return { ...NOTHING_FOUND, ...said, notSearched: 'no-question' };
  }

  /** Answers a question by its form; each form but `fact` has a way of its own. */
  async function answerByForm(
    reading: QuestionReading,
    { limit, limited, today, detail, lastAsked, purpose, rank: ranker }: ReadRequest,
  ): Promise<Answer> {
    const { question, form } = reading;
    switch (form.kind) {
      case 'newest':
      case 'oldest':
      case 'news':
      case 'next': {
        const dated = await answerByDate.byForm({
          ...{ question, form, limit, limited, today, lastAsked },
        });
        if (dated) return dated;
        break;
      }
      case 'fact': {
        const changing = await answerByDate.ofChangingMatter({ question, limit, limited, today });
        if (changing) return changing;
        break;
      }
      case 'comparison':
      case 'parts':
      case 'change':
        break;
    }
    const asked = { question: withoutNewsWords(reading), limit, limited, today, purpose };
    const ofPeriod = limited && (await answerOfPeriod({ ...asked, limited }));
    if (ofPeriod) return ofPeriod;
    const answer = lessSurelyAhead(
      form.kind,
      await answerByPassages({ ...asked, detail, rank: ranker }),
    );
    // Whether somebody agreed is not told by whatever else those days brought.
    const isReply = replyAsked(reading.asked) !== undefined;
    if (answer.status === 'answered' || !limited || isReply) return answer;
    return (await answerByDate.withinPeriod(asked)) ?? answer;
  }

  async function answerByPassages({
    question,
    limit,
    limited,
    today,
    detail,
    purpose,
    rank: ranker,
  }: ReadRequest & Pick<AnswerRequest, 'question'>): Promise<Answer> {
    const ranked = await ranker({ question, limited, today });
    const { ranking, limits, articles, readingOf, found, weigh, holds } = ranked;
    const [newest, reprintGroups] = await Promise.all([
      listings.newestReport(),
      reprints.reprintGroups(articles.map(({ id }) => id)),
    ]);
    await yieldToEventLoop();
    const facts = { question, limit, newest, limits, readingOf, reprintGroups, holds };
    const draft = draftAnswer(ranking, facts);
    await yieldToEventLoop();
    // Of a question that may be suggested nothing is shown, and so nothing dated.
    const isShown = purpose === undefined;
    const answer = draft.complete(isShown ? await readings.datedSentences(draft.toDate) : () => []);
    await yieldToEventLoop();
    if (detail === 'plain') return answer;
    const { hits } = ranking;
    const inside = hits.filter(({ article, passage }) => limits?.belongs(article, passage) ?? true);
    const context = { ...ranking, question, readingOf };
    const search = { weighed: weigh(), found, inside, context };
    return { ...answer, explanation: explainAnswer(answer, search) };
  }
}

/** An answer with at least how its question was read: only of passages it is known why they won. */
function withReading(answer: Answer, reading: QuestionReading): Answer {
  const explanation = { reading: explainReading(reading), words: [], excerpts: [] };
  return { explanation, ...answer };
}
