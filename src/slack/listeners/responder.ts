import type { RespondFn } from '@slack/bolt';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { Circumstance, Responder } from '../../bot/chat.ts';
import type { Sender } from '../sending/sender.ts';
import { classifyPostFailure } from '../slack-error.ts';

/** What a request carries for the reply to it. */
interface RequestTools {
  readonly sender: Sender;
  /** Through the `response_url`, which is used up after five replies or half an hour. */
  readonly send: RespondFn;
  readonly user: string;
}

const UNCONFIRMED: Circumstance = { kind: 'unconfirmed' };

/**
 * Replies through a request's `response_url`; to the asker in a direct message where that took
 * nothing, or may have and confirmed it neither time.
 */
export function createResponder({ sender, send, user }: RequestTools, log: WorkLog): Responder {
  return {
    async toAsker(message) {
      try {
        await sender.respond(send, message, 'ephemeral');
      } catch (fault) {
        log.warn({ fault }, 'a response_url took nothing: answering in a direct message');
        const isUnsure = classifyPostFailure(fault).kind === 'unsure';
        const circumstances = [...(isUnsure ? [UNCONFIRMED] : []), ...message.circumstances];
        await sender.post({ channel: user }, { ...message, circumstances });
      }
    },
    toChannel: (message) => sender.respond(send, message, 'in_channel'),
  };
}
