import { DEFAULT_MIGRATION_TABLE, Kysely, sql } from 'kysely';
import { faultOf, inOrder, notLookedAt } from '../../domain/setup-finding.ts';
import { type DatabaseFindings, MEBIBYTE } from './check-database.ts';
import { schemaAge } from './migrate.ts';
import { parsePostgresAddress } from './postgres-address.ts';
import { createPostgresDialect } from './postgres-dialect.ts';

/** The oldest release that is supported: statements use nothing that came later. */
const OLDEST_RELEASE = 14;

/** What a server says of itself and of an archive. */
interface Looked {
  readonly release: number;
  readonly read_only: string;
  readonly bytes: number;
  readonly made: string | null;
}

/**
 * Looks at an archive on PostgreSQL without changing it: that the server lets us in, is new enough
 * and can be written to, and whether this Parley made the tables.
 *
 * @throws Failure where it does not
 */
export async function checkPostgres(address: string): Promise<DatabaseFindings> {
  const parsed = parsePostgresAddress(address);
  const { schema, shown } = parsed;
  const db = new Kysely<unknown>({ dialect: createPostgresDialect(parsed) });
  const disk = notLookedAt('the disk is the database server’s');
  const broken = (what: string, advice: string): DatabaseFindings => ({
    ...{ database: faultOf(what, advice), disk, isCurrent: false },
  });
  try {
    const { rows } = await sql<Looked>`
      select current_setting('server_version_num')::int / 10000 as release,
        current_setting('transaction_read_only') as read_only,
        pg_database_size(current_database()) as bytes,
        to_regclass(${`${schema}.${DEFAULT_MIGRATION_TABLE}`})::text as made`.execute(db);
    const [looked] = rows;
    if (looked === undefined) throw new Error('the server says nothing of itself');
    const { release, read_only, bytes, made } = looked;
    if (release < OLDEST_RELEASE) {
      return broken(`${shown} runs PostgreSQL ${release}`, `use ${OLDEST_RELEASE} or newer`);
    }
    if (read_only === 'on') return broken(`${shown} is read-only`, 'name the primary server');
    const age = schemaAge(made === null ? [] : await namesOf(db));
    if (age === 'newer') {
      return broken(`a newer Parley wrote ${shown}`, 'install that one, or name another database');
    }
    const tables =
      age === 'current'
        ? 'its tables are of this version'
        : 'its tables are older or not there yet: a start makes them';
    const opens = `${shown} opens, PostgreSQL ${release}, ${Math.ceil(bytes / MEBIBYTE)} MB; ${tables}`;
    return { database: inOrder(opens), disk, isCurrent: age === 'current' };
  } finally {
    await db.destroy();
  }
}

async function namesOf(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
}
