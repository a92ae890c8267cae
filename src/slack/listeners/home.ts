import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Asker, BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { askingRefusal } from '../../bot/editors.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import {
  answerDirectly,
  changeDigest,
  endDigest,
  endWatch,
  forgetOwnQuestion,
  tellAllAgain,
} from '../../bot/home/home-actions.ts';
import type { HomeKeeper } from '../../bot/home/home-keeper.ts';
import { messageOf } from '../../bot/postings.ts';
import { ASKED_WINDOW, answeredInMessages } from '../../bot/words/home.ts';
import { noticeView } from '../blocks/views.ts';
import { eventSender, interactionSender } from '../event-sender.ts';
import { HOME_ACTIONS } from '../surface.ts';
import { createFormOpener } from './command.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, type RequestDesk, turnOf } from './listener-deps.ts';
import { openOrTell } from './open-view.ts';

/** A button in somebody's home that they pressed. */
interface HomePress {
  readonly value: string;
  readonly asker: Asker;
  readonly trigger: string;
  readonly desk: RequestDesk;
  readonly deps: BotDeps;
}

/** Shows people their home when they open it, and does what they press there. */
export function registerHome(app: App, home: HomeKeeper, listening: ListenerDeps): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    if (event.tab !== 'home') return;
    const { user, channel } = event;
    const { id, deps, identify } = await listening.at({ context, client });
    const identity = await identify(eventSender(user, body));
    const asker = { ...identity, channel, via: { kind: 'form' } } as const;
    await home.show({ ...asker, workspace: id }, null, deps);
  });

  const on = (action: string, work: (press: HomePress) => Promise<OutgoingMessage | null>) =>
    app.action<BlockAction<ButtonAction>>(
      action,
      async ({ ack, action: { value = '' }, body, context, client }) => {
        await ack();
        const desk = await listening.at({ context, client });
        const { deps } = desk;
        if (await isCopy(`button:${action}`, body, deps)) return;
        const identity = await desk.identify(interactionSender(body));
        // In the home itself nothing is said in a channel: what is pressed names its own.
        const asker = { ...identity, channel: body.user.id, via: { kind: 'form' } } as const;
        const press = { value, asker, trigger: body.trigger_id, desk, deps };
        const remark = await work(press).catch((fault: unknown) =>
          messageOf({ kind: 'notice', text: toErrorMessage(fault, deps) }, deps),
        );
        await home.show({ ...asker, workspace: desk.id }, remark?.written ?? null, deps);
      },
    );

  on(HOME_ACTIONS.ask, ask);
  on(HOME_ACTIONS.changeDigest, ({ value, asker, trigger, desk, deps }) =>
    changeDigest(
      value,
      { asker, forms: createFormOpener(desk.client, desk.sender, trigger) },
      deps,
    ),
  );
  on(HOME_ACTIONS.endDigest, ({ value, asker, deps }) => endDigest(value, asker, deps));
  on(HOME_ACTIONS.endWatch, ({ value, asker, deps }) => endWatch(value, asker, deps));
  on(HOME_ACTIONS.unmuteDigest, ({ value, asker, deps }) =>
    tellAllAgain({ kind: 'digest', id: value }, asker, deps),
  );
  on(HOME_ACTIONS.unmuteWatch, ({ value, asker, deps }) =>
    tellAllAgain({ kind: 'watch', id: value }, asker, deps),
  );
  on(HOME_ACTIONS.forget, ({ value, asker, deps }) => forgetOwnQuestion(value, asker, deps));
}

/** Answers an example in the direct messages, and says in a window that it does. */
async function ask(press: HomePress): Promise<OutgoingMessage | null> {
  const { value: question, asker, trigger, desk, deps } = press;
  const { sender, log } = desk;
  const refusal = await askingRefusal(asker, deps);
  if (refusal !== undefined) return messageOf({ kind: 'notice', text: refusal }, deps);
  const told = noticeView(ASKED_WINDOW, answeredInMessages(question));
  await openOrTell(trigger, told, desk).catch((fault: unknown) =>
    log.warn({ fault }, 'it could not be said where a question is answered'),
  );
  const inTurn = turnOf(asker.user, desk, (message) =>
    sender.postDirect(asker.user, message).then(() => undefined),
  );
  await answerDirectly(question, { asker, inTurn }, deps);
  return null;
}
