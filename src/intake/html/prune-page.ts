import { isNotice } from '../notices.ts';
import { findAppendedArticles } from './appended-articles.ts';
import { isInline, isNonTextual, readBlocks } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import {
  isNonContentByName,
  isNonContentByTag,
  isNonContentIfShort,
  isQuotedPost,
  isQuotedPostBox,
  isUserGenerated,
} from './non-content.ts';
import { elementsOf, isElement, isText, type PageElement, sourceText } from './page-tree.ts';
import { proseByElement } from './prose.ts';
import { findLinkedArticles } from './teasers.ts';

/** Characters below which a part has little text. */
const LITTLE_TEXT = 250;

/** A part with more than this share of the page's prose is the article, whatever its tag says. */
const MOST_OF_PAGE = 0.6;

/** The same for its class and id, which are less to be believed, and for forms and hidden parts. */
const MUCH_OF_PAGE = 0.4;

/** The evidence that pruning uses: tags and roles alone, or class names and ids too. */
export type PruningEvidence = 'tags' | 'names';

/**
 * Removes non-content from a page's tree: non-textual, hidden and non-article elements, and the
 * articles that stand below the one with this title.
 */
export function prunePage(page: PageElement, evidence: PruningEvidence, title: string): void {
  keepOnly(page, (element) => !isNonTextual(element));
  removeOthers(page, title);
  const weights = proseByElement(readBlocks(page));
  const total = weights.get(page) ?? 0;
  keepOnly(page, (element) => {
    const share = total === 0 ? 0 : (weights.get(element) ?? 0) / total;
    if (isPrunedByTag(element, share)) return false;
    return evidence === 'tags' || !isPrunedByName(element, share);
  });
}

/** A box that asks for consent or another article may be longer than this one, and taken for it. */
function removeOthers(page: PageElement, title: string): void {
  const blocks = readBlocks(page);
  const notices = blocks
    .filter(({ text, element }) => isNotice(text) && cleanText(sourceText(element)) === text)
    .map(({ element }) => element);
  const others = new Set([
    ...notices,
    ...findAppendedArticles(blocks, title),
    ...findLinkedArticles(blocks, title),
  ]);
  if (others.size > 0) keepOnly(page, (element) => !others.has(element));
}

function keepOnly(parent: PageElement, isKept: (element: PageElement) => boolean): void {
  parent.children = parent.children.filter((child) => !isElement(child) || isKept(child));
  for (const child of parent.children) if (isElement(child)) keepOnly(child, isKept);
}

function isPrunedByTag(element: PageElement, share: number): boolean {
  if (isNonContentByTag(element)) return share <= MOST_OF_PAGE && !isQuotedPostBox(element);
  if (isHidden(element)) return share <= MUCH_OF_PAGE;
  return element.name === 'form' && share <= MUCH_OF_PAGE && !holdsHeadline(element);
}

function isPrunedByName(element: PageElement, share: number): boolean {
  if (holdsArticle(element) || isHeading(element) || isQuotedPost(element)) return false;
  if (isNonContentByName(element)) {
    return (share <= MUCH_OF_PAGE || isUserGenerated(element)) && !isQuotedPostBox(element);
  }
  return share === 0 && isNonContentIfShort(element) && isShort(element) && !isWithinWords(element);
}

function isHidden({ attribs }: PageElement): boolean {
  return 'hidden' in attribs || /display:\s*none|visibility:\s*hidden/i.test(attribs.style ?? '');
}

function holdsArticle(element: PageElement): boolean {
  return isArticleBody(element) || holdsHeadline(element);
}

function isArticleBody({ attribs }: PageElement): boolean {
  return /articlebody/i.test(attribs.itemprop ?? '');
}

/** A subheading is no box, whatever its class or the words of its headline in its id. */
function isHeading({ name }: PageElement): boolean {
  return /^h[1-6]$/.test(name);
}

function holdsHeadline(element: PageElement): boolean {
  return element.name === 'h1' || elementsOf(element).some(({ name }) => name === 'h1');
}

function isShort(element: PageElement): boolean {
  return sourceText(element).trim().length < LITTLE_TEXT;
}

/** A dateline in a paragraph is part of it, whatever it is called. */
function isWithinWords(element: PageElement): boolean {
  if (!isInline(element)) return false;
  return element.parent?.children.some((one) => isText(one) && one.data.trim().length > 1) ?? false;
}
