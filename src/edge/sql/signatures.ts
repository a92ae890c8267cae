import { sql, type Transaction } from 'kysely';
import type { Placement, Signing } from '../../archive/ports/article-store.ts';
import type {
  ReportSignature,
  ReprintCandidate,
  ReprintQuery,
} from '../../archive/ports/reprint-store.ts';
import { articleOf } from './article-rows.ts';
import { listed } from './listed.ts';
import { createMetadata, nextRevision } from './metadata.ts';
import { deletePostings, mergePostings } from './postings.ts';
import type { Schema } from './schema.ts';
import {
  decodeSiteSentences,
  encodeSiteSentences,
  forgetRepeated,
  postSentences,
} from './site-sentences.ts';

/** Hashes of whole texts stand above those of 32 bits, and outweigh all of them together. */
const WHOLE = 2 ** 32;
const WHOLE_WEIGHT = 100;

/** The key under which the version is kept of what read the signatures. */
const VERSION = 'signatures-version';

/** The signed reports that share the most with a signature, in the order in which they came. */
export async function findReprintCandidates(
  trx: Transaction<Schema>,
  query: ReprintQuery,
): Promise<readonly ReprintCandidate[]> {
  const revisions = await findCandidateRevisions(trx, query);
  if (revisions.length === 0) return [];
  const rows = await trx
    .selectFrom('articles')
    .innerJoin('signatures', 'signatures.revision', 'articles.revision')
    .selectAll('articles')
    .select('signatures.sentences')
    .where('articles.revision', 'in', revisions)
    .orderBy('articles.revision')
    .execute();
  return rows.map((row) => ({
    article: articleOf(row),
    reprintGroup: row.report,
    sentences: decodeSiteSentences(row.sentences),
  }));
}

async function findCandidateRevisions(
  trx: Transaction<Schema>,
  { signature, minShared, maxDaysApart, limit }: ReprintQuery,
): Promise<readonly number[]> {
  const { day } = signature;
  const weight = sql<number>`sum(case when hash >= ${WHOLE} then ${WHOLE_WEIGHT} else 1 end)`;
  const rows = await trx
    .selectFrom('all_signature_postings')
    .select(['revision', weight.as('weight')])
    .where('hash', 'in', listed(trx, hashesOf(signature)))
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
  return rows.map(({ revision }) => revision);
}

function hashesOf({ hashes, textHash }: ReportSignature): readonly number[] {
  return [...hashes, WHOLE + textHash];
}

/**
 * Keeps the signature and the sentences of a report under the revision at which it came; says whether
 * others of its site are known from now on to repeat any.
 */
export async function saveSignature(
  trx: Transaction<Schema>,
  revision: number,
  { signature, sentences }: Pick<Placement, 'signature' | 'sentences'>,
): Promise<boolean> {
  if (signature === null && sentences.length === 0) return false;
  const hashes = signature ? hashesOf(signature) : [];
  await trx
    .insertInto('signatures')
    .values({
      revision,
      hashes: JSON.stringify(hashes),
      sentences: encodeSiteSentences(sentences),
    })
    .execute();
  await sql`insert into new_signature_postings (hash, revision, day)
    select distinct value, cast(${revision} as integer),
      case when value < ${WHOLE} then cast(${signature?.day ?? null} as integer) end
    from ${listed(trx, hashes)} as hashes`.execute(trx);
  const isRepeated = await postSentences(trx, revision, sentences);
  await mergePostings(trx);
  return isRepeated;
}

/** Forgets the signature and the sentences of the article that came at a revision. */
export async function deleteSignature(trx: Transaction<Schema>, revision: number): Promise<void> {
  const row = await trx
    .deleteFrom('signatures')
    .where('revision', '=', revision)
    .returningAll()
    .executeTakeFirst();
  if (!row) return;
  const keys = new Set(decodeSiteSentences(row.sentences).map(({ key }) => key));
  const hashes = JSON.parse(row.hashes) as readonly number[];
  await deletePostings(trx, revision, { hashes, keys });
  await forgetRepeated(trx, keys);
}

/** Signs a report that was stored without a signature, and puts it into a reprint group. */
export async function signReport(
  trx: Transaction<Schema>,
  id: string,
  { reprintGroup, ...signing }: Signing,
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
  // What is repeated from now on is no longer found: an index has to follow.
  if (await saveSignature(trx, row.revision, signing)) await nextRevision(trx);
}

/** Forgets all signatures where readers of another version made them: the reports are unsigned. */
export async function forgetOtherVersions(
  trx: Transaction<Schema>,
  version: string,
): Promise<void> {
  const { readMetadata, writeMetadata } = createMetadata(trx);
  if ((await readMetadata(VERSION)) === version) return;
  await writeMetadata(VERSION, version);
  await trx.deleteFrom('signatures').execute();
  await trx.deleteFrom('signature_postings').execute();
  await trx.deleteFrom('new_signature_postings').execute();
  await trx.deleteFrom('sentence_postings').execute();
  await trx.deleteFrom('new_sentence_postings').execute();
  await trx.deleteFrom('repeated_sentences').execute();
  await trx.updateTable('articles').set({ is_signed: 0 }).where('is_signed', '=', 1).execute();
}
