import type { PageBlock } from './blocks.ts';
import { type PageElement, withAncestors } from './page-tree.ts';

/** Characters from which a block counts as prose; menus, dates and names are shorter. */
const PROSE_CHARACTERS = 60;

/** Half of a paragraph may be links; more is a list of them. */
const PROSE_LINK_SHARE = 0.5;

/** How much running text a block is: its characters outside links, 0 for headings, menus and the like. */
export function proseLength(block: PageBlock): number {
  if (block.kind === 'heading' || block.text.length < PROSE_CHARACTERS) return 0;
  return block.linkShare > PROSE_LINK_SHARE ? 0 : block.text.length * (1 - block.linkShare);
}

/** The prose of all blocks together. */
export function totalProse(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + proseLength(block), 0);
}

/** The prose of blocks by each element that holds them. */
export function proseByElement(blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const weights = new Map<PageElement, number>();
  for (const block of blocks) {
    const prose = proseLength(block);
    if (prose === 0) continue;
    for (const element of withAncestors(block.element)) {
      weights.set(element, (weights.get(element) ?? 0) + prose);
    }
  }
  return weights;
}
