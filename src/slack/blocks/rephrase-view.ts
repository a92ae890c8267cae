import type { ModalView } from '@slack/types';
import { REPHRASE_FORM, WINDOWS } from '../../bot/words/buttons.ts';
import { shortened } from '../limits.ts';
import { VIEWS } from '../surface.ts';

/** The only field of the form, and its action. */
const FIELD = 'question';

/** The longest question, in characters: as long as one may be that is answered. */
const QUESTION_CHARACTERS = 1000;

/** What a form remembers of where its question was refused. */
export interface RefusalOrigin {
  readonly channel: string;
  /** The thread of the refusal; `null` where its asker alone saw it. */
  readonly thread: string | null;
  /** The address at which the asker alone can be answered, for half an hour. */
  readonly responseUrl: string;
}

/** The form in which a question is put in other words: one field, with the question in it. */
export function rephraseView(question: string, origin: RefusalOrigin): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.rephrase,
    private_metadata: JSON.stringify(origin),
    title: words(REPHRASE_FORM.title),
    submit: words(REPHRASE_FORM.submit),
    close: words(WINDOWS.cancel),
    blocks: [
      {
        type: 'input',
        block_id: FIELD,
        label: words(REPHRASE_FORM.label),
        hint: words(REPHRASE_FORM.hint),
        element: {
          type: 'plain_text_input',
          action_id: FIELD,
          multiline: true,
          max_length: QUESTION_CHARACTERS,
          initial_value: shortened(question, QUESTION_CHARACTERS),
        },
      },
    ],
  };
}

/** What a form that was sent says. */
export function readRephrased(view: {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<
      Record<string, Readonly<Record<string, { readonly value?: string | null | undefined }>>>
    >;
  };
}): { readonly question: string; readonly origin: RefusalOrigin } {
  const question = view.state.values[FIELD]?.[FIELD]?.value?.trim() ?? '';
  return { question, origin: JSON.parse(view.private_metadata) as RefusalOrigin };
}

/** Says under the field that nothing was asked. */
export function noQuestionError(): Readonly<Record<string, string>> {
  return { [FIELD]: REPHRASE_FORM.empty };
}

function words(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
