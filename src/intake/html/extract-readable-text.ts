import { Readability } from '@mozilla/readability';
import { DomUtils } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { elementsOf, type PageElement } from './page-tree.ts';

/** The reader's view is plain text, in which the words of two cells would run together. */
const CELL_END = /<\/t[dh]>/g;

/** The text that Firefox's reader view would show of a page; empty where it finds no article. */
export function extractReadableText(page: PageElement): string {
  const bodies = elementsOf(page).filter(({ name }) => name === 'body');
  const [body = page] = bodies.length === 1 ? bodies : [];
  const inner = DomUtils.getInnerHTML(body).replace(CELL_END, '$& ');
  const html = `<!DOCTYPE html><html><body>${inner}</body></html>`;
  const { document } = parseHTML(html);
  const reader = new Readability(document, { serializer: () => '', disableJSONLD: true });
  return reader.parse()?.textContent ?? '';
}
