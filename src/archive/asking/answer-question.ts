import { draftAnswer } from '../../answers/build-answer.ts';
import { reachedWeekday } from '../../answers/parse-period.ts';
import type { Answer } from '../../domain/answer.ts';
import { Failure } from '../../domain/failure.ts';
import { openReferences } from '../../search/open-references.ts';
import type { QuestionReading } from '../../search/question/question-reading.ts';
import { readQuestion } from '../../search/question/read-question.ts';
import type { Party } from '../../search/question/sides-form.ts';
import { expandShorthand } from '../../search/shorthand.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { Dictionary } from '../ports/dictionary.ts';
import { createDateAnswering } from './answer-by-date.ts';
import { createAnswerInParts } from './answer-in-parts.ts';
import { createPeriodAnswering } from './answer-of-period.ts';
import type { DateAnsweringDeps, DatedQuestion } from './dated-search.ts';
import { createQuestionPeriodParser } from './question-period-parser.ts';
import { createQuestionRespeller } from './question-respeller.ts';
import { createQuestionRanking } from './rank-question.ts';

/** The maximum length of a question, in characters: a long paragraph. */
const MAX_QUESTION_CHARACTERS = 1000;

/** What answering works with. */
interface AnsweringDeps extends DateAnsweringDeps {
  readonly dictionary: Dictionary;
  /** The parties to the conflict, in their order. */
  readonly parties: readonly Party[];
}

/** A question and how it is to be answered. */
interface AnswerRequest {
  readonly question: string;
  /** Excerpts and related passages together, at most. */
  readonly limit: number;
  /** Today's day in ISO form, for "last week"; `null` leaves such words open. */
  readonly today: string | null;
}

/** What is found where nothing is looked for. */
const NOTHING_FOUND = { status: 'no_answer', confidence: 0, period: null, related: [] } as const;

/** Answers questions from the articles of a store. */
export function createQuestionAnswering(deps: AnsweringDeps) {
  const { listings, readings, reprints } = deps;
  const periodOf = createQuestionPeriodParser(deps);
  const respell = createQuestionRespeller(deps);
  const answerByDate = createDateAnswering(deps);
  const answerOfPeriod = createPeriodAnswering(deps, answerByDate.byForm);

  const rank = createQuestionRanking(deps);
  const answerInParts = createAnswerInParts({ ...deps, periodOf, rank });

  return async ({ question: asked, limit, today }: AnswerRequest): Promise<Answer> => {
    checkQuestion(asked);
    const question = await respell(expandShorthand(asked));
    const readAs = question === asked ? null : question;
    const references = openReferences(question);
    if (references.length > 0) {
      const newest = await listings.newestReport();
      const missing = references.map((word) => `what “${word}” goes back to`);
      return { ...NOTHING_FOUND, question: asked, readAs, missing, newest };
    }
    const reading = readQuestion(question, await namedParties());
    const inParts = await answerInParts(reading, { limit, today });
    if (inParts?.status === 'answered') return { ...inParts, question: asked, readAs };
    const { limited: named, byEvents } = await periodOf(question, today);
    const reached = (await listings.newestReport())?.slice(0, 10);
    const limited = named && reached !== undefined ? reachedWeekday(named, reached) : named;
    const answer = await answerByForm(reading, { limit, limited, today });
    return { ...answer, question: asked, readAs, ...(byEvents ? { byEvents } : {}) };
  };

  /** The parties that the archive names; none where it is about other ones. */
  async function namedParties(): Promise<readonly Party[]> {
    const passages = await deps.keeper.current();
    const named = await Promise.all(
      deps.parties.map(({ name, aliases }) =>
        passages.hasAny([name, ...aliases].flatMap((one) => termsOfName(one))),
      ),
    );
    return named.every(Boolean) ? deps.parties : [];
  }

  /** Answers a question by its form; each form but `fact` has a way of its own. */
  async function answerByForm(
    { question, form }: QuestionReading,
    { limit, limited, today }: Omit<DatedQuestion, 'question' | 'form'>,
  ): Promise<Answer> {
    switch (form.kind) {
      case 'newest':
      case 'oldest':
      case 'news':
      case 'next': {
        const dated = await answerByDate.byForm({ question, form, limit, limited, today });
        if (dated) return dated;
        break;
      }
      case 'fact':
      case 'comparison':
      case 'parts':
      case 'change':
        break;
    }
    const asked = { question, limit, limited, today };
    const ofPeriod = limited && (await answerOfPeriod({ ...asked, limited }));
    if (ofPeriod) return ofPeriod;
    const answer = await answerByPassages(asked);
    if (answer.status === 'answered' || !limited) return answer;
    return (await answerByDate.withinPeriod(asked)) ?? answer;
  }

  async function answerByPassages({
    question,
    limit,
    limited,
    today,
  }: Omit<DatedQuestion, 'form'>): Promise<Answer> {
    const { ranking, limits, articles, readingOf } = await rank({ question, limited, today });
    const newest = await listings.newestReport();
    const reprintGroups = await reprints.reprintGroups(articles.map(({ id }) => id));
    const draft = draftAnswer(ranking, {
      question,
      limit,
      newest,
      limits,
      readingOf,
      reprintGroups,
    });
    return draft.complete(await readings.datedSentences(draft.toDate));
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

/** The term of a name of one word; a part of a longer one names others too. */
function termsOfName(name: string): readonly string[] {
  const terms = extractTerms(name).map(({ term }) => term);
  return terms.length === 1 ? terms : [];
}
