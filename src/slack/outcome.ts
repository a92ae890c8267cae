import { cannotPost, slackErrorOf } from './slack-error.ts';

/** What a fault means for a message that was to be posted. */
export type PostFailure =
  /** The bot may say nothing there. */
  | { readonly kind: 'nowhere'; readonly why: string }
  /** Slack takes no more for a while. */
  | { readonly kind: 'limited'; readonly waitMs: number }
  /** It was surely not posted. */
  | { readonly kind: 'refused' }
  /** It may have been posted. */
  | { readonly kind: 'unsure' };

/**
 * Slack's answers after which something may have been done all the same, as its reference says of
 * them (https://docs.slack.dev/reference/methods/chat.postMessage#errors).
 */
const UNCERTAIN_ERRORS: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
]);

/** Faults of a network over which nothing was sent. */
const NEVER_SENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** HTTP statuses from here on say that the server failed, not what it had done by then. */
const FIRST_SERVER_ERROR = 500;

/** What a fault of Slack's Web API means for the message that was to be posted. */
export function classifyPostFailure(fault: unknown): PostFailure {
  const error = slackErrorOf(fault);
  if (cannotPost(fault)) return { kind: 'nowhere', why: error ?? '' };
  if (error !== undefined) return { kind: UNCERTAIN_ERRORS.has(error) ? 'unsure' : 'refused' };
  const wait = numberIn(fault, 'retryAfter');
  if (wait !== undefined) return { kind: 'limited', waitMs: wait * 1000 };
  const status = numberIn(fault, 'statusCode');
  if (status !== undefined) return { kind: status >= FIRST_SERVER_ERROR ? 'unsure' : 'refused' };
  return { kind: wasNeverSent(fault) ? 'refused' : 'unsure' };
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
