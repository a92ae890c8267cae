import { z } from 'zod';
import {
  type FoundState,
  faultOf,
  inOrder,
  notLookedAt,
  type SetupFinding,
} from '../domain/setup-finding.ts';
import { BOT_SCOPES } from './manifest.ts';
import type { RefusedCall } from './sending/watched-fetch.ts';
import type { SlackConnection } from './settings.ts';
import { isRefusedForGood, OPEN_CONNECTION, tokenFault } from './token-faults.ts';

/** What looking at Slack may take, and when its clock is another one. */
const SET_UP_LIMITS = {
  /** A call of a method: Slack answers within a second, or something lies between. */
  callMs: 10_000,
  /** The bot's own port, on this machine. */
  healthMs: 2_000,
  /**
   * Slack's requests are refused when they are five minutes off; long before that digests come at
   * the wrong minute, and "today" changes at the wrong time.
   */
  clockSkewMs: 60_000,
} as const satisfies Readonly<Record<string, number>>;

/** Slack's own address, where no stand-in's is set. */
const SLACK_API = 'https://slack.com/api/';

const TRY_AGAIN = 'try again in a minute; see https://slack-status.com';

const AUTH_TEST = 'auth.test';

/** The header in which Slack lists the scopes of the token that a call was made with. */
const SCOPES_HEADER = 'x-oauth-scopes';

/** What is set up of Slack. */
interface SlackSetUp extends SlackConnection {
  /** Left out where workspaces install the bot. */
  readonly botToken?: string | undefined;
}

/** Where the bot is installed, and the token that it got there. */
export interface InstalledToken {
  /** The id of the workspace, or of the organisation. */
  readonly id: string;
  /** `null` where it is renewed with the next call, or cannot be read; `state` says which. */
  readonly token: string | null;
  readonly state: FoundState | null;
}

/** What is said of the token of a bot that has many. */
const OF_EACH = notLookedAt('workspaces install the bot, and each gives it a token of its own');

/** What every method answers, and what `auth.test` says besides. */
const Answer = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
  user: z.string().optional(),
});

/** What came of a call. */
type CallResult =
  | {
      readonly kind: 'answered';
      readonly answer: z.infer<typeof Answer>;
      readonly headers: Headers;
      /** The local time at which it was answered, as near as can be told. */
      readonly at: number;
    }
  | { readonly kind: 'failed'; readonly found: FoundState };

/**
 * Looks at the tokens of a bot, at what they are granted beside the manifest, at how Slack's
 * requests would reach the bot, and at the clock. Nothing is posted and no connection is left open.
 *
 * @param now in milliseconds since 1970
 * @param installed the tokens of a bot that workspaces install; none where that is not looked at
 */
export async function* checkSlackSetUp(
  settings: SlackSetUp,
  now: () => number,
  installed: readonly InstalledToken[] = [],
): AsyncGenerator<SetupFinding> {
  const { botToken } = settings;
  const asked = await call(AUTH_TEST, botToken, settings, now);
  // Without a token Slack says that there is none, and with that that it can be reached.
  const isOfEach = botToken === undefined && asked.kind === 'answered';
  if (isOfEach && installed.length > 0) yield* checkInstalled(installed, settings, now);
  else {
    yield { check: 'tokens', ...(isOfEach ? OF_EACH : tokenState(asked)) };
    yield { check: 'scopes', ...(botToken === undefined ? OF_EACH : scopeState(asked)) };
  }
  yield { check: 'connection', ...(await connectionState(settings, now)) };
  yield { check: 'clock', ...clockState(asked) };
}

/** Looks at the token of each installation, and at its scopes beside the manifest. */
async function* checkInstalled(
  installed: readonly InstalledToken[],
  settings: SlackSetUp,
  now: () => number,
): AsyncGenerator<SetupFinding> {
  for (const { id, token, state } of installed) {
    const named = (found: FoundState): FoundState => ({ ...found, what: `${id}: ${found.what}` });
    if (token === null) {
      yield { check: 'tokens', ...named(state ?? OF_EACH) };
      yield { check: 'scopes', ...named(notLookedAt('the token has to be in order first')) };
      continue;
    }
    const asked = await call(AUTH_TEST, token, settings, now);
    const isRefused =
      asked.kind === 'answered' &&
      !asked.answer.ok &&
      isRefusedForGood({ method: AUTH_TEST, error: asked.answer.error ?? '' });
    const refused = faultOf(
      `Slack refuses its token (${isRefused ? asked.answer.error : ''})`,
      'it is taken out when the bot next speaks there; let it install the app again at /slack/install',
    );
    yield { check: 'tokens', ...named(isRefused ? refused : tokenState(asked)) };
    yield { check: 'scopes', ...named(scopeState(asked)) };
  }
}

function tokenState(asked: CallResult): FoundState {
  if (asked.kind === 'failed') return asked.found;
  const { ok, error = 'unknown_error', team, user } = asked.answer;
  if (!ok) return refusedState({ method: AUTH_TEST, error });
  const as = user === undefined ? '' : ` as “${user}”`;
  return inOrder(`the bot token opens the workspace “${team ?? 'without a name'}”${as}`);
}

function refusedState(refused: RefusedCall): FoundState {
  if (isRefusedForGood(refused)) return { status: 'fault', ...tokenFault(refused) };
  return faultOf(`Slack takes no call at the moment (${refused.error})`, TRY_AGAIN);
}

function scopeState(asked: CallResult): FoundState {
  if (asked.kind === 'failed' || !asked.answer.ok) {
    return notLookedAt('the token has to be in order first');
  }
  const header = asked.headers.get(SCOPES_HEADER);
  if (header === null) return notLookedAt('Slack did not say which scopes the token has');
  const granted = new Set(header.split(/[\s,]+/).filter((scope) => scope !== ''));
  const { bot, bot_optional: optional } = BOT_SCOPES;
  const missing = bot.filter((scope) => !granted.has(scope));
  if (missing.length > 0) {
    return faultOf(
      `Slack did not grant ${missing.join(', ')}`,
      'paste what “parley manifest” prints under “App Manifest” of the app, and install it again',
    );
  }
  const without = optional.filter((scope) => !granted.has(scope));
  const rest = without.length === 0 ? '' : `; optional, and not granted: ${without.join(', ')}`;
  return inOrder(`Slack granted all ${bot.length} that the bot needs${rest}`);
}

function clockState(asked: CallResult): FoundState {
  if (asked.kind === 'failed') return notLookedAt('Slack has to answer first');
  const theirs = Date.parse(asked.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return notLookedAt('Slack did not say what time it is');
  // The header has whole seconds: on the average it is half a second behind.
  const skewMs = asked.at - (theirs + 500);
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= SET_UP_LIMITS.clockSkewMs) {
    return inOrder(`the clock agrees with Slack’s, to ${Math.max(1, seconds)} s`);
  }
  return faultOf(
    `the clock is ${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} Slack’s`,
    'set the time by NTP: digests come at the wrong minute, and five minutes off Slack’s requests are refused',
  );
}

async function connectionState(settings: SlackSetUp, now: () => number): Promise<FoundState> {
  const { connection } = settings;
  if (connection.kind === 'http') return await portState(connection.port);
  const asked = await call(OPEN_CONNECTION, connection.appToken, settings, now);
  if (asked.kind === 'failed') return asked.found;
  const { ok, error = 'unknown_error' } = asked.answer;
  if (ok) return inOrder('Socket Mode: Slack gives the app an address to connect to');
  return refusedState({ method: OPEN_CONNECTION, error });
}

/** Whether the bot can listen on its port. From within nobody can tell whether Slack reaches it. */
async function portState(port: number): Promise<FoundState> {
  const seen =
    '/slack/events of your address leads there, which “Event Subscriptions” of the app tries';
  const signal = AbortSignal.timeout(SET_UP_LIMITS.healthMs);
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal, redirect: 'error' });
    if (answer.ok && (await answer.text()) === 'ok') {
      return inOrder(`HTTP: a bot answers on port ${port}; ${seen}`);
    }
  } catch (fault) {
    if (codeOf(fault) === 'ECONNREFUSED') {
      return inOrder(`HTTP: port ${port} is free for “parley start”; ${seen}`);
    }
    if (port === 0) return inOrder(`HTTP: “parley start” takes a free port; ${seen}`);
  }
  return faultOf(`port ${port} is taken by another program`, 'set PORT to a free one');
}

/** Calls a method of the Web API that takes no arguments. */
async function call(
  method: string,
  token: string | undefined,
  { apiUrl = SLACK_API }: SlackSetUp,
  now: () => number,
): Promise<CallResult> {
  const began = now();
  const address = new URL(`${apiUrl.replace(/\/?$/, '/')}${method}`);
  const { host } = address;
  const failed = (what: string, advice: string): CallResult => ({
    kind: 'failed',
    found: faultOf(what, advice),
  });
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      // The token goes to no other host.
      redirect: 'error',
      signal: AbortSignal.timeout(SET_UP_LIMITS.callMs),
    });
    const at = (began + now()) / 2;
    const answer = Answer.safeParse(await response.json().catch(() => undefined));
    if (answer.success) {
      return { kind: 'answered', answer: answer.data, headers: response.headers, at };
    }
    return failed(
      `${host} did not answer as Slack does (status ${response.status})`,
      `${TRY_AGAIN}, and whether a proxy lies between`,
    );
  } catch (fault) {
    const code = codeOf(fault);
    const why = code === undefined ? '' : ` (${code})`;
    const advice = `check the network, and whether a firewall lets this machine reach ${host}`;
    return failed(`${host} cannot be reached${why}`, advice);
  }
}

/** How a fault of `fetch` is called: the system's word where there is one. */
function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if (fault.name === 'TimeoutError') return 'no answer in time';
  const { cause } = fault;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}
