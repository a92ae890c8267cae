import type { App } from '@slack/bolt';
import { answerRephrased } from '../../bot/requests/refused-question.ts';
import { noQuestionError, readRephrased } from '../blocks/rephrase-view.ts';
import { interactionSender } from '../event-sender.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { respondTo } from './respond-to.ts';
import { createResponder } from './responder.ts';

/** Answers a question that was put in other words, where the first one was refused. */
export function registerRephraseForm(app: App, listening: ListenerDeps): void {
  app.view(VIEWS.rephrase, async ({ ack, view, body, context, client }) => {
    const { question, origin } = readRephrased(view);
    if (question === '') {
      await ack({ response_action: 'errors', errors: { ...noQuestionError() } });
      return;
    }
    await ack();
    const at = await listening.at({ context, client });
    const { deps } = at;
    if (await isCopy('rephrase', body, deps)) return;
    const user = body.user.id;
    const identity = await at.identify(interactionSender(body));
    const { channel, thread, responseUrl } = origin;
    const asker = { ...identity, channel, via: { kind: 'form' } } as const;
    const responder = createResponder({ ...at, send: respondTo(responseUrl), user }, deps.log);
    const place = thread === null ? null : { channel, thread };
    const inTurn = turnOf(user, at, responder.toAsker);
    await answerRephrased({ question, asker, place, inTurn }, responder, deps);
  });
}
