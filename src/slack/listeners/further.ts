import type { App } from '@slack/bolt';
import { replyToCommand } from '../../bot/requests/conversation.ts';
import { readFurther } from '../blocks/further-view.ts';
import { interactionSender } from '../event-sender.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { respondTo } from './respond-to.ts';
import { createResponder } from './responder.ts';

/** Answers what somebody asks further of an answer, to them alone. */
export function registerFurther(app: App, listening: ListenerDeps): void {
  app.view(VIEWS.further, async ({ ack, view, body, client }) => {
    await ack();
    const deps = listening.depsOver(client);
    if (await isCopy('further', body, deps)) return;
    const { text, place } = readFurther(view);
    const user = body.user.id;
    const identity = await listening.identify(interactionSender(body));
    const asker = { ...identity, channel: place.channel, via: { kind: 'form' } } as const;
    const responder = createResponder({ ...listening, send: respondTo(place.url), user }, deps.log);
    const inTurn = turnOf(user, listening, responder.toAsker);
    await replyToCommand({ asker, text, inTurn }, responder, deps);
  });
}
