import type { LeaseTerm } from '../../archive/ports/lease.ts';
import type {
  StandingQuestionStore,
  Telling,
  TellingLease,
} from '../../archive/ports/standing-question-store.ts';
import { durably } from './durably.ts';
import { isFree, leaseEnd, NOT_LEASED } from './lease.ts';
import type { StandingQuestionRow } from './question-schema.ts';
import type { Database } from './schema.ts';
import { listQuestions, type QuestionRows, removeQuestion } from './standing-question-rows.ts';
import { transact } from './unit-of-work.ts';

/** What is to be told of standing questions. */
type TellingQueue = Pick<
  StandingQuestionStore,
  'listDue' | 'lease' | 'begin' | 'markNotPosted' | 'finish' | 'settle' | 'retryAfter'
>;

/** What is to be told of the standing questions of a database. */
export function createTellingQueue(rows: QuestionRows<Database>): TellingQueue {
  return {
    listDue: (now) => listDue(rows, now),
    lease: (id, term) => leaseTelling(rows, id, term),
    begin: (mine, telling, now) =>
      durably(rows.db, (db) =>
        updateIfLeased({ ...rows, db }, mine, {
          claimed_until: leaseEnd({ now, leaseMs: mine.leaseMs }),
          // From the first try on it may have been posted.
          begun_at: mine.begun?.at ?? now,
          begun: JSON.stringify(telling),
        }),
      ),
    async markNotPosted(mine) {
      await updateIfLeased(rows, mine, { begun_at: null, begun: null });
    },
    finish: (mine, telling, then) => finish(rows, mine, telling, then),
    settle: (mine) => updateIfLeased(rows, mine, SETTLED),
    async retryAfter(mine, notBefore) {
      await updateIfLeased(rows, mine, { claimed_until: NOT_LEASED, not_before: notBefore });
    },
  };
}

/** A question of which nothing is to be told. */
const SETTLED = {
  due: null,
  claimed_until: NOT_LEASED,
  begun_at: null,
  begun: null,
} as const;

async function listDue({ db, workspace }: QuestionRows, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('standing_questions')
    .select('id')
    .where('workspace', '=', workspace)
    .where('due', 'is not', null)
    .where('not_before', '<=', now)
    .where(isFree('claimed_until', now))
    .orderBy('not_before')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function leaseTelling(
  { db, workspace }: QuestionRows<Database>,
  id: string,
  term: LeaseTerm,
): Promise<TellingLease | undefined> {
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    const taken = await trx
      .updateTable('standing_questions')
      .set((set) => ({ claimed_until: leaseEnd(term), attempts: set('attempts', '+', 1) }))
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('due', 'is not', null)
      .where('not_before', '<=', term.now)
      .where(isFree('claimed_until', term.now))
      .returning(['attempts', 'begun_at', 'begun'])
      .executeTakeFirst();
    const [question] = taken ? await listQuestions({ db: trx, workspace }, [id]) : [];
    if (!taken || !question?.due) return undefined;
    const { begun_at: at, begun } = taken;
    return {
      leaseMs: term.leaseMs,
      attempt: taken.attempts,
      question,
      kind: question.due,
      begun: at === null ? null : { at, telling: JSON.parse(begun ?? '') as Telling },
    };
  });
}

async function finish(
  { db, workspace }: QuestionRows<Database>,
  mine: TellingLease,
  { told }: Telling,
  then: number | 'ends',
): Promise<boolean> {
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    const kept = {
      ...SETTLED,
      told: told === null ? null : JSON.stringify(told),
      tellings: mine.question.tellings + 1,
      ...(then === 'ends' ? {} : { expires_at: then }),
    };
    const isMine = await updateIfLeased({ db: trx, workspace }, mine, kept);
    if (isMine && then === 'ends') await removeQuestion({ db: trx, workspace }, mine.question.id);
    return isMine;
  });
}

/** Changes a question where nobody else has taken it since. */
async function updateIfLeased(
  { db, workspace }: QuestionRows,
  { question, attempt }: TellingLease,
  to: Partial<StandingQuestionRow>,
): Promise<boolean> {
  const changed = await db
    .updateTable('standing_questions')
    .set(to)
    .where('workspace', '=', workspace)
    .where('id', '=', question.id)
    .where('attempts', '=', attempt)
    .where('due', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}
