import type { App, RespondFn } from '@slack/bolt';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { Responder } from '../../bot/chat.ts';
import { outgoingMessage } from '../blocks/outgoing.ts';
import { post, respond } from '../post.ts';

/** What a request carries for the reply to it. */
interface RequestTools {
  readonly client: App['client'];
  /** Through the `response_url`, which is used up after five replies or half an hour. */
  readonly send: RespondFn;
  readonly user: string;
}

/** Replies through a request's `response_url`; to the asker in a direct message if it is used up. */
export function createResponder({ client, send, user }: RequestTools, log: WorkLog): Responder {
  return {
    async toAsker(message) {
      try {
        await respond(send, outgoingMessage(message, 'asker'), 'ephemeral');
      } catch (fault) {
        log.warn({ fault }, 'a response_url was refused: answering in a direct message');
        await post(client, { channel: user }, outgoingMessage(message, 'everybody'));
      }
    },
    toChannel: (message) => respond(send, outgoingMessage(message, 'everybody'), 'in_channel'),
  };
}
