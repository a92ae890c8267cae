import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEFAULT_MIGRATION_TABLE } from 'kysely';
import { Failure } from '../../domain/failure.ts';
import { type FoundState, failedState, faultOf, inOrder } from '../../domain/setup-finding.ts';
import { schemaAge } from './migrate.ts';
import { APPLICATION_ID } from './sqlite-dialect.ts';
import { notAnArchive, refuseDevice, withFailure } from './sqlite-failure.ts';

export const MEBIBYTE: number = 2 ** 20;

/** What looking at a database may take, and what room it needs. */
const DATABASE_LIMITS = {
  /** After this no further table is looked at: SQLite reads some hundred megabytes a second. */
  checkMs: 10_000,
  /** Of the write-ahead log, a digest's temporary tables and a week of articles, with a margin. */
  freeBytes: 256 * MEBIBYTE,
} as const satisfies Readonly<Record<string, number>>;

/** What was found of a database file. */
export interface DatabaseFindings {
  readonly database: FoundState;
  readonly disk: FoundState;
  /** Whether it can be opened as it is, without a change to its tables. */
  readonly isCurrent: boolean;
}

/**
 * Looks at an archive's file without changing it: that it opens, that its pages are whole, and
 * whether this Parley made its tables.
 *
 * @param path absolute
 * @param elapsed milliseconds of a clock that goes on
 */
export async function checkDatabase(
  path: string,
  elapsed: () => number,
): Promise<DatabaseFindings> {
  const folder = await existingFolder(dirname(path));
  const disk = await diskState(folder);
  const found = await stat(path).catch(() => null);
  try {
    if (found === null) {
      await access(folder, constants.W_OK);
      const what = `${path} is not there yet: it is made when it is first needed`;
      return { database: inOrder(what), disk, isCurrent: false };
    }
    await refuseDevice(path);
    await access(path, constants.R_OK | constants.W_OK);
    const megabytes = `${Math.ceil(found.size / MEBIBYTE)} MB`;
    return { ...read(path, megabytes, elapsed), disk };
  } catch (fault) {
    return { database: stateOf(fault, path), disk, isCurrent: false };
  }
}

function read(path: string, size: string, elapsed: () => number) {
  return withFailure(path, () => {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return inspect(database, { path, size, elapsed });
    } finally {
      database.close();
    }
  });
}

function inspect(
  database: DatabaseSync,
  { path, size, elapsed }: { path: string; size: string; elapsed: () => number },
): Pick<DatabaseFindings, 'database' | 'isCurrent'> {
  const tables = textsOf(database, "select name from sqlite_schema where type = 'table'");
  const id = database.prepare('pragma application_id').get()?.application_id;
  if (id !== APPLICATION_ID && tables.length > 0) {
    throw new Failure('broken-archive', notAnArchive(path));
  }
  const damage = firstDamage(database, tables, elapsed);
  if (damage.found !== null) {
    const what = `${path} is damaged: ${damage.found.replace(/\s+/g, ' ')}`;
    const advice = 'restore a copy, or move it away and ingest again';
    return { database: faultOf(what, advice), isCurrent: false };
  }
  const isMade = tables.includes(DEFAULT_MIGRATION_TABLE);
  const age = schemaAge(
    isMade ? textsOf(database, `select name from ${DEFAULT_MIGRATION_TABLE}`) : [],
  );
  if (age === 'newer') {
    const what = `a newer Parley wrote ${path}`;
    const advice = 'install that one, or name another archive';
    return { database: faultOf(what, advice), isCurrent: false };
  }
  const checked =
    damage.left === 0 ? 'whole' : `whole as far as was looked (${damage.left} tables left)`;
  const tablesAre =
    age === 'current'
      ? 'its tables are of this version'
      : 'its tables are older: a start adds to them';
  return {
    database: inOrder(`${path} opens and is ${checked}, ${size}; ${tablesAre}`),
    isCurrent: age === 'current',
  };
}

/** What is damaged first, table by table until the time is over; `null` for nothing. */
function firstDamage(
  database: DatabaseSync,
  tables: readonly string[],
  elapsed: () => number,
): { readonly found: string | null; readonly left: number } {
  const endsAt = elapsed() + DATABASE_LIMITS.checkMs;
  for (const [at, table] of tables.entries()) {
    if (elapsed() > endsAt) return { found: null, left: tables.length - at };
    const name = table.replaceAll("'", "''");
    const [said = 'ok'] = textsOf(database, `pragma quick_check('${name}')`);
    if (said !== 'ok') return { found: said, left: 0 };
  }
  return { found: null, left: 0 };
}

/** The first column of what a statement gives, as text. */
function textsOf(database: DatabaseSync, sql: string): readonly string[] {
  return database
    .prepare(sql)
    .all()
    .map((row) => String(Object.values(row)[0]));
}

async function diskState(folder: string): Promise<FoundState> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const megabytes = `${Math.floor(free / MEBIBYTE).toLocaleString('en')} MB`;
  if (free >= DATABASE_LIMITS.freeBytes) return inOrder(`${megabytes} free where the archive lies`);
  return faultOf(
    `only ${megabytes} free where the archive lies`,
    `make room for ${DATABASE_LIMITS.freeBytes / MEBIBYTE} MB at least: without room nothing is taken in`,
  );
}

/** The folder itself, or the nearest one around it that exists. */
async function existingFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found !== null || folder === dirname(folder)) return folder;
  return await existingFolder(dirname(folder));
}

/** What a fault says of a file: the system's word where no Failure does. */
function stateOf(fault: unknown, path: string): FoundState {
  if (fault instanceof Failure) return failedState(fault, 'name another file in PARLEY_ARCHIVE');
  const code = fault instanceof Error && 'code' in fault ? ` (${fault.code})` : '';
  return faultOf(
    `${path} cannot be opened for writing${code}`,
    'check that its folder exists and is yours to write to, or name another file in PARLEY_ARCHIVE',
  );
}
