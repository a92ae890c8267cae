import { elementsOf, type PageElement } from './page-tree.ts';

/** Elements that never hold words for readers. */
const SILENT = new Set(
  `script style template iframe object embed applet svg canvas audio video map head title link meta
  button select textarea input datalist progress meter frame frameset noframes`.split(/\s+/),
);

/**
 * Whether an element holds no words for readers. What stands in noscript is a picture or a
 * warning, but on some pages the article.
 */
export function isSilent(element: PageElement): boolean {
  if (element.name === 'noscript') return !elementsOf(element).some(({ name }) => name === 'p');
  return SILENT.has(element.name);
}
