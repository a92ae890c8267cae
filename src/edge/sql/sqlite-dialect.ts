import { stat } from 'node:fs/promises';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import { Failure } from '../../domain/failure.ts';
import { isBusy, notAnArchive, refuseDevice, withFailure } from './sqlite-failure.ts';

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

/**
 * kysely's adapter says that SQLite cannot take back a change of tables. It can, and must: of
 * several processes that start on a new file at once, all but one would else find half of it.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** How an archive's file is opened: for everything, or for what changes nothing. */
export type FileAccess = 'write' | 'read';

/**
 * kysely's SQLite dialect over Node's own SQLite. The file is opened with the first connection, which
 * fails with a Failure where the file is no archive or cannot be opened.
 *
 * @param path a file's path, or `:memory:`
 */
export function createSqliteDialect(path: string, access: FileAccess = 'write'): Dialect {
  const dialect = new SqliteDialect({ database: () => openSqliteDatabase(path, access) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalAdapter(),
  };
}

/** Opens a database file over `node:sqlite` in the shape that kysely's SQLite driver wants. */
async function openSqliteDatabase(path: string, access: FileAccess): Promise<SqliteDatabase> {
  await refuseDevice(path);
  const database = access === 'write' ? await openToWrite(path) : await openToRead(path);
  const statements = createStatements((sql) => statement(database, sql, path));
  return {
    close: () => database.close(),
    prepare: (sql) => withFailure(path, () => statements(sql)),
  };
}

async function openToWrite(path: string): Promise<DatabaseSync> {
  const database = openedAs(path, path, {});
  try {
    withFailure(path, () => markAsArchive(database, path));
    await turnOnWriteAheadLog(database, path);
    withFailure(path, () =>
      database.exec('pragma synchronous = normal; pragma foreign_keys = on;'),
    );
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

/**
 * A file that nobody has open is read as one that does not change, since SQLite would make files
 * beside it else: there it may not, or they would be in its owner's way. A writer who opens it in
 * this very moment could be overlooked, which is why whoever may write opens it to write.
 */
async function openToRead(path: string): Promise<DatabaseSync> {
  const isInUse =
    (await sizeOf(`${path}-shm`)) >= MIN_LOG_INDEX_BYTES || (await sizeOf(`${path}-wal`)) > 0;
  const unchanging = pathToFileURL(path);
  unchanging.searchParams.set('immutable', '1');
  const database = openedAs(path, isInUse ? path : unchanging, { readOnly: true });
  try {
    withFailure(path, () => {
      if (applicationOf(database) !== APPLICATION_ID) throw otherProgram(path);
    });
    return database;
  } catch (fault) {
    database.close();
    throw isInUse && fault instanceof Failure ? inUse(path, fault) : fault;
  }
}

/** What SQLite's index of a write-ahead log has at least where a process has the database open. */
const MIN_LOG_INDEX_BYTES = 32_768;

/** A file's size in bytes, 0 where there is none. */
async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function inUse(path: string, cause: Failure): Failure {
  const message = `the archive ${path} cannot be read as another process left it or is writing to it: copy it, with the files beside it, to a folder that is yours to write to`;
  return new Failure(cause.code, message, { cause });
}

function openedAs(path: string, location: string | URL, options: { readOnly?: boolean }) {
  return withFailure(
    path,
    () => new DatabaseSync(location, { ...options, timeout: BUSY_TIMEOUT_MS }),
  );
}

/** Marks a new file as an archive, and refuses one that belongs to another program. */
function markAsArchive(database: DatabaseSync, path: string): void {
  if (applicationOf(database) === APPLICATION_ID) return;
  if (database.prepare('select 1 from sqlite_master limit 1').get() !== undefined) {
    throw otherProgram(path);
  }
  database.exec(`pragma application_id = ${APPLICATION_ID}`);
}

function applicationOf(database: DatabaseSync): unknown {
  return database.prepare('pragma application_id').get()?.application_id;
}

function otherProgram(path: string): Failure {
  return new Failure('broken-archive', notAnArchive(path));
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
    if (isBusy(fault)) return 'busy';
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
  if (sql === 'rollback') return rollback(database, prepared);
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => withFailure(path, () => prepared.all(...parameters.map(bound))),
    run: (parameters) => withFailure(path, () => prepared.run(...parameters.map(bound))),
    iterate: (parameters) => prepared.iterate(...parameters.map(bound)),
  };
}

/**
 * A rollback never throws, or its fault would take the place of the one that it is done for. SQLite
 * itself rolls back after some faults, such as a full disk; then there is nothing left to do.
 */
function rollback(database: DatabaseSync, prepared: StatementSync): SqliteStatement {
  const nothing = { changes: 0n, lastInsertRowid: 0n };
  return {
    reader: false,
    all: () => [],
    run() {
      try {
        return database.isTransaction ? prepared.run() : nothing;
      } catch {
        return nothing;
      }
    },
    iterate: () => [][Symbol.iterator](),
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
