import type { Transaction } from 'kysely';
import type { RepeatedSentences } from '../../archive/ports/repeated-sentences.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import { type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';

/**
 * Reports of a site, from which on a sentence that they have is repeated; printings and revisions of
 * one report count once. Web corpora leave out lines from the third page of a host on (OBELICS,
 * 2023), but count copies of one page as pages. Of what is no prose in two news reports of a site
 * nearly all was credits, headings and the headlines of others.
 */
const REPEATED_REPORTS = 2;

/** What an archive's database knows of the sentences that several reports of one site have. */
export function createRepeatedSentences(db: Database): RepeatedSentences {
  return {
    repeatedIn: (ids) => repeatedIn(db, ids),
    pageTextKeys: (most) => pageTextKeys(db, most),
  };
}

async function repeatedIn(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SiteSentence[]>> {
  const found = new Map<string, SiteSentence[]>();
  for (let from = 0; from < ids.length; from += IDS_PER_STATEMENT) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('site_sentences as one', 'one.revision', 'articles.revision')
      .innerJoin('repeated_sentences as repeated', 'repeated.key', 'one.key')
      .select(['articles.id', 'one.start', 'one.end', 'one.key', 'one.is_page_text'])
      .where('articles.id', 'in', ids.slice(from, from + IDS_PER_STATEMENT))
      .where((where) =>
        where.or([
          where('one.is_page_text', '=', 1),
          where.exists(
            where
              .selectFrom('site_sentences as same')
              .innerJoin('articles as other', 'other.revision', 'same.revision')
              .select('same.key')
              .whereRef('same.key', '=', 'one.key')
              .where((earlier) =>
                // A revision has the arrival of the first one, and a revision of its own.
                earlier.or([
                  earlier('other.arrived_at', '<', earlier.ref('articles.arrived_at')),
                  earlier.and([
                    earlier('other.arrived_at', '=', earlier.ref('articles.arrived_at')),
                    earlier('same.revision', '<', earlier.ref('one.revision')),
                  ]),
                ]),
              ),
          ),
        ]),
      )
      .orderBy('one.revision')
      .orderBy('one.start')
      .execute();
    for (const { id, ...row } of rows) {
      const sentences = found.get(id) ?? [];
      sentences.push(toSiteSentence(row));
      found.set(id, sentences);
    }
  }
  return found;
}

async function pageTextKeys(db: Database, most: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('repeated_sentences')
    .select('key')
    .where('is_page_text', '=', 1)
    .orderBy('revision', 'desc')
    .limit(most)
    .execute();
  return new Set(rows.map(({ key }) => Number(key)));
}

/** Those of some keys that are keys of repeated sentences. */
export async function repeatedAmong(
  trx: Transaction<Schema>,
  keys: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom('repeated_sentences')
    .select('key')
    .where('key', 'in', keys)
    .execute();
  return new Set(rows.map(({ key }) => Number(key)));
}

/** The sentences of the articles that came at some revisions, by revision and in order. */
export async function siteSentencesAt(
  trx: Transaction<Schema>,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, readonly SiteSentence[]>> {
  const rows = await trx
    .selectFrom('site_sentences')
    .selectAll()
    .where('revision', 'in', revisions)
    .orderBy('revision')
    .orderBy('start')
    .execute();
  const groups = Map.groupBy(rows, ({ revision }) => Number(revision));
  return new Map([...groups].map(([revision, some]) => [revision, some.map(toSiteSentence)]));
}

/** Stores the sentences of the article that came at a revision; says whether any is repeated now. */
export async function saveSiteSentences(
  trx: Transaction<Schema>,
  revision: number,
  sentences: readonly SiteSentence[],
): Promise<boolean> {
  if (sentences.length === 0) return false;
  const rows = sentences.map(({ start, end, key, isPageText }) => ({
    revision,
    start,
    end,
    key,
    is_page_text: isPageText ? 1 : 0,
  }));
  await trx.insertInto('site_sentences').values(rows).execute();
  const keys = [...new Set(rows.map(({ key }) => key))];
  // Those that are known are not counted again: a menu may stand in thousands of articles.
  const known = await repeatedAmong(trx, keys);
  const repeated = await findRepeated(
    trx,
    keys.filter((key) => !known.has(key)),
  );
  if (repeated.length === 0) return false;
  await trx
    .insertInto('repeated_sentences')
    .values(repeated.map((row) => ({ ...row, revision })))
    .execute();
  return true;
}

async function findRepeated(trx: Transaction<Schema>, keys: readonly number[]) {
  const rows = await trx
    .selectFrom('site_sentences as one')
    .innerJoin('articles', 'articles.revision', 'one.revision')
    .select('one.key')
    .select((select) => select.fn.max('one.is_page_text').as('is_page_text'))
    .where('one.key', 'in', keys)
    .groupBy('one.key')
    .having((having) => having.fn.count('articles.report').distinct(), '>=', REPEATED_REPORTS)
    .execute();
  return rows.map(({ key, is_page_text }) => ({ key, is_page_text }));
}

/**
 * Forgets the sentences of an article that is taken out, and which of them are no longer repeated;
 * those of the other articles stay.
 */
export async function deleteSiteSentences(
  trx: Transaction<Schema>,
  revision: number,
): Promise<void> {
  const rows = await trx
    .deleteFrom('site_sentences')
    .where('revision', '=', revision)
    .returning('key')
    .execute();
  const keys = await repeatedAmong(trx, [...new Set(rows.map(({ key }) => Number(key)))]);
  for (const key of keys) {
    const reports = await trx
      .selectFrom('site_sentences as one')
      .innerJoin('articles', 'articles.revision', 'one.revision')
      .select('articles.report')
      .distinct()
      .where('one.key', '=', key)
      .limit(REPEATED_REPORTS)
      .execute();
    if (reports.length >= REPEATED_REPORTS) continue;
    await trx.deleteFrom('repeated_sentences').where('key', '=', key).execute();
  }
}

function toSiteSentence({
  start,
  end,
  key,
  is_page_text,
}: Pick<Schema['site_sentences'], 'start' | 'end' | 'key' | 'is_page_text'>): SiteSentence {
  return {
    start: Number(start),
    end: Number(end),
    key: Number(key),
    isPageText: Number(is_page_text) === 1,
  };
}
