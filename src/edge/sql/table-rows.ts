import { createHash } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { slicesOf } from '../../domain/sliced-work.ts';
import { COPIED_TABLES, OWN_NOTES } from './copied-tables.ts';
import { isPostgres } from './engine.ts';

/** Rows that are read or written in one statement: of the widest some thousand parameters. */
const ROWS_PER_PAGE = 500;

/** A row as it is stored: texts and whole numbers. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** A table, and the values of its key up to which it was read. */
export interface TablePlace {
  readonly table: string;
  readonly after: readonly (string | number)[];
}

export interface TableContent {
  readonly rows: number;
  /** SHA-256 (FIPS 180-4) of its rows as lines of JSON, in the order of its key. */
  readonly hash: string;
}

/** The rows of a table page by page, in the order of its key, which is alike on every engine. */
export async function* readPages(
  db: Kysely<unknown>,
  { table, after }: TablePlace,
): AsyncGenerator<readonly StoredRow[]> {
  const key = COPIED_TABLES[table] ?? [];
  let last = after;
  for (;;) {
    const rows = await readPage(db, { table, after: last });
    if (rows.length === 0) return;
    yield rows;
    const end = rows.at(-1);
    // A table without a key was read as a whole.
    if (key.length === 0 || end === undefined) return;
    last = key.map((column) => end[column] ?? '');
  }
}

async function readPage(
  db: Kysely<unknown>,
  { table, after }: TablePlace,
): Promise<readonly StoredRow[]> {
  const key = COPIED_TABLES[table] ?? [];
  const conditions: RawBuilder<unknown>[] = [];
  if (after.length > 0) {
    conditions.push(sql`(${sql.join(key.map((one) => sql.ref(one)))}) > (${sql.join([...after])})`);
  }
  if (table === 'notes') {
    for (const own of OWN_NOTES) conditions.push(sql`"key" not like ${`${own}%`}`);
  }
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  // Without a key all columns tell rows apart.
  const order =
    key.length > 0
      ? sql`order by ${sql.join(key.map((one) => sql.ref(one)))} limit ${sql.lit(ROWS_PER_PAGE)}`
      : sql`order by revision, article_id`;
  const { rows } = await sql<StoredRow>`
    select * from ${sql.table(table)} ${where} ${order}`.execute(db);
  return rows;
}

/** Writes rows that are not there. */
export async function writeRows(
  db: Kysely<unknown>,
  table: string,
  rows: readonly StoredRow[],
): Promise<void> {
  for (const page of slicesOf(rows, ROWS_PER_PAGE)) {
    const columns = Object.keys(page[0] ?? {});
    const values = page.map(
      (row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`,
    );
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((one) => sql.ref(one)))})
      values ${sql.join(values)}`.execute(db);
  }
}

/** Takes all rows out of a table but those that are of this database alone. */
export async function emptyTable(db: Kysely<unknown>, table: string): Promise<void> {
  const own =
    table === 'notes'
      ? sql`where ${sql.join(
          OWN_NOTES.map((one) => sql`"key" not like ${`${one}%`}`),
          sql` and `,
        )}`
      : sql``;
  await sql`delete from ${sql.table(table)} ${own}`.execute(db);
}

/** Lets numbered rows go on behind those that were written with their numbers. */
export async function continueNumbers(db: Kysely<unknown>, table: string): Promise<void> {
  if (!isPostgres(db)) return;
  const { rows } = await sql<{ sequence: string | null }>`
    select pg_get_serial_sequence(${table}, column_name) as sequence
    from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_identity = 'YES'`.execute(
    db,
  );
  for (const { sequence } of rows) {
    await sql`select setval(${sequence}, (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(
      db,
    );
  }
}

/** What a table holds, read row by row. */
export async function contentOf(db: Kysely<unknown>, table: string): Promise<TableContent> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of readPages(db, { table, after: [] })) {
    for (const row of rows) hash.update(`${lineOf(row)}\n`);
    count += rows.length;
  }
  return { rows: count, hash: hash.digest('hex') };
}

/** A row as a line that is the same on every engine, whatever the order of its columns. */
function lineOf(row: StoredRow): string {
  const columns = Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(columns.map(([name, value]) => [name, value ?? null]));
}
