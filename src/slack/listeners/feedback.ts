import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { BotDeps } from '../../bot/bot-deps.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { messageOf } from '../../bot/postings.ts';
import { giveFeedback } from '../../bot/sharing/give-feedback.ts';
import { readerOf } from '../../bot/sharing/shown-answers.ts';
import { feedbackView, readFeedback, readReason } from '../blocks/feedback.ts';
import { interactionSender } from '../event-sender.ts';
import { parseMessage } from '../message.ts';
import { ACTIONS, VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps, RequestDesk } from './listener-deps.ts';
import { openOrTell } from './open-view.ts';
import { respondTo } from './respond-to.ts';
import { createResponder } from './responder.ts';

/** What the form that asks why carries. */
interface FeedbackOrigin {
  readonly id: string;
  /** Where the answer stands. */
  readonly channel: string;
  readonly responseUrl: string;
}

const isAnswer = (written: string): boolean => parseMessage(written).status === 'answered';

/** Keeps what people say of an answer; of one that does not help it is asked why. */
export function registerFeedback(app: App, listening: ListenerDeps): void {
  for (const id of [ACTIONS.feedback, ACTIONS.helpful, ACTIONS.unhelpful]) {
    app.action<BlockAction<ButtonAction>>(
      id,
      async ({ ack, action, body, context, client, respond }) => {
        await ack();
        const at = await listening.at({ context, client });
        const { deps } = at;
        if (await isCopy(`button:${id}`, body, deps)) return;
        const user = body.user.id;
        const responder = createResponder({ ...at, send: respond, user }, deps.log);
        const text = await judge({ ...readFeedback(action.value ?? ''), body }, at, deps).catch(
          (fault: unknown) => toErrorMessage(fault, deps),
        );
        if (text !== '') await responder.toAsker(messageOf({ kind: 'notice', text }, deps));
      },
    );
  }

  app.view(VIEWS.feedback, async ({ ack, view, body, context, client }) => {
    await ack();
    const at = await listening.at({ context, client });
    const { deps } = at;
    if (await isCopy('feedback', body, deps)) return;
    const { id, channel, responseUrl } = JSON.parse(view.private_metadata) as FeedbackOrigin;
    const user = body.user.id;
    const reader = readerOf({ ...(await at.identify(interactionSender(body))), channel });
    const reason = readReason(view.state.values);
    const given = { id, reader, user, verdict: 'unhelpful', reason, isAnswer } as const;
    const text = await giveFeedback(given, deps).then(
      (kept) => (kept.status === 'gone' ? kept.why : kept.value.noted),
      (fault: unknown) => toErrorMessage(fault, deps),
    );
    const send = respondTo(responseUrl);
    const responder = createResponder({ ...at, send, user }, deps.log);
    await responder.toAsker(messageOf({ kind: 'notice', text }, deps));
  });
}

/** A press that judges an answer. */
interface Judgement extends ReturnType<typeof readFeedback> {
  readonly body: BlockAction<ButtonAction>;
}

/** Keeps a verdict, and says so, or opens the form that asks why; empty where that says it. */
async function judge(
  { id, verdict, body }: Judgement,
  at: RequestDesk,
  deps: BotDeps,
): Promise<string> {
  const user = body.user.id;
  const channel = body.channel?.id ?? user;
  const reader = readerOf({ ...(await at.identify(interactionSender(body))), channel });
  const kept = await giveFeedback({ id, reader, verdict, user, reason: null, isAnswer }, deps);
  if (kept.status === 'gone') return kept.why;
  const { noted, warning } = kept.value;
  if (verdict === 'helpful') return `${noted} ${warning}`.trim();
  const origin: FeedbackOrigin = { id, channel, responseUrl: body.response_url };
  const view = feedbackView(JSON.stringify(origin), warning);
  // Where the form comes too late, it is kept without a reason.
  return (await openOrTell(body.trigger_id, view, at)) ? noted : '';
}
