import { Failure } from '../domain/failure.ts';
import type { SlackSettings } from './settings.ts';
import { slackErrorOf } from './slack-error.ts';
import { tokenFaultLine } from './token-faults.ts';

/** How the codes of faults begin that Slack's libraries throw. */
const OF_SLACK = 'slack_';

/** What whoever starts the bot can do about a fault; the fault itself where it is Parley's own. */
export function startFailure(
  fault: unknown,
  { connection, installing, apiUrl }: SlackSettings,
): unknown {
  if (fault instanceof Failure) return fault;
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const failure = (message: string) => new Failure('bad-settings', message, { cause: fault });
  const port = connection.kind === 'http' ? connection.port : installing?.port;
  if (port !== undefined) {
    if (code === 'EADDRINUSE') {
      return failure(`port ${port} is taken by another program: set PORT to a free one`);
    }
    if (code === 'EACCES')
      return failure(`port ${port} may not be used: set PORT to one from 1024`);
  }
  const error = slackErrorOf(fault);
  // What is asked for at the start with the app-level token fails otherwise: see `createTokenWatch`.
  if (error !== undefined) return failure(tokenFaultLine({ method: 'auth.test', error }));
  if (code.startsWith(OF_SLACK)) {
    return new Failure(
      'no-connection',
      `${apiUrl ?? 'https://slack.com'} cannot be reached: check the network, and start again`,
      { cause: fault },
    );
  }
  return fault;
}
