import { stat } from 'node:fs/promises';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import { Failure } from '../../domain/failure.ts';

/** Milliseconds that a statement waits for another process to finish writing. */
const BUSY_TIMEOUT_MS = 10_000;

/** Milliseconds between two tries to turn the write-ahead log on. */
const BUSY_PAUSE_MS = 20;

/** Statements that are kept prepared: more than Parley has, lists of some lengths among them. */
const MAX_CACHED_STATEMENTS = 256;

/** Characters of a statement that is worth keeping; longer ones hold lists of any length. */
const MAX_CACHED_CHARACTERS = 4000;

/** What SQLite's header calls the program that a file belongs to: "Prly" in ASCII. */
export const APPLICATION_ID = 0x50726c79;

/** SQLite's primary result codes that a user can do something about. */
const RESULT = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26 };

/**
 * kysely's adapter says that SQLite cannot take back a change of tables. It can, and must: of
 * several processes that start on a new file at once, all but one would else find half of it.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * kysely's SQLite dialect over Node's own SQLite. The file is opened with the first connection, which
 * fails with a Failure where the file is no archive or cannot be opened.
 *
 * @param path a file's path, or `:memory:`
 */
export function createSqliteDialect(path: string): Dialect {
  const dialect = new SqliteDialect({ database: () => openSqliteDatabase(path) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalAdapter(),
  };
}

/** Opens a database file over `node:sqlite` in the shape that kysely's SQLite driver wants. */
async function openSqliteDatabase(path: string): Promise<SqliteDatabase> {
  await refuseDevice(path);
  const database = withFailure(path, () => {
    const opened = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    markAsArchive(opened, path);
    return opened;
  });
  await turnOnWriteAheadLog(database, path);
  withFailure(path, () => database.exec('pragma synchronous = normal; pragma foreign_keys = on;'));
  const statements = createStatements((sql) => statement(database, sql, path));
  return {
    close: () => database.close(),
    prepare: (sql) => withFailure(path, () => statements(sql)),
  };
}

/** Refuses devices and pipes, which SQLite opens and then fails on; a folder it refuses itself. */
export async function refuseDevice(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile() || found.isDirectory()) return;
  throw new Failure('broken-archive', notAnArchive(path));
}

/** Marks a new file as an archive, and refuses one that belongs to another program. */
function markAsArchive(database: DatabaseSync, path: string): void {
  if (database.prepare('pragma application_id').get()?.application_id === APPLICATION_ID) return;
  if (database.prepare('select 1 from sqlite_master limit 1').get() !== undefined) {
    database.close();
    throw new Failure('broken-archive', notAnArchive(path));
  }
  database.exec(`pragma application_id = ${APPLICATION_ID}`);
}

/**
 * Readers and one writer at a time do not block each other. SQLite does not wait for another process
 * here; this waits as long as a statement would, and holds up nothing else meanwhile.
 */
async function turnOnWriteAheadLog(database: DatabaseSync, path: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < BUSY_TIMEOUT_MS; waitedMs += BUSY_PAUSE_MS) {
    if (withFailure(path, () => tryWriteAheadLog(database)) === 'on') return;
    await delay(BUSY_PAUSE_MS);
  }
  withFailure(path, () => database.exec(WRITE_AHEAD_LOG));
}

const WRITE_AHEAD_LOG = 'pragma journal_mode = wal';

function tryWriteAheadLog(database: DatabaseSync): 'on' | 'busy' {
  try {
    database.exec(WRITE_AHEAD_LOG);
    return 'on';
  } catch (fault) {
    if (resultOf(fault) === RESULT.busy) return 'busy';
    throw fault;
  }
}

/**
 * Statements by their text, each prepared once: to prepare one takes as long as to run it. The one
 * connection runs them one after another, so that none is run while it is running.
 */
function createStatements(prepare: (sql: string) => SqliteStatement) {
  const kept = new Map<string, SqliteStatement>();
  return (sql: string): SqliteStatement => {
    const known = kept.get(sql);
    if (known) return known;
    const prepared = prepare(sql);
    if (sql.length <= MAX_CACHED_CHARACTERS) kept.set(sql, prepared);
    const [oldest] = kept.keys();
    if (kept.size > MAX_CACHED_STATEMENTS && oldest !== undefined) kept.delete(oldest);
    return prepared;
  };
}

function statement(database: DatabaseSync, sql: string, path: string): SqliteStatement {
  // Deferred transactions that read and then write fail at once when another process wrote.
  const prepared = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => withFailure(path, () => prepared.all(...parameters.map(bound))),
    run: (parameters) => withFailure(path, () => prepared.run(...parameters.map(bound))),
    iterate: (parameters) => prepared.iterate(...parameters.map(bound)),
  };
}

/**
 * A value as `node:sqlite` binds it the same on every Node: a number that is whole becomes a
 * BigInt, since others are stored as "3.0" in a text column; what it would misread is refused.
 */
function bound(value: unknown): SQLInputValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} cannot be stored in SQLite: store text or a number`);
}

/**
 * Runs something on a database file; where SQLite says what is wrong with the file, the fault is a
 * Failure that says what to do.
 */
export function withFailure<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    const result = resultOf(fault);
    const message = failureMessage(result, path);
    // A file that cannot be opened is one that should not have been named.
    const code = result === RESULT.cannotOpen ? 'bad-usage' : 'broken-archive';
    throw message ? new Failure(code, message, { cause: fault }) : fault;
  }
}

function failureMessage(result: number | undefined, path: string): string | undefined {
  switch (result) {
    case RESULT.notDatabase:
      return notAnArchive(path);
    case RESULT.corrupt:
      return `the archive ${path} is damaged: restore a copy, or move it away and ingest again`;
    case RESULT.busy:
      return `the archive ${path} is being written to by another process: try again when it is done`;
    case RESULT.full:
      return `no room on the disk for the archive ${path}: make room and try again`;
    case RESULT.readOnly:
    case RESULT.cannotOpen:
      return `the archive ${path} cannot be opened for writing: check that its folder exists and is yours to write to`;
    default:
      return undefined;
  }
}

/** What is said of a file that another program wrote. */
export function notAnArchive(path: string): string {
  return `${path} is not an archive of Parley's: name another file, or move this one away`;
}

function resultOf(fault: unknown): number | undefined {
  const extended = fault instanceof Error && 'errcode' in fault ? fault.errcode : undefined;
  return typeof extended === 'number' ? extended & 0xff : undefined;
}
