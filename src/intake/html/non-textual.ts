import { elementsOf, type PageElement } from './page-tree.ts';

/** Elements that never hold words for readers. */
const NON_TEXTUAL_TAGS = new Set(
  `script style template iframe object embed applet svg canvas audio video map head title link meta
  button select textarea input datalist progress meter frame frameset noframes`.split(/\s+/),
);

/**
 * Whether an element holds no words for readers. What stands in noscript is a picture or a
 * warning, but on some pages the article.
 */
export function isNonTextual(element: PageElement): boolean {
  if (element.name === 'noscript') return !elementsOf(element).some(({ name }) => name === 'p');
  return NON_TEXTUAL_TAGS.has(element.name);
}
