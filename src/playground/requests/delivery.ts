import { setTimeout as delay } from 'node:timers/promises';

/** What Slack sends to an app. */
export interface AppRequest {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: object;
}

/** How often an event was sent before, and why it comes again. */
export interface Redelivery {
  readonly number: number;
  readonly reason: string;
}

/** How the app took a request. */
export type Acknowledgement =
  /** `response` is what the app answered with, where it answered with something. */
  | { readonly status: 'taken'; readonly response: unknown }
  | { readonly status: 'failed'; readonly reason: 'timeout' | 'http_error' | 'connection_failed' };

/** The way on which requests reach the app. */
export interface Delivery {
  deliver(request: AppRequest, again?: Redelivery): Promise<Acknowledgement>;
}

/** So long Slack waits for an acknowledgement. */
export const ACKNOWLEDGED_WITHIN_MS = 3000;

/** After how long an event that was not acknowledged comes again. */
const EVENT_RETRIES_AFTER_MS = [0, 60_000, 5 * 60_000] as const;

/** Sends an event until it is acknowledged, as often as Slack does. */
export async function deliverEvent(
  delivery: Delivery,
  payload: object,
  ended: AbortSignal,
): Promise<Acknowledgement> {
  const request: AppRequest = { kind: 'events_api', payload };
  let result = await delivery.deliver(request);
  for (const [at, waitMs] of EVENT_RETRIES_AFTER_MS.entries()) {
    if (result.status === 'taken' || ended.aborted) return result;
    await delay(waitMs, undefined, { signal: ended, ref: false }).catch(() => undefined);
    if (ended.aborted) return result;
    result = await delivery.deliver(request, { number: at + 1, reason: result.reason });
  }
  return result;
}
