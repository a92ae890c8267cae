import type { App, Context } from '@slack/bolt';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage } from '../../bot/chat.ts';
import type { RequestQueue } from '../../bot/request-queue.ts';
import type { InTurn } from '../../bot/requests/replies.ts';
import { waitsInQueue } from '../../bot/words/faults.ts';
import { noticeMessage } from '../blocks/notices.ts';
import type { IdentifySender } from '../home-team.ts';
import type { Sender } from '../sending/sender.ts';

/** What the listeners work with. */
export interface ListenerDeps {
  /** What a request is answered with: in the workspace that it came from, and in no other. */
  at(request: { readonly context: Context; readonly client: App['client'] }): Promise<RequestDesk>;
  /** What is called once the event with this body is kept: see `IncomingMessage.kept`. */
  kept(body: object): () => Promise<void>;
}

/** What a request of one workspace is answered with. */
export interface RequestDesk {
  /** The workspace's id; empty where there is but one. */
  readonly id: string;
  readonly deps: BotDeps;
  readonly client: App['client'];
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
  { id, queue, log }: Pick<RequestDesk, 'id' | 'queue' | 'log'>,
  tell: (message: OutgoingMessage) => Promise<void>,
): InTurn {
  // People of two workspaces may have one id.
  const person = `${id}:${user}`;
  return (work) =>
    queue.inTurn(person, work, (number) => {
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
