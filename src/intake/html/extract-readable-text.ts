import { Readability } from '@mozilla/readability';
import { parseJSON } from 'linkedom';
import { elementsOf, hasTextOver, isElement, isText, type PageElement } from './page-tree.ts';

/** Node types and the end of a node in JSDON, linkedom's array form of a document. */
const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;
const DOCUMENT = 9;
const END = -1;

/** Readability gives plain text, in which the words of two cells would run together. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** What Readability compares with the title word by word; a longer one is a paragraph. */
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2']);
const HEADING_CHARACTERS = 300;

/**
 * Characters that are written as entities when Readability writes a page and reads it again: each
 * would become a node of its own. For where the words stand, other marks do as well.
 */
const ESCAPED = /[&<>\u00a0]/g;

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
    if (isText(child)) text += child.data.replace(ESCAPED, plainMark);
    if (!isElement(child)) continue;
    endText();
    addElement(nodes, child);
    if (CELLS.has(child.name)) text = ' ';
  }
  endText();
}

function plainMark(character: string): string {
  return character === '\u00a0' ? ' ' : '+';
}

function addElement(nodes: (number | string)[], element: PageElement): void {
  const { name, attribs, children } = element;
  const isParagraph = HEADINGS.has(name) && hasTextOver(element, HEADING_CHARACTERS);
  nodes.push(ELEMENT, isParagraph ? 'p' : name);
  for (const [attribute, value] of Object.entries(attribs)) {
    nodes.push(ATTRIBUTE, attribute, value);
  }
  addNodes(nodes, children);
  nodes.push(END);
}
