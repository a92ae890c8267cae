import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReprintCandidate, ReprintMatcher } from '../../archive/ports/article-store.ts';
import type { Report } from '../../domain/article.ts';
import {
  computeSignature,
  minSharedHashes,
  type Signature,
} from '../../intake/signature/signature.ts';
import { articleOf } from './article-rows.ts';
import { IDS_PER_STATEMENT } from './ids-per-statement.ts';
import type { ArticleRow, Schema } from './schema.ts';

type Connection = Kysely<Schema> | Transaction<Schema>;

/**
 * Days between two printings of one report. A weekly prints what came after its last issue; with
 * more days there would be more to compare each article with. Texts that are word for word alike
 * are one report whatever the days: nobody writes the same words twice by himself.
 */
const DAYS_APART = 14;

/**
 * Articles that are compared word for word, those first that share the most: a report printed by
 * dozens is found by any of them.
 */
const MOST_COMPARED = 12;

/**
 * Articles kept under one hash: what more than some dozens share is furniture of a page or a phrase
 * of the language, and would make each article dearer to put than the last one. A report that is
 * printed more often is still found by its first printings.
 */
const MAX_PER_HASH = 50;

/** Hashes of whole texts stand above those of 32 bits, and outweigh all of them together. */
const WHOLE = 2 ** 32;
const WHOLE_WEIGHT = 100;

/** The report that a signed article prints, of those that are kept. */
export async function findReprintGroup(
  trx: Transaction<Schema>,
  signed: ReprintMatcher,
): Promise<string | undefined> {
  const revisions = await findCandidateRevisions(trx, signed);
  if (revisions.length === 0) return undefined;
  const rows = await trx
    .selectFrom('articles')
    .selectAll()
    .where('revision', 'in', revisions)
    .orderBy('revision')
    .execute();
  return signed.findGroup(
    rows.map((row): ReprintCandidate => ({ article: articleOf(row), reprintGroup: row.report })),
  );
}

async function findCandidateRevisions(
  trx: Transaction<Schema>,
  { signature, day }: ReprintMatcher,
): Promise<readonly number[]> {
  const weight = sql<number>`sum(case when hash >= ${WHOLE} then ${WHOLE_WEIGHT} else 1 end)`;
  const rows = await trx
    .selectFrom('signatures')
    .select(['revision', weight.as('weight')])
    .where('hash', 'in', hashesOf(signature))
    .$if(day !== null, (query) =>
      query.where((where) =>
        where.or([
          where('day', 'is', null),
          where.between('day', (day ?? 0) - DAYS_APART, (day ?? 0) + DAYS_APART),
        ]),
      ),
    )
    .groupBy('revision')
    .having(weight, '>=', minSharedHashes(signature))
    .orderBy('weight', 'desc')
    .orderBy('revision')
    .limit(MOST_COMPARED)
    .execute();
  return rows.map(({ revision }) => Number(revision));
}

/** Keeps a signature under the revision at which its article came. */
export async function saveSignature(
  trx: Transaction<Schema>,
  revision: number,
  { signature, day }: ReprintMatcher,
): Promise<void> {
  const rows = [
    ...signature.minima.map((hash) => ({ hash, day, revision })),
    { hash: WHOLE + signature.textHash, day: null, revision },
  ];
  const common = await findCommonHashes(
    trx,
    rows.map(({ hash }) => hash),
  );
  const sentence = rows.filter(({ hash }) => !common.has(hash));
  if (sentence.length > 0) await trx.insertInto('signatures').values(sentence).execute();
}

async function findCommonHashes(
  trx: Transaction<Schema>,
  hashes: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom('signatures')
    .select('hash')
    .where('hash', 'in', hashes)
    .groupBy('hash')
    .having((having) => having.fn.countAll<number>(), '>=', MAX_PER_HASH)
    .execute();
  return new Set(rows.map(({ hash }) => Number(hash)));
}

/**
 * Forgets the signature of an article. It is made again of the text to be found by its hashes: an
 * index by articles would be as large as the signatures themselves.
 */
export async function deleteSignature(
  trx: Transaction<Schema>,
  { revision, text }: Pick<ArticleRow, 'revision' | 'text'>,
): Promise<void> {
  await trx
    .deleteFrom('signatures')
    .where('hash', 'in', hashesOf(computeSignature(text)))
    .where('revision', '=', revision)
    .execute();
}

function hashesOf({ minima, textHash }: Signature): readonly number[] {
  return [...minima, WHOLE + textHash];
}

/** Signs a report that was put without a signature. */
export async function signReport(
  trx: Transaction<Schema>,
  id: string,
  signed: ReprintMatcher,
): Promise<void> {
  const row = await trx
    .selectFrom('articles')
    .select('revision')
    .where('id', '=', id)
    .where('is_signed', '=', 0)
    .executeTakeFirst();
  if (!row) return;
  const report = await findReprintGroup(trx, signed);
  await saveSignature(trx, row.revision, signed);
  await trx
    .updateTable('articles')
    .set({ is_signed: 1, ...(report === undefined ? {} : { report }) })
    .where('id', '=', id)
    .execute();
}

/** Reports without a signature, in the order in which they came. */
export async function unsignedReports(db: Connection, most: number): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('kind', '=', 'report')
    .where('is_signed', '=', 0)
    .orderBy('revision')
    .limit(most)
    .execute();
  return rows.map(articleOf).filter((article) => article.kind === 'report');
}

/** Of these articles, those whose report others have printed too, with the report. */
export async function reprintGroupsOf(
  db: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += IDS_PER_STATEMENT) {
    const rows = await db
      .selectFrom('articles as one')
      .select(['one.id', 'one.report'])
      .where('one.id', 'in', ids.slice(from, from + IDS_PER_STATEMENT))
      .where('one.kind', '=', 'report')
      .where((where) =>
        where.exists(
          where
            .selectFrom('articles as other')
            .select('other.id')
            .whereRef('other.report', '=', 'one.report')
            .whereRef('other.id', '!=', 'one.id'),
        ),
      )
      .execute();
    for (const { id, report } of rows) found.set(id, report);
  }
  return found;
}
