import type { App, BlockAction } from '@slack/bolt';
import { askingRefusal } from '../../bot/editors.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { messageOf } from '../../bot/postings.ts';
import { shareAnswer } from '../../bot/sharing/share-answer.ts';
import { readerOf } from '../../bot/sharing/shown-answers.ts';
import { noConversationError, readShare, type ShareOrigin } from '../blocks/share-view.ts';
import { interactionSender } from '../event-sender.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { respondTo } from './respond-to.ts';
import { createResponder } from './responder.ts';

/** What the form remembers of the press that opened it. */
export function originOf(id: string, { container, channel, user, response_url }: BlockAction) {
  const thread: unknown = container.thread_ts;
  const origin: ShareOrigin = {
    id,
    channel: channel?.id ?? user.id,
    thread: typeof thread === 'string' ? thread : null,
    responseUrl: response_url,
  };
  return origin;
}

/** Shares an answer to where its form says; what came of it, whoever sent the form is told alone. */
export function registerShareForm(app: App, listening: ListenerDeps): void {
  app.view(VIEWS.share, async ({ ack, view, body, context, client }) => {
    const { origin, to } = readShare(view);
    if (to === null) {
      await ack({ response_action: 'errors', errors: { ...noConversationError() } });
      return;
    }
    // A channel may have to be waited for: that can take longer than Slack waits.
    await ack();
    const at = await listening.at({ context, client });
    const { deps } = at;
    if (await isCopy('share', body, deps)) return;
    const user = body.user.id;
    const { id, channel: askedIn, responseUrl } = origin;
    const responder = createResponder({ ...at, send: respondTo(responseUrl), user }, deps.log);
    const notice = (text: string) => messageOf({ kind: 'notice', text }, deps);
    const asker = { ...(await at.identify(interactionSender(body))), channel: askedIn };
    const refusal = await askingRefusal({ ...asker, via: { kind: 'form' } }, deps);
    const reply =
      refusal === undefined
        ? await shareAnswer(
            { id, reader: readerOf(asker), user, to, askedIn },
            responder,
            deps,
          ).catch((fault: unknown) => notice(toErrorMessage(fault, deps)))
        : notice(refusal);
    if (reply) await responder.toAsker(reply);
  });
}
