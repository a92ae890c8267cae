import type { RefusedCall } from './sending/watched-fetch.ts';

/** The setting whose token Slack refuses. */
type TokenSetting = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** The one method that is called with the app-level token. */
export const OPEN_CONNECTION = 'apps.connections.open';

/** Slack's answers that say nothing of a token: the same call may be taken in a moment. */
const PASSING: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'team_added_to_org',
]);

/** What is wrong, by Slack's word for it: what a token or its workspace is no longer. */
const FAULTS: Readonly<Record<string, string>> = {
  invalid_auth: 'knows no such token',
  not_authed: 'was given no token',
  token_revoked: 'says that the token was revoked',
  token_expired: 'says that the token expired',
  account_inactive: 'says that the app was removed from the workspace, or its bot deactivated',
  user_removed_from_team: 'says that the app’s bot was removed from the workspace',
  team_disabled: 'says that the workspace is disabled',
  org_login_required: 'says that the workspace is being moved into an organisation',
  team_access_not_granted: 'says that the token does not reach this workspace',
  not_allowed_token_type: 'says that the token is of another kind',
  missing_scope: 'says that the token lacks a scope',
  no_permission: 'says that the token lacks a permission',
  access_denied: 'denies the access',
  forbidden_team: 'does not let this workspace use Socket Mode',
};

/** What to do about a token of a setting. */
const REMEDIES: Readonly<Record<TokenSetting, string>> = {
  SLACK_BOT_TOKEN:
    'install the app again (“OAuth & Permissions” in its settings) and set SLACK_BOT_TOKEN to the bot token that it gives, which begins with xoxb-',
  SLACK_APP_TOKEN:
    'make an app-level token with the scope connections:write (“Basic Information” in the app’s settings) and set SLACK_APP_TOKEN to it; it begins with xapp-',
};

/** What to do where no token helps. */
const OTHER_REMEDIES: Readonly<Record<string, string>> = {
  forbidden_team:
    'set SLACK_SIGNING_SECRET and no SLACK_APP_TOKEN, so that Slack reaches the bot over HTTP, or ask whoever runs the workspace',
  team_disabled: 'ask whoever runs the workspace, and start again',
  org_login_required: 'start again when that is done',
};

/** Whether a method that needs nothing but a token is refused for a reason that stays. */
export function isRefusedForGood({ error }: RefusedCall): boolean {
  return !PASSING.has(error);
}

/** What is wrong with the token of a call, and what to do. */
export function tokenFault({ method, error }: RefusedCall): {
  readonly what: string;
  readonly advice: string;
} {
  const setting = method === OPEN_CONNECTION ? 'SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN';
  const fault = FAULTS[error] ?? 'refuses the token';
  return {
    what: `${setting}: Slack ${fault} (${error})`,
    advice: OTHER_REMEDIES[error] ?? REMEDIES[setting],
  };
}

/** One line that says what is wrong with the token of a call, and what to do. */
export function tokenFaultLine(refused: RefusedCall): string {
  const { what, advice } = tokenFault(refused);
  return `${what}: ${advice}`;
}
