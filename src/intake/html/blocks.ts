import { withoutShortcodes } from '../without-shortcodes.ts';
import { cleanText } from './clean-text.ts';
import { isFootnoteMark, isWithinPage, withoutPrintedFootnotes } from './footnotes.ts';
import {
  elementsOf,
  hasTextOver,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  sourceText,
  withAncestors,
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
  rp rt ruby s samp small span strike strong sub sup time tt u var wbr
  math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics`.split(
    /\s+/,
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CODE = new Set(['pre', 'code', 'kbd', 'samp', 'tt']);
const CELLS = new Set(['td', 'th']);
const ITEMS = new Set(['li', 'dt', 'dd']);

/** Elements that divide a page; a table cell with one of them lays it out. */
const PARTS = new Set(['article', 'section', 'table', 'form', 'nav', 'blockquote', 'pre']);

/** An element, what wraps it, and the item around that: one further out may hold an article. */
const WRAPPERS = 3;

/** Characters from which a table's cell is running text, not a value: such tables lay out a page. */
const LONG_CELL = 200;

/** What a style says of an element that stands on lines of its own. */
const BLOCK_STYLE = /(?:^|[;\s])display:\s*(?:block|flex|grid|list-item|table)\b/i;

/** Characters before a line break in which the end of a sentence is looked for. */
const ENDING_CHARACTERS = 20;

/** The text since the last block ended. */
interface TextRun {
  text: string;
  /** The last characters of the text: cut from the whole again and again, it would be copied each time. */
  ending: string;
  linkedCharacters: number;
  marks: PageElement[];
}

function emptyRun(): TextRun {
  return { text: '', ending: '', linkedCharacters: 0, marks: [] };
}

function append(run: TextRun, text: string): void {
  run.text += text;
  run.ending = (run.ending + text.slice(-ENDING_CHARACTERS)).slice(-ENDING_CHARACTERS);
}

/** Characters of a link at most; a longer one is one whose end was forgotten. */
const LINK_CHARACTERS = 1000;

function isLink(element: PageElement): boolean {
  return element.name === 'a' && !isWithinPage(element) && !hasTextOver(element, LINK_CHARACTERS);
}

/** Whether an element marks words within a paragraph. */
export function isInline(element: PageElement): boolean {
  const { name, attribs } = element;
  return (INLINE.has(name) || isOwnMark(element)) && !BLOCK_STYLE.test(attribs.style ?? '');
}

/** Whether an element of a site's own, "x-note", stands within a paragraph, a heading or other marks. */
function isOwnMark({ name, parent }: PageElement): boolean {
  if (!name.includes('-') || parent === null || !isElement(parent)) return false;
  return parent.name === 'p' || HEADINGS.has(parent.name) || INLINE.has(parent.name);
}

/**
 * The blocks below an element, in order, without non-textual elements. Two line breaks separate
 * paragraphs, and one does after the end of a sentence; the cells of a table row are separated by a
 * space.
 */
export function readBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let run = emptyRun();
  let isInValue = false;

  function endBlock(element: PageElement): void {
    const printed = withoutPrintedFootnotes(cleanText(run.text));
    const isCode = [element, ...run.marks].some(({ name }) => CODE.has(name));
    const text = isCode ? printed : withoutShortcodes(printed);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const linkShare = Math.min(1, run.linkedCharacters / text.length);
      blocks.push({ text, kind: kindOf(element), linkShare, element, marks: run.marks });
    }
    run = emptyRun();
  }

  function read(node: PageNode, block: PageElement, isLinked: boolean): void {
    if (isText(node)) {
      append(run, node.data);
      if (isLinked) run.linkedCharacters += cleanText(node.data).length;
    } else if (isElement(node)) readElement(node, block, isLinked || isLink(node));
  }

  function readElement(element: PageElement, block: PageElement, isLinked: boolean): void {
    if (isNonTextual(element)) return;
    if (element.name === 'br') breakLine(element, block);
    else if (CELLS.has(element.name)) readCell(element, block, isLinked);
    else if (isFootnoteMark(element, run.ending)) return;
    else if (isInline(element)) readMark(element, block, isLinked);
    else readPart(element, block, isLinked);
  }

  function readMark(mark: PageElement, block: PageElement, isLinked: boolean): void {
    run.marks.push(mark);
    const isBare = mark.name === 'q' && !isMarkedQuotation(mark, run.ending);
    if (isBare) append(run, '“');
    readChildren(mark, block, isLinked);
    if (isBare) append(run, '”');
  }

  function readPart(element: PageElement, block: PageElement, isLinked: boolean): void {
    if (isInValue) {
      append(run, ' ');
      readChildren(element, block, isLinked);
      append(run, ' ');
      return;
    }
    endBlock(block);
    const first = blocks.length;
    readChildren(element, element, isLinked);
    endBlock(element);
    if (HEADINGS.has(element.name)) markHeading(first);
  }

  /** What stands in wrappers within a heading is the heading, where it is no unclosed one. */
  function markHeading(place: number): void {
    const only = blocks[place];
    if (only && blocks.length === place + 1) blocks[place] = { ...only, kind: 'heading' };
  }

  function readChildren(element: PageElement, block: PageElement, isLinked: boolean): void {
    for (const child of element.children) read(child, block, isLinked);
  }

  function readCell(cell: PageElement, row: PageElement, isLinked: boolean): void {
    append(run, ' ');
    const isLong = hasTextOver(cell, LONG_CELL);
    if (isLong) endBlock(row);
    const isWithinValue = isInValue;
    isInValue = isWithinValue || (!isLong && isValue(cell));
    readChildren(cell, row, isLinked);
    isInValue = isWithinValue;
    if (run.text.length > LONG_CELL) endBlock(row);
  }

  function breakLine(lineBreak: PageElement, block: PageElement): void {
    if (isInValue) {
      append(run, ' ');
      return;
    }
    const isEnd = /[.!?…:»”"')\]]\s*$/.test(run.ending);
    if (isEnd || isBreakNext(lineBreak)) endBlock(block);
    else append(run, ' ');
  }

  readChildren(root, root, false);
  endBlock(root);
  return blocks;
}

/** Whether the marks that browsers print around a quotation stand in its text, or before it, already. */
function isMarkedQuotation(quotation: PageElement, before: string): boolean {
  return /^\s*["“”„«‘’']/.test(sourceText(quotation)) || /["“„«‘']\s?$/.test(before);
}

/** Whether a cell holds a value or a few words, in one paragraph perhaps, and no parts of a page. */
function isValue(cell: PageElement): boolean {
  const names = elementsOf(cell).map(({ name }) => name);
  if (names.some((name) => HEADINGS.has(name) || ITEMS.has(name) || PARTS.has(name))) return false;
  return names.filter((name) => name === 'p').length <= 1;
}

function kindOf(element: PageElement): PageBlock['kind'] {
  if (HEADINGS.has(element.name)) return 'heading';
  if (element.name === 'tr') return 'row';
  const isItem = withAncestors(element)
    .slice(0, WRAPPERS)
    .some(({ name }) => ITEMS.has(name));
  return isItem ? 'item' : 'paragraph';
}

function isBreakNext(lineBreak: PageElement): boolean {
  let next = lineBreak.next;
  while (next !== null && isText(next) && next.data.trim() === '') next = next.next;
  return next !== null && isElement(next) && next.name === 'br';
}

/** Elements without text content for readers; what is struck out is withdrawn. */
const NON_TEXTUAL_TAGS = new Set(
  `script style template iframe object embed applet svg canvas audio video map head title link meta
  button select textarea input datalist progress meter frame frameset noframes annotation
  s strike del
  annotation-xml`.split(/\s+/),
);

/**
 * Whether an element holds no words for readers. What stands in noscript is a picture or a
 * warning, but on some pages the article.
 */
export function isNonTextual(element: PageElement): boolean {
  if (element.name === 'noscript') return !elementsOf(element).some(({ name }) => name === 'p');
  return NON_TEXTUAL_TAGS.has(element.name);
}
