import { Failure, type FailureCode } from '../../domain/failure.ts';
import type { PostgresAddress } from './postgres-address.ts';

/** What is said of a fault, and to whom: see `FailureCode`. */
interface Told {
  readonly code: FailureCode;
  readonly message: string;
}

/** Codes of Node and OpenSSL for a server that cannot be reached, or went away. */
const AWAY_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  ...['ENETUNREACH', 'ETIMEDOUT', 'EPIPE', 'ENOENT'],
]);

/** What pg says of a connection that ended or was never made; it gives no code with it. */
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Client was closed|not queryable/;

/**
 * States of SQL (PostgreSQL's appendix A) of a server that starts, stops or takes no more
 * connections: it comes back.
 */
const AWAY_STATES = /^(?:08|57P0[1-5]|53300)/;

/**
 * The Failure that says what a fault of the server is and what to do about it, in one line without
 * address and password; nothing where the fault is one of Parley's own.
 */
export function postgresFailure(fault: unknown, address: PostgresAddress): Failure | undefined {
  if (!(fault instanceof Error) || fault instanceof Failure) return undefined;
  const told = toldOf(fault, address);
  // The fault itself may hold what was connected with: the state is enough.
  return told && new Failure(told.code, told.message, { cause: stateOf(fault) || fault.name });
}

function toldOf(
  fault: Error,
  { shown, user, database, schema }: PostgresAddress,
): Told | undefined {
  const state = stateOf(fault);
  if (/unsupported startup parameter/.test(fault.message)) {
    return told(
      'bad-settings',
      `${shown} is behind a pooler that takes no settings of a connection: add pooler=transaction to the address, and see “Connections” in docs/scaling.md`,
    );
  }
  if (isAway(fault, state)) {
    return told(
      'archive-away',
      `${shown} cannot be reached (${state || fault.message}): start it, or check host, port and network`,
    );
  }
  switch (state) {
    case '28P01':
    case '28000':
      return told(
        'bad-settings',
        `${shown} refuses the user ${user ?? 'of the environment'}: check user and password of the address, and pg_hba.conf`,
      );
    case '3D000':
      return told(
        'bad-settings',
        `there is no PostgreSQL database ${database}: make it with “createdb ${database}”, or name another one`,
      );
    case '3F000':
    case '42501':
      return told(
        'bad-settings',
        `${shown} does not let the user work in the schema ${schema}: “grant create on database ${database} to ${user ?? 'the user'}” lets it make its own`,
      );
    case '25006':
      return told('broken-archive', readOnly(shown));
    case '53100':
      return told('broken-archive', `no room on the disk of ${shown}: make room and try again`);
    case '40P01':
    case '55P03':
    case '57014':
      return told(
        'broken-archive',
        `${shown} took too long: it is being written to by another process, or overloaded; try again`,
      );
    case '22021':
    case '22P05':
      return told(
        'not-text',
        'holds a NUL character, which PostgreSQL keeps in no text: take it out',
      );
    case '54000':
      return told(
        'too-large',
        'holds a name, an address or a word that is longer than PostgreSQL keeps: shorten it',
      );
  }
  if (/does not support SSL/.test(fault.message)) {
    return told(
      'bad-settings',
      `${shown} does not speak TLS: take sslmode out of the address, or turn it on there`,
    );
  }
  if (/certificate|self.signed/i.test(`${state} ${fault.message}`)) {
    return told(
      'bad-settings',
      `${shown} shows a certificate that is not trusted: name its authority with sslrootcert=FILE, or give sslmode=require`,
    );
  }
  return undefined;
}

/** That the tables would be looked for in another schema than the address names. */
export function otherSchema({ shown, schema, user, database }: PostgresAddress): string {
  return `${shown} does not look for tables in the schema ${schema} by itself, as it has to behind a pooler: say “alter role ${user ?? 'USER'} in database ${database} set search_path = ${schema}” there, and let the pooler connect anew`;
}

/** That nothing can be written to a database. */
export function readOnly(shown: string): string {
  return `${shown} is read-only: name the primary server, not a replica of it`;
}

function isAway(fault: Error, state: string): boolean {
  return AWAY_CODES.has(state) || AWAY_STATES.test(state) || AWAY_WORDS.test(fault.message);
}

/** The state of SQL, or the code of Node; of several addresses of a host that of the first one. */
function stateOf(fault: Error): string {
  const first = fault instanceof AggregateError ? fault.errors[0] : fault;
  return first instanceof Error && 'code' in first ? String(first.code) : '';
}

function told(code: FailureCode, message: string): Told {
  return { code, message };
}
