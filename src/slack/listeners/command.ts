import type { App } from '@slack/bolt';
import { withButtons } from '../conversation.ts';
import { post, respond } from '../delivery.ts';
import type { Desk } from '../desk.ts';
import { explained } from '../explained.ts';
import type { Message } from '../message.ts';
import { replyTo } from '../reply.ts';
import { parseRequest } from '../request.ts';
import { typedText } from '../slack-text.ts';

/** Answers the slash command to whoever typed it, with a button that shares the answer. */
export function registerCommand(app: App, desk: Desk, afterwards: () => Promise<void>): void {
  app.command(`/${desk.beat.command}`, async ({ ack, body, client, respond: send }) => {
    await ack();
    const asker = { user: body.user_id, team: body.team_id, isGuest: false };
    const request = parseRequest(typedText(body.text ?? ''));
    const message: Message = await replyTo(request, asker, desk, client).then(
      (reply) => withButtons(reply, true),
      (fault: unknown) => explained(fault, desk.log),
    );
    try {
      await respond(send, message, 'ephemeral');
    } catch (fault) {
      // The address is used up or has expired: the asker still gets what was asked for.
      desk.log.warn({ fault }, 'a response_url was refused: answering in a direct message');
      await post(client, { channel: asker.user }, message);
    }
    if (request.kind === 'withdraw') await afterwards();
  });
}
