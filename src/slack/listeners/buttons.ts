import type { App, BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Asker, BotDeps } from '../../bot/bot-deps.ts';
import type { OutgoingMessage, Responder } from '../../bot/chat.ts';
import { askingRefusal } from '../../bot/editors.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { messageOf } from '../../bot/postings.ts';
import { answer, timeline } from '../../bot/requests/reply-to.ts';
import { deleteAnswer } from '../../bot/sharing/delete-answer.ts';
import { findShareable } from '../../bot/sharing/share-answer.ts';
import {
  detailOfAnswer,
  excerptOfAnswer,
  excerptsOfAnswer,
  plainTextOfAnswer,
  questionOfAnswer,
  readerOf,
  type SeenAnswer,
} from '../../bot/sharing/shown-answers.ts';
import { FURTHER_FORM, WINDOWS } from '../../bot/words/buttons.ts';
import { ANSWER_GONE, TYPED_INSTEAD } from '../../bot/words/faults.ts';
import { SHARE_TOO_LATE } from '../../bot/words/sharing.ts';
import { contextView, surroundingsView } from '../blocks/context-view.ts';
import { furtherView } from '../blocks/further-view.ts';
import { shareView } from '../blocks/share-view.ts';
import { copyView, detailView, noticeView } from '../blocks/views.ts';
import { interactionSender } from '../event-sender.ts';
import { type DetailKind, type MessageDetail, parseMessage } from '../message.ts';
import { ACTIONS, MENU } from '../surface.ts';
import { askAgainMessage, questionBehind } from './ask-again.ts';
import { furtherOf } from './ask-further.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { openOrTell } from './open-view.ts';
import { createResponder } from './responder.ts';
import { originOf } from './share-form.ts';

/** A button that somebody pressed under an answer. */
interface ButtonPress {
  /** What the button carries: the shown answer's id, where nothing stands before it. */
  readonly id: string;
  /** The answer under which it stands. */
  readonly seen: SeenAnswer;
  /** Which button, where there are several of a kind. */
  readonly number: number;
  readonly channel: string;
  /** The message that it stands in, as Slack sends it; nothing of one that a person alone sees. */
  readonly message: BlockAction['message'];
  /** Who pressed, as far as is known before Slack is asked for more. */
  readonly asker: Asker;
  /** What a form of a further question carries. */
  furtherOf(answer: string): string;
  /** The form in which it is shared. */
  shareForm(): ModalView;
  readonly user: string;
  readonly responder: Responder;
  readonly deps: BotDeps;
  /** Opens a window; where it comes too late, gives what it would show, or says what to type. */
  open(view: ModalView, typedInstead?: string): Promise<OutgoingMessage | undefined>;
}

/** The buttons under an answer: look into it, copy it, share it, ask for more of it. */
export function registerButtons(app: App, listening: ListenerDeps): void {
  const on = (
    action: string | RegExp,
    work: (press: ButtonPress) => Promise<OutgoingMessage | undefined>,
  ) =>
    app.action<BlockAction<ButtonAction | OverflowAction>>(
      action,
      async ({ ack, action, body, context, client, respond: send }) => {
        await ack();
        const at = await listening.at({ context, client });
        const { deps } = at;
        if (await isCopy(`button:${action.action_id}`, body, deps)) return;
        const user = body.user.id;
        const identity = await at.identify(interactionSender(body));
        const channel = body.channel?.id ?? user;
        const asker: Asker = { ...identity, channel, via: { kind: 'form' } };
        const press: ButtonPress = {
          id: sentValue(action),
          seen: { id: answerIdIn(sentValue(action)), reader: readerOf(asker) },
          number: Number(/(?<!\d)\d+$/.exec(action.action_id)?.[0] ?? 0),
          channel,
          message: body.message,
          asker,
          furtherOf: (answer) => furtherOf(answer, body),
          shareForm: () => shareView(originOf(sentValue(action), body)),
          user,
          responder: createResponder({ ...at, send, user }, deps.log),
          deps,
          open: (view, typedInstead) => openOrTell(body.trigger_id, view, at, typedInstead),
        };
        const refusal = await askingRefusal(asker, deps);
        if (refusal !== undefined) {
          await press.responder.toAsker(messageOf({ kind: 'notice', text: refusal }, deps));
          return;
        }
        const reply = await work(press).catch((fault: unknown) =>
          messageOf({ kind: 'notice', text: toErrorMessage(fault, deps) }, deps),
        );
        if (reply) await press.responder.toAsker(reply);
      },
    );

  const onAnswer = (
    action: string | RegExp,
    work: (press: ButtonPress) => Promise<OutgoingMessage | undefined>,
  ) => on(action, async (press) => (await askAgainOf(press)) ?? (await work(press)));

  onAnswer(ACTIONS.share, async ({ seen, deps, open, shareForm }) => {
    const found = await findShareable(seen, deps);
    return found.status === 'found'
      ? open(shareForm(), SHARE_TOO_LATE)
      : messageOf({ kind: 'notice', text: found.why }, deps);
  });
  onAnswer(ACTIONS.copy, async ({ seen, deps, open }) => open(await copyOf(seen, deps)));
  onAnswer(ACTIONS.context, async ({ seen, deps, open }) => open(await contextOf(seen, deps)));
  onAnswer(ACTIONS.more, async ({ seen, deps, open }) => open(await detailOf(seen, 'more', deps)));
  onAnswer(ACTIONS.sides, async ({ seen, deps, open }) =>
    open(await detailOf(seen, 'sides', deps)),
  );
  // An answer can be deleted that is no longer kept.
  on(ACTIONS.menu, async (press) =>
    press.id.startsWith(MENU.remove)
      ? await removeChosen(press.id.slice(MENU.remove.length), press)
      : ((await askAgainOf(press)) ?? (await chooseFromMenu(press))),
  );
  on(
    ACTIONS.ask,
    async ({ id: question, asker, deps }) => (await answer(question, asker, deps)).message,
  );
  onAnswer(new RegExp(`^${ACTIONS.surroundings}\\d+$`), async ({ seen, number, deps, open }) =>
    open(await surroundingsOf(seen, number, deps)),
  );
}

/**
 * That the answer is no longer kept whose button was pressed, with one that asks its question again;
 * nothing where it is kept, or its question is not known.
 */
async function askAgainOf({ seen: { id, reader }, deps, ...press }: ButtonPress) {
  if (await deps.conversations.shown(id, reader)) return undefined;
  const question = await questionBehind(press, deps);
  return question === undefined ? undefined : askAgainMessage(ANSWER_GONE, question, deps);
}

/** The id of the answer in a value: what stands before it says which button it is. */
function answerIdIn(value: string): string {
  return value.slice(value.lastIndexOf(':') + 1);
}

/** The value of a button, or of what was chosen in a menu. */
function sentValue(action: ButtonAction | OverflowAction): string {
  return (action.type === 'overflow' ? action.selected_option.value : action.value) ?? '';
}

/**
 * What was chosen in the menu. The timeline is that of what the answer shows where that is of
 * several dates, and else one of the matter asked about.
 */
async function chooseFromMenu(press: ButtonPress): Promise<OutgoingMessage | undefined> {
  const { id: chosen, seen, deps, open } = press;
  const choice = readChoice(chosen);
  const question = await questionOfAnswer(seen, deps);
  const title = choice === 'further' ? FURTHER_FORM.title : WINDOWS.order;
  if (question.status === 'gone') return open(noticeView(title, question.why));
  if (choice === 'further') {
    return open(furtherView(press.furtherOf(seen.id)), TYPED_INSTEAD.further(deps.beat.command));
  }
  const order = await detailOfAnswer(seen, (written) => detailIn(written, 'order'), deps);
  if (order.status === 'found') return open(detailView('order', order.value));
  const { message } = await timeline(
    { subject: question.value.trimEnd().replace(/\?$/, '') },
    press.asker,
    deps,
  );
  return message;
}

function readChoice(chosen: string): keyof typeof MENU {
  return chosen.startsWith(MENU.further) ? 'further' : 'timeline';
}

/** Deletes the answer under which that was chosen; `chosen` ends with the id of who asked. */
async function removeChosen(
  chosen: string,
  { channel, message, asker, deps }: ButtonPress,
): Promise<OutgoingMessage | undefined> {
  if (message?.ts === undefined) return undefined;
  const askedBy = chosen.slice(chosen.indexOf(':') + 1);
  const text = await deleteAnswer({ channel, message: message.ts, askedBy }, asker, deps);
  return text === undefined ? undefined : messageOf({ kind: 'notice', text }, deps);
}

function detailIn(written: string, kind: DetailKind): MessageDetail | undefined {
  return parseMessage(written).details?.[kind];
}

async function contextOf(seen: SeenAnswer, deps: BotDeps): Promise<ModalView> {
  const result = await excerptsOfAnswer(seen, deps);
  return result.status === 'found'
    ? contextView(result.value.excerpts, { gone: result.value.gone, zone: deps.zone })
    : noticeView(WINDOWS.context, result.why);
}

async function detailOf(seen: SeenAnswer, kind: DetailKind, deps: BotDeps): Promise<ModalView> {
  const result = await detailOfAnswer(seen, (written) => detailIn(written, kind), deps);
  return result.status === 'found'
    ? detailView(kind, result.value)
    : noticeView(WINDOWS[kind], result.why);
}

async function copyOf(seen: SeenAnswer, deps: BotDeps): Promise<ModalView> {
  const result = await plainTextOfAnswer(seen, deps);
  return result.status === 'found' ? copyView(result.value) : noticeView(WINDOWS.copy, result.why);
}

async function surroundingsOf(seen: SeenAnswer, number: number, deps: BotDeps): Promise<ModalView> {
  const result = await excerptOfAnswer(seen, number, deps);
  return result.status === 'found'
    ? surroundingsView(result.value, deps.zone)
    : noticeView(WINDOWS.context, result.why);
}
