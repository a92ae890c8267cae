import type { KnownBlock, ModalView } from '@slack/types';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { WINDOWS } from '../../bot/words/buttons.ts';
import { LIMITS, shortened } from '../limits.ts';
import type { DetailKind, MessageDetail } from '../message.ts';
import { outgoingMessage } from './outgoing.ts';
import { plain, richText, section } from './rich-text.ts';

/** A window with an answer as text, in one piece, to be copied. */
export function copyView(text: string): ModalView {
  return view(WINDOWS.copy, [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_preformatted',
          elements: pieces(shortened(text, LIMITS.messageCharacters)).map(plain),
        },
      ],
    },
  ]);
}

/** A window with more of an answer than its message shows. */
export function detailView(kind: DetailKind, { blocks }: MessageDetail): ModalView {
  return view(WINDOWS[kind], blocks);
}

/**
 * A window with a message, and with those of its buttons that open other windows: what is pressed in
 * a window tells no channel to share it to.
 */
export function messageView(title: string, sent: OutgoingMessage): ModalView {
  return view(title, outgoingMessage(sent, 'everybody').blocks);
}

/** A window that says one thing. */
export function noticeView(title: string, text: string): ModalView {
  return view(title, [richText(section(plain(text)))]);
}

/** A window that is only read. */
export function view(title: string, blocks: readonly KnownBlock[]): ModalView {
  const plainText = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  return {
    type: 'modal',
    title: plainText(title),
    close: plainText(WINDOWS.close),
    blocks: [...blocks],
  };
}

/** A text in pieces that one element takes; nothing stands between them. */
function pieces(text: string): readonly string[] {
  const points = [...text];
  const count = Math.ceil(points.length / LIMITS.textCharacters);
  return Array.from({ length: count }, (_, at) =>
    points.slice(at * LIMITS.textCharacters, (at + 1) * LIMITS.textCharacters).join(''),
  );
}
