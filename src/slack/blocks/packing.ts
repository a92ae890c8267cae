import type { KnownBlock } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { shownCharacters } from './shown-characters.ts';

/** Blocks and characters kept for what stands around the items: title, lines before and after. */
const MARGIN = { blocks: 6, characters: 2500 };

/** Things that are shown as one block each, in as few messages as they fit, in their order. */
export function packBlocks<T extends { readonly block: KnownBlock }>(
  items: readonly T[],
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let room = 0;
  for (const item of items) {
    const length = shownCharacters(item.block);
    const page = pages.at(-1);
    if (page && length <= room && page.length < LIMITS.messageBlocks - MARGIN.blocks) {
      page.push(item);
      room -= length;
    } else {
      pages.push([item]);
      room = LIMITS.messageCharacters - MARGIN.characters - length;
    }
  }
  return pages;
}
