import { Failure } from '../domain/failure.ts';
import type { SlackSettings } from './settings.ts';
import { isDeadToken, slackErrorOf } from './slack-error.ts';

/** What whoever starts the bot can do about a fault; the fault itself where it is Parley's own. */
export function startFailure(fault: unknown, { connection, apiUrl }: SlackSettings): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const failure = (message: string) => new Failure('bad-settings', message, { cause: fault });
  if (connection.kind === 'http' && code === 'EADDRINUSE') {
    return failure(`port ${connection.port} is taken by another program: set PORT to a free one`);
  }
  if (isDeadToken(fault)) {
    return failure(
      `Slack refuses a token (${slackErrorOf(fault)}): install the app again, and set SLACK_BOT_TOKEN${connection.kind === 'socket' ? ' and SLACK_APP_TOKEN' : ''} to what it gives`,
    );
  }
  if (/request_error|http_error/.test(code)) {
    return new Failure(
      'no-connection',
      `${apiUrl ?? 'https://slack.com'} cannot be reached: check the network, and start again`,
      { cause: fault },
    );
  }
  return fault;
}
