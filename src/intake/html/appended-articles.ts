import { SAME_HEADLINE_OVERLAP } from '../../text/similarity/thresholds.ts';
import { boilerplateKind } from '../boilerplate.ts';
import { readByline } from '../plain-text/byline.ts';
import type { PageBlock } from './blocks.ts';
import { dateStampKind } from './date-stamp.ts';
import { wordOverlap } from './ngrams.ts';
import { type PageElement, withAncestors } from './page-tree.ts';
import { proseLength, totalProse } from './prose.ts';

/** Characters of prose from which an article stands on its own: the length of a short news item. */
const ARTICLE_PROSE = 250;

/** A shorter heading is a name: of a section, or of who wrote a post in a forum. */
const HEADLINE_CHARACTERS = 20;

/** A longer line heads no list; most lines are longer, and cost more to look at. */
const LIST_HEADING_CHARACTERS = 80;

/** Blocks after a headline among which its byline, date or first link stands. */
const HEAD_BLOCKS = 4;

/** A heading that is mostly link leads to the article that it heads. */
const HEADLINE_LINK_SHARE = 0.5;

/** Words of a headline stand in wrappers within its heading. */
const HEADING_WRAPPERS = 3;

/** A longer line is no byline. */
const BYLINE_CHARACTERS = 120;

/**
 * The elements below a page's article that hold other articles: those that endless scrolling
 * appends, each with a headline and a byline, date or link of its own, and those in a box headed
 * "Read next" or the like. None where the page's headline is not found. Sections with headings of
 * the same rank, entries of a live report and items of a list are the article's own.
 */
export function findAppendedArticles(
  blocks: readonly PageBlock[],
  title: string,
): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  const headline = placeOfHeadline(blocks, title);
  const main = blocks[headline];
  if (title === '' || main === undefined) return found;
  const page = { blocks, firsts: firstOfMain(blocks, headline), home: homeOf(blocks, headline) };
  const checked = new Set<PageElement>();
  let prose = 0;
  for (const [place, block] of blocks.entries()) {
    if (place <= headline) continue;
    if (prose >= ARTICLE_PROSE) {
      const container = beginsWith({ ...page, block, place });
      if (container && !checked.has(container)) {
        checked.add(container);
        if (isAnother(container, main, { ...page, block, place })) found.add(container);
      }
    }
    prose += proseLength(block);
  }
  return found;
}

/** Where in a page one looks for the beginning of another article. */
interface Beginning {
  readonly blocks: readonly PageBlock[];
  readonly block: PageBlock;
  readonly place: number;
  /** The place of the first block of the headline or prose that an element holds. */
  readonly firsts: ReadonlyMap<PageElement, number>;
  /** The elements that mark the page's own article. */
  readonly home: ReadonlySet<PageElement>;
}

/** A heading of the first rank, else one that leads nowhere: the same words may stand in a menu. */
function placeOfHeadline(blocks: readonly PageBlock[], title: string): number {
  const places = [...blocks.keys()].filter((place) => {
    const block = blocks[place];
    return block?.kind === 'heading' && wordOverlap(block.text, title) >= SAME_HEADLINE_OVERLAP;
  });
  const first = places.find((place) => headingAround(blocks[place])?.name === 'h1');
  return first ?? places.find((place) => !isLinked(blocks[place])) ?? -1;
}

function isLinked(block: PageBlock | undefined): boolean {
  return (block?.linkShare ?? 0) > HEADLINE_LINK_SHARE;
}

function firstOfMain(
  blocks: readonly PageBlock[],
  headline: number,
): ReadonlyMap<PageElement, number> {
  const firsts = new Map<PageElement, number>();
  for (const [place, block] of blocks.entries()) {
    if (place < headline || (place > headline && proseLength(block) === 0)) continue;
    for (const element of withAncestors(block.element)) {
      // What is around an element was looked at when the element was.
      if (firsts.has(element)) break;
      firsts.set(element, place);
    }
  }
  return firsts;
}

/** The elements marked as articles around the headline or the first prose under it. */
function homeOf(blocks: readonly PageBlock[], headline: number): ReadonlySet<PageElement> {
  const first = blocks.findIndex((block, place) => place > headline && proseLength(block) > 0);
  const around = [blocks[headline], blocks[first]].flatMap((block) =>
    block ? withAncestors(block.element) : [],
  );
  return new Set(around.filter(isMarkedArticle));
}

function isMarkedArticle({ name, attribs }: PageElement): boolean {
  return (
    name === 'article' ||
    /articlebody/i.test(attribs.itemprop ?? '') ||
    /(?:Article|BlogPosting)$/.test(attribs.itemtype ?? '')
  );
}

/** The widest element that begins with a heading, or the box of one such as "Read next". */
function beginsWith(beginning: Beginning): PageElement | undefined {
  const { block } = beginning;
  if (isListHeading(block)) return boxOf(block, beginning);
  const isLong = block.kind === 'heading' && block.text.length >= HEADLINE_CHARACTERS;
  return isLong ? widest(block, beginning) : undefined;
}

function isListHeading({ text }: PageBlock): boolean {
  return text.length <= LIST_HEADING_CHARACTERS && boilerplateKind(text) === 'heading';
}

/** The box that a heading such as "Read next" heads: the smallest that holds more than it. */
function boxOf(heading: PageBlock, beginning: Beginning): PageElement | undefined {
  const next = beginning.blocks[beginning.place + 1];
  if (next === undefined) return undefined;
  const around = new Set(withAncestors(next.element));
  const box = withAncestors(heading.element).find((element) => around.has(element));
  return box && isApart(box, beginning) ? box : undefined;
}

/** The widest element around a block that holds nothing of the article before it. */
function widest(block: PageBlock, beginning: Beginning): PageElement | undefined {
  const chain = withAncestors(block.element);
  const end = chain.findIndex((element) => !isApart(element, beginning));
  return end < 1 ? undefined : chain[end - 1];
}

function isApart(element: PageElement, { firsts, place }: Beginning): boolean {
  return (firsts.get(element) ?? place) >= place;
}

function hasProse(container: PageElement, { blocks, place }: Beginning): boolean {
  const end = blocks.findIndex(
    ({ element }, at) => at > place && !withAncestors(element).includes(container),
  );
  return totalProse(blocks.slice(place, end < 0 ? undefined : end)) >= ARTICLE_PROSE;
}

/**
 * Whether a container is a box of links, or an article: marked as one beside the page's own, or
 * with a headline of the page's rank; and with a byline, a date or a link of its own.
 */
function isAnother(container: PageElement, main: PageBlock, beginning: Beginning): boolean {
  const { block, blocks, home, place } = beginning;
  if (isListHeading(block)) return true;
  const chain = withAncestors(block.element);
  const end = chain.indexOf(container) + 1;
  if (chain.slice(end).some((element) => home.has(element))) return false;
  const isMarked = home.size > 0 && chain.slice(0, end).some(isMarkedArticle);
  if (!isMarked && !hasRankOf(main, block)) return false;
  return hasOwnHead(blocks, place) && hasProse(container, beginning);
}

/** Whether a heading is of the first rank as the headline is, or looks as it does. */
function hasRankOf(main: PageBlock, block: PageBlock): boolean {
  const [one, other] = [headingAround(main), headingAround(block)];
  if (one === undefined || one.name !== other?.name) return false;
  const className = one.attribs.class ?? '';
  return one.name === 'h1' || (className !== '' && className === other.attribs.class);
}

function headingAround(block: PageBlock | undefined): PageElement | undefined {
  const chain = block === undefined ? [] : withAncestors(block.element);
  return chain.slice(0, HEADING_WRAPPERS).find(({ name }) => /^h[1-6]$/.test(name));
}

function hasOwnHead(blocks: readonly PageBlock[], place: number): boolean {
  return blocks.slice(Math.max(0, place - 1), place + 1 + HEAD_BLOCKS).some(isOfHead);
}

function isOfHead(block: PageBlock): boolean {
  return (
    (block.kind === 'heading' && isLinked(block)) ||
    dateStampKind(block.text) !== null ||
    block.marks.some(({ name }) => name === 'time') ||
    (block.text.length <= BYLINE_CHARACTERS && readByline(block.text)?.marked === true)
  );
}
