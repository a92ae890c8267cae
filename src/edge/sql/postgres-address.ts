import { readFileSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';

/** How the connection to a server is secured, as libpq's `sslmode` says it. */
type SecuredBy =
  | { readonly kind: 'nothing' }
  /** Encrypted, whoever the server is. */
  | { readonly kind: 'encryption' }
  /** Encrypted, with a server whose certificate one of the authorities signed. */
  | { readonly kind: 'certificate'; readonly authorities: string | null };

/** Where an archive on PostgreSQL is. */
export interface PostgresAddress {
  /** A host's name, or the folder of a socket. */
  readonly host: string;
  readonly port: number;
  /** `null` for what the environment says (PGUSER, PGPASSWORD), as libpq has it. */
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string;
  /** The schema that the tables stand in. */
  readonly schema: string;
  readonly securedBy: SecuredBy;
  /** Whether the server has to prove that it knows the password, too. */
  readonly bindsChannel: boolean;
  /**
   * `transaction` where a pooler stands before the server that gives each transaction another
   * connection, as PgBouncer does: what is set of a connection is then the user's, and nothing is
   * listened to.
   */
  readonly pooler: 'none' | 'transaction';
  /** Where it is, for people: without user and password. */
  readonly shown: string;
}

/** The schema of Parley's tables where the address names none. */
const SCHEMA = 'parley';

const DEFAULT_PORT = 5432;

/** The parameters that an address may have, as libpq names them, and `schema`. */
const PARAMETERS = [
  'channel_binding',
  'host',
  'pooler',
  'schema',
  'sslmode',
  'sslrootcert',
] as const;

type Parameters = Readonly<Partial<Record<(typeof PARAMETERS)[number], string>>>;

const MODES: Readonly<Record<string, SecuredBy['kind']>> = {
  disable: 'nothing',
  require: 'encryption',
  'verify-full': 'certificate',
};

/** A name that PostgreSQL takes without quotation marks. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** Whether the name of an archive is an address of PostgreSQL. */
export function isPostgresAddress(name: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(name);
}

/**
 * Reads an address such as `postgres://parley:SECRET@db.example:5432/news?sslmode=require`. What is
 * said of a fault holds neither the address nor its password.
 *
 * @throws Failure `bad-usage` for what is no address, or has parameters that are not known
 */
export function parsePostgresAddress(address: string): PostgresAddress {
  const url = URL.parse(address.trim());
  if (url === null) {
    throw fault(
      'the address of the PostgreSQL database cannot be read: give postgres://USER:PASSWORD@HOST/DATABASE, with %40 for @, %23 for # and %2F for / in a password',
    );
  }
  const parameters = parametersOf(url);
  const database = decoded(url.pathname.slice(1));
  if (database === '' || database.includes('/')) {
    throw fault('the address of the PostgreSQL database names no database: add /DATABASE to it');
  }
  const host = parameters.host ?? (decoded(url.hostname) || 'localhost');
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const schema = parameters.schema ?? SCHEMA;
  if (!PLAIN_NAME.test(schema)) {
    throw fault(`schema=${schema} is no plain name: give small letters, digits and underlines`);
  }
  return {
    ...{ host, port, database, schema },
    user: decoded(url.username) || null,
    password: decoded(url.password) || null,
    securedBy: securedBy(parameters),
    pooler: poolerOf(parameters),
    bindsChannel: parameters.channel_binding === 'require',
    shown: `the PostgreSQL database ${database} at ${host}:${port}`,
  };
}

function parametersOf(url: URL): Parameters {
  const given = [...url.searchParams];
  const known: readonly string[] = PARAMETERS;
  const unknown = given.map(([name]) => name).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw fault(
      `the address of the PostgreSQL database has unknown parameters (${unknown.join(', ')}): it takes ${PARAMETERS.join(', ')}`,
    );
  }
  return Object.fromEntries(given);
}

function securedBy({ sslmode, sslrootcert }: Parameters): SecuredBy {
  if (sslmode === undefined) return { kind: 'nothing' };
  const kind = MODES[sslmode];
  if (kind === undefined) {
    throw fault(`sslmode=${sslmode} is not known: give ${Object.keys(MODES).join(', ')}`);
  }
  if (kind !== 'certificate') return { kind };
  return { kind, authorities: sslrootcert === undefined ? null : certificatesIn(sslrootcert) };
}

function poolerOf({ pooler = 'none' }: Parameters): PostgresAddress['pooler'] {
  if (pooler === 'none' || pooler === 'transaction') return pooler;
  throw fault(`pooler=${pooler} is not known: give transaction, or leave it out`);
}

function certificatesIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const message = `sslrootcert=${path} cannot be read: name a file of certificates`;
    throw new Failure('bad-usage', message, { cause });
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function fault(message: string): Failure {
  return new Failure('bad-usage', message);
}
