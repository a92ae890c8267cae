/** How much can be logged, from nothing to everything. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** What a variable is for, and what to write there. */
type Settings = Readonly<Record<string, { readonly purpose: string; readonly form: string }>>;

/** The variables that Parley reads. */
export const SETTINGS: Settings = {
  PARLEY_ARCHIVE: {
    purpose: 'where articles are kept',
    form: 'a file such as /var/lib/parley/archive.db, postgres://USER:PASSWORD@HOST/DATABASE, or memory:',
  },
  PARLEY_CORPUS: {
    purpose: 'the beat, its outlets and its chronicle, where they are not those that ship',
    form: 'a folder with beat.yml, outlets.yml and chronicle/, and feeds.yml where feeds are followed',
  },
  PARLEY_INBOX: {
    purpose: 'into which folder articles are dropped that the bot takes in',
    form: 'a folder such as /srv/parley/inbox',
  },
  PARLEY_LOG_LEVEL: {
    purpose: 'how much is logged on standard error',
    form: `one of ${LOG_LEVELS.join(', ')}`,
  },
  PARLEY_CONTACT: {
    purpose: 'how the sites that Parley reads reach whoever runs it',
    form: 'an e-mail address, or one that begins with https:// or http://',
  },
  PARLEY_PRIVATE_HOSTS: {
    purpose: 'which hosts may be read although they are not on the public internet',
    form: 'names, each with or without a port, separated by commas, such as wiki.desk.example, localhost:8080',
  },
  PARLEY_METRICS_PORT: {
    purpose: 'where the bot serves /healthz, /readyz and /metrics',
    form: 'a number from 0 to 65535, such as 9464; 0 takes a free port',
  },
  PARLEY_METRICS_HOST: {
    purpose: 'on which address they are served; 127.0.0.1 where nothing is said',
    form: 'a name or an address of this machine, such as 0.0.0.0 within a container',
  },
};

/** The variables of the Slack bot. */
export const SLACK_SETTINGS: Settings = {
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
  SLACK_CLIENT_ID: {
    purpose: 'as which app several workspaces install the bot',
    form: 'the Client ID from “Basic Information” of the app',
  },
  SLACK_CLIENT_SECRET: {
    purpose: 'how the bot shows Slack that it is that app',
    form: 'the Client Secret from “Basic Information” of the app',
  },
  SLACK_STATE_SECRET: {
    purpose: 'by what the bot knows an installation that was begun on its own page',
    form: 'a long text of chance that you make up, such as “openssl rand -hex 32” prints',
  },
  SLACK_REDIRECT_URL: {
    purpose: 'where Slack sends people back to after they installed the bot',
    form: 'an address that ends with /slack/oauth_redirect, as “OAuth & Permissions” of the app has it',
  },
  PARLEY_KEY: {
    purpose: 'by what the tokens of workspaces are sealed in the archive',
    form: '32 bytes of chance in base64, as “openssl rand -base64 32” prints them',
  },
  PARLEY_KEY_OLD: {
    purpose: 'by what tokens were sealed before PARLEY_KEY was changed',
    form: 'the former PARLEY_KEY, until the bot was started once with both, or “lost” where nobody has it',
  },
  PARLEY_EDITORS: {
    purpose:
      'who may add and withdraw articles, name sources and change others’ digests from within Slack',
    form: 'ids of people (U…) or user groups (S…), separated by commas; of several workspaces each behind its workspace (T…/U…)',
  },
  PARLEY_ALLOWED_BOTS: {
    purpose: 'which other bots may ask, by mentioning this one',
    form: 'ids of bots (B…), their users (U…) or their apps (A…), separated by commas; of several workspaces each behind its workspace (T…/B…)',
  },
  PARLEY_EXTERNAL_PEOPLE: {
    purpose: 'what people of other organisations may do in channels that are shared with them',
    form: '“none” for nothing, “ask” for asking alone, “set” for watches, digests and standing questions too',
  },
  SLACK_API_URL: {
    purpose: 'another address than Slack’s own, for a stand-in workspace',
    form: 'an address such as http://localhost:3000/api/',
  },
};

/** What tokens of Slack are called, by how they begin. */
const TOKEN_KINDS: Readonly<Record<string, string>> = {
  'xoxb-': 'a bot token',
  'xoxp-': 'a user token',
  'xapp-': 'an app-level token',
  xoxe: 'a token that expires, or refreshes one',
};

/** That a token is none of the kind that is asked for, and of which it is. */
export function otherToken(token: unknown, asked: string): string {
  const [, kind] =
    Object.entries(TOKEN_KINDS).find(([start]) => String(token).startsWith(start)) ?? [];
  return `does not begin with ${asked}${kind ? `, but is ${kind}` : ''}`;
}
