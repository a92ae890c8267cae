import type { KnownBlock, ModalView } from '@slack/types';
import type { Place } from '../../bot/chat.ts';
import { WINDOWS } from '../../bot/words/buttons.ts';
import { SHARE_FORM } from '../../bot/words/sharing.ts';
import { VIEWS } from '../surface.ts';
import type { SentFields } from './sent-fields.ts';

/** The fields of the form, each with one action of the same name. */
const FIELDS = { conversation: 'conversation', thread: 'thread' } as const;

/** What a form remembers of the answer that it shares. */
export interface ShareOrigin {
  /** The shown answer's id. */
  readonly id: string;
  /** The channel or direct message that it was asked in. */
  readonly channel: string;
  /** The thread that it was asked in; `null` outside threads. */
  readonly thread: string | null;
  /** The address at which the asker alone can be answered, for half an hour. */
  readonly responseUrl: string;
}

/** The form in which an answer is shared: to where, and whether in the thread that it was asked in. */
export function shareView(origin: ShareOrigin): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.share,
    private_metadata: JSON.stringify(origin),
    title: words(SHARE_FORM.title),
    submit: words(SHARE_FORM.submit),
    close: words(WINDOWS.cancel),
    blocks: [
      {
        type: 'input',
        block_id: FIELDS.conversation,
        label: words(SHARE_FORM.conversation),
        hint: words(SHARE_FORM.hint),
        element: {
          type: 'conversations_select',
          action_id: FIELDS.conversation,
          initial_conversation: origin.channel,
          // Group messages too: a command can be typed in one, which is then proposed.
          filter: { include: ['public', 'private', 'im', 'mpim'] },
        },
      },
      ...(origin.thread === null ? [] : [threadField()]),
    ],
  };
}

function threadField(): KnownBlock {
  const inThread = { text: words(SHARE_FORM.inThread), value: FIELDS.thread };
  return {
    type: 'input',
    block_id: FIELDS.thread,
    optional: true,
    label: words(SHARE_FORM.thread),
    hint: words(SHARE_FORM.threadHint),
    element: {
      type: 'checkboxes',
      action_id: FIELDS.thread,
      options: [inThread],
      initial_options: [inThread],
    },
  };
}

/** A form that was sent, as Slack sends it. */
interface SentForm {
  readonly private_metadata: string;
  readonly state: {
    readonly values: SentFields;
  };
}

/** What a form that was sent says: nowhere to share to, where no conversation was chosen. */
export function readShare({ private_metadata, state: { values } }: SentForm): {
  readonly origin: ShareOrigin;
  readonly to: Place | null;
} {
  const origin = JSON.parse(private_metadata) as ShareOrigin;
  const chosen = values[FIELDS.conversation]?.[FIELDS.conversation]?.selected_conversation;
  if (!chosen) return { origin, to: null };
  const checked = values[FIELDS.thread]?.[FIELDS.thread]?.selected_options ?? [];
  const isInThread = checked.length > 0 && chosen === origin.channel;
  const thread = isInThread ? (origin.thread ?? undefined) : undefined;
  return { origin, to: { channel: chosen, thread } };
}

/** Says under the field that no conversation was chosen. */
export function noConversationError(): Readonly<Record<string, string>> {
  return { [FIELDS.conversation]: SHARE_FORM.empty };
}

function words(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
