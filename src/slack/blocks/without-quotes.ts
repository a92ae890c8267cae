import type { KnownBlock } from '@slack/types';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { ITEM_BLOCK } from './item-buttons.ts';

/** Between the parts of a plain message. */
const PARTS = '\n\n';

/**
 * A message without the blocks and the parts of its plain text that show any of some quotations. A
 * block holds all that belongs to what it quotes.
 */
export function withoutQuotes(message: Message, quotes: readonly string[]): Message {
  const isClean = (text: string) => !quotes.some((quote) => text.includes(quote));
  const parts = message.plain.split(PARTS).filter(isClean);
  return {
    text: isClean(message.text)
      ? message.text
      : shortened(parts[0] ?? '', SHARES.questionCharacters),
    blocks: message.blocks.filter((block, at) => {
      // The line over an item goes with it.
      const next = isItemLead(block) ? message.blocks[at + 1] : undefined;
      return isClean(textOf(block)) && (next === undefined || isClean(textOf(next)));
    }),
    plain: parts.join(PARTS),
  };
}

function isItemLead({ type, block_id = '' }: KnownBlock): boolean {
  return type === 'section' && block_id.startsWith(ITEM_BLOCK);
}

/** All texts of a block, one after another as they are shown. */
function textOf(block: KnownBlock | object): string {
  return Object.values(block)
    .map((value: unknown) => {
      if (typeof value === 'string') return value;
      return typeof value === 'object' && value !== null ? textOf(value) : '';
    })
    .join('');
}
