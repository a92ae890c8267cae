import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { createRedactor } from '../domain/redact.ts';
import {
  type ConfiguredKeys,
  type InstallingConfig,
  isFormerKey,
  isSealingKey,
  readInstalling,
  wayFaults,
} from './installing-config.ts';
import { LOG_LEVELS, otherToken, SETTINGS, SLACK_SETTINGS } from './setting-descriptions.ts';

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

/** What the environment settles for the Slack bot. */
export type SlackConfig = SlackConfigBase &
  (
    | { readonly botToken: string; readonly installing?: undefined; readonly keys?: undefined }
    | {
        readonly botToken?: undefined;
        /** How workspaces install the bot. */
        readonly installing: InstallingConfig;
        /** By what their tokens are sealed. */
        readonly keys: ConfiguredKeys;
      }
  );

/** What it settles whether one workspace or several have the bot. */
interface SlackConfigBase {
  /** How Slack's events reach the bot. */
  readonly connection:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** Another address than Slack's own: a stand-in workspace. */
  readonly apiUrl: string | undefined;
  /** Ids of people and user groups who may do what editors do, each alone or behind its workspace. */
  readonly editors: readonly string[];
  /** Ids of bots that may ask, likewise. */
  readonly allowedBots: readonly string[];
  /** What people of other organisations may do in shared channels; `set` is watches and digests. */
  readonly externalPeople: 'none' | 'ask' | 'set';
}

/** The variables of an environment. One without a value counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

type LogLevel = (typeof LOG_LEVELS)[number];

const PREFIX = 'PARLEY_';

/** What may stand in a header as a comment: ASCII without spaces and parentheses. */
const CONTACT = /^(?:https?:\/\/[!-'*-~]+|[!-'*-?A-~]+@[!-'*-?A-~]+)$/;

/** A name or an IP address, IPv6 in brackets, and a port. */
const HOST = /^(?:[\p{L}\p{N}._-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

/** Who watches the bot does so from the same machine, unless another address is named. */
const LOOPBACK = '127.0.0.1';

/** A name or an IP address of this machine, without a port. */
const METRICS_HOST = /^(?:[\p{L}\p{N}._-]+|[\da-f:.]+)$/iu;

/** The ports that there are. */
const LAST_PORT = 65_535;

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
      explained(String(path[0]), `${environment[String(path[0])]} ${message}`),
    ) ?? []),
  ];
  if (!read.success || faults.length > 0) throw wrong(faults.map(createRedactor([])));
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

/** Where the bot listens over HTTP when nothing is said. */
const DEFAULT_PORT = '3000';

const KEY_FAULT = 'is no key of 32 bytes in base64';

const SlackEnvironmentSchema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, { error: ({ input }) => otherToken(input, 'xoxb-, as a bot token does') })
    .optional(),
  SLACK_REDIRECT_URL: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
  PARLEY_KEY: z.string().refine(isSealingKey, KEY_FAULT).optional(),
  PARLEY_KEY_OLD: z.string().refine(isFormerKey, KEY_FAULT).optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, {
      error: ({ input }) => otherToken(input, 'xapp-, as an app-level token does'),
    })
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  PORT: z.string().default(DEFAULT_PORT).refine(isPort, 'is no port'),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
  PARLEY_EXTERNAL_PEOPLE: z
    .enum(['none', 'ask', 'set'], 'is none of “none”, “ask” and “set”')
    .default('ask'),
  PARLEY_EDITORS: listOf(/^(?:[TE][A-Z0-9]+\/)?[UWS][A-Z0-9]+$/, 'holds what is no id'),
  PARLEY_ALLOWED_BOTS: listOf(/^(?:[TE][A-Z0-9]+\/)?[ABUW][A-Z0-9]+$/, 'holds what is no id'),
});

/**
 * Reads the settings of the Slack bot: Socket Mode where there is an app token, else HTTP.
 * Throws `bad-settings` that names every one that is missing or wrong, and where to get it.
 */
export function readSlackConfig(environment: Environment): SlackConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value?.trim()),
  );
  const read = SlackEnvironmentSchema.safeParse(given);
  const connects = given.SLACK_APP_TOKEN ?? given.SLACK_SIGNING_SECRET;
  const faults = [
    ...wayFaults(given, slackFault),
    ...(read.error?.issues.map(({ path, message }) => slackFault(String(path[0]), message)) ?? []),
    ...(connects
      ? []
      : ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].map((name) => slackFault(name, 'is missing'))),
  ];
  if (areSwapped(given)) throw notReady([SWAPPED]);
  if (!read.success || faults.length > 0) throw notReady(faults);
  const { data } = read;
  const port = Number(data.PORT);
  return {
    ...(data.SLACK_BOT_TOKEN === undefined
      ? { ...readInstalling(given, port) }
      : { botToken: data.SLACK_BOT_TOKEN }),
    connection: data.SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: data.SLACK_APP_TOKEN }
      : {
          kind: 'http',
          signingSecret: data.SLACK_SIGNING_SECRET ?? '',
          port,
        },
    apiUrl: data.SLACK_API_URL,
    editors: data.PARLEY_EDITORS,
    allowedBots: data.PARLEY_ALLOWED_BOTS,
    externalPeople: data.PARLEY_EXTERNAL_PEOPLE,
  };
}

function isPort(port: string): boolean {
  return /^\d{1,5}$/.test(port) && Number(port) <= LAST_PORT;
}

function areSwapped({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN }: Environment): boolean {
  return Boolean(SLACK_BOT_TOKEN?.startsWith('xapp-') && SLACK_APP_TOKEN?.startsWith('xoxb-'));
}

const SWAPPED =
  'SLACK_BOT_TOKEN holds the app-level token and SLACK_APP_TOKEN the bot token: swap them.';

/** A secret is never shown; what it is for and where to get it is. */
function slackFault(name: string, fault: string): string {
  const { purpose, form } = SLACK_SETTINGS[name] ?? { purpose: '', form: '' };
  return `${name} ${fault}: it says ${purpose}. Give ${form}.`;
}

function notReady(faults: readonly string[]): Failure {
  const [only, ...more] = faults;
  if (more.length === 0) return new Failure('bad-settings', `the bot cannot start: ${only}`);
  const list = faults.map((fault) => `\n  ${fault}`).join('');
  return new Failure(
    'bad-settings',
    `the bot cannot start (environment or .env):${list}\n  Of SLACK_APP_TOKEN and SLACK_SIGNING_SECRET one is enough. “parley demo” needs none of these.`,
  );
}

/** What stands between commas or spaces, each of a form. */
function listOf(form: RegExp, fault: string) {
  return z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((entries) => entries.every((entry) => form.test(entry)), fault);
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
