import { Readability } from '@mozilla/readability';
import { DomUtils } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { elementsOf, type PageElement } from './page-tree.ts';

/** The text that Firefox's reader view would show of a page; empty where it finds no article. */
export function readerView(page: PageElement): string {
  const bodies = elementsOf(page).filter(({ name }) => name === 'body');
  const [body = page] = bodies.length === 1 ? bodies : [];
  const html = `<!DOCTYPE html><html><body>${DomUtils.getInnerHTML(body)}</body></html>`;
  const { document } = parseHTML(html);
  const reader = new Readability(document, { serializer: () => '', disableJSONLD: true });
  return reader.parse()?.textContent ?? '';
}
