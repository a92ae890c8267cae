import pg from 'pg';
import type { PostgresAddress } from './postgres-address.ts';

/** What connections may take, in milliseconds, and how many there are. */
export const POSTGRES_LIMITS = {
  /** As many as a bot does at once: requests, rounds and feeds. A small server has a hundred for all. */
  connections: 10,
  /** A server that is up accepts within milliseconds, one across an ocean within one second. */
  connectWithinMs: 5_000,
  /** A connection that nothing needs is given back after this. */
  idleMs: 30_000,
  /** The longest statements are those that index some hundred articles, or change a large table. */
  statementMs: 60_000,
  /** As long as a statement on SQLite waits for another process, and no longer than people do. */
  lockMs: 10_000,
  /** A process that stands still holds its locks no longer than this. */
  idleInTransactionMs: 60_000,
  /** After this the network is taken to be gone: the server itself ends a statement before. */
  answerWithinMs: 65_000,
} as const satisfies Readonly<Record<string, number>>;

/** Types that pg gives as texts, since they may be larger than numbers are exact; ours are not. */
const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Where numbers are numbers: the one place in which it is said. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text') =>
    NUMBERS.has(id) ? Number : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

/** How one connection is made. */
export function clientConfig(address: PostgresAddress): pg.PoolConfig {
  const { host, port, user, password, database, securedBy, bindsChannel } = address;
  return {
    ...{ host, port, database },
    ...(user === null ? {} : { user }),
    ...(password === null ? {} : { password }),
    ssl:
      securedBy.kind === 'nothing'
        ? false
        : {
            rejectUnauthorized: securedBy.kind === 'certificate',
            ...(securedBy.kind === 'certificate' && securedBy.authorities !== null
              ? { ca: securedBy.authorities }
              : {}),
          },
    enableChannelBinding: bindsChannel,
    application_name: 'parley',
    ...(address.pooler === 'none' ? sessionOf(address) : {}),
    types: TYPES,
    keepAlive: true,
    connectionTimeoutMillis: POSTGRES_LIMITS.connectWithinMs,
    idleTimeoutMillis: POSTGRES_LIMITS.idleMs,
    query_timeout: POSTGRES_LIMITS.answerWithinMs,
  };
}

/** What is set of a connection when it is made; a pooler refuses it or lets it be forgotten. */
function sessionOf({ schema }: PostgresAddress): pg.PoolConfig {
  return {
    // Compiling a statement takes longer than any of ours runs.
    options: `-c search_path=${schema} -c jit=off`,
    statement_timeout: POSTGRES_LIMITS.statementMs,
    lock_timeout: POSTGRES_LIMITS.lockMs,
    idle_in_transaction_session_timeout: POSTGRES_LIMITS.idleInTransactionMs,
  };
}
