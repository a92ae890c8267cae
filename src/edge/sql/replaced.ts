import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Replaced } from '../../archive/ports/article-store.ts';
import type { Article } from '../../domain/article.ts';
import { IDS_AT_ONCE } from './limits.ts';
import type { ArticleRow, Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/** Keeps the revision whose place another one takes; an account has its history in its files. */
export async function keepReplaced(
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
export async function replaced(db: Connection, origin: string): Promise<readonly Replaced[]> {
  const rows = await db
    .selectFrom('replaced')
    .selectAll()
    .where('origin', '=', origin)
    .orderBy('id')
    .execute();
  return rows.map(replacedOf);
}

/** The replaced revisions that had these ids, each once. */
export async function formerly(
  db: Connection,
  ids: readonly string[],
): Promise<readonly Replaced[]> {
  const found = new Map<string, Replaced>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('replaced')
      .selectAll()
      .where('article_id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute();
    for (const row of rows) found.set(row.article_id, replacedOf(row));
  }
  return [...found.values()];
}

function replacedOf(row: Selectable<Schema['replaced']>): Replaced {
  return {
    articleId: row.article_id,
    replacedBy: row.replaced_by,
    title: row.title,
    titleBasis: row.title_basis as Article['titleBasis'],
    text: row.text,
    at: Number(row.replaced_at),
  };
}
