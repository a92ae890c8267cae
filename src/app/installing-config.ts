import { formatList } from '../answers/wording/format-list.ts';
import { KEY_BYTES, type SealingKeys } from '../edge/sealer.ts';

/** How workspaces install the bot: the app's credentials, and where its pages are. */
export interface InstallingConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Where Slack sends people back to; where it is left out, the first address that the app names. */
  readonly redirectUrl: string | undefined;
  /** Where the pages are served. */
  readonly port: number;
}

/** The keys that are set, and whether a former one is lost: what it sealed is given up. */
export interface ConfiguredKeys extends SealingKeys {
  readonly isLost: boolean;
}

/** Variables that have a value. */
type GivenSettings = Readonly<Record<string, string | undefined>>;

/** What the bot of one workspace speaks with. */
const TOKEN = 'SLACK_BOT_TOKEN';

/** What a bot needs that several workspaces install. */
const INSTALLING = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'PARLEY_KEY',
] as const;

/** Those of them that say that several are meant: a key may stand there for later. */
const SAYING_SO = INSTALLING.filter((name) => name !== 'PARLEY_KEY');

/** The path on which Slack sends people back, as Bolt serves it. */
const REDIRECT_PATH = '/slack/oauth_redirect';

/** What is given for a former key that nobody has. */
const LOST = 'lost';

/** Whether a text is a former key: one, or that it is lost. */
export function isFormerKey(text: string): boolean {
  return text.trim() === LOST || isSealingKey(text);
}

const BASE64 = /^[\w+/-]{43}=?$/;

/** Whether a text is a key of `KEY_BYTES` in base64, with or without padding, or in base64url. */
export function isSealingKey(text: string): boolean {
  return BASE64.test(text.trim()) && bytesOf(text).length === KEY_BYTES;
}

function bytesOf(key: string): Buffer {
  return Buffer.from(key.trim(), 'base64');
}

/**
 * What is wrong with the choice between the token of one workspace and the installation by several:
 * both, half of one, or neither, in a sentence.
 *
 * @param fault says of a setting what is wrong with it, what it is for and what to give
 */
export function wayFaults(
  given: GivenSettings,
  fault: (name: string, fault: string) => string,
): readonly string[] {
  const [begun] = SAYING_SO.filter((name) => given[name]);
  if (begun === undefined) return given[TOKEN] ? [] : [fault(TOKEN, 'is missing')];
  if (given[TOKEN]) {
    return [
      `${TOKEN} and ${begun} are both set: the token is for a bot of one workspace, ${formatList(SAYING_SO)} for one that several install. Leave out the one or the others.`,
    ];
  }
  const missing = INSTALLING.filter((name) => !given[name]);
  const [only, ...more] = missing;
  if (only === undefined) return redirectFaults(given, fault);
  if (more.length === 0) return [fault(only, `is missing beside ${begun}`)];
  return [
    `${begun} is set without ${formatList(missing)}: a bot that several workspaces install needs ${formatList(INSTALLING)}. docs/slack.md says where each is found.`,
  ];
}

function redirectFaults(
  { SLACK_REDIRECT_URL: url }: GivenSettings,
  fault: (name: string, fault: string) => string,
): readonly string[] {
  if (!url || !URL.canParse(url) || new URL(url).pathname === REDIRECT_PATH) return [];
  return [fault('SLACK_REDIRECT_URL', `does not end with ${REDIRECT_PATH}`)];
}

/** How several workspaces install the bot, of settings in which no fault was found. */
export function readInstalling(
  given: GivenSettings,
  port: number,
): { readonly installing: InstallingConfig; readonly keys: ConfiguredKeys } {
  const older = given.PARLEY_KEY_OLD?.trim();
  const isLost = older === LOST;
  return {
    installing: {
      clientId: given.SLACK_CLIENT_ID ?? '',
      clientSecret: given.SLACK_CLIENT_SECRET ?? '',
      stateSecret: given.SLACK_STATE_SECRET ?? '',
      redirectUrl: given.SLACK_REDIRECT_URL,
      port,
    },
    keys: {
      newest: bytesOf(given.PARLEY_KEY ?? ''),
      older: older && !isLost ? bytesOf(older) : null,
      isLost,
    },
  };
}
