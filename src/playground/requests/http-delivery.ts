import { createHmac } from 'node:crypto';
import {
  ACKNOWLEDGED_WITHIN_MS,
  type Acknowledgement,
  type AppRequest,
  type Delivery,
  type Redelivery,
} from './delivery.ts';

/** Where an app takes requests over HTTP. */
export interface RequestUrl {
  readonly url: string;
  readonly signingSecret: string;
}

/** Sends requests over HTTP: events as JSON, commands as forms, interactions as JSON in a form. */
export function createHttpDelivery({ url, signingSecret }: RequestUrl): Delivery {
  return {
    async deliver(request, again) {
      const { body, type } = bodyOf(request);
      try {
        const response = await fetch(url, {
          method: 'POST',
          body,
          headers: {
            'Content-Type': type,
            ...signedHeaders(body, signingSecret, Date.now()),
            ...retryHeaders(again),
          },
          signal: AbortSignal.timeout(ACKNOWLEDGED_WITHIN_MS),
        });
        return response.ok
          ? { status: 'taken', response: parseResponse(await response.text()) }
          : { status: 'failed', reason: 'http_error' };
      } catch (fault) {
        return failureOf(fault);
      }
    },
  };
}

/**
 * The headers by which an app knows that a request is Slack's
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 *
 * @param at when it is sent, in milliseconds since 1970
 */
export function signedHeaders(body: string, secret: string, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': `v0=${digest}` };
}

const FORM = 'application/x-www-form-urlencoded';

function bodyOf({ kind, payload }: AppRequest): { readonly body: string; readonly type: string } {
  switch (kind) {
    case 'events_api':
      return { body: JSON.stringify(payload), type: 'application/json' };
    case 'slash_commands': {
      const fields = Object.entries(payload).map(([name, value]) => [name, String(value)]);
      return { body: new URLSearchParams(Object.fromEntries(fields)).toString(), type: FORM };
    }
    case 'interactive': {
      const fields = { payload: JSON.stringify(payload) };
      return { body: new URLSearchParams(fields).toString(), type: FORM };
    }
  }
}

function retryHeaders(again: Redelivery | undefined): Record<string, string> {
  if (again === undefined) return {};
  return { 'X-Slack-Retry-Num': String(again.number), 'X-Slack-Retry-Reason': again.reason };
}

/** An empty answer is a mere acknowledgement, a text that is no JSON a message. */
function parseResponse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

function failureOf(fault: unknown): Acknowledgement {
  const isLate = fault instanceof Error && fault.name === 'TimeoutError';
  return { status: 'failed', reason: isLate ? 'timeout' : 'connection_failed' };
}
