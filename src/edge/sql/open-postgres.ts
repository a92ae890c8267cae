import { DEFAULT_MIGRATION_TABLE, Kysely, sql } from 'kysely';
import { Failure } from '../../domain/failure.ts';
import { type PostgresAddress, parsePostgresAddress } from './postgres-address.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { otherSchema, readOnly } from './postgres-faults.ts';
import { createRevisionNotices } from './revision-notices.ts';
import { openStores, type Stores } from './stores.ts';

/** What a server says of an archive before anything is changed. */
interface PostgresState {
  /** Whether Parley's tables are in the schema; `others` where another program's are. */
  readonly tables: 'made' | 'none' | 'others';
  readonly isReadOnly: boolean;
  /** The schema in which tables are looked for. */
  readonly searched: string;
}

/**
 * Opens the archive of an address of PostgreSQL, its tables in a schema of their own.
 *
 * @param isNew `refused` where only an archive is opened that is there
 * @throws Failure with what to do where the address or the server is not as it should be
 */
export async function openPostgresStores(
  address: string,
  isNew: 'allowed' | 'refused' = 'allowed',
): Promise<Stores> {
  const parsed = parsePostgresAddress(address);
  const { schema, shown } = parsed;
  const { tables, isReadOnly, searched } = await stateOf(parsed);
  if (searched !== schema) throw new Failure('bad-settings', otherSchema(parsed));
  if (tables === 'others') {
    const message = `the schema ${schema} of ${shown} holds the tables of another program: name another one with ?schema=NAME`;
    throw new Failure('broken-archive', message);
  }
  if (tables === 'none' && isNew === 'refused') {
    const message = `there is no archive in ${shown}: parley ingest with the same --archive makes one`;
    throw new Failure('not-found', message);
  }
  if (isReadOnly) throw new Failure('broken-archive', readOnly(shown));
  const notices = createRevisionNotices(parsed);
  const dialect = createPostgresDialect(parsed, notices.forget);
  return await openStores({ dialect, lasts: true, schema, notices });
}

async function stateOf(address: PostgresAddress): Promise<PostgresState> {
  const db = new Kysely<unknown>({ dialect: createPostgresDialect(address) });
  try {
    const { rows } = await sql<{ name: string | null; read_only: string; searched: string }>`
      select tables.relname as name, current_setting('transaction_read_only') as read_only,
        replace(split_part(current_setting('search_path'), ',', 1), '"$user"', current_user) as searched
      from (select) as one
      left join pg_class as tables on tables.relkind = 'r'
        and tables.relnamespace = to_regnamespace(${address.schema})`.execute(db);
    const names = rows.flatMap(({ name }) => (name === null ? [] : [name]));
    const isMade = names.includes(DEFAULT_MIGRATION_TABLE);
    return {
      tables: isMade ? 'made' : names.length > 0 ? 'others' : 'none',
      searched: rows[0]?.searched ?? '',
      isReadOnly: rows.some(({ read_only }) => read_only === 'on'),
    };
  } finally {
    await db.destroy();
  }
}
