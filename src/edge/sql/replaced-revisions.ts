import type { Kysely, Selectable, Transaction } from 'kysely';
import type { ReplacedRevision } from '../../archive/ports/article-store.ts';
import type { Article } from '../../domain/article.ts';
import { IDS_PER_STATEMENT } from './ids-per-statement.ts';
import type { ArticleRow, Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/** Keeps the revision whose place another one takes; an account has its history in its files. */
export async function saveReplaced(
  trx: Transaction<Schema>,
  { id, kind, origin, title, title_basis, text }: ArticleRow,
  { at, by }: { readonly at: number; readonly by: string },
): Promise<void> {
  if (kind === 'chronicle') return;
  const was = { origin, article_id: id, title, title_basis, text };
  await trx
    .insertInto('replaced')
    .values({ ...was, replaced_by: by, replaced_at: at })
    .execute();
}

/** The earlier revisions of an origin, the first one first. */
export async function earlierRevisions(
  db: Connection,
  origin: string,
): Promise<readonly ReplacedRevision[]> {
  const rows = await db
    .selectFrom('replaced')
    .selectAll()
    .where('origin', '=', origin)
    .orderBy('id')
    .execute();
  return rows.map(toReplacedRevision);
}

/** The replaced revisions that had these ids, each once. */
export async function replacedRevisions(
  db: Connection,
  ids: readonly string[],
): Promise<readonly ReplacedRevision[]> {
  const found = new Map<string, ReplacedRevision>();
  for (let from = 0; from < ids.length; from += IDS_PER_STATEMENT) {
    const rows = await db
      .selectFrom('replaced')
      .selectAll()
      .where('article_id', 'in', ids.slice(from, from + IDS_PER_STATEMENT))
      .execute();
    for (const row of rows) found.set(row.article_id, toReplacedRevision(row));
  }
  return [...found.values()];
}

function toReplacedRevision(row: Selectable<Schema['replaced']>): ReplacedRevision {
  return {
    articleId: row.article_id,
    replacedBy: row.replaced_by,
    title: row.title,
    titleBasis: row.title_basis as Article['titleBasis'],
    text: row.text,
    at: Number(row.replaced_at),
  };
}
