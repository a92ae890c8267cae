import type { ActionsBlock, Button, Overflow } from '@slack/types';
import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import { BUTTONS } from '../../bot/words/buttons.ts';
import { DELETE_ANSWER } from '../../bot/words/feedback.ts';
import type { Message } from '../message.ts';
import { ACTIONS, MENU } from '../surface.ts';
import { button } from './button.ts';
import { refusalButtons } from './refusal-buttons.ts';

/** Where an answer stands, and what there is to open of it. */
export interface AnswerButtonOptions {
  readonly kind: ShownAnswer['kind'];
  /** Only what one person alone sees can be shared. */
  readonly isPrivate: boolean;
  /** How many excerpts it shows. */
  readonly excerpts: number;
  /** Who asked, where that is known and the message can be deleted. */
  readonly asker?: string | undefined;
  /** As the message was written down: without its status where that was before there was one. */
  readonly message: Pick<Message, 'status' | 'details' | 'refusal'>;
}

/**
 * The row of buttons under an answer; none where there is nothing to press. Each carries the
 * answer's id, by which it is found again. A refusal is not to be passed on: it can be waited for,
 * asked otherwise and looked into.
 */
export function answerButtons(id: string, options: AnswerButtonOptions): readonly ActionsBlock[] {
  const { isPrivate, excerpts, message } = options;
  const { status, details = {}, refusal } = message;
  const isRefusal = status === 'no_answer';
  const share: Button = { ...button(BUTTONS.share, ACTIONS.share, id), style: 'primary' };
  const elements = [
    ...(refusal ? refusalButtons(refusal) : []),
    ...(excerpts > 0 ? [button(BUTTONS.context, ACTIONS.context, id)] : []),
    ...(details.more && !isRefusal ? [button(BUTTONS.more, ACTIONS.more, id)] : []),
    ...(isRefusal ? [] : [button(BUTTONS.copy, ACTIONS.copy, id)]),
    ...(isPrivate && !isRefusal ? [share] : []),
    ...menu(id, options),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** The button beside a dispute. Its value is put in as the message goes out. */
export function sidesButton(id = ''): Button {
  return button(BUTTONS.sides, ACTIONS.sides, id);
}

/** The button that asks as a question what was read as a command. */
export function askButton(typed: string): Button {
  return button(BUTTONS.ask, ACTIONS.ask, typed);
}

/** What is rarely asked for under an answer; nothing where there is no such thing. */
function menu(id: string, { kind, message, isPrivate, asker }: AnswerButtonOptions) {
  const goesOn = kind === 'answer' && message.status === 'answered';
  const options = [
    ...(goesOn ? [option(BUTTONS.further, `${MENU.further}${id}`)] : []),
    ...(goesOn ? [option(BUTTONS.timeline, `${MENU.timeline}${id}`)] : []),
    // What one person alone sees is gone by itself.
    ...(isPrivate || asker === undefined
      ? []
      : [option(DELETE_ANSWER, `${MENU.remove}${id}:${asker}`)]),
  ];
  const overflow: Overflow = { type: 'overflow', action_id: ACTIONS.menu, options };
  return options.length === 0 ? [] : [overflow];
}

function option(text: string, value: string) {
  return { text: { type: 'plain_text', text, emoji: false }, value } as const;
}
