import type { OpenedArchive } from '../../src/app/open-archive.ts';
import { isOnNewSubject } from '../../src/archive/watches/asked-words.ts';
import {
  createQuestionMatcher,
  type QuestionMatcher,
} from '../../src/archive/watches/question-matcher.ts';
import type { Report } from '../../src/domain/article.ts';
import type { WorkspaceStores } from '../../src/edge/sql/stores.ts';
import { aReport } from '../support/builders.ts';

/** A report that comes while questions stand, by an id of its own. */
export interface ArrivingReport {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO day or time; none where it is left out. */
  readonly published?: string | null;
}

/** A question, and the ids of the reports that answer it. */
export interface ReplayedQuestion {
  readonly id: string;
  readonly question: string;
  readonly answeredBy: readonly string[];
}

/** That a standing question was told: by which report's words. */
interface ReplayedTelling {
  readonly question: ReplayedQuestion;
  /** The report after whose arrival it was told. */
  readonly arrived: string;
  /** The report of the first excerpt. */
  readonly first: string;
}

/** What became of questions as reports came. */
export interface Replay {
  /** The questions that nothing answered before. */
  readonly refused: readonly ReplayedQuestion[];
  readonly tellings: readonly ReplayedTelling[];
  /** How often a question was asked again. */
  readonly asked: number;
}

/** When the first report comes; each further one comes a day later. */
const START = Date.UTC(2031, 0, 1);
const DAY_MS = 24 * 60 * 60_000;
const NO_LIMITS = { ofAsker: Number.MAX_SAFE_INTEGER, ofWorkspace: Number.MAX_SAFE_INTEGER };

/** A report as it comes. */
function arriving({ id, title, text, published = null }: ArrivingReport): Report {
  return aReport({ id, givenId: id, text, title, published });
}

/** The stores of an archive with those of the workspace in which is asked. */
type KeptStores = OpenedArchive['stores'] & WorkspaceStores;

const WORKSPACE = 'T1';

/**
 * Asks questions of an archive, lets those that are refused stand, and lets reports come one after
 * another. What falls due counts as told at once.
 *
 * @param today the ISO day on which the questions are asked
 */
export async function replayQuestions(
  opened: OpenedArchive,
  questions: readonly ReplayedQuestion[],
  reports: readonly ArrivingReport[],
  today: string | null,
): Promise<Replay> {
  const { archive, readings } = opened;
  const stores = { ...opened.stores, ...(await opened.stores.ofWorkspace(WORKSPACE)) };
  const refused = await keepRefused({ archive, stores }, questions, today);
  const byId = new Map(refused.map((one) => [one.id, one]));
  let asked = 0;
  const matcher = createQuestionMatcher({
    ...stores,
    readings,
    weigh: archive.weighQuestion,
    ask: (question, day) => {
      asked += 1;
      return archive.askAgain(question, day);
    },
  });
  const tellings: ReplayedTelling[] = [];
  for (const [at, report] of reports.entries()) {
    const now = START + (at + 1) * DAY_MS;
    await archive.ingest(arriving(report), now);
    await matcher.matchNewReports(now);
    for (const { id, first } of await tellDue(stores, matcher, now)) {
      const question = byId.get(id);
      if (question) tellings.push({ question, arrived: report.id, first });
    }
  }
  return { refused, tellings, asked };
}

/** Keeps the questions that nothing answers, and gives them. */
async function keepRefused(
  { archive, stores }: Pick<OpenedArchive, 'archive'> & { readonly stores: KeptStores },
  questions: readonly ReplayedQuestion[],
  today: string | null,
): Promise<readonly ReplayedQuestion[]> {
  const refused: ReplayedQuestion[] = [];
  const revision = await stores.index.revision();
  for (const one of questions) {
    const answer = await archive.askAgain(one.question, today);
    if (answer.status === 'answered' || answer.notSearched) continue;
    refused.push(one);
    const readAs = answer.readAs ?? one.question;
    const place = { channel: 'C1', thread: one.id, isDirect: false };
    const read = {
      readAs,
      asOf: today,
      isOnNewSubject: isOnNewSubject(await archive.weighQuestion(readAs)),
    };
    const times = { since: START, revision, expiresAt: Number.MAX_SAFE_INTEGER };
    const { id, question } = one;
    await stores.questions.add({ id, question, ...place, ...read, ...times }, 'U1', NO_LIMITS);
  }
  return refused;
}

/** Tells what is due: the ids of the questions, and the reports of their first excerpts. */
async function tellDue(
  { questions }: KeptStores,
  matcher: QuestionMatcher,
  now: number,
): Promise<readonly { readonly id: string; readonly first: string }[]> {
  const told: { readonly id: string; readonly first: string }[] = [];
  for (const id of await questions.listDue(now)) {
    const lease = await questions.lease(id, { now, leaseMs: 1 });
    const found = lease && (await matcher.find(lease.question, now));
    if (lease && !found) await questions.settle(lease);
    if (!lease || !found) continue;
    await questions.finish(lease, { told: found.told, quoted: [] }, Number.MAX_SAFE_INTEGER);
    told.push({ id, first: found.told.articleId });
  }
  return told;
}
