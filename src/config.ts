import { z } from 'zod';
import { Failure } from './domain/failure.ts';
import type { SlackSettings } from './slack/app.ts';

/** What the environment settles. */
export interface Config {
  /** The archive's file, or "memory:"; `null` where none is set and there is no home folder. */
  readonly archive: string | null;
  /** Another folder than the shipped corpus; `null` for that one. */
  readonly corpus: string | null;
  readonly logLevel: LogLevel;
}

/** What the environment settles for the Slack bot. */
export interface SlackConfig extends SlackSettings {
  readonly editors: readonly string[];
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** The variables that Parley reads: what each is for, and what to write there. */
const SETTINGS: Readonly<Record<string, { readonly purpose: string; readonly form: string }>> = {
  PARLEY_ARCHIVE: {
    purpose: 'where articles are kept',
    form: 'a file such as /var/lib/parley/archive.db, or memory:',
  },
  PARLEY_CORPUS: {
    purpose: 'the beat, its outlets and its chronicle, where they are not those that ship',
    form: 'a folder with beat.yml, outlets.yml and chronicle/',
  },
  PARLEY_LOG_LEVEL: {
    purpose: 'how much is logged on standard error',
    form: `one of ${LOG_LEVELS.join(', ')}`,
  },
};

/** The variables of the Slack bot: what each is for, and where to get it. */
const SLACK_SETTINGS: typeof SETTINGS = {
  SLACK_BOT_TOKEN: {
    purpose: 'what the bot speaks with',
    form: 'the Bot User OAuth Token, which begins with xoxb-, from “OAuth & Permissions” of the app at https://api.slack.com/apps',
  },
  SLACK_APP_TOKEN: {
    purpose: 'how the bot hears Slack over Socket Mode',
    form: 'an App-Level Token with the scope connections:write, which begins with xapp-, from “Basic Information” of the app',
  },
  SLACK_SIGNING_SECRET: {
    purpose: 'how the bot knows that a request over HTTP is Slack’s, instead of Socket Mode',
    form: 'the Signing Secret from “Basic Information” of the app, and PORT',
  },
  PORT: { purpose: 'where the bot listens over HTTP', form: 'a number from 0 to 65535' },
  PARLEY_EDITORS: {
    purpose: 'who may withdraw articles from within Slack',
    form: 'ids of people (U…) or user groups (S…), separated by commas',
  },
  SLACK_API_URL: {
    purpose: 'another address than Slack’s own, for a stand-in workspace',
    form: 'an address such as http://localhost:3000/api/',
  },
};

const PREFIX = 'PARLEY_';

const Environment = z.object({
  PARLEY_ARCHIVE: z
    .string()
    .refine((archive) => !/^[a-z][a-z0-9+]+:\/\//i.test(archive), 'is an address, not a file')
    .optional(),
  PARLEY_CORPUS: z.string().optional(),
  PARLEY_LOG_LEVEL: z.enum(LOG_LEVELS, `is none of the levels`).default('warn'),
});

/**
 * Reads the settings of an environment. A variable without a value counts as absent.
 * Throws `bad-settings` that names every fault at once, each with what the variable is for.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const read = Environment.safeParse(Object.fromEntries(given));
  const faults = [
    ...given.filter(([name]) => isUnknown(name)).map(([name]) => `${name} is no setting`),
    ...(read.error?.issues.map(({ path, message }) =>
      explained(String(path[0]), `${environment[String(path[0])]} ${message}`),
    ) ?? []),
  ];
  if (!read.success || faults.length > 0) throw wrong(faults);
  return {
    archive: read.data.PARLEY_ARCHIVE ?? defaultArchive(environment),
    corpus: read.data.PARLEY_CORPUS ?? null,
    logLevel: read.data.PARLEY_LOG_LEVEL,
  };
}

/** The ports that there are. */
const LAST_PORT = 65_535;

/** Where the bot listens over HTTP when nothing is said. */
const DEFAULT_PORT = '3000';

const SlackEnvironment = z.object({
  SLACK_BOT_TOKEN: z
    .string('is missing')
    .regex(/^xoxb-/, 'does not begin with xoxb-, as a bot token does'),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'does not begin with xapp-, as an app-level token does')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  PORT: z
    .string()
    .default(DEFAULT_PORT)
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= LAST_PORT, 'is no port'),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is no address' }).optional(),
  PARLEY_EDITORS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => /^[UWS][A-Z0-9]+$/.test(id)), 'holds what is no id'),
});

/**
 * Reads the settings of the Slack bot: Socket Mode where there is an app token, else HTTP.
 * Throws `bad-settings` that names every one that is missing or wrong, and where to get it.
 */
export function readSlackConfig(
  environment: Readonly<Record<string, string | undefined>>,
): SlackConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value?.trim()),
  );
  const read = SlackEnvironment.safeParse(given);
  const connects = given.SLACK_APP_TOKEN ?? given.SLACK_SIGNING_SECRET;
  const faults = [
    ...(read.error?.issues.map(({ path, message }) => slackFault(String(path[0]), message)) ?? []),
    ...(connects
      ? []
      : ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].map((name) => slackFault(name, 'is missing'))),
  ];
  if (!read.success || faults.length > 0) throw notReady(faults);
  const { data } = read;
  return {
    botToken: data.SLACK_BOT_TOKEN,
    connection: data.SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: data.SLACK_APP_TOKEN }
      : {
          kind: 'http',
          signingSecret: data.SLACK_SIGNING_SECRET ?? '',
          port: Number(data.PORT),
        },
    apiUrl: data.SLACK_API_URL,
    editors: data.PARLEY_EDITORS,
  };
}

/** A secret is never shown; what it is for and where to get it is. */
function slackFault(name: string, fault: string): string {
  const { purpose, form } = SLACK_SETTINGS[name] ?? { purpose: '', form: '' };
  return `${name} ${fault}: it says ${purpose}. Give ${form}.`;
}

function notReady(faults: readonly string[]): Failure {
  const list = faults.map((fault) => `\n  ${fault}`).join('');
  return new Failure(
    'bad-settings',
    `the bot cannot start (environment or .env):${list}\n  Of SLACK_APP_TOKEN and SLACK_SIGNING_SECRET one is enough. “parley demo” needs none of these.`,
  );
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
function defaultArchive({
  XDG_DATA_HOME,
  HOME,
  LOCALAPPDATA,
}: Readonly<Record<string, string | undefined>>): string | null {
  const folder = LOCALAPPDATA ?? (XDG_DATA_HOME || (HOME && `${HOME}/.local/share`));
  return folder ? `${folder}/parley/archive.db` : null;
}
