import { Readability } from '@mozilla/readability';
import { parseJSON } from 'linkedom';
import { elementsOf, isElement, isText, type PageElement } from './page-tree.ts';

/** Node types and the end of a node in JSDON, linkedom's array form of a document. */
const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;
const DOCUMENT = 9;
const END = -1;

/** Readability gives plain text, in which the words of two cells would run together. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/**
 * The text of the article that Mozilla's Readability finds in a page; empty where it finds none.
 * It is given a copy of the tree, since it changes its document.
 */
export function extractReadableText(page: PageElement): string {
  const bodies = elementsOf(page).filter(({ name }) => name === 'body');
  const [body = page] = bodies.length === 1 ? bodies : [];
  const reader = new Readability(copyAsDocument(body), {
    serializer: () => '',
    disableJSONLD: true,
  });
  return reader.parse()?.textContent ?? '';
}

/** A document whose body has the content of an element. */
function copyAsDocument({ children }: PageElement) {
  const nodes: (number | string)[] = [DOCUMENT, ELEMENT, 'html', ELEMENT, 'body'];
  addNodes(nodes, children);
  nodes.push(END, END);
  return parseJSON(nodes);
}

function addNodes(nodes: (number | string)[], children: PageElement['children']): void {
  let text = '';
  const endText = (): void => {
    if (text !== '') nodes.push(TEXT, text);
    text = '';
  };
  for (const child of children) {
    if (isText(child)) text += child.data;
    if (!isElement(child)) continue;
    endText();
    addElement(nodes, child);
    if (CELLS.has(child.name)) text = ' ';
  }
  endText();
}

function addElement(nodes: (number | string)[], { name, attribs, children }: PageElement): void {
  nodes.push(ELEMENT, name);
  for (const [attribute, value] of Object.entries(attribs)) {
    nodes.push(ATTRIBUTE, attribute, value);
  }
  addNodes(nodes, children);
  nodes.push(END);
}
