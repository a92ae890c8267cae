import { createHmac } from 'node:crypto';

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
