import type { Answer, Excerpt } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { DAY_MS, localDay } from '../../domain/calendar/instant.ts';
import type { ToldAnswer } from '../../domain/standing-question.ts';
import { readReportsInSlices } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexStore } from '../ports/index-store.ts';
import type { ReprintStore } from '../ports/reprint-store.ts';
import type {
  StandingQuestionStore,
  StoredQuestion,
  TellingKind,
} from '../ports/standing-question-store.ts';
import { holdsAskedWords, isOnNewSubject } from './asked-words.ts';
import { createQuestionFilter, type WeighQuestion } from './question-filter.ts';

/**
 * The confidence from which an answer is told that nobody waits for. As high as that of answers that
 * are shown: a refusal was below it, so that what is told would not have been refused.
 */
const TOLD_FROM = 0.36;

/**
 * How long a question stands after it was asked, or after something was last told of it: longer than
 * most rounds of talks lie apart. Later few remember having asked.
 */
export const QUESTION_STANDS_MS = 60 * DAY_MS;

/** The time between two messages that tell of one question: a changed answer is told once a day. */
const CHANGES_APART_MS = DAY_MS;

/** Asks a question; `today` is an ISO day. */
type Ask = (question: string, today: string) => Promise<Answer>;

/** An answer that is to be told, and what of it then counts as told. */
interface FoundAnswer {
  readonly answer: Answer;
  readonly told: ToldAnswer;
  readonly kind: Exclude<TellingKind, 'expiry'>;
}

/** Asks standing questions again as reports arrive. */
export interface QuestionMatcher {
  /** Whether a question's subject is new to the archive. */
  isOnNewSubject(question: string): Promise<boolean>;
  /** The archive's revision now: what comes later is new to a question that is asked now. */
  revision(): Promise<number>;
  /**
   * Asks the questions again that a report which came since may answer, and those whose told report
   * is gone, and makes due what there is to tell.
   *
   * @param now in milliseconds since 1970
   */
  matchNewReports(now: number): Promise<void>;
  /** What is to be told of a question now; nothing where the last message still holds. */
  find(question: StoredQuestion, now: number): Promise<FoundAnswer | undefined>;
}

interface QuestionMatcherDeps {
  readonly ask: Ask;
  readonly weigh: WeighQuestion;
  readonly questions: StandingQuestionStore;
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly listings: Pick<ArticleListings, 'reportRevisions'>;
  readonly reprints: Pick<ReprintStore, 'reprintGroupsOf' | 'reprintGroupMembers'>;
  readonly index: Pick<IndexStore, 'revision'>;
  readonly readings: Pick<Readings, 'texts'>;
}

/** A question matcher over the reports of a store. */
export function createQuestionMatcher(deps: QuestionMatcherDeps): QuestionMatcher {
  const { questions, index } = deps;
  const filterOf = createQuestionFilter(deps.weigh);
  return {
    revision: () => index.revision(),
    isOnNewSubject: async (question) => isOnNewSubject(await deps.weigh(question)),
    async matchNewReports(now) {
      const revision = await index.revision();
      const unchecked = (await questions.list()).filter((one) => one.checkedRevision < revision);
      if (unchecked.length > 0) {
        const concerned = await concernedBy(unchecked, deps, filterOf);
        for (const question of unchecked.filter(({ id }) => concerned.has(id))) {
          await checkQuestion(question, { revision, now }, deps);
        }
        const others = unchecked.filter(({ id }) => !concerned.has(id));
        await questions.advance(
          others.map(({ id }) => id),
          revision,
        );
      }
      await questions.expire(now);
    },
    find: (question, now) => findAnswer(question, now, deps),
  };
}

/** The ids of the questions that new reports may answer, and of those whose told report is gone. */
async function concernedBy(
  unchecked: readonly StoredQuestion[],
  { questions: _, ...deps }: QuestionMatcherDeps,
  filterOf: ReturnType<typeof createQuestionFilter>,
): Promise<ReadonlySet<string>> {
  const concerned = new Set<string>();
  const told = unchecked.flatMap((one) => one.told?.articleId ?? []);
  const stored = new Set((await deps.articles.articles(told)).map(({ id }) => id));
  for (const one of unchecked) {
    if (one.told && !stored.has(one.told.articleId)) concerned.add(one.id);
  }
  const oldest = Math.min(...unchecked.map(({ checkedRevision }) => checkedRevision));
  const arrived = await deps.listings.reportRevisions(oldest);
  if (arrived.size === 0) return concerned;
  const mayAnswer = await filterOf(unchecked);
  const read = readReportsInSlices(deps.articles, [...arrived.keys()], deps.readings.texts);
  for await (const { article, reading } of read) {
    const revision = arrived.get(article.id) ?? 0;
    const may = mayAnswer(article, reading);
    for (const { id, checkedRevision } of may) if (checkedRevision < revision) concerned.add(id);
  }
  return concerned;
}

async function checkQuestion(
  question: StoredQuestion,
  { revision, now }: { readonly revision: number; readonly now: number },
  deps: QuestionMatcherDeps,
): Promise<void> {
  const told = await standingTold(question, now, deps);
  const found = await findAnswer({ ...question, told }, now, deps);
  const lastTold = question.told?.at ?? Number.NEGATIVE_INFINITY;
  const check = {
    revision,
    told,
    due: found?.kind ?? null,
    notBefore: Math.max(now, lastTold + CHANGES_APART_MS),
  };
  await deps.questions.check(question.id, check);
}

/**
 * What was told, where its words still stand in the archive: in the same report, or in the one that
 * answers now, such as its revision. A withdrawn answer counts as none.
 */
async function standingTold(
  { told, ...question }: StoredQuestion,
  now: number,
  deps: QuestionMatcherDeps,
): Promise<ToldAnswer | null> {
  if (!told) return null;
  const [same] = await deps.articles.articles([told.articleId]);
  if (same) return told;
  const found = await findAnswer({ ...question, told: null }, now, deps);
  return found?.told.sentence === told.sentence ? { ...found.told, at: told.at } : null;
}

async function findAnswer(
  question: StoredQuestion,
  now: number,
  deps: QuestionMatcherDeps,
): Promise<FoundAnswer | undefined> {
  const answer = await deps.ask(question.question, question.asOf ?? localDay(new Date(now)));
  if (answer.status !== 'answered' || answer.confidence < TOLD_FROM) return undefined;
  const [first] = answer.excerpts;
  const { article, text } = first.sentence;
  if (!holdsAskedWords(question, await deps.weigh(question.readAs), first.passage.text))
    return undefined;
  const since = Math.max(question.sinceRevision, question.told?.revision ?? 0);
  const revisions = await deps.listings.reportRevisions(since, [article.id]);
  const revision = revisions.get(article.id);
  if (revision === undefined) return undefined;
  const told = { articleId: article.id, revision, sentence: text, at: now };
  if (question.told)
    return isChange(first, told, question.told) ? { answer, told, kind: 'change' } : undefined;
  return (await stoodBefore(article, text, question, deps))
    ? undefined
    : { answer, told, kind: 'answer' };
}

/**
 * Whether the answer of a later report differs from the told one: it ranks before it, says it in other
 * words, and is no near-duplicate of the told report. Its confidence is not compared with that of the
 * told answer as it was then: of two reports that compete each is less sure than one alone.
 */
function isChange({ also }: Excerpt, found: ToldAnswer, told: ToldAnswer): boolean {
  return found.sentence !== told.sentence && !also.some(({ id }) => id === told.articleId);
}

/** Whether a printing of the same report that was there when a question was asked has the words. */
async function stoodBefore(
  article: Article,
  words: string,
  { sinceRevision }: StoredQuestion,
  { reprints, listings, articles }: QuestionMatcherDeps,
): Promise<boolean> {
  const groups = [...(await reprints.reprintGroupsOf([article.id])).values()];
  if (groups.length === 0) return false;
  const members = (await reprints.reprintGroupMembers(groups)).map(({ id }) => id);
  const later = await listings.reportRevisions(sinceRevision, members);
  const earlier = await articles.articles(members.filter((id) => !later.has(id)));
  return earlier.some(({ text }) => text.includes(words));
}
