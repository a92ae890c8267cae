import { cleanText } from './clean-text.ts';
import {
  elementsOf,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  sourceText,
} from './page-tree.ts';

/** A paragraph, heading, list item or table row of a page. */
export interface PageBlock {
  /** One line, never empty. */
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  /** The share of its characters that stand in links, 0–1. */
  readonly linkShare: number;
  /** The innermost element around it that is no inline markup. */
  readonly element: PageElement;
  /** The inline markup in it. */
  readonly marks: readonly PageElement[];
}

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q
  rp rt ruby s samp small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);

/** Characters from which a table's cell is running text, not a value: such tables lay out a page. */
const LONG_CELL = 200;

/** Characters before a line break in which the end of a sentence is looked for. */
const ENDING_CHARACTERS = 20;

/** The text since the last block ended. */
interface TextRun {
  text: string;
  linkedCharacters: number;
  marks: PageElement[];
}

function emptyRun(): TextRun {
  return { text: '', linkedCharacters: 0, marks: [] };
}

/** Whether an element marks words within a paragraph. */
export function isInline({ name }: PageElement): boolean {
  return INLINE.has(name);
}

/**
 * The blocks below an element, in order, without non-textual elements. Two line breaks separate
 * paragraphs, and one does after the end of a sentence; the cells of a table row are separated by a
 * space.
 */
export function readBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let run = emptyRun();

  function endBlock(element: PageElement): void {
    const text = cleanText(run.text);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const linkShare = Math.min(1, run.linkedCharacters / text.length);
      blocks.push({ text, kind: kindOf(element), linkShare, element, marks: run.marks });
    }
    run = emptyRun();
  }

  function read(node: PageNode, block: PageElement, isLinked: boolean): void {
    if (isText(node)) {
      run.text += node.data;
      if (isLinked) run.linkedCharacters += cleanText(node.data).length;
    } else if (isElement(node)) readElement(node, block, isLinked || node.name === 'a');
  }

  function readElement(element: PageElement, block: PageElement, isLinked: boolean): void {
    if (isNonTextual(element)) return;
    if (element.name === 'br') breakLine(element, block);
    else if (CELLS.has(element.name)) readCell(element, block, isLinked);
    else if (isInline(element)) {
      run.marks.push(element);
      readChildren(element, block, isLinked);
    } else {
      endBlock(block);
      readChildren(element, element, isLinked);
      endBlock(element);
    }
  }

  function readChildren(element: PageElement, block: PageElement, isLinked: boolean): void {
    for (const child of element.children) read(child, block, isLinked);
  }

  function readCell(cell: PageElement, row: PageElement, isLinked: boolean): void {
    run.text += ' ';
    if (sourceText(cell).length > LONG_CELL) endBlock(row);
    readChildren(cell, row, isLinked);
    if (run.text.length > LONG_CELL) endBlock(row);
  }

  function breakLine(lineBreak: PageElement, block: PageElement): void {
    const isEnd = /[.!?…:»”"')\]]\s*$/.test(run.text.slice(-ENDING_CHARACTERS));
    if (isEnd || isBreakNext(lineBreak)) endBlock(block);
    else run.text += ' ';
  }

  readChildren(root, root, false);
  endBlock(root);
  return blocks;
}

function kindOf(element: PageElement): PageBlock['kind'] {
  if (HEADINGS.has(element.name)) return 'heading';
  if (element.name === 'tr') return 'row';
  return isItem(element) || isItem(element.parent) ? 'item' : 'paragraph';
}

function isItem(element: PageElement['parent']): boolean {
  return element !== null && 'name' in element && /^(?:li|dt|dd)$/.test(element.name);
}

function isBreakNext(lineBreak: PageElement): boolean {
  let next = lineBreak.next;
  while (next !== null && isText(next) && next.data.trim() === '') next = next.next;
  return next !== null && isElement(next) && next.name === 'br';
}

/** Elements without text content for readers. */
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
