import type { App, BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import type { MuteTarget } from '../../archive/ports/mute-store.ts';
import type { Asker, BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { askingRefusal } from '../../bot/editors.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { muteOutlet, type OutletMute, unmuteOutlet } from '../../bot/mutes/mute-outlet.ts';
import { messageOf } from '../../bot/postings.ts';
import { citationsOf } from '../../bot/sharing/shown-answers.ts';
import { WINDOWS } from '../../bot/words/buttons.ts';
import { ARTICLE_GONE } from '../../bot/words/faults.ts';
import { contextView } from '../blocks/context-view.ts';
import { sentenceAsText } from '../blocks/digest-items.ts';
import { mutableOutlet } from '../blocks/item-buttons.ts';
import { copyView, noticeView } from '../blocks/views.ts';
import { interactionSender } from '../event-sender.ts';
import { decodeItem } from '../item-ref.ts';
import { ACTIONS, ITEM_MENU } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps, RequestDesk } from './listener-deps.ts';
import { openOrTell } from './open-view.ts';
import { createResponder } from './responder.ts';

/** What can be done with an item of a digest or a watch. */
type ItemChoice = keyof typeof ITEM_MENU;

/** An item of which somebody pressed or chose something. */
interface ItemPress {
  /** What the item is known by: see `decodeItem`. */
  readonly ref: string;
  readonly asker: Asker;
  readonly trigger: string;
  readonly at: RequestDesk;
  readonly deps: BotDeps;
}

/** What a press does; what it gives is said. */
type ItemWork = (press: ItemPress) => Promise<OutgoingMessage | undefined>;

/** Where what is said of a press goes: to who pressed, or in place of the message pressed in. */
type ReplyPlace = 'to-asker' | 'in-place';

/** The menus and buttons of items of digests and watches, and those that undo what they did. */
export function registerItems(app: App, listening: ListenerDeps): void {
  const on = (action: string, work: ItemWork, place: ReplyPlace = 'to-asker') =>
    app.action<BlockAction<ButtonAction | OverflowAction>>(
      action,
      async ({ ack, action: pressed, body, context, client, respond: send }) => {
        await ack();
        const at = await listening.at({ context, client });
        const { deps } = at;
        if (await isCopy(`button:${action}`, body, deps)) return;
        const user = body.user.id;
        const identity = await at.identify(interactionSender(body));
        const channel = body.channel?.id ?? user;
        const asker: Asker = { ...identity, channel, via: { kind: 'form' } };
        const value = pressed.type === 'overflow' ? pressed.selected_option.value : pressed.value;
        const press = { ref: value ?? '', asker, trigger: body.trigger_id, at, deps };
        const reply = await replyOf(press, work);
        if (!reply) return;
        const responder = createResponder({ ...at, send, user }, deps.log);
        if (place === 'to-asker') await responder.toAsker(reply);
        else await at.sender.respond(send, reply, place).catch(() => responder.toAsker(reply));
      },
    );

  on(ACTIONS.item, (press) => {
    const choice = choiceIn(press.ref);
    return WORK[choice]({ ...press, ref: press.ref.slice(ITEM_MENU[choice].length) });
  });
  on(ACTIONS.itemContext, WORK.context);
  on(ACTIONS.itemCopy, WORK.copy);
  on(ACTIONS.itemFewer, WORK.fewer);
  on(ACTIONS.unmute, takeBack, 'in-place');
}

/** What is said of a press; a fault is said in words. */
async function replyOf(press: ItemPress, work: ItemWork): Promise<OutgoingMessage | undefined> {
  const { asker, deps } = press;
  const notice = (text: string) => messageOf({ kind: 'notice', text }, deps);
  const refusal = await askingRefusal(asker, deps);
  if (refusal !== undefined) return notice(refusal);
  return await work(press).catch((fault: unknown) => notice(toErrorMessage(fault, deps)));
}

function choiceIn(value: string): ItemChoice {
  if (value.startsWith(ITEM_MENU.fewer)) return 'fewer';
  return value.startsWith(ITEM_MENU.copy) ? 'copy' : 'context';
}

const WORK: Readonly<Record<ItemChoice, ItemWork>> = {
  context: showContext,
  copy: showCopy,
  fewer: makeFewer,
};

async function showContext({ ref, trigger, at, deps }: ItemPress) {
  const { spans } = decodeItem(ref);
  const cited = await citationsOf(spans, deps);
  const records = await Promise.all(cited.map((one) => deps.archive.passageRecord(one)));
  const view =
    records.length === 0
      ? noticeView(WINDOWS.context, ARTICLE_GONE)
      : contextView(records, { gone: spans.length - cited.length, zone: deps.zone });
  return openOrTell(trigger, view, at);
}

async function showCopy({ ref, trigger, at, deps }: ItemPress) {
  const { spans } = decodeItem(ref);
  const cited = await citationsOf(spans, deps);
  const isWhole = cited.length === spans.length && cited.length > 0;
  const view = isWhole
    ? copyView(cited.map(sentenceAsText).join('\n\n'))
    : noticeView(WINDOWS.copy, ARTICLE_GONE);
  return openOrTell(trigger, view, at);
}

/** Mutes the outlet of an item, for the watch or the digest of the channel that it stands in. */
async function makeFewer({ ref, asker, deps }: ItemPress) {
  const { watch, spans } = decodeItem(ref);
  const outlet = mutableOutlet(await citationsOf(spans.slice(0, 1), deps));
  if (outlet === null) return messageOf({ kind: 'notice', text: ARTICLE_GONE }, deps);
  const target: MuteTarget =
    watch === null ? { kind: 'digest', id: asker.channel } : { kind: 'watch', id: watch };
  return messageOf(await muteOutlet({ target, outlet }, asker, deps), deps);
}

async function takeBack({ ref, asker, deps }: ItemPress) {
  return messageOf(await unmuteOutlet(JSON.parse(ref) as OutletMute, asker, deps), deps);
}
