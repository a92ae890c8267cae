import { boilerplateKind } from '../boilerplate.ts';
import { readByline } from './byline.ts';
import type { Paragraph } from './paragraphs.ts';
import { isProse, isSeparator } from './prose.ts';

/** The longest text that introduces another article in a list: one or two sentences. */
const TEASER_CHARACTERS = 250;

/** Maximum share of all prose that may be cut; a larger part is the article. */
const MOST_PROSE_SHARE = 1 / 3;

/** Headlines in a row that are a list of links; fewer may be subheadings or a closing line. */
const FEWEST_HEADLINES = 3;
const FEWEST_HEADLINE_WORDS = 4;

/** Headings looked under: pages have a dozen, and the limit keeps the time linear. */
const MOST_HEADINGS = 40;

const THREAD =
  /^(?:reply|antworten|répondre|responder|ответить|відповісти)$|(?:^|\s)\d+ (?:minutes?|hours?|days?|weeks?|months?) ago$/iu;
const ABOUT_AUTHOR = /^about the authors?:?$/iu;
const BULLET = /^(?:[-–—*•·▪◦]|\d{1,2}[.)])\s/u;

/**
 * Cuts off what stands below an article: tags, comments, other headlines with their bylines.
 * What follows is cut only where it looks like a tail, so that a box of links in the middle of an
 * article never takes the rest of it away.
 */
export function cutTail(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const cuts = [atHeading, atCards, atFurniture, atHeadlines];
  const roled = paragraphs.map(classifyParagraph);
  return cuts.reduce((rest, cut) => rest.slice(0, cut(rest)), roled);
}

/** Below "Comments" or "Related news", where no article goes on. */
function atHeading(paragraphs: readonly ClassifiedParagraph[]): number {
  const headings = indices(paragraphs, 'heading').slice(0, MOST_HEADINGS);
  return headings.find((heading) => isTailUnder(paragraphs, heading)) ?? paragraphs.length;
}

function isTailUnder(paragraphs: readonly ClassifiedParagraph[], heading: number): boolean {
  const tail = paragraphs.slice(heading + 1);
  const prose = tail.filter(hasProseRole);
  if (prose.length === 0) return true;
  if (!isSmallPart(prose, paragraphs)) return false;
  if (ABOUT_AUTHOR.test(paragraphs[heading]?.text ?? '')) return prose.length === 1;
  if (tail.some(({ text }) => THREAD.test(text))) return true;
  return prose.length >= 2 && areTeasers(paragraphs.slice(heading), prose);
}

/** From the first of several cards (headline, teaser, byline) that run to the end. */
function atCards(paragraphs: readonly ClassifiedParagraph[]): number {
  const [first, second] = indices(paragraphs, 'byline');
  if (first === undefined || second === undefined) return paragraphs.length;
  const start = cardStart(paragraphs, first);
  const cards = paragraphs.slice(start);
  const prose = cards.filter(hasProseRole);
  return areTeasers(cards, prose) && isSmallPart(prose, paragraphs) ? start : paragraphs.length;
}

/**
 * From the first non-prose line below the last prose; a card starts at the lines above its byline.
 */
function atFurniture(paragraphs: readonly ClassifiedParagraph[]): number {
  const end = endOfProse(paragraphs);
  const first = paragraphs.findIndex(({ role }, index) => index >= end && role !== 'words');
  if (end === 0 || first === -1) return paragraphs.length;
  return paragraphs[first]?.role === 'byline' ? Math.max(end, cardStart(paragraphs, first)) : first;
}

/** From a run of headlines that ends the text, unless a colon announces it or bullets list it. */
function atHeadlines(paragraphs: readonly ClassifiedParagraph[]): number {
  const end = endOfProse(paragraphs);
  const run = paragraphs.slice(end);
  const isAnnounced = /[:：]$/.test(paragraphs[end - 1]?.text ?? ':');
  const areHeadlines = run.every(({ text }) => mayBeHeadline(text));
  return !isAnnounced && areHeadlines && run.length >= FEWEST_HEADLINES ? end : paragraphs.length;
}

/** An article may end in questions, and its lists are marked. */
function mayBeHeadline(text: string): boolean {
  const isWorded = text.split(' ').length >= FEWEST_HEADLINE_WORDS;
  return isWorded && !BULLET.test(text) && !/[?!]["”’)]?$/.test(text);
}

/** Headline and teaser stand above a card's byline, either or both. */
function cardStart(paragraphs: readonly ClassifiedParagraph[], byline: number): number {
  const above = paragraphs[byline - 1]?.role;
  const aboveThat = paragraphs[byline - 2]?.role;
  if (aboveThat === 'words' && (above === 'words' || above === 'prose')) return byline - 2;
  return above === 'words' ? byline - 1 : byline;
}

/** Where the lines of a role stand below the first prose. */
function indices(
  paragraphs: readonly ClassifiedParagraph[],
  role: ClassifiedParagraph['role'],
): number[] {
  const firstProse = paragraphs.findIndex(hasProseRole);
  if (firstProse === -1) return [];
  return paragraphs.flatMap((paragraph, index) =>
    index > firstProse && paragraph.role === role ? [index] : [],
  );
}

function endOfProse(paragraphs: readonly ClassifiedParagraph[]): number {
  return paragraphs.findLastIndex(hasProseRole) + 1;
}

/** Short texts, each under a headline of its own: an article has two paragraphs in a row. */
function areTeasers(
  list: readonly ClassifiedParagraph[],
  prose: readonly ClassifiedParagraph[],
): boolean {
  const isApart = list.every(
    ({ role }, index) => role !== 'prose' || list[index - 1]?.role !== 'prose',
  );
  return isApart && prose.every(({ text }) => text.length <= TEASER_CHARACTERS);
}

function isSmallPart(
  prose: readonly ClassifiedParagraph[],
  all: readonly ClassifiedParagraph[],
): boolean {
  return characters(prose) <= characters(all.filter(hasProseRole)) * MOST_PROSE_SHARE;
}

function characters(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

function hasProseRole({ role }: ClassifiedParagraph): boolean {
  return role === 'prose';
}

/**
 * The role of a paragraph: prose, heading of a list, byline, other boilerplate, or words that
 * alone cannot be classified (a headline, a subheading, a name).
 */
type LineRole = 'prose' | 'heading' | 'byline' | 'boilerplate' | 'words';

interface ClassifiedParagraph extends Paragraph {
  readonly role: LineRole;
}

/** "By Jane Doe, The Paper Published" with two names and two places; a longer line is a sentence. */
const LONGEST_BYLINE = 100;

/** A paragraph with its role. */
function classifyParagraph(paragraph: Paragraph): ClassifiedParagraph {
  return { ...paragraph, role: roleOf(paragraph.text) };
}

function roleOf(text: string): LineRole {
  if (isSeparator(text)) return 'boilerplate';
  const boilerplate = boilerplateKind(text);
  if (boilerplate !== null) return boilerplate === 'heading' ? 'heading' : 'boilerplate';
  if (text.length <= LONGEST_BYLINE && readByline(text)?.marked) return 'byline';
  return isProse(text) ? 'prose' : 'words';
}
