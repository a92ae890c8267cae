import type { PageBlock } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { dateStampKind } from './date-stamp.ts';
import { isHeadline } from './headline.ts';
import { type PageElement, sourceText, withAncestors } from './page-tree.ts';
import { proseByElement, totalProse } from './prose.ts';

/** A box about another article has at most a headline, a section, a date, a byline and a few words. */
const MOST_LINES = 8;
const MOST_PROSE_CHARACTERS = 500;

/** Lines behind a headline whose links lead to the author's other works or to the section. */
const HEAD_LINES = 6;

/** Words and characters of a headline at least: links to authors and sections have fewer. */
const FEWEST_WORDS = 4;
const FEWEST_CHARACTERS = 20;

/** Headlines without spaces between words: Chinese and Japanese. */
const FEWEST_UNSPACED_CHARACTERS = 10;

/** What links in the head of an article say: "All articles by this author", "Be the first to comment". */
const OTHER_WORDS =
  /(?:^|\P{L})(?:auth?ors?|autor\p{L}{0,10}|auteurs?|автор\p{L}{0,10}|comments?|kommentar\p{L}{0,10}|comment\p{L}{4,6}|коммент\p{L}{0,10}|комент\p{L}{0,10})(?:$|\P{L})/iu;

/** How much of a heading is linked where it leads to another article; those of this one are not. */
const HEADING_LINK_SHARE = 0.5;

/** Links that lead to an author, to this very page, to a place on it or to a network. */
const OTHER_LINK =
  /^(?:#|javascript:|mailto:|tel:)|\/\/[^/]*(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|t|google)\.(?:com|me|org)\/|\/(?:authors?|autor(?:en|es)?|people|staff|profile|user|tags?|topics?|category)\//i;

/**
 * The elements of a page that show another article, as lists of the latest or related ones do: the
 * small boxes that have a headline or a linked one, and are no part of what holds the page's own.
 */
export function findTeasers(
  lines: readonly PageBlock[],
  title: string,
  headlinePlace: number | undefined,
): ReadonlySet<PageElement> {
  const headline = lines[headlinePlace ?? -1];
  const own = new Set(headline === undefined ? [] : withAncestors(headline.element));
  const counts = countLines(lines);
  const prose = proseByElement(lines);
  const isBox = (element: PageElement): boolean =>
    !own.has(element) &&
    !/^(?:html|body|main|#page)$/.test(element.name) &&
    (counts.get(element) ?? 0) <= MOST_LINES &&
    (prose.get(element) ?? 0) <= MOST_PROSE_CHARACTERS;
  const teasers = new Set<PageElement>();
  const start = headlinePlace ?? Number.NEGATIVE_INFINITY;
  const others = lines.filter((line, place) => {
    const isInHead = place >= start && place <= start + HEAD_LINES && line.kind !== 'heading';
    return !isInHead && isPointer(line, title);
  });
  for (const { element } of others) {
    for (const one of withAncestors(element)) {
      if (teasers.has(one) || !isBox(one)) break;
      teasers.add(one);
    }
  }
  return teasers;
}

/**
 * The small articles within a page's own whose headlines lead elsewhere. None where they hold most
 * of what it says: then they are the entries of a list or of a live report.
 */
export function findLinkedArticles(
  blocks: readonly PageBlock[],
  title: string,
): ReadonlySet<PageElement> {
  const prose = proseByElement(blocks);
  const found = new Set<PageElement>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || !isPointer(block, title)) continue;
    const [article, ...around] = withAncestors(block.element).filter(isArticle);
    const isSmall = article && (prose.get(article) ?? 0) <= MOST_PROSE_CHARACTERS;
    if (isSmall && around.length > 0) found.add(article);
  }
  const shown = [...found].reduce((sum, article) => sum + (prose.get(article) ?? 0), 0);
  return shown * 2 > totalProse(blocks) ? new Set() : found;
}

function isArticle({ name }: PageElement): boolean {
  return name === 'article';
}

function countLines(lines: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const counts = new Map<PageElement, number>();
  for (const line of lines) {
    for (const element of withAncestors(line.element)) {
      counts.set(element, (counts.get(element) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether a line is the headline of another article. */
function isPointer(line: PageBlock, title: string): boolean {
  if (line.kind === 'heading') {
    return line.linkShare > HEADING_LINK_SHARE && isOtherHeadline(line.text, title);
  }
  return line.marks.some(
    (mark) =>
      mark.name === 'a' &&
      !/author|bookmark|tag|category/.test(
        `${mark.attribs.rel ?? ''} ${mark.attribs.class ?? ''}`,
      ) &&
      !OTHER_LINK.test(mark.attribs.href ?? '#') &&
      isOtherHeadline(cleanText(sourceText(mark)), title),
  );
}

function isOtherHeadline(text: string, title: string): boolean {
  const isLong = text.includes(' ')
    ? text.length >= FEWEST_CHARACTERS && text.split(' ').length >= FEWEST_WORDS
    : text.length >= FEWEST_UNSPACED_CHARACTERS &&
      /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/u.test(text);
  return (
    isLong && !OTHER_WORDS.test(text) && dateStampKind(text) === null && !isHeadline(text, title)
  );
}
