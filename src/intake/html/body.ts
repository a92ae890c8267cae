import { type Block, readBlocks } from './blocks.ts';
import { articleElement } from './container.ts';
import { type PageElement, parsePage, withAncestors } from './page-tree.ts';
import { likeness, type Phrases, phrasesOf } from './phrases.ts';
import { proseIn, proseOf } from './prose.ts';
import { prune } from './prune.ts';
import { readerView } from './reader-view.ts';
import { LIKE, withoutBoilerplate } from './without-boilerplate.ts';

/** Characters of prose below which class names may have misled: the length of a short news item. */
const LITTLE_PROSE = 250;

/** Without believing class names a page must yield this many times more prose to be read so. */
const CLEARLY_MORE = 2;

/** Characters from which a heading under the headline is a standfirst. */
const STANDFIRST_CHARACTERS = 60;

/** Characters below which a block without a full stop is a label: a name, a date, a count. */
const LABEL_CHARACTERS = 60;

/** An item that is not mostly link may be as short as "two eggs". */
const ITEM_LINK_SHARE = 0.3;

/**
 * The paragraphs of the article that a page holds, in order; none where it holds none.
 *
 * Mozilla's Readability says where the article is; its blocks are then read from the page, which
 * has its beginning, its lists and its headings still.
 */
export function readBody(html: string, title: string): readonly string[] {
  const strict = readArticle(html, title, 'names');
  if (proseIn(strict) >= LITTLE_PROSE) return textsOf(strict);
  const lenient = readArticle(html, title, 'tags');
  return textsOf(proseIn(lenient) > proseIn(strict) * CLEARLY_MORE ? lenient : strict);
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text }) => text);
}

function readArticle(html: string, title: string, evidence: 'names' | 'tags'): readonly Block[] {
  const page = parsePage(html);
  prune(page, evidence);
  const blocks = readBlocks(page);
  const view = phrasesOf(readerView(page));
  const chosen = blocks.filter(({ text }) => view.hold(text));
  const [start, end] = extentOf(articleElement(page, blocks, chosen), blocks);
  const opening = openingOf(blocks.slice(0, start), title);
  const rest = blocks.slice(start, end).filter((block) => isContent(block, view));
  return withoutBoilerplate([...opening, ...rest], title);
}

/** Where the blocks of an element begin and end. */
function extentOf(element: PageElement, blocks: readonly Block[]): readonly [number, number] {
  const isWithin = (block: Block): boolean => withAncestors(block.element).includes(element);
  const start = blocks.findIndex(isWithin);
  return start < 0 ? [0, 0] : [start, blocks.findLastIndex(isWithin) + 1];
}

/** What stands between the headline and the article's element: the standfirst, first paragraphs. */
function openingOf(before: readonly Block[], title: string): readonly Block[] {
  const headline = before.findLastIndex(
    ({ kind, text }) => kind === 'heading' && likeness(text, title) >= LIKE,
  );
  if (headline < 0) return [];
  return before.slice(headline + 1).filter((block) => {
    const isStandfirst = block.kind === 'heading' && block.text.length >= STANDFIRST_CHARACTERS;
    return isStandfirst || (block.kind === 'paragraph' && proseOf(block) > 0);
  });
}

/** Labels that the reader's view left out too are none of the article's words. */
function isContent(block: Block, view: Phrases): boolean {
  if (!/\p{L}/u.test(block.text)) return block.kind === 'row';
  if (block.kind === 'item' && block.linkShare <= ITEM_LINK_SHARE) return true;
  const isLabel = block.text.length < LABEL_CHARACTERS && !/[.!?…:»”"')\]]$/.test(block.text);
  return !isLabel || block.kind === 'heading' || view.hold(block.text);
}
