import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { type Environment, isPort, listOf } from './environment.ts';
import {
  type ConfiguredKeys,
  type InstallingConfig,
  isFormerKey,
  isSealingKey,
  readInstalling,
  wayFaults,
} from './installing-config.ts';
import { otherToken, SLACK_SETTINGS } from './setting-descriptions.ts';

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
