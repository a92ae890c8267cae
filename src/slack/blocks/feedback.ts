import type { ActionsBlock, ContextActionsBlock, KnownBlock, ModalView } from '@slack/types';
import { WINDOWS } from '../../bot/words/buttons.ts';
import { FEEDBACK, FEEDBACK_FORM } from '../../bot/words/feedback.ts';
import { ACTIONS, VIEWS } from '../surface.ts';
import { button } from './button.ts';
import { closing } from './closing.ts';
import type { SentFields } from './sent-fields.ts';

/** What a press says, before the answer's id. */
const VERDICTS = { helpful: 'helpful:', unhelpful: 'unhelpful:' } as const;

/** Characters of a reason at most: a paragraph. */
const REASON_CHARACTERS = 1000;

/** What people press to judge an answer. */
export function feedbackButtons(id: string): ContextActionsBlock {
  const choice = (verdict: keyof typeof VERDICTS, label: string) => ({
    text: words(FEEDBACK[verdict]),
    value: `${VERDICTS[verdict]}${id}`,
    accessibility_label: label,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: choice('helpful', FEEDBACK.helpfulLabel),
        negative_button: choice('unhelpful', FEEDBACK.unhelpfulLabel),
      },
    ],
  };
}

/**
 * Blocks with plain buttons where they have those for feedback, which are newer than some of what
 * checks blocks; nothing where they have none.
 */
export function withPlainFeedback(
  blocks: readonly KnownBlock[],
): readonly KnownBlock[] | undefined {
  if (!blocks.some(({ type }) => type === 'context_actions')) return undefined;
  return blocks.map((block) => (block.type === 'context_actions' ? plainRow(block) : block));
}

function plainRow({ elements }: ContextActionsBlock): ActionsBlock {
  return {
    type: 'actions',
    elements: elements.flatMap((one) =>
      one.type === 'feedback_buttons'
        ? [
            button(FEEDBACK.helpful, ACTIONS.helpful, one.positive_button.value),
            button(FEEDBACK.unhelpful, ACTIONS.unhelpful, one.negative_button.value),
          ]
        : [],
    ),
  };
}

/** What was pressed, and under which answer. */
export function readFeedback(value: string) {
  const verdict = value.startsWith(VERDICTS.helpful) ? 'helpful' : 'unhelpful';
  return { verdict, id: value.slice(VERDICTS[verdict].length) } as const;
}

/** The fields of the form that asks why. */
const FIELDS = { kind: 'kind', words: 'words' } as const;

/**
 * The form that asks why an answer is not helpful, which is known already.
 *
 * @param warning what there is to know of the answer; empty for nothing
 */
export function feedbackView(metadata: string, warning: string): ModalView {
  const { title, submit, noted, kind, kinds } = FEEDBACK_FORM;
  return {
    type: 'modal',
    callback_id: VIEWS.feedback,
    private_metadata: metadata,
    title: words(title),
    submit: words(submit),
    close: words(WINDOWS.close),
    blocks: [
      closing(warning === '' ? noted : `${noted} ${warning}`),
      {
        type: 'input',
        block_id: FIELDS.kind,
        optional: true,
        label: words(kind),
        element: {
          type: 'radio_buttons',
          action_id: 'value',
          options: kinds.map((text) => ({ text: words(text), value: text })),
        },
      },
      {
        type: 'input',
        block_id: FIELDS.words,
        optional: true,
        label: words(FEEDBACK_FORM.words),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: REASON_CHARACTERS,
        },
      },
    ],
  };
}

/** Why an answer is not helpful, as the form says; `null` where it says nothing. */
export function readReason(values: SentFields): string | null {
  const kind = values[FIELDS.kind]?.value?.selected_option?.value ?? '';
  const typed = values[FIELDS.words]?.value?.value?.trim() ?? '';
  const reason = [kind, typed].filter((part) => part !== '').join(': ');
  return reason === '' ? null : reason;
}

function words(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
