import type { KnownBlock, ModalView } from '@slack/types';
import { LATE_WINDOW_LEAD } from '../../bot/words/faults.ts';
import type { Message } from '../message.ts';
import { bold, richText, section } from './rich-text.ts';

/** What a window that came too late would have shown, as a message. */
export function lateWindowMessage({ blocks }: ModalView): Message {
  const lead = LATE_WINDOW_LEAD;
  return {
    text: lead,
    blocks: [richText(section(bold(lead))), ...(blocks as readonly KnownBlock[])],
    plain: [lead, ...blocks.map(textOf)].join('\n\n'),
  };
}

/** The texts of a block; those of its parts stand on lines of their own. */
function textOf(block: object): string {
  const { text, elements = [] } = block as {
    readonly text?: string;
    readonly elements?: readonly object[];
  };
  const isLine = elements.every((one) => !('elements' in one));
  return text ?? elements.map(textOf).join(isLine ? '' : '\n');
}
