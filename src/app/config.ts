import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { createRedactor } from '../domain/redact.ts';
import { type Environment, isPort, listOf } from './environment.ts';
import { LOG_LEVELS, SETTINGS, SLACK_SETTINGS } from './setting-descriptions.ts';

/** What the environment settles. */
export interface Config {
  /** A file, an address on PostgreSQL or "memory:"; `null` where none is set and no home folder is. */
  readonly archive: string | null;
  /** Another folder than the shipped corpus; `null` for that one. */
  readonly corpus: string | null;
  /** A folder whose articles are taken in; `null` for none. */
  readonly inbox: string | null;
  readonly logLevel: LogLevel;
  /** How sites reach whoever runs Parley; `null` where nothing is said. */
  readonly contact: string | null;
  /** Hosts, with or without a port, that may be read although they are not public. */
  readonly privateHosts: readonly string[];
  /** Where the bot's health and metrics are served; `null` for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
}

type LogLevel = (typeof LOG_LEVELS)[number];

const PREFIX = 'PARLEY_';

/** What is wrong is said with its value, and a value may hold a password. */
const redact = createRedactor([]);

/** What may stand in a header as a comment: ASCII without spaces and parentheses. */
const CONTACT = /^(?:https?:\/\/[!-'*-~]+|[!-'*-?A-~]+@[!-'*-?A-~]+)$/;

/** A name or an IP address, IPv6 in brackets, and a port. */
const HOST = /^(?:[\p{L}\p{N}._-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

/** Who watches the bot does so from the same machine, unless another address is named. */
const LOOPBACK = '127.0.0.1';

/** A name or an IP address of this machine, without a port. */
const METRICS_HOST = /^(?:[\p{L}\p{N}._-]+|[\da-f:.]+)$/iu;

const EnvironmentSchema = z.object({
  PARLEY_ARCHIVE: z
    .string()
    .regex(/^(?:postgres(?:ql)?:|(?![a-z][a-z0-9+]+:\/\/))/i, 'is an address, not a file')
    .optional(),
  PARLEY_CORPUS: z.string().optional(),
  PARLEY_INBOX: z.string().optional(),
  PARLEY_LOG_LEVEL: z.enum(LOG_LEVELS, `is none of the levels`).default('warn'),
  PARLEY_CONTACT: z.string().regex(CONTACT, 'is neither an e-mail nor an address').optional(),
  PARLEY_PRIVATE_HOSTS: listOf(HOST, 'holds what is no host'),
  PARLEY_METRICS_PORT: z.string().refine(isPort, 'is no port').optional(),
  PARLEY_METRICS_HOST: z.string().regex(METRICS_HOST, 'is no name or address').default(LOOPBACK),
});

/**
 * Reads the settings of an environment. A variable without a value counts as absent.
 * Throws `bad-settings` that names every fault at once, each with what the variable is for.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const read = EnvironmentSchema.safeParse(Object.fromEntries(given));
  const faults = [
    ...given.filter(([name]) => isUnknown(name)).map(([name]) => `${name} is no setting`),
    ...(read.error?.issues.map(({ path, message }) =>
      explained(String(path[0]), `${redact(String(environment[String(path[0])]))} ${message}`),
    ) ?? []),
  ];
  if (!read.success || faults.length > 0) throw wrong(faults);
  return {
    archive: read.data.PARLEY_ARCHIVE ?? defaultArchive(environment),
    corpus: read.data.PARLEY_CORPUS ?? null,
    inbox: read.data.PARLEY_INBOX ?? null,
    logLevel: read.data.PARLEY_LOG_LEVEL,
    contact: read.data.PARLEY_CONTACT ?? null,
    privateHosts: read.data.PARLEY_PRIVATE_HOSTS,
    metrics:
      read.data.PARLEY_METRICS_PORT === undefined
        ? null
        : { host: read.data.PARLEY_METRICS_HOST, port: Number(read.data.PARLEY_METRICS_PORT) },
  };
}

function isUnknown(name: string): boolean {
  return name.startsWith(PREFIX) && !(name in SETTINGS) && !(name in SLACK_SETTINGS);
}

function explained(name: string, fault: string): string {
  const setting = SETTINGS[name];
  return setting ? `${name}: ${fault}; it says ${setting.purpose}: give ${setting.form}` : fault;
}

function wrong(faults: readonly string[]): Failure {
  const list = faults.map((fault) => `\n  ${fault}`).join('');
  const known = Object.keys(SETTINGS).join(', ');
  return new Failure(
    'bad-settings',
    `the settings are wrong (environment or .env):${list}\n  The settings are ${known}.`,
  );
}

/** The user's own data folder, as the XDG Base Directory Specification and Windows have it. */
function defaultArchive({ XDG_DATA_HOME, HOME, LOCALAPPDATA }: Environment): string | null {
  const folder = LOCALAPPDATA ?? (XDG_DATA_HOME || (HOME && `${HOME}/.local/share`));
  return folder ? `${folder}/parley/archive.db` : null;
}
