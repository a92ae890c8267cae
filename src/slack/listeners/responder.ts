import type { RespondFn } from '@slack/bolt';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { BotDeps } from '../../bot/bot-deps.ts';
import type { Circumstance, Responder } from '../../bot/chat.ts';
import type { Sender } from '../sending/sender.ts';
import { classifyPostFailure } from '../slack-error.ts';

/** What a request carries for the reply to it. */
interface RequestTools {
  readonly sender: Sender;
  /** Through the `response_url`, which is used up after five replies or half an hour. */
  readonly send: RespondFn;
  readonly user: string;
  readonly deps: Pick<BotDeps, 'chat'>;
}

const UNCONFIRMED: Circumstance = { kind: 'unconfirmed' };

/**
 * Replies through a request's `response_url`; to the asker in a direct message where that took
 * nothing, or may have and confirmed it neither time.
 */
export function createResponder(
  { sender, send, user, deps }: RequestTools,
  log: WorkLog,
): Responder {
  return {
    async toAsker(message) {
      try {
        await sender.respond(send, message, 'ephemeral');
      } catch (fault) {
        const isUnsure = classifyPostFailure(fault).kind === 'unsure';
        const circumstances = [...(isUnsure ? [UNCONFIRMED] : []), ...message.circumstances];
        const directly = sender.post({ channel: user }, { ...message, circumstances });
        // Where the bot was removed meanwhile, that is said once, and this adds nothing to it.
        const isRemoved = await directly.then(
          () => false,
          (second: unknown) => deps.chat.classify(second).kind === 'removed',
        );
        const how = isRemoved ? 'info' : 'warn';
        log[how]({ fault }, 'a response_url took nothing: answering in a direct message');
        await directly;
      }
    },
    toChannel: (message) => sender.respond(send, message, 'in_channel'),
  };
}
