import { SAME_HEADLINE_OVERLAP } from '../../text/similarity/thresholds.ts';
import { type PageBlock, readBlocks } from './blocks.ts';
import { extractReadableText } from './extract-readable-text.ts';
import { findArticleElement } from './find-article-element.ts';
import { collectNgrams, type NgramSet, wordOverlap } from './ngrams.ts';
import { copyPage, type PageElement, withAncestors } from './page-tree.ts';
import { proseLength, totalProse } from './prose.ts';
import { prunePage } from './prune-page.ts';
import { withoutAboutSections } from './without-author-notes.ts';
import { withoutBoilerplate } from './without-boilerplate.ts';

/** Characters of prose below which class names may have misled: the length of a short news item. */
const LITTLE_PROSE = 250;

/** Without believing class names a page must yield this many times more prose to be read so. */
const CLEARLY_MORE = 2;

/** Characters from which a heading under the headline is a standfirst. */
const STANDFIRST_CHARACTERS = 60;

/** Characters below which a block without a full stop is a label: a name, a date, a count. */
const LABEL_CHARACTERS = 60;

/** Elements that quote: what stands in them is meant to be read, as short as it may be. */
const QUOTING = new Set(['blockquote', 'pre']);

/** A block's element and what wraps it; a quotation further out may hold the whole article. */
const QUOTING_WRAPPERS = 3;

/** An item or row that is not mostly link may be as short as "two eggs" or "3". */
const LISTED_LINK_SHARE = 0.3;

/**
 * The paragraphs of the article that a page holds, in order; none where it holds none.
 *
 * Mozilla's Readability says where the article is; its blocks are then read from the page, which
 * has its beginning, its lists and its headings still.
 */
export function readBody(page: PageElement, title: string): readonly string[] {
  const strict = readArticle(page, title, 'names');
  if (totalProse(strict) >= LITTLE_PROSE) return textsOf(strict);
  const lenient = readArticle(page, title, 'tags');
  return textsOf(totalProse(lenient) > totalProse(strict) * CLEARLY_MORE ? lenient : strict);
}

function textsOf(blocks: readonly PageBlock[]): readonly string[] {
  return blocks.map(({ text }) => text);
}

function readArticle(
  original: PageElement,
  title: string,
  evidence: 'names' | 'tags',
): readonly PageBlock[] {
  const page = copyPage(original);
  prunePage(page, evidence, title);
  const blocks = readBlocks(page);
  const view = collectNgrams(extractReadableText(page));
  const chosen = blocks.filter(({ text }) => view.contains(text));
  const [start, end] = extentOf(findArticleElement(page, blocks, chosen), blocks);
  const opening = readOpening(blocks.slice(0, start), title);
  const rest = withoutAboutSections(blocks.slice(start, end)).filter((block) =>
    isContent(block, view),
  );
  return withoutBoilerplate([...opening, ...rest], title);
}

/** Where the blocks of an element begin and end. */
function extentOf(element: PageElement, blocks: readonly PageBlock[]): readonly [number, number] {
  const isWithin = (block: PageBlock): boolean => withAncestors(block.element).includes(element);
  const start = blocks.findIndex(isWithin);
  return start < 0 ? [0, 0] : [start, blocks.findLastIndex(isWithin) + 1];
}

/** What stands between the headline and the article's element: the standfirst, first paragraphs. */
function readOpening(before: readonly PageBlock[], title: string): readonly PageBlock[] {
  const headline = before.findLastIndex(
    ({ kind, text }) => kind === 'heading' && wordOverlap(text, title) >= SAME_HEADLINE_OVERLAP,
  );
  if (headline < 0) return [];
  return before.slice(headline + 1).filter((block) => {
    const isStandfirst = block.kind === 'heading' && block.text.length >= STANDFIRST_CHARACTERS;
    return isStandfirst || (block.kind === 'paragraph' && proseLength(block) > 0);
  });
}

/**
 * Labels that the reader's view left out too are none of the article's words, but for those of
 * lists, tables, quotations and code.
 */
function isContent(block: PageBlock, view: NgramSet): boolean {
  const around = withAncestors(block.element).slice(0, QUOTING_WRAPPERS);
  if (around.some(({ name }) => QUOTING.has(name))) return true;
  const isListed = block.kind === 'row' || block.kind === 'item';
  if (isListed && block.linkShare <= LISTED_LINK_SHARE) return true;
  if (!/\p{L}/u.test(block.text)) return block.kind === 'row';
  const isLabel = block.text.length < LABEL_CHARACTERS && !/[.!?…:»”"')\]]$/.test(block.text);
  return !isLabel || block.kind === 'heading' || view.contains(block.text);
}
