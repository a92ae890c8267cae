import type { App } from '@slack/bolt';
import { postCorrections } from '../corrections.ts';
import { post, respond } from '../delivery.ts';
import type { BotDeps } from '../desk.ts';
import { toErrorMessage } from '../explained.ts';
import { type Reply, replyTo, withButtons } from '../reply.ts';
import { parseRequest } from '../request.ts';
import { typedText } from '../slack-text.ts';

/** Answers the slash command to whoever typed it, with a button that shares the answer. */
export function registerCommand(app: App, deps: BotDeps): void {
  app.command(`/${deps.beat.command}`, async ({ ack, body, client, respond: send }) => {
    await ack();
    const asker = {
      user: body.user_id,
      isGuest: false,
      channel: body.channel_id,
      trigger: body.trigger_id,
    };
    const request = parseRequest(typedText(body.text ?? ''));
    const reply: Reply = await replyTo(request, asker, deps, client).catch((fault: unknown) => ({
      message: toErrorMessage(fault, deps.log),
      answer: null,
    }));
    try {
      await respond(send, withButtons(reply, true), 'ephemeral');
    } catch (fault) {
      // The address is used up or has expired: the asker still gets what was asked for.
      deps.log.warn({ fault }, 'a response_url was refused: answering in a direct message');
      await post(client, { channel: asker.user }, withButtons(reply, false));
    }
    if (request.kind === 'withdraw') await postCorrections(deps, client);
  });
}
