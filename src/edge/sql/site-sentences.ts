import { sql, type Transaction } from 'kysely';
import type { RepeatedSentences } from '../../archive/ports/repeated-sentences.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { listed, listedRows } from './listed.ts';
import { type Connection, type Database, IDS_PER_STATEMENT, type Schema } from './schema.ts';

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
    siteSentences: (ids) => siteSentences(db, ids),
    repeatedIn: (ids) => repeatedIn(db, ids),
    pageTextKeys: (most) => pageTextKeys(db, most),
  };
}

/** The sentences of an article that came at an instant, in milliseconds since 1970, and a revision. */
interface ArrivedSentences {
  readonly id: string;
  readonly revision: number;
  readonly arrivedAt: number;
  readonly sentences: readonly SiteSentence[];
}

async function siteSentences(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SiteSentence[]>> {
  const found = await arrivedSentences(db, ids);
  return new Map(found.map(({ id, sentences }) => [id, sentences]));
}

/** The sentences of the signed articles among some, in the order in which they came. */
async function arrivedSentences(
  db: Database,
  ids: readonly string[],
): Promise<readonly ArrivedSentences[]> {
  const found: ArrivedSentences[] = [];
  for (const slice of slicesOf(ids, IDS_PER_STATEMENT)) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('signatures', 'signatures.revision', 'articles.revision')
      .select(['articles.id', 'articles.revision', 'articles.arrived_at', 'signatures.sentences'])
      .where('articles.id', 'in', slice)
      .orderBy('articles.revision')
      .execute();
    for (const { id, revision, arrived_at, sentences } of rows) {
      found.push({
        id,
        revision,
        arrivedAt: arrived_at,
        sentences: decodeSiteSentences(sentences),
      });
    }
  }
  return found;
}

async function repeatedIn(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SiteSentence[]>> {
  const articles = await arrivedSentences(db, ids);
  const keys = articles.flatMap(({ sentences }) => sentences.map(({ key }) => key));
  const repeated = await repeatedAmong(db, keys);
  const background = articles.flatMap((article) =>
    article.sentences
      .filter(({ key, isPageText }) => !isPageText && repeated.has(key))
      .map((sentence) => ({ article, sentence })),
  );
  const told = await toldBefore(
    db,
    background.map(({ article, sentence }) => [sentence.key, article.arrivedAt, article.revision]),
  );
  const later = new Set(background.filter((_, at) => told.has(at)).map(({ sentence }) => sentence));
  const found = articles.map(({ id, sentences }) => {
    const own = sentences.filter(
      (one) => repeated.has(one.key) && (one.isPageText || later.has(one)),
    );
    return [id, own] as const;
  });
  return new Map(found.filter(([, sentences]) => sentences.length > 0));
}

/** A sentence's key, and when its article came: the instant, and the revision. */
type Occurrence = readonly [key: number, arrivedAt: number, revision: number];

/**
 * The places of those of some occurrences before which another article had the sentence. A revision
 * has the arrival of the first one, and a revision of its own.
 */
async function toldBefore(
  db: Database,
  occurrences: readonly Occurrence[],
): Promise<ReadonlySet<number>> {
  if (occurrences.length === 0) return new Set();
  const { rows } = await sql<{ place: number }>`
    select one.place from ${listedRows(db, occurrences, ['key', 'arrived_at', 'revision'])} as one
    where exists (
      select 1 from all_sentence_postings as same
      inner join articles as other on other.revision = same.revision
      where same.key = one.key
        and (other.arrived_at < one.arrived_at
          or (other.arrived_at = one.arrived_at and other.revision < one.revision))
    )`.execute(db);
  return new Set(rows.map(({ place }) => place));
}

async function pageTextKeys(db: Database, most: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('repeated_sentences')
    .select('key')
    .where('is_page_text', '=', 1)
    .orderBy('revision', 'desc')
    .limit(most)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Those of some keys that are keys of repeated sentences. */
export async function repeatedAmong(
  db: Connection,
  keys: readonly number[],
): Promise<ReadonlySet<number>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('repeated_sentences')
    .select('key')
    .where('key', 'in', listed(db, new Set(keys)))
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/**
 * Keeps which sentences the article has that came at a revision; says whether any of them is
 * repeated from now on. Those that are known to be are not counted again: a menu may stand in
 * thousands of articles.
 */
export async function postSentences(
  trx: Transaction<Schema>,
  revision: number,
  sentences: readonly SiteSentence[],
): Promise<boolean> {
  if (sentences.length === 0) return false;
  const rows = sentences.map(({ key, isPageText }) => [key, isPageText ? 1 : 0] as const);
  await sql`insert into new_sentence_postings (key, revision, is_page_text)
    select key, cast(${revision} as integer), max(is_page_text)
    from ${listedRows(trx, rows, ['key', 'is_page_text'])} as sentences
    group by key`.execute(trx);
  const keys = listed(trx, new Set(sentences.map(({ key }) => key)));
  const { rows: repeated } = await sql<{ key: number }>`
    insert into repeated_sentences (key, is_page_text, revision)
    select one.key, max(one.is_page_text), cast(${revision} as integer)
    from all_sentence_postings as one
    inner join articles on articles.revision = one.revision
    where one.key in ${keys}
      and not exists (select 1 from repeated_sentences as known where known.key = one.key)
    group by one.key having count(distinct articles.report) >= ${REPEATED_REPORTS}
    returning key`.execute(trx);
  return repeated.length > 0;
}

/** Forgets which of some sentences, whose article was taken out, are no longer repeated. */
export async function forgetRepeated(
  trx: Transaction<Schema>,
  keys: ReadonlySet<number>,
): Promise<void> {
  for (const key of await repeatedAmong(trx, [...keys])) {
    const reports = await trx
      .selectFrom('all_sentence_postings as one')
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

/**
 * Sentences in order as a JSON array of whole numbers: for each one the characters between the end of
 * the one before it and its start, its length, its key, and 1 where it is page text, else 0.
 */
export function encodeSiteSentences(sentences: readonly SiteSentence[]): string {
  let before = 0;
  const numbers = sentences.flatMap(({ start, end, key, isPageText }) => {
    const gap = start - before;
    before = end;
    return [gap, end - start, key, isPageText ? 1 : 0];
  });
  return JSON.stringify(numbers);
}

/** The sentences that `encodeSiteSentences` wrote. */
export function decodeSiteSentences(body: string): readonly SiteSentence[] {
  const numbers = JSON.parse(body) as readonly number[];
  const sentences: SiteSentence[] = [];
  let before = 0;
  for (let place = 0; place + 3 < numbers.length; place += 4) {
    const [gap = 0, length = 0, key = 0, isPageText] = numbers.slice(place, place + 4);
    const start = before + gap;
    before = start + length;
    sentences.push({ start, end: before, key, isPageText: isPageText === 1 });
  }
  return sentences;
}
