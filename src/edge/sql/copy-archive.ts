import type { Dialect } from 'kysely';
import { Kysely, sql } from 'kysely';
import { Failure } from '../../domain/failure.ts';
import { COPIED_TABLES } from './copied-tables.ts';
import {
  contentOf,
  continueNumbers,
  emptyTable,
  readPages,
  type TableContent,
  type TablePlace,
  writeRows,
} from './table-rows.ts';

/** The note of a target that says what is copied into it, and how far. */
const PLACE = 'copied-until';

/** How far a copy is. */
interface CopyNote extends TablePlace {
  /** The name of the source, without secrets. */
  readonly from: string;
  readonly isDone: boolean;
}

/** An archive's database, and how it is called where people read it. */
export interface CopySide {
  readonly dialect: Dialect;
  readonly shown: string;
}

export interface CopyResult {
  /** `unchanged` where the target held all of it already. */
  readonly status: 'copied' | 'unchanged';
  readonly rows: number;
  readonly tables: readonly (TableContent & { readonly table: string })[];
}

/**
 * Copies an archive into another database, whose tables are there, page by page, and compares counts
 * and hashes of the rows. A copy that was broken off goes on where it was.
 *
 * @param told called after each page with how far it is
 * @throws Failure `bad-usage` where the target holds something else, `broken-archive` where the source
 *   changes meanwhile
 */
export async function copyArchive(
  from: CopySide,
  to: CopySide,
  told: (table: string, rows: number) => void,
): Promise<CopyResult> {
  const source = new Kysely<unknown>({ dialect: from.dialect });
  const target = new Kysely<unknown>({ dialect: to.dialect });
  try {
    const begun = await noteOf(target);
    if (begun === null) await refuseFilled(target, to);
    else if (begun.from !== from.shown) throw holdsOther(to, `a copy of ${begun.from}`);
    if (!begun?.isDone) await copyTables({ source, target, from: from.shown, begun, told });
    return await compareTables({ source, target, from, isNew: !begun?.isDone, told });
  } finally {
    await source.destroy();
    await target.destroy();
  }
}

interface CopyWork {
  readonly source: Kysely<unknown>;
  readonly target: Kysely<unknown>;
  readonly told: (table: string, rows: number) => void;
}

async function copyTables({
  source,
  target,
  from,
  begun,
  told,
}: CopyWork & { readonly from: string; readonly begun: CopyNote | null }): Promise<void> {
  const tables = Object.keys(COPIED_TABLES);
  const first = begun === null ? 0 : tables.indexOf(begun.table);
  for (const table of tables.slice(Math.max(0, first))) {
    const after = table === begun?.table ? begun.after : [];
    await copyTable({ source, target, told }, { table, after }, from);
  }
}

async function copyTable(
  { source, target, told }: CopyWork,
  place: TablePlace,
  from: string,
): Promise<void> {
  const { table } = place;
  const key = COPIED_TABLES[table] ?? [];
  let rows = 0;
  // What the opening of the target wrote gives way, and so does a table that is copied at once.
  if (place.after.length === 0) {
    await target.transaction().execute(async (trx) => {
      await emptyTable(trx, table);
      await writeNote(trx, { from, table, after: [], isDone: false });
    });
  }
  for await (const page of readPages(source, place)) {
    const end = page.at(-1);
    await target.transaction().execute(async (trx) => {
      await writeRows(trx, table, page);
      const after = key.map((column) => end?.[column] ?? '');
      await writeNote(trx, { from, table, after, isDone: false });
    });
    rows += page.length;
    told(table, rows);
  }
  await continueNumbers(target, table);
}

/** Compares all tables, of which one that differs is copied once more where the copy is new. */
async function compareTables({
  source,
  target,
  from,
  isNew,
  told,
}: CopyWork & { readonly from: CopySide; readonly isNew: boolean }): Promise<CopyResult> {
  const tables: CopyResult['tables'][number][] = [];
  for (const table of Object.keys(COPIED_TABLES)) {
    let content = await sameContent({ source, target }, table);
    if (content === undefined && isNew) {
      // A row that the source changed since it was copied.
      await copyTable({ source, target, told }, { table, after: [] }, from.shown);
      content = await sameContent({ source, target }, table);
    }
    if (content === undefined) throw differs(table, isNew);
    tables.push({ table, ...content });
  }
  await writeNote(target, { from: from.shown, table: '', after: [], isDone: true });
  const rows = tables.reduce((sum, one) => sum + one.rows, 0);
  return { status: isNew ? 'copied' : 'unchanged', rows, tables };
}

/** What both hold in a table; nothing where they differ. */
async function sameContent(
  { source, target }: Pick<CopyWork, 'source' | 'target'>,
  table: string,
): Promise<TableContent | undefined> {
  const [one, other] = [await contentOf(source, table), await contentOf(target, table)];
  return one.rows === other.rows && one.hash === other.hash ? one : undefined;
}

/** Refuses a target that holds anything that a new archive does not. */
async function refuseFilled(target: Kysely<unknown>, to: CopySide): Promise<void> {
  for (const table of Object.keys(COPIED_TABLES)) {
    for await (const rows of readPages(target, { table, after: [] })) {
      if (rows.length > 0) throw holdsOther(to, `rows of ${table}`);
    }
  }
}

async function noteOf(target: Kysely<unknown>): Promise<CopyNote | null> {
  const { rows } = await sql<{ value: string }>`
    select value from notes where "key" = ${PLACE}`.execute(target);
  const [row] = rows;
  return row ? (JSON.parse(row.value) as CopyNote) : null;
}

async function writeNote(db: Kysely<unknown>, note: CopyNote): Promise<void> {
  const value = JSON.stringify(note);
  await sql`insert into notes ("key", value) values (${PLACE}, ${value})
    on conflict ("key") do update set value = excluded.value`.execute(db);
}

function holdsOther({ shown }: CopySide, what: string): Failure {
  const message = `${shown} holds ${what} already: name a new archive to copy into, or remove that one`;
  return new Failure('bad-usage', message);
}

function differs(table: string, isNew: boolean): Failure {
  const message = isNew
    ? `the table ${table} changed while it was copied: stop the bot, and run the same command again`
    : `the table ${table} is no longer what was copied: copy into a new archive to have it as it is now`;
  return new Failure('broken-archive', message);
}
