import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage, Responder } from '../../bot/chat.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { messageOf } from '../../bot/postings.ts';
import { shareAnswer } from '../../bot/sharing/share-answer.ts';
import { excerptOfAnswer, plainTextOfAnswer } from '../../bot/sharing/shown-answers.ts';
import { copyView, noticeView, surroundingsView } from '../blocks/views.ts';
import { ACTIONS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { openView } from './open-view.ts';
import { createResponder } from './responder.ts';

/** A button that somebody pressed under an answer. */
interface ButtonPress {
  /** The shown answer's id. */
  readonly id: string;
  /** Which button, where there are several of a kind. */
  readonly number: number;
  readonly channel: string;
  readonly user: string;
  readonly responder: Responder;
  readonly deps: BotDeps;
  open(view: ModalView): Promise<undefined>;
}

/** The buttons under an answer: share it, copy it, see a passage in its surroundings. */
export function registerButtons(app: App, listening: ListenerDeps): void {
  const on = (
    action: string | RegExp,
    work: (press: ButtonPress) => Promise<OutgoingMessage | undefined>,
  ) =>
    app.action<BlockAction<ButtonAction>>(
      action,
      async ({ ack, action, body, client, respond: send }) => {
        await ack();
        const deps = listening.depsOver(client);
        if (await isCopy(`button:${action.action_id}`, body, deps)) return;
        const user = body.user.id;
        const press: ButtonPress = {
          id: action.value ?? '',
          number: Number(/(?<!\d)\d+$/.exec(action.action_id)?.[0] ?? 0),
          channel: body.channel?.id ?? user,
          user,
          responder: createResponder({ ...listening, send, user }, deps.log),
          deps,
          async open(view) {
            await openView(client, body.trigger_id, view);
          },
        };
        const reply = await work(press).catch((fault: unknown) =>
          messageOf({ kind: 'notice', text: toErrorMessage(fault, deps) }, deps),
        );
        if (reply) await press.responder.toAsker(reply);
      },
    );

  on(ACTIONS.share, (press) => shareAnswer(press, press.responder, press.deps));
  on(ACTIONS.copy, async ({ id, deps, open }) => open(await copyOf(id, deps)));
  on(new RegExp(`^${ACTIONS.surroundings}\\d+$`), async ({ id, number, deps, open }) =>
    open(await surroundingsOf(id, number, deps)),
  );
}

async function copyOf(id: string, deps: BotDeps): Promise<ModalView> {
  const result = await plainTextOfAnswer(id, deps);
  return result.status === 'found'
    ? copyView(result.value)
    : noticeView('Copy as text', result.why);
}

async function surroundingsOf(id: string, number: number, deps: BotDeps): Promise<ModalView> {
  const result = await excerptOfAnswer(id, number, deps);
  return result.status === 'found'
    ? surroundingsView(result.value)
    : noticeView('In its surroundings', result.why);
}
