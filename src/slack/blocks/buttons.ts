import type { ActionsBlock, Button, Overflow } from '@slack/types';
import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import { BUTTONS } from '../../bot/words/buttons.ts';
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
  /** As the message was written down: without its status where that was before there was one. */
  readonly message: Pick<Message, 'status' | 'details' | 'refusal'>;
}

/**
 * The row of buttons under an answer; none where there is nothing to press. Each carries the
 * answer's id, by which it is found again. A refusal is not to be passed on: it can be waited for,
 * asked otherwise and looked into.
 */
export function answerButtons(id: string, options: AnswerButtonOptions): readonly ActionsBlock[] {
  const { kind, isPrivate, excerpts, message } = options;
  const { status, details = {}, refusal } = message;
  const isRefusal = status === 'no_answer';
  const share: Button = { ...button(BUTTONS.share, ACTIONS.share, id), style: 'primary' };
  const elements = [
    ...(refusal ? refusalButtons(refusal) : []),
    ...(excerpts > 0 ? [button(BUTTONS.context, ACTIONS.context, id)] : []),
    ...(details.more && !isRefusal ? [button(BUTTONS.more, ACTIONS.more, id)] : []),
    ...(isRefusal ? [] : [button(BUTTONS.copy, ACTIONS.copy, id)]),
    ...(isPrivate && !isRefusal ? [share] : []),
    ...(kind === 'answer' && status === 'answered' ? [menu(id)] : []),
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

/** What is rarely asked for under an answer. */
function menu(id: string): Overflow {
  return {
    type: 'overflow',
    action_id: ACTIONS.menu,
    options: [
      option(BUTTONS.further, `${MENU.further}${id}`),
      option(BUTTONS.timeline, `${MENU.timeline}${id}`),
    ],
  };
}

function option(text: string, value: string) {
  return { text: { type: 'plain_text', text, emoji: false }, value } as const;
}
