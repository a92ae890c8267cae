import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { ShownAnswer } from '../../archive/ports.ts';
import { cite } from '../../domain/passage.ts';
import { answerButtons } from '../blocks/buttons.ts';
import { noticeMessage } from '../blocks/notices.ts';
import { bold, plain, richText, section } from '../blocks/rich-text.ts';
import { copyView, noticeView, surroundingsView } from '../blocks/views.ts';
import { type Client, post, respond } from '../delivery.ts';
import type { Desk } from '../desk.ts';
import { explained } from '../explained.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { once } from '../once.ts';
import { cannotPost } from '../slack-error.ts';
import { ACTIONS } from '../surface.ts';

const GONE = 'This answer is no longer kept. Ask again, and use the buttons of the new one.';
const CHANGED =
  'An article of this answer was withdrawn or corrected since. Ask again, and share the new answer.';

/** The buttons under an answer: share it, copy it, see a passage in its surroundings. */
export function registerButtons(app: App, desk: Desk): void {
  app.action<BlockAction<ButtonAction>>(
    ACTIONS.share,
    async ({ ack, action, body, client, respond: send }) => {
      await ack();
      const channel = body.channel?.id;
      if (!channel || !action.value) return;
      const work = share({ id: action.value, channel, user: body.user.id }, desk, client, send);
      await work.catch((fault: unknown) => respond(send, explained(fault, desk.log), 'ephemeral'));
    },
  );

  app.action<BlockAction<ButtonAction>>(ACTIONS.copy, async ({ ack, action, body, client }) => {
    await ack();
    const shown = await desk.conversations.shown(action.value ?? '');
    const message = shown && messageOf(shown);
    const view = message ? copyView(message.plain) : noticeView('Copy as text', GONE);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.action<BlockAction<ButtonAction>>(
    new RegExp(`^${ACTIONS.surroundings}\\d+$`),
    async ({ ack, action, body, client }) => {
      await ack();
      const number = Number(action.action_id.slice(ACTIONS.surroundings.length));
      const view = await surroundings(action.value ?? '', number, desk);
      await client.views.open({ trigger_id: body.trigger_id, view });
    },
  );
}

interface Sharing {
  /** The shown answer's id. */
  readonly id: string;
  readonly channel: string;
  readonly user: string;
}

async function share(sharing: Sharing, desk: Desk, client: Client, send: RespondFn) {
  const shown = await desk.conversations.shown(sharing.id);
  const refusal = shown ? await staleness(shown, desk) : GONE;
  if (!shown || refusal !== null) {
    await respond(send, noticeMessage(refusal ?? GONE), 'ephemeral');
    return;
  }
  const keys = [`shared:${sharing.channel}:${sharing.id}:${sharing.user}`];
  await once(desk, keys, async () => {
    const message = sharedMessage(shown, sharing.user);
    try {
      const ts = await post(client, { channel: sharing.channel }, message);
      const posting = { channel: sharing.channel, ts, threadTs: null };
      await desk.conversations.keepPosted(posting, shown.quoted);
    } catch (fault) {
      // Where the bot is no member, what it says through the asker's own command still gets in.
      if (!cannotPost(fault)) throw fault;
      await respond(send, message, 'in_channel');
    }
  });
}

/** Why an answer must not be shared as it was seen; `null` where it may. */
async function staleness({ quoted }: ShownAnswer, desk: Desk): Promise<string | null> {
  const ids = [...new Set(quoted.map(({ articleId }) => articleId))];
  const there = await desk.archive.articles(ids);
  return there.length === ids.length ? null : CHANGED;
}

function sharedMessage(shown: ShownAnswer, user: string): Message {
  const { text, blocks, plain: copy } = messageOf(shown);
  const question = shortened(shown.question, SHARES.questionCharacters);
  const asked = richText(
    section({ type: 'user', user_id: user }, plain(' asked: '), bold(question)),
  );
  const buttons = answerButtons(shown.id, { isPrivate: false, excerpts: shown.quoted.length });
  return { text, blocks: [asked, ...blocks, buttons], plain: `${question}\n\n${copy}` };
}

async function surroundings(id: string, number: number, desk: Desk): Promise<ModalView> {
  const shown = await desk.conversations.shown(id);
  const quoted = shown?.quoted[number - 1];
  if (!quoted) return noticeView('In its surroundings', GONE);
  const [article] = await desk.archive.articles([quoted.articleId]);
  return article
    ? surroundingsView(cite(article, quoted))
    : noticeView('In its surroundings', 'The article was withdrawn or corrected since. Ask again.');
}

function messageOf({ message }: ShownAnswer): Message {
  return JSON.parse(message) as Message;
}
