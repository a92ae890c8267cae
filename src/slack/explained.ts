import type { WorkLog } from '../archive/ports/work-log.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import { noticeMessage } from './blocks/notices.ts';
import type { Message } from './message.ts';
import { isDeadToken } from './slack-error.ts';

/** Failures whose message is for the asker, who can mend what was asked. */
const ASKER_FAILURES: ReadonlySet<FailureCode> = new Set(['bad-question', 'not-found']);

const UNKNOWN =
  'Something went wrong on Parley’s side, and it is logged. Ask again in a minute; if it happens again, tell whoever runs Parley.';

/**
 * What the asker is told of a fault: the one place where errors become sentences. What lies with
 * whoever runs the bot is logged for them, and never shown raw.
 */
export function toErrorMessage(fault: unknown, log: WorkLog): Message {
  if (fault instanceof Failure && ASKER_FAILURES.has(fault.code)) {
    return noticeMessage(`${capitalized(fault.message)}.`);
  }
  log.error({ fault }, adviceFor(fault));
  if (fault instanceof Failure && fault.code === 'broken-archive') {
    return noticeMessage(
      'The archive cannot be read at the moment. Tell whoever runs Parley; nothing that you asked is lost.',
    );
  }
  return noticeMessage(UNKNOWN);
}

/** What whoever runs the bot does about a fault. */
export function adviceFor(fault: unknown): string {
  return isDeadToken(fault)
    ? 'Slack refuses SLACK_BOT_TOKEN: install the app again and set the token it gives'
    : 'a request failed';
}

function capitalized(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
