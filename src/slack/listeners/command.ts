import type { App } from '@slack/bolt';
import { noteCorrections } from '../corrections.ts';
import { post, respond } from '../delivery.ts';
import type { Desk } from '../desk.ts';
import { explained } from '../explained.ts';
import { type Reply, replyTo, withButtons } from '../reply.ts';
import { parseRequest } from '../request.ts';
import { typedText } from '../slack-text.ts';

/** Answers the slash command to whoever typed it, with a button that shares the answer. */
export function registerCommand(app: App, desk: Desk): void {
  app.command(`/${desk.beat.command}`, async ({ ack, body, client, respond: send }) => {
    await ack();
    const asker = {
      user: body.user_id,
      isGuest: false,
      channel: body.channel_id,
      trigger: body.trigger_id,
    };
    const request = parseRequest(typedText(body.text ?? ''));
    const reply: Reply = await replyTo(request, asker, desk, client).catch((fault: unknown) => ({
      message: explained(fault, desk.log),
      answer: null,
    }));
    try {
      await respond(send, withButtons(reply, true), 'ephemeral');
    } catch (fault) {
      // The address is used up or has expired: the asker still gets what was asked for.
      desk.log.warn({ fault }, 'a response_url was refused: answering in a direct message');
      await post(client, { channel: asker.user }, withButtons(reply, false));
    }
    if (request.kind === 'withdraw') await noteCorrections(desk, client);
  });
}
