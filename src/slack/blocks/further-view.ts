import type { ModalView } from '@slack/types';
import { FURTHER_FORM, WINDOWS } from '../../bot/words/buttons.ts';
import { VIEWS } from '../surface.ts';

/** The block of the form's only field. */
export const FURTHER_FIELD = 'further';

/** Characters of a question at most, as the archive takes it. */
const QUESTION_CHARACTERS = 1000;

/**
 * The form in which somebody asks further under an answer.
 *
 * @param metadata what the form carries to whoever reads it
 */
export function furtherView(metadata: string): ModalView {
  const words = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  return {
    type: 'modal',
    callback_id: VIEWS.further,
    private_metadata: metadata,
    title: words(FURTHER_FORM.title),
    submit: words(FURTHER_FORM.submit),
    close: words(WINDOWS.cancel),
    blocks: [
      {
        type: 'input',
        block_id: FURTHER_FIELD,
        label: words(FURTHER_FORM.label),
        hint: words(FURTHER_FORM.hint),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: QUESTION_CHARACTERS,
        },
      },
    ],
  };
}
