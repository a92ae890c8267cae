import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import { cite } from '../../domain/passage.ts';
import { copyView, noticeView, surroundingsView } from '../blocks/views.ts';
import { post, respond, type SlackClient } from '../delivery.ts';
import type { BotDeps } from '../desk.ts';
import { toErrorMessage } from '../explained.ts';
import type { Message } from '../message.ts';
import { GONE, share, shownMessage } from '../share.ts';
import { ACTIONS } from '../surface.ts';

/** A button that somebody pressed under an answer. */
interface ButtonPress {
  /** The shown answer's id. */
  readonly id: string;
  /** Which button, where there are several of a kind. */
  readonly number: number;
  readonly channel: string;
  readonly user: string;
  readonly trigger: string;
  readonly client: SlackClient;
  readonly send: RespondFn;
}

/** The buttons under an answer: share it, copy it, see a passage in its surroundings. */
export function registerButtons(app: App, deps: BotDeps): void {
  const on = (
    action: string | RegExp,
    work: (press: ButtonPress) => Promise<Message | undefined>,
  ) =>
    app.action<BlockAction<ButtonAction>>(
      action,
      async ({ ack, action, body, client, respond }) => {
        await ack();
        const press: ButtonPress = {
          id: action.value ?? '',
          number: Number(/\d+$/.exec(action.action_id)?.[0] ?? 0),
          channel: body.channel?.id ?? body.user.id,
          user: body.user.id,
          trigger: body.trigger_id,
          client,
          send: respond,
        };
        const said = await work(press).catch((fault: unknown) => toErrorMessage(fault, deps.log));
        if (said) await tell(said, press, deps);
      },
    );

  on(ACTIONS.share, (press) => share(press, deps));
  on(ACTIONS.copy, (press) => open(press, copied(press, deps)));
  on(new RegExp(`^${ACTIONS.surroundings}\\d+$`), (press) =>
    open(press, surroundings(press, deps)),
  );
}

/** Says something to whoever pressed, through the button's own address while that lasts. */
async function tell(
  said: Message,
  { send, client, user }: ButtonPress,
  { log }: BotDeps,
): Promise<void> {
  await respond(send, said, 'ephemeral').catch(async (fault: unknown) => {
    log.warn({ fault }, 'a response_url was refused: answering in a direct message');
    await post(client, { channel: user }, said);
  });
}

async function open(
  { client, trigger }: ButtonPress,
  view: Promise<ModalView>,
): Promise<undefined> {
  await client.views.open({ trigger_id: trigger, view: await view });
}

async function copied({ id }: ButtonPress, { conversations }: BotDeps): Promise<ModalView> {
  const shown = await conversations.shown(id);
  return shown ? copyView(shownMessage(shown).plain) : noticeView('Copy as text', GONE);
}

async function surroundings({ id, number }: ButtonPress, deps: BotDeps): Promise<ModalView> {
  const shown: ShownAnswer | undefined = await deps.conversations.shown(id);
  const quoted = shown?.quoted[number - 1];
  if (!quoted) return noticeView('In its surroundings', GONE);
  const [article] = await deps.archive.articles([quoted.articleId]);
  return article
    ? surroundingsView(cite(article, quoted))
    : noticeView('In its surroundings', 'The article was withdrawn or corrected since. Ask again.');
}
