import type { RespondFn } from '@slack/bolt';

/** How long Slack is waited for, as for its other methods: then the asker is told directly. */
const TIMEOUT_MS = 10_000;

/**
 * Replies to a `response_url` that an earlier request carried, as Bolt does to that of its own. Throws
 * a fault with the HTTP status where it is refused.
 */
export function respondTo(address: string): RespondFn {
  return async (message) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(typeof message === 'string' ? { text: message } : message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw Object.assign(new Error(`the response_url answered ${response.status}`), {
        statusCode: response.status,
      });
    }
    return response;
  };
}
