import type { App, RespondFn } from '@slack/bolt';
import { replyToCommand } from '../../bot/requests/conversation.ts';
import { readFurther } from '../blocks/further-view.ts';
import { interactionSender } from '../event-sender.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { createResponder } from './responder.ts';

/** How long Slack is waited for, as for its other methods: then the asker is told directly. */
const TIMEOUT_MS = 10_000;

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
    const responder = createResponder({ ...listening, send: sendTo(place.url), user }, deps.log);
    const inTurn = turnOf(user, listening, responder.toAsker);
    await replyToCommand({ asker, text, inTurn }, responder, deps);
  });
}

/** Says something through a `response_url` that was given before. Throws where it is refused. */
function sendTo(url: string): RespondFn {
  return async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw Object.assign(new Error(`the response_url answered ${response.status}`), {
        statusCode: response.status,
      });
    }
    return response;
  };
}
