import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { OutgoingMessage } from '../../bot/chat.ts';
import type { RequestQueue } from '../../bot/request-queue.ts';
import type { InTurn } from '../../bot/requests/replies.ts';
import { waitsInQueue } from '../../bot/words/faults.ts';
import { noticeMessage } from '../blocks/notices.ts';
import type { IdentifySender } from '../home-team.ts';
import type { Sender } from '../sending/sender.ts';
import type { DepsOver } from '../slack-chat.ts';

/** What the listeners work with. */
export interface ListenerDeps {
  readonly depsOver: DepsOver;
  readonly identify: IdentifySender;
  readonly sender: Sender;
  readonly queue: RequestQueue;
  readonly log: WorkLog;
}

/**
 * The turn of a request of somebody.
 *
 * @param tell says something to them alone, where their turn does not come at once
 */
export function turnOf(
  user: string,
  { queue, log }: ListenerDeps,
  tell: (message: OutgoingMessage) => Promise<void>,
): InTurn {
  return (work) =>
    queue.inTurn(user, work, (number) => {
      tell(waitingMessage(number)).catch((fault: unknown) =>
        log.warn({ fault, user }, 'somebody could not be told that a request waits'),
      );
    });
}

function waitingMessage(number: number): OutgoingMessage {
  return {
    written: JSON.stringify(noticeMessage(waitsInQueue(number))),
    answer: null,
    circumstances: [],
  };
}
