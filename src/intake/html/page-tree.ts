import { DomHandler, Parser } from 'htmlparser2';
import { Failure } from '../../domain/failure.ts';

/** Levels of nesting at most, as in Chromium; the deepest of some hundred real pages had 38. */
const MAX_DEPTH = 512;

/** Elements of a page at most: ten times those of the largest of some hundred real pages. */
const MAX_ELEMENTS = 100_000;

export type PageNode = DomHandler['root']['children'][number];
export type PageElement = Extract<PageNode, { readonly attribs: object }>;
type PageText = Extract<PageNode, { readonly type: 'text' }>;

/**
 * The tree of a page, as its tags say, in one element "#page". Anything is read: a fragment, plain
 * text, unclosed tags; comments are left out.
 * Throws Failure 'too-complex' where a page has more than 100 000 elements or 512 levels.
 */
export function parsePage(html: string): PageElement {
  return buildPage((tree) => parseInto(tree, html));
}

/** The tree of a page whose one article has this markup. Throws as `parsePage` does. */
export function parseArticle(markup: string): PageElement {
  return buildPage((tree) => {
    tree.onopentag('article', {});
    parseInto(tree, markup);
    tree.onclosetag();
  });
}

/** The tree of a page whose one article is a paragraph of plain text. */
export function createArticlePage(text: string): PageElement {
  return buildPage((tree) => {
    tree.onopentag('article', {});
    tree.onopentag('p', {});
    tree.ontext(text);
    tree.onclosetag();
    tree.onclosetag();
  });
}

function buildPage(addContent: (tree: DomHandler) => void): PageElement {
  const tree = new DomHandler();
  tree.onopentag('#page', {});
  addContent(tree);
  tree.onclosetag();
  const page = tree.root.children.find(isElement);
  if (page === undefined) throw new Error('the tree lost the element opened before the page');
  return page;
}

function parseInto(tree: DomHandler, html: string): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      elements += 1;
      if (depth > MAX_DEPTH) throw tooComplex(`nests more than ${MAX_DEPTH} elements`);
      if (elements > MAX_ELEMENTS) throw tooComplex(`has more than ${MAX_ELEMENTS} elements`);
      tree.onopentag(isShadowTree(name, attributes) ? 'div' : name, attributes);
    },
    onclosetag() {
      depth -= 1;
      tree.onclosetag();
    },
    ontext: (text) => tree.ontext(text),
  });
  parser.end(html);
}

/** Whether a template is what browsers show of the element around it (HTML standard, 4.12.3). */
function isShadowTree(name: string, attributes: PageElement['attribs']): boolean {
  return name === 'template' && ('shadowrootmode' in attributes || 'shadowroot' in attributes);
}

/** A copy of an element and all below it, for a reader that changes the tree. */
export function copyPage(page: PageElement): PageElement {
  return page.cloneNode(true);
}

function tooComplex(what: string): Failure {
  return new Failure('too-complex', `the page ${what}; save its article as text and ingest that`);
}

export function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

export function isText(node: PageNode): node is PageText {
  return node.type === 'text';
}

/** Every element below this one, in the order of the page. */
export function elementsOf(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const waiting: PageNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    pushAll(waiting, node.children.toReversed());
  }
  return found;
}

/** An element and all that hold it, from the inside out. */
export function withAncestors(element: PageElement): PageElement[] {
  const chain = [element];
  let parent = element.parent;
  while (parent !== null && 'attribs' in parent) {
    chain.push(parent);
    parent = parent.parent;
  }
  return chain;
}

/** Whether the text below a node has more characters than these; it is read no further. */
export function hasTextOver(node: PageNode, characters: number): boolean {
  const waiting: PageNode[] = [node];
  let length = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isText(next)) length += next.data.length;
    if (length > characters) return true;
    if (isElement(next)) pushAll(waiting, next.children);
  }
  return false;
}

/** One by one: a call takes no more arguments than the stack has room for. */
function pushAll(waiting: PageNode[], nodes: readonly PageNode[]): void {
  for (const node of nodes) waiting.push(node);
}

/** All text below a node as it stands in the source, white space and all. */
export function sourceText(node: PageNode): string {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(sourceText).join('') : '';
}
