import type { App, RespondFn } from '@slack/bolt';
import { replyToCommand } from '../../bot/requests/conversation.ts';
import { readFurther } from '../blocks/further-view.ts';
import type { DepsOver } from '../slack-chat.ts';
import { VIEWS } from '../surface.ts';
import { createResponder } from './responder.ts';

/** How long Slack is waited for, as for its other methods: then the asker is told directly. */
const TIMEOUT_MS = 10_000;

/** Answers what somebody asks further of an answer, to them alone. */
export function registerFurther(app: App, depsOver: DepsOver): void {
  app.view(VIEWS.further, async ({ ack, view, body, client }) => {
    await ack();
    const deps = depsOver(client);
    const { text, place } = readFurther(view);
    const user = body.user.id;
    const isGuest = body.user.team_id !== undefined && body.user.team_id !== body.team?.id;
    const asker = { user, isGuest, channel: place.channel, via: { kind: 'form' } } as const;
    const responder = createResponder({ client, send: sendTo(place.url), user }, deps.log);
    await replyToCommand({ asker, text }, responder, deps);
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
