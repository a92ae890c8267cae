import type { PostFailure } from '../bot/chat.ts';
import { missingScope, WINDOW_TOO_LATE } from '../bot/words/faults.ts';

/** What Slack calls an error; a client puts there, too, what came in place of an answer. */
const ERROR_WORD = /^[a-z0-9_]{1,100}$/i;

/**
 * The error that Slack's Web API named, such as "channel_not_found"; nothing for other faults, as
 * where something else than Slack answered, and nobody knows what was done.
 */
export function slackErrorOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('data' in fault)) return undefined;
  const { data } = fault;
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined;
  return typeof data.error === 'string' && ERROR_WORD.test(data.error) ? data.error : undefined;
}

/** Slack does not let the bot say anything there. */
const CANNOT_POST: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'no_permission',
  'cannot_reply_to_message',
  'messages_tab_disabled',
]);

/** What Slack's words begin with where only some people may post, or only in some way. */
const RESTRICTED = 'restricted_action';

/** The token no longer opens anything. */
const DEAD_TOKEN: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
]);

/** Whether Slack says that the bot may say nothing there. */
export function cannotPost(fault: unknown): boolean {
  const error = slackErrorOf(fault) ?? '';
  return CANNOT_POST.has(error) || error.startsWith(RESTRICTED);
}

/** Whether Slack's word for an error says that a token opens nothing any more. */
export function isDeadTokenError(error: string): boolean {
  return DEAD_TOKEN.has(error);
}

/**
 * Slack's answers after which something may have been done all the same, as its reference says of
 * them (https://docs.slack.dev/reference/methods/chat.postMessage#errors).
 */
const UNCERTAIN_ERRORS: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
]);

/** Faults of a network over which nothing was sent: no connection came about. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Slack's answers that it took too many messages, besides the status. */
const LIMITED_ERRORS: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited']);

/** HTTP statuses of a rate limit, and of a server that takes nothing at the moment. */
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/** So long is waited where Slack does not say how long: a channel takes a message each second. */
const USUAL_LIMIT_MS = 1000;

/** HTTP statuses from here on say that the server failed, not what it had done by then. */
const FIRST_SERVER_ERROR = 500;

const UNSURE: PostFailure = { kind: 'unsure' };
const REFUSED: PostFailure = { kind: 'refused', advice: null };

const DEAD_TOKEN_ADVICE =
  'SLACK_BOT_TOKEN is refused: install the app again and set the token it gives';

/** A trigger opens one window, within three seconds. */
const LATE_TRIGGERS: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

/** Whether Slack says that a window came too late to be opened. */
export function isLateTrigger(fault: unknown): boolean {
  return LATE_TRIGGERS.has(slackErrorOf(fault) ?? '');
}

/** Which scope Slack asks for, for whoever runs the bot and for whoever waits. */
function scopeRefusal(fault: unknown): PostFailure {
  const needed = detailOf(fault, 'needed') ?? 'unknown';
  const provided = detailOf(fault, 'provided') ?? 'unknown';
  return {
    kind: 'refused',
    advice: `a scope is missing (needed: ${needed}; provided: ${provided}): add it under “OAuth & Permissions” and install the app again`,
    told: missingScope(needed),
  };
}

/** What Slack says besides its error. */
function detailOf(fault: unknown, name: 'needed' | 'provided'): string | undefined {
  if (!(fault instanceof Error) || !('data' in fault)) return undefined;
  const value = (fault.data as Partial<Record<typeof name, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a fault of Slack's Web API or of a `response_url` means for the message that was to be posted. */
export function classifyPostFailure(fault: unknown): PostFailure {
  const error = slackErrorOf(fault);
  if (error !== undefined) return classifySlackError(error, fault);
  const wait = numberIn(fault, 'retryAfter');
  if (wait !== undefined) return { kind: 'limited', waitMs: wait * 1000 };
  const status = statusOf(fault);
  if (status === TOO_MANY_REQUESTS) return { kind: 'limited', waitMs: USUAL_LIMIT_MS };
  if (wasNotTaken(fault)) return REFUSED;
  if (status !== undefined) return status >= FIRST_SERVER_ERROR ? UNSURE : REFUSED;
  return UNSURE;
}

/** A token that was not renewed in time opens nothing, but the bot is still installed. */
const EXPIRED = 'token_expired';

const EXPIRED_ADVICE =
  'the token of a workspace expired and could not be renewed: look at SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, or let the workspace install the bot again';

/** The same where several workspaces install the bot: a dead token is that of one that removed it. */
export function classifyInstalledFailure(fault: unknown): PostFailure {
  const error = slackErrorOf(fault) ?? '';
  if (error === EXPIRED) return { kind: 'refused', advice: EXPIRED_ADVICE };
  return isDeadTokenError(error) ? { kind: 'removed' } : classifyPostFailure(fault);
}

/** What a word of Slack's for an error means. */
function classifySlackError(error: string, fault: unknown): PostFailure {
  if (cannotPost(fault)) return { kind: 'nowhere', why: error };
  if (isDeadTokenError(error)) return { kind: 'refused', advice: DEAD_TOKEN_ADVICE };
  if (error === 'missing_scope') return scopeRefusal(fault);
  if (isLateTrigger(fault)) return { kind: 'refused', advice: null, told: WINDOW_TOO_LATE };
  if (LIMITED_ERRORS.has(error)) return { kind: 'limited', waitMs: USUAL_LIMIT_MS };
  return UNCERTAIN_ERRORS.has(error) ? UNSURE : REFUSED;
}

/**
 * Whether a message surely did not reach Slack, or Slack says that it takes nothing now: it can be
 * sent again. A server that says when to come back has done nothing (RFC 9110, 15.6.4).
 */
export function wasNotTaken(fault: unknown): boolean {
  return wasNeverSent(fault) || (statusOf(fault) === UNAVAILABLE && saysWhenToRetry(fault));
}

/** The HTTP status of a fault, if it has one. */
export function statusOf(fault: unknown): number | undefined {
  return numberIn(fault, 'statusCode');
}

function saysWhenToRetry(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('headers' in fault)) return false;
  const { headers } = fault;
  return typeof headers === 'object' && headers !== null && 'retry-after' in headers;
}

function numberIn(fault: unknown, name: 'retryAfter' | 'statusCode'): number | undefined {
  if (!(fault instanceof Error) || !(name in fault)) return undefined;
  const value = (fault as Partial<Record<typeof name, unknown>>)[name];
  return typeof value === 'number' ? value : undefined;
}

/** A fault of the network lies under the client's own, and under that of `fetch`. */
function wasNeverSent(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('code' in fault && NEVER_SENT.has(String(fault.code))) return true;
  return wasNeverSent('original' in fault ? fault.original : fault.cause);
}
