import type {
  AddedQuestion,
  NewQuestion,
  QuestionCheck,
  QuestionLimits,
  StandingQuestionStore,
  StoredQuestion,
} from '../../archive/ports/standing-question-store.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { normalizePhrase } from '../../domain/watch.ts';
import { NOT_LEASED } from './lease.ts';
import type { StandingQuestionRow } from './question-schema.ts';
import { type Connection, type Database, IDS_PER_STATEMENT } from './schema.ts';
import { listQuestions, type QuestionRows, removeQuestion } from './standing-question-rows.ts';
import { createTellingQueue } from './telling-queue.ts';
import { transact, transactDurably } from './unit-of-work.ts';

/** What an archive's database knows of standing questions. */
export function createStandingQuestionStore(
  db: Database,
  workspace: string,
): StandingQuestionStore {
  const rows = { db, workspace };
  return {
    add: (question, asker, limits) => add(rows, question, asker, limits),
    list: () => listQuestions(rows),
    listOf: (asker) => listOf(rows, asker),
    forget: (id, asker) => forget(rows, id, asker),
    remove: (id) => remove(rows, id),
    advance: (ids, revision) => advance(rows, ids, revision),
    check: (id, found) => check(rows, id, found),
    expire: (now) => expire(rows, now),
    ...createTellingQueue(rows),
  };
}

async function add(
  { db, workspace }: QuestionRows<Database>,
  asked: NewQuestion,
  asker: string,
  limits: QuestionLimits,
): Promise<AddedQuestion> {
  const { channel, thread } = asked;
  const folded = normalizePhrase(asked.question);
  return await transactDurably(db, `workspace ${workspace}`, async (trx) => {
    const same = await trx
      .selectFrom('standing_questions')
      .select('id')
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .where('folded', '=', folded)
      .executeTakeFirst();
    const own = await trx
      .selectFrom('question_askers')
      .select('question_id')
      .where('workspace', '=', workspace)
      .where('user', '=', asker)
      .execute();
    if (own.some((one) => one.question_id === same?.id)) return 'known';
    if (own.length >= limits.ofAsker) return 'asker-full';
    if (!same && (await countOf(trx, workspace)) >= limits.ofWorkspace) return 'workspace-full';
    if (!same)
      await trx
        .insertInto('standing_questions')
        .values({ workspace, ...newRow(asked, folded) })
        .execute();
    const row = { question_id: same?.id ?? asked.id, workspace, user: asker };
    await trx.insertInto('question_askers').values(row).execute();
    return same ? 'joined' : 'added';
  });
}

async function countOf(trx: Connection, workspace: string): Promise<number> {
  const { questions } = await trx
    .selectFrom('standing_questions')
    .select((select) => select.fn.countAll<number>().as('questions'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  return questions;
}

function newRow(asked: NewQuestion, folded: string): Omit<StandingQuestionRow, 'workspace'> {
  const { id, channel, thread, question, readAs, asOf, since, revision } = asked;
  return {
    ...{ id, channel, thread, question, folded, since },
    is_direct: asked.isDirect ? 1 : 0,
    read_as: readAs,
    as_of: asOf,
    is_on_new_subject: asked.isOnNewSubject ? 1 : 0,
    since_revision: revision,
    checked_revision: revision,
    expires_at: asked.expiresAt,
    told: null,
    tellings: 0,
    due: null,
    not_before: 0,
    claimed_until: NOT_LEASED,
    attempts: 0,
    begun_at: null,
    begun: null,
  };
}

async function listOf(
  rows: QuestionRows<Database>,
  asker: string,
): Promise<readonly StoredQuestion[]> {
  const { db, workspace } = rows;
  const own = await db
    .selectFrom('question_askers')
    .select('question_id')
    .where('workspace', '=', workspace)
    .where('user', '=', asker)
    .execute();
  if (own.length === 0) return [];
  return await listQuestions(
    rows,
    own.map(({ question_id }) => question_id),
  );
}

async function forget(
  { db, workspace }: QuestionRows<Database>,
  id: string,
  asker: string,
): Promise<boolean> {
  return await transact(db, `workspace ${workspace}`, async (trx) => {
    const gone = await trx
      .deleteFrom('question_askers')
      .where('workspace', '=', workspace)
      .where('question_id', '=', id)
      .where('user', '=', asker)
      .returning('id')
      .executeTakeFirst();
    const left = await trx
      .selectFrom('question_askers')
      .select('id')
      .where('workspace', '=', workspace)
      .where('question_id', '=', id)
      .executeTakeFirst();
    if (!left) await removeQuestion({ db: trx, workspace }, id);
    return gone !== undefined;
  });
}

async function remove({ db, workspace }: QuestionRows<Database>, id: string): Promise<void> {
  await transact(db, `workspace ${workspace}`, (trx) => removeQuestion({ db: trx, workspace }, id));
}

async function advance(
  { db, workspace }: QuestionRows<Database>,
  ids: readonly string[],
  revision: number,
): Promise<void> {
  for (const slice of slicesOf(ids, IDS_PER_STATEMENT)) {
    await db
      .updateTable('standing_questions')
      .set({ checked_revision: revision })
      .where('workspace', '=', workspace)
      .where('id', 'in', slice)
      .where('checked_revision', '<', revision)
      .execute();
  }
}

async function check(
  { db, workspace }: QuestionRows<Database>,
  id: string,
  found: QuestionCheck,
): Promise<boolean> {
  const { revision, told, due, notBefore } = found;
  const checked = await db
    .updateTable('standing_questions')
    .set({
      checked_revision: revision,
      told: told === null ? null : JSON.stringify(told),
      ...(due === null ? {} : { due, not_before: notBefore }),
    })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('checked_revision', '<', revision)
    .returning('id')
    .executeTakeFirst();
  return checked !== undefined;
}

async function expire({ db, workspace }: QuestionRows<Database>, now: number): Promise<void> {
  await transact(db, `workspace ${workspace}`, async (trx) => {
    const expired = await trx
      .selectFrom('standing_questions')
      .select(['id', 'told'])
      .where('workspace', '=', workspace)
      .where('expires_at', '<=', now)
      .where('due', 'is', null)
      .execute();
    for (const { id, told } of expired) {
      if (told !== null) await removeQuestion({ db: trx, workspace }, id);
      else {
        const due = { due: 'expiry', not_before: now };
        await trx
          .updateTable('standing_questions')
          .set(due)
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .execute();
      }
    }
  });
}
