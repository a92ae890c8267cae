import { DatabaseSync } from 'node:sqlite';
import { createIndexKeeper } from '../../src/archive/asking/index-keeper.ts';
import type { Report } from '../../src/domain/article.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../../src/edge/sql/stores.ts';
import { allMatches } from '../../src/search/passage-matches.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { aReadings } from '../support/readings.ts';

/** What is wrong with an archive after a fault: nothing, where all is well. */
export interface ArchiveFaults {
  /** Articles that were said to be kept, and are not there. */
  readonly lost: number;
  /** Articles that are there twice. */
  readonly doubled: number;
  /** Everything else, in words. */
  readonly broken: readonly string[];
}

/** What an archive must hold. */
interface Expected {
  /** Everything that may be in it. */
  readonly articles: readonly Report[];
  /** The ids of what was said to be kept. */
  readonly kept: readonly string[];
}

/**
 * Looks whether an archive is whole: its pages, its articles, what was read in them, and that the
 * index finds each of them, and nothing else.
 */
export async function checkArchive(path: string, expected: Expected): Promise<ArchiveFaults> {
  const broken = [...pageFaults(path)];
  const stores = await openStores({ dialect: createSqliteDialect(path), lasts: true });
  try {
    const ids = await stores.listings.ids();
    const known = new Map(expected.articles.map((article) => [article.id, article]));
    for (const { id, text, title } of await stores.articles.articles(ids)) {
      const whole = known.get(id);
      if (whole?.text !== text || whole.title !== title) broken.push(`article ${id} is not whole`);
    }
    broken.push(...(await indexFaults(stores, ids)));
    const there = new Set(ids);
    return {
      lost: expected.kept.filter((id) => !there.has(id)).length,
      doubled: ids.length - there.size,
      broken,
    };
  } finally {
    await stores.close();
  }
}

/** What SQLite finds wrong with a file, and rows of articles that are not there. */
function pageFaults(path: string): readonly string[] {
  const database = new DatabaseSync(path);
  const columns = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  try {
    const pages = columns('pragma integrity_check').filter((said) => said !== 'ok');
    if (!columns("select name from sqlite_schema where name = 'readings'").length) return pages;
    const orphans = columns(
      'select article_id from readings where article_id not in (select id from articles)',
    );
    const unsigned = columns(
      'select id from articles where is_signed = 1 and revision not in (select revision from signatures)',
    );
    return [
      ...pages,
      ...orphans.map((id) => `a reading of ${id}, which is not there`),
      ...unsigned.map((id) => `article ${id} counts as signed, and has no signature`),
    ];
  } finally {
    database.close();
  }
}

/** Articles that the index does not find by their words, and passages of others. */
async function indexFaults(stores: Stores, ids: readonly string[]): Promise<readonly string[]> {
  const keeper = createIndexKeeper({ ...stores, readings: aReadings(stores) });
  const index = await keeper.current();
  const broken: string[] = [];
  const found = new Set<string>();
  for (const { id, text } of await stores.articles.articles(ids)) {
    const terms = extractTerms(text).map(({ term }) => [term, 1] as const);
    const matches = allMatches(await index.search(new Map(terms)));
    for (const { articleId } of matches) found.add(articleId);
    if (!matches.some(({ articleId }) => articleId === id))
      broken.push(`${id} is not in the index`);
  }
  const gone = [...found].filter((id) => !ids.includes(id));
  return [...broken, ...gone.map((id) => `${id} is in the index, and not in the archive`)];
}
