import type { PageBlock } from './blocks.ts';
import { type PageElement, withAncestors } from './page-tree.ts';
import { proseByElement, totalProse } from './prose.ts';

/**
 * Minimum share of the selected prose that the article element must contain; the rest is non-
 * content that Readability selected.
 */
const CHOSEN_SHARE = 0.9;

/**
 * How much more prose an element must hold than the one within it to be the article's: less where
 * an <article> says that all of it belongs together.
 */
const GAIN_WITHIN_ARTICLE = 1.1;
const GAIN_ELSEWHERE = 1.3;

/**
 * The element that holds the article, given the page's blocks and those that a reader's view chose
 * of them: the smallest that holds nearly all of these and is no lone paragraph, or a larger one up
 * to the <article> or <main> around it that holds clearly more prose.
 */
export function findArticleElement(
  page: PageElement,
  blocks: readonly PageBlock[],
  chosen: readonly PageBlock[],
): PageElement {
  const core = skipLoneParagraph(smallestHolding(page, chosen), blocks);
  return expandContainer(core, proseByElement(blocks));
}

function smallestHolding(page: PageElement, chosen: readonly PageBlock[]): PageElement {
  const needed = totalProse(chosen) * CHOSEN_SHARE;
  let smallest = page;
  let depth = 0;
  for (const [element, weight] of proseByElement(chosen)) {
    const level = weight < needed ? 0 : withAncestors(element).length;
    if (level > depth) [smallest, depth] = [element, level];
  }
  return smallest;
}

/** Where one paragraph contains nearly all prose, its parent with several blocks is the core. */
function skipLoneParagraph(core: PageElement, blocks: readonly PageBlock[]): PageElement {
  const counts = countsOf(blocks);
  const chain = withAncestors(core);
  const around = chain.find(
    (element) => isExpansionLimit(element) || (counts.get(element) ?? 0) > 1,
  );
  return around ?? core;
}

function countsOf(blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const counts = new Map<PageElement, number>();
  for (const element of blocks.flatMap((block) => withAncestors(block.element))) {
    counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

function expandContainer(
  core: PageElement,
  weights: ReadonlyMap<PageElement, number>,
): PageElement {
  const chain = withAncestors(core);
  const bound = chain.findIndex(isExpansionLimit);
  const gain = chain[bound]?.name === 'article' ? GAIN_WITHIN_ARTICLE : GAIN_ELSEWHERE;
  const weightOf = (element: PageElement): number => weights.get(element) ?? 0;
  return chain
    .slice(0, bound + 1)
    .reduce((best, one) => (weightOf(one) >= weightOf(best) * gain ? one : best), core);
}

function isExpansionLimit({ name, attribs }: PageElement): boolean {
  const isNamedSo = /^(?:article|main|body|#page)$/.test(name);
  return isNamedSo || attribs.role === 'main' || /articlebody/i.test(attribs.itemprop ?? '');
}
