import { type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import type { Eraser } from '../../archive/ports/eraser.ts';
import type { Deletion, DeletionTarget } from '../../domain/deletion.ts';
import { isPostgres } from './engine.ts';
import { erasePerson } from './erase-person.ts';
import { deletePassages } from './passage-store.ts';
import { remove } from './removals.ts';
import type { Database, Schema } from './schema.ts';
import { transactDurably } from './unit-of-work.ts';
import { deleteRows } from './workspace-rows.ts';

/** Removes for good what an archive's database keeps. */
export function createEraser(db: Database): Eraser {
  const isSqlite = !isPostgres(db);
  return {
    async erase(target) {
      // Freed room of the file is overwritten with zeros.
      if (isSqlite) await sql`pragma secure_delete = on`.execute(db);
      return await transactDurably(db, 'articles', (trx) => erase(trx, target));
    },
    async scrub() {
      // What was removed stands in the write-ahead log until it is emptied.
      if (isSqlite) await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
  };
}

async function erase(trx: Transaction<Schema>, { kind, id }: DeletionTarget): Promise<Deletion> {
  switch (kind) {
    case 'article':
      return await eraseArticles(trx, (articles) =>
        articles.where((where) => where.or([where('id', '=', id), where('given_id', '=', id)])),
      );
    case 'outlet':
      return await eraseArticles(trx, (articles) =>
        articles.where(sql<string>`lower(outlet)`, '=', id.toLowerCase()),
      );
    case 'person':
      return await erasePerson(trx, id);
    case 'workspace':
      return await eraseWorkspace(trx, id);
  }
}

type ArticleIds = SelectQueryBuilder<Schema, 'articles', { id: string; origin: string }>;

/** Removes articles with their earlier revisions, and all that quotes them. */
async function eraseArticles(
  trx: Transaction<Schema>,
  chosen: (articles: ArticleIds) => ArticleIds,
): Promise<Deletion> {
  const all = trx.selectFrom('articles').select(['id', 'origin']).where('kind', '=', 'report');
  const found = await chosen(all).orderBy('revision').execute();
  if (found.length === 0) return {};
  let revisions = 0;
  let answers = 0;
  for (const { id, origin } of found) {
    const earlier = await trx
      .deleteFrom('replaced')
      .where('origin', '=', origin)
      .returning('article_id')
      .execute();
    revisions += earlier.length;
    for (const one of [id, ...earlier.map(({ article_id }) => article_id)]) {
      answers += await eraseQuotes(trx, one);
    }
    await trx
      .updateTable('posted_quotes')
      .set({ quote: '' })
      .where('origin', '=', origin)
      .execute();
    await trx.deleteFrom('read_pages').where('origin', '=', origin).execute();
    await remove(trx, id);
  }
  if (isPostgres(trx)) {
    await deletePassages(
      trx,
      found.map(({ id }) => id),
    );
  }
  // The words of removed articles stand in the saved index: it is built anew.
  await trx.deleteFrom('index_segments').execute();
  return { articles: found.length, revisions, answers };
}

/** Removes what was shown of an article in chats, and says in how many answers. */
async function eraseQuotes(trx: Transaction<Schema>, articleId: string): Promise<number> {
  const quoting = `%"articleId":${JSON.stringify(articleId)}%`;
  const answers = await trx
    .deleteFrom('shown_answers')
    .where('quoted', 'like', quoting)
    .returning('id')
    .execute();
  // A digest that waits is posted without it, as without what was withdrawn; the rest is done.
  await trx
    .deleteFrom('delivery_parts')
    .where('quoted', 'like', quoting)
    .where('ts', 'is not', null)
    .execute();
  // The note that it was withdrawn names its headline, and quotes nothing.
  await trx
    .updateTable('posted_quotes')
    .set({ quote: '' })
    .where('article_id', '=', articleId)
    .execute();
  await eraseTold(trx, quoting);
  return answers.length;
}

/** What was told of a standing question stands as told, without its words. */
async function eraseTold(trx: Transaction<Schema>, quoting: string): Promise<void> {
  const told = await trx
    .selectFrom('standing_questions')
    .select(['workspace', 'id', 'told'])
    .where('told', 'like', quoting)
    .execute();
  for (const row of told) {
    const wordless = JSON.stringify({ ...JSON.parse(row.told ?? '{}'), sentence: '' });
    await trx
      .updateTable('standing_questions')
      .set({ told: wordless })
      .where('workspace', '=', row.workspace)
      .where('id', '=', row.id)
      .execute();
  }
}

/** The tables of a workspace by what is counted of them. */
const COUNTED = {
  shown_answers: 'answers',
  turns: 'questions',
  standing_questions: 'standingQuestions',
  watches: 'watches',
  subscriptions: 'digests',
  feedback: 'feedback',
} as const;

/** Removes all that is kept of a workspace, and the installation that is of it alone. */
async function eraseWorkspace(trx: Transaction<Schema>, id: string): Promise<Deletion> {
  const counts: Record<string, number> = {};
  for (const [table, kind] of Object.entries(COUNTED) as [keyof typeof COUNTED, string][]) {
    const { count } = await trx
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('workspace', '=', id)
      .executeTakeFirstOrThrow();
    counts[kind] = count;
  }
  await deleteRows(trx, id);
  await trx.deleteFrom('workspaces').where('id', '=', id).execute();
  const installed = await trx
    .deleteFrom('installations')
    .where('id', '=', id)
    .returning('id')
    .execute();
  return { ...counts, installations: installed.length };
}
