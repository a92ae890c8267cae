import { sql, type Transaction } from 'kysely';
import type {
  ArticlePassages,
  PassageProgress,
  PassageStore,
} from '../../archive/ports/passage-store.ts';
import { listedTexts } from './listed.ts';
import { createMetadata } from './metadata.ts';
import { createPassageReading } from './passage-reading.ts';
import type { TotalName } from './passage-schema.ts';
import type { Database, Schema } from './schema.ts';
import { type TsVector, toTsVector } from './tsvector.ts';
import { transact } from './unit-of-work.ts';

/** The keys under which it is kept how far the passages are. */
const VERSION = 'passages-version';
const REVISION = 'passages-revision';

/** The revision of passages that never followed any. */
const NEVER = -1;

/** The passages of an archive on PostgreSQL. */
export function createPassageStore(db: Database): PassageStore {
  return {
    progress: () => progress(db),
    reset: (version) => transact(db, 'passages', (trx) => reset(trx, version)),
    missing: (ids) => missing(db, ids),
    put: (articles) => transact(db, 'passages', (trx) => putPassages(trx, articles)),
    remove: (ids) => transact(db, 'passages', (trx) => deletePassages(trx, ids)),
    advance: (revision) => transact(db, 'passages', (trx) => advance(trx, revision)),
    ...createPassageReading(db),
  };
}

async function progress(db: Database | Transaction<Schema>): Promise<PassageProgress> {
  const { readMetadata } = createMetadata(db);
  return {
    version: Number((await readMetadata(VERSION)) ?? 0),
    revision: Number((await readMetadata(REVISION)) ?? NEVER),
  };
}

async function reset(trx: Transaction<Schema>, version: number): Promise<void> {
  // Another process may have begun anew before this one.
  if ((await progress(trx)).version >= version) return;
  await sql`truncate passages, passage_terms, passage_articles, passage_totals`.execute(trx);
  const { writeMetadata } = createMetadata(trx);
  await writeMetadata(VERSION, String(version));
  await writeMetadata(REVISION, String(NEVER));
}

async function missing(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('passage_articles')
    .select('article_id')
    .where('article_id', 'in', listedTexts(db, ids))
    .execute();
  const there = new Set(rows.map(({ article_id }) => article_id));
  return ids.filter((id) => !there.has(id));
}

async function putPassages(
  trx: Transaction<Schema>,
  articles: readonly ArticlePassages[],
): Promise<void> {
  const ids = articles.map(({ articleId }) => articleId);
  // An article may have been taken out while it was read, or put by another process.
  const { rows } = await sql<{ article_id: string }>`
    insert into passage_articles (article_id)
    select id from articles where id in ${listedTexts(trx, ids)}
    on conflict do nothing returning article_id`.execute(trx);
  const isNew = new Set(rows.map(({ article_id }) => article_id));
  const put = articles.flatMap(({ articleId, passages }) =>
    isNew.has(articleId)
      ? passages.map((passage) => ({
          articleId,
          sentences: JSON.stringify(passage.sentences.flat()),
          vector: toTsVector(passage),
        }))
      : [],
  );
  await sql`insert into passages (article_id, sentences, terms, text_terms, title_terms)
    select article_id, sentences, cast(terms as tsvector), text_terms, title_terms
    from unnest(
      cast(${put.map(({ articleId }) => articleId)} as text[]),
      cast(${put.map(({ sentences }) => sentences)} as text[]),
      cast(${put.map(({ vector }) => vector.body)} as text[]),
      cast(${put.map(({ vector }) => vector.text.size)} as integer[]),
      cast(${put.map(({ vector }) => vector.title.size)} as integer[])
    ) with ordinality as put (article_id, sentences, terms, text_terms, title_terms, place)
    order by place`.execute(trx);
  await addUses(
    trx,
    put.map(({ vector }) => vector),
  );
  await addTotals(trx, {
    articles: isNew.size,
    passages: put.length,
    text_terms: put.reduce((sum, { vector }) => sum + vector.text.size, 0),
    title_terms: put.reduce((sum, { vector }) => sum + vector.title.size, 0),
  });
}

/** Counts the terms of passages that came. */
async function addUses(trx: Transaction<Schema>, vectors: readonly TsVector[]): Promise<void> {
  const uses = new Map<string, { inText: number; inTitle: number; inAny: number }>();
  for (const { text, title } of vectors) {
    for (const term of text.union(title)) {
      const use = uses.get(term) ?? { inText: 0, inTitle: 0, inAny: 0 };
      uses.set(term, use);
      use.inAny += 1;
      if (text.has(term)) use.inText += 1;
      if (title.has(term)) use.inTitle += 1;
    }
  }
  const all = [...uses];
  await sql`insert into passage_terms as known (term, in_text, in_title, in_any)
    select * from unnest(
      cast(${all.map(([term]) => term)} as text[]),
      cast(${all.map(([, { inText }]) => inText)} as integer[]),
      cast(${all.map(([, { inTitle }]) => inTitle)} as integer[]),
      cast(${all.map(([, { inAny }]) => inAny)} as integer[])
    )
    on conflict (term) do update set
      in_text = known.in_text + excluded.in_text,
      in_title = known.in_title + excluded.in_title,
      in_any = known.in_any + excluded.in_any`.execute(trx);
}

async function addTotals(
  trx: Transaction<Schema>,
  added: Readonly<Record<TotalName, number>>,
): Promise<void> {
  for (const name of ['articles', 'passages', 'text_terms', 'title_terms'] as const) {
    await sql`insert into passage_totals as known (name, count) values (${name}, ${added[name]})
      on conflict (name) do update set count = known.count + excluded.count`.execute(trx);
  }
}

/** Deletes the passages of articles, and counts them no more. */
export async function deletePassages(
  trx: Transaction<Schema>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { numDeletedRows } = await trx
    .deleteFrom('passage_articles')
    .where('article_id', 'in', listedTexts(trx, ids))
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  const { rows } = await sql<Record<Exclude<TotalName, 'articles'>, number>>`
    with gone as (
      delete from passages where article_id in ${listedTexts(trx, ids)}
      returning terms, text_terms, title_terms
    ), uses as (
      select term.lexeme, count(*) as in_any,
        count(*) filter (where 'D' = any(term.weights)) as in_text,
        count(*) filter (where 'A' = any(term.weights)) as in_title
      from gone, unnest(gone.terms) as term group by term.lexeme
    ), counted as (
      update passage_terms as known set
        in_text = known.in_text - uses.in_text,
        in_title = known.in_title - uses.in_title,
        in_any = known.in_any - uses.in_any
      from uses where known.term = uses.lexeme
    )
    select count(*) as passages, coalesce(sum(text_terms), 0) as text_terms,
      coalesce(sum(title_terms), 0) as title_terms
    from gone`.execute(trx);
  const [gone] = rows;
  if (gone === undefined) return;
  await trx.deleteFrom('passage_terms').where('in_any', '<=', 0).execute();
  await addTotals(trx, {
    articles: -Number(numDeletedRows),
    passages: -gone.passages,
    text_terms: -gone.text_terms,
    title_terms: -gone.title_terms,
  });
}

/** Another process may be further already. */
async function advance(trx: Transaction<Schema>, revision: number): Promise<void> {
  if ((await progress(trx)).revision >= revision) return;
  await createMetadata(trx).writeMetadata(REVISION, String(revision));
}
