import type { App, RespondFn } from '@slack/bolt';
import { answerRephrased } from '../../bot/requests/refused-question.ts';
import { noQuestionError, readRephrased } from '../blocks/rephrase-view.ts';
import type { DepsOver } from '../slack-chat.ts';
import { VIEWS } from '../surface.ts';
import { createResponder } from './responder.ts';

/** After this an answer to a `response_url` is given up. */
const RESPOND_TIMEOUT_MS = 10_000;

/** Answers a question that was put in other words, where the first one was refused. */
export function registerRephraseForm(app: App, depsOver: DepsOver): void {
  app.view(VIEWS.rephrase, async ({ ack, view, body, client }) => {
    const { question, origin } = readRephrased(view);
    if (question === '') {
      await ack({ response_action: 'errors', errors: { ...noQuestionError() } });
      return;
    }
    await ack();
    const deps = depsOver(client);
    const user = body.user.id;
    const isGuest = body.user.team_id !== undefined && body.user.team_id !== body.team?.id;
    const { channel, thread, responseUrl } = origin;
    const asker = { user, isGuest, channel, via: { kind: 'form' } } as const;
    const responder = createResponder({ client, send: respondTo(responseUrl), user }, deps.log);
    const place = thread === null ? null : { channel, thread };
    await answerRephrased({ question, asker, place }, responder, deps);
  });
}

/** A request's `response_url` that was failed with an HTTP status. */
class ResponseUrlFault extends Error {
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(`the response_url answered ${statusCode}`);
    this.statusCode = statusCode;
  }
}

/** Replies to a `response_url` that an earlier request carried, as Bolt does to that of its own. */
function respondTo(address: string): RespondFn {
  return async (message) => {
    const body = JSON.stringify(typeof message === 'string' ? { text: message } : message);
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.timeout(RESPOND_TIMEOUT_MS),
    });
    if (!response.ok) throw new ResponseUrlFault(response.status);
    return response;
  };
}
