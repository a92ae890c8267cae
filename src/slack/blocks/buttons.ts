import type { ActionsBlock, Button } from '@slack/types';
import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import { ACTIONS } from '../surface.ts';

/** Where an answer stands: only what one person alone sees can be shared. */
export interface AnswerButtonOptions {
  readonly isPrivate: boolean;
  /** How many excerpts can be shown in their surroundings. */
  readonly excerpts: number;
  /** What a copy of it is. */
  readonly copy: 'text' | 'Markdown';
}

/** The buttons under an answer. Each carries the answer's id, by which it is found again. */
export function answerButtons(
  id: string,
  { isPrivate, excerpts, copy }: AnswerButtonOptions,
): ActionsBlock {
  const share: Button = { ...button('Share to channel', ACTIONS.share, id), style: 'primary' };
  const numbers = Array.from({ length: excerpts }, (_, at) => at + 1);
  return {
    type: 'actions',
    elements: [
      ...(isPrivate ? [share] : []),
      button(`Copy as ${copy}`, ACTIONS.copy, id),
      ...numbers.map((number) =>
        button(`${number} in its surroundings`, `${ACTIONS.surroundings}${number}`, id),
      ),
    ],
  };
}

/** A button that sends a value with its action. */
export function button(text: string, action: string, value: string): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    action_id: action,
    value,
  };
}

/** The buttons that fit what was shown. */
export function buttonsFor(
  { kind, excerpts }: Pick<ShownAnswer, 'kind' | 'excerpts'>,
  isPrivate: boolean,
): AnswerButtonOptions {
  return { isPrivate, excerpts, copy: kind === 'answer' ? 'text' : 'Markdown' };
}
