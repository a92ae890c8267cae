import { sql, type Transaction } from 'kysely';
import type { Signing } from '../../archive/ports/article-store.ts';
import type {
  ReportSignature,
  ReprintCandidate,
  ReprintQuery,
} from '../../archive/ports/reprint-store.ts';
import { articleOf } from './article-rows.ts';
import { nextRevision } from './metadata.ts';
import type { Schema } from './schema.ts';
import { saveSiteSentences, siteSentencesAt } from './site-sentences.ts';

/**
 * Articles kept under one hash. What more than some dozens share is boilerplate or a stock phrase,
 * and would make every insert slower. A report that is printed more often is still found by its
 * first printings.
 */
const MAX_PER_HASH = 50;

/** Hashes of whole texts stand above those of 32 bits, and outweigh all of them together. */
const WHOLE = 2 ** 32;
const WHOLE_WEIGHT = 100;

/** The signed reports that share the most with a signature, in the order in which they came. */
export async function findReprintCandidates(
  trx: Transaction<Schema>,
  query: ReprintQuery,
): Promise<readonly ReprintCandidate[]> {
  const revisions = await findCandidateRevisions(trx, query);
  if (revisions.length === 0) return [];
  const rows = await trx
    .selectFrom('articles')
    .selectAll()
    .where('revision', 'in', revisions)
    .orderBy('revision')
    .execute();
  const sentences = await siteSentencesAt(trx, revisions);
  return rows.map((row) => ({
    article: articleOf(row),
    reprintGroup: row.report,
    sentences: sentences.get(Number(row.revision)) ?? [],
  }));
}

async function findCandidateRevisions(
  trx: Transaction<Schema>,
  { signature, minShared, maxDaysApart, limit }: ReprintQuery,
): Promise<readonly number[]> {
  const { day } = signature;
  const weight = sql<number>`sum(case when hash >= ${WHOLE} then ${WHOLE_WEIGHT} else 1 end)`;
  const rows = await trx
    .selectFrom('signatures')
    .select(['revision', weight.as('weight')])
    .where('hash', 'in', hashesOf(signature))
    .$if(day !== null, (query) =>
      query.where((where) =>
        where.or([
          where('day', 'is', null),
          where.between('day', (day ?? 0) - maxDaysApart, (day ?? 0) + maxDaysApart),
        ]),
      ),
    )
    .groupBy('revision')
    .having(weight, '>=', minShared)
    .orderBy('weight', 'desc')
    .orderBy('revision')
    .limit(limit)
    .execute();
  return rows.map(({ revision }) => Number(revision));
}

function hashesOf({ hashes, textHash }: ReportSignature): readonly number[] {
  return [...hashes, WHOLE + textHash];
}

/** Keeps a signature under the revision at which its article came. */
export async function saveSignature(
  trx: Transaction<Schema>,
  revision: number,
  { hashes, textHash, day }: ReportSignature,
): Promise<void> {
  const rows = [
    ...hashes.map((hash) => ({ hash, day, revision })),
    { hash: WHOLE + textHash, day: null, revision },
  ];
  const common = await findCommonHashes(
    trx,
    rows.map(({ hash }) => hash),
  );
  const kept = rows.filter(({ hash }) => !common.has(hash));
  if (kept.length > 0) await trx.insertInto('signatures').values(kept).execute();
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

/** Forgets the signature of the article that came at a revision. */
export async function deleteSignature(trx: Transaction<Schema>, revision: number): Promise<void> {
  await trx.deleteFrom('signatures').where('revision', '=', revision).execute();
}

/** Signs a report that was stored without a signature, and puts it into a reprint group. */
export async function signReport(
  trx: Transaction<Schema>,
  id: string,
  { signature, reprintGroup, sentences }: Signing,
): Promise<void> {
  const row = await trx
    .updateTable('articles')
    .set({ is_signed: 1, report: reprintGroup })
    .where('id', '=', id)
    .where('kind', '=', 'report')
    .where('is_signed', '=', 0)
    .returning('revision')
    .executeTakeFirst();
  if (!row) return;
  await saveSignature(trx, Number(row.revision), signature);
  // What is repeated from now on is no longer found: an index has to follow.
  if (await saveSiteSentences(trx, Number(row.revision), sentences)) await nextRevision(trx);
}
