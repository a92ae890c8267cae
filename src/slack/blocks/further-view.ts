import type { ModalView } from '@slack/types';
import { LIMITS, shortened } from '../limits.ts';
import { VIEWS } from '../surface.ts';
import { view } from './views.ts';

/** The field of the question; its block holds one action of the same name. */
const QUESTION = 'question';

/** Where the answer to a further question goes. */
export interface FurtherPlace {
  readonly channel: string;
  /** The `response_url` of the press that opened the window. */
  readonly url: string;
}

/** A window in which somebody asks further, from the question that they see answered. */
export function furtherView(question: string, place: FurtherPlace): ModalView {
  const words = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  return {
    ...view('Ask further', [
      {
        type: 'input',
        block_id: QUESTION,
        label: words('Question'),
        hint: words('Change it, or ask another. The answer is shown to you alone.'),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          initial_value: shortened(question, LIMITS.textCharacters),
          max_length: LIMITS.textCharacters,
        },
      },
    ]),
    callback_id: VIEWS.further,
    private_metadata: JSON.stringify(place),
    submit: words('Ask'),
  };
}

/** What a window that was sent asks, and where its answer goes. */
export function readFurther(sent: {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<
      Record<string, Readonly<Record<string, { readonly value?: string | null | undefined }>>>
    >;
  };
}): { readonly text: string; readonly place: FurtherPlace } {
  const place = JSON.parse(sent.private_metadata) as FurtherPlace;
  return { text: sent.state.values[QUESTION]?.[QUESTION]?.value ?? '', place };
}
