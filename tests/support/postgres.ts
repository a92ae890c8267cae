import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPostgresStores } from '../../src/edge/sql/open-postgres.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';
import { LOCKED_USER, serverAddress } from './postgres-server.ts';

/** The address of an archive on PostgreSQL that is not there yet: in a schema of its own. */
export async function aPostgresAddress(): Promise<string> {
  return `${await serverAddress()}postgres?schema=t_${randomBytes(8).toString('hex')}`;
}

/** Asks the database of an address for rows, as its own user does. */
export async function queryPostgres(
  address: string,
  text: string,
): Promise<readonly Record<string, unknown>[]> {
  const [connectionString = '', schema = 'parley'] = address.split('?schema=');
  const client = new pg.Client({ connectionString, options: `-c search_path=${schema}` });
  await client.connect();
  try {
    const { rows } = await client.query(text);
    return rows;
  } finally {
    await client.end();
  }
}

/** A user whose password the server asks for. */
export async function makeLockedUser(address: string): Promise<void> {
  const { name, password } = LOCKED_USER;
  await queryPostgres(
    address,
    `do $$ begin create role ${name} login password '${password}';
    exception when duplicate_object or unique_violation then null; end $$`,
  );
}

/**
 * Opens archives that hold nothing, one after another in the same tables: to make them anew for each
 * test takes longer than most tests.
 */
export function emptiedPostgres(): () => Promise<Stores> {
  let made: Promise<string> | undefined;
  return async () => {
    made ??= aPostgresAddress();
    const stores = await openPostgresStores(await made);
    await empty(await made);
    return stores;
  };
}

async function empty(address: string): Promise<void> {
  await queryPostgres(
    address,
    `do $$ declare name text; begin
      for name in select tablename from pg_tables
        where schemaname = current_schema() and tablename not like 'kysely%'
      loop execute format('delete from %I', name); end loop;
    end $$`,
  );
}
