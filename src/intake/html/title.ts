import { TITLE_HEADING_OVERLAP } from '../../text/similarity/thresholds.ts';
import { hostOf } from './address.ts';
import { isNonTextual } from './blocks.ts';
import { cleanText, stripMarkup } from './clean-text.ts';
import { isArticle, valueText } from './json-ld.ts';
import { firstTag } from './meta-tags.ts';
import { wordOverlap } from './ngrams.ts';
import { isNonContentByTag } from './non-content.ts';
import { siteNames } from './outlet.ts';
import type { PageFacts } from './page-facts.ts';
import {
  elementsOf,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  sourceText,
  withAncestors,
} from './page-tree.ts';

/** Characters of a title at most; what is longer is a text that was put in the wrong place. */
const TITLE_CHARACTERS = 1000;

/** The marks between a headline and its outlet's name. */
const SEPARATOR = /(?<!\s)\s+[|–—·•»«:/\\-]{1,2}\s+|(?:(?<!\s)\s+)?[|»]\s*|:\s+(?=\S+$)/;

/** A longer heading is a paragraph. */
const HEADLINE_CHARACTERS = 300;

/** Shorter words are in every title. */
const TELLING_WORD = /[\p{L}\p{N}]{4,}/gu;

/** Words from which a heading is a headline; a shorter one names a section or the page. */
const HEADLINE_WORDS = 4;

/**
 * A page's headline without the outlet's name, as its visible heading has it where one agrees with
 * what the page says for machines; `null` where it has none.
 */
export function readTitle(facts: PageFacts, address: string | null): string | null {
  const names = [...siteNames(facts), ...hostNames(address)];
  const article = facts.things.find(isArticle);
  const told = [
    valueText(article?.headline),
    firstTag(facts.tags, [
      'og:title',
      'twitter:title',
      'dc.title',
      'parsely-title',
      'sailthru.title',
      'title',
    ]),
    headTitle(facts.elements),
  ]
    .filter((title) => title !== null)
    .filter(({ length }) => length <= TITLE_CHARACTERS)
    .map((title) => withoutOutlet(title, names));
  const isSite = (title: string): boolean => isSiteName(title, siteNames(facts));
  const declared = told.filter((title) => !isSite(title)).toSorted(cutOffLast);
  const headings = headingsOf(facts.elements);
  const agreed = headings.find((heading) => declared.some((title) => agrees(heading.text, title)));
  if (agreed) return withoutKicker(agreed, declared);
  return (
    onlyHeadline(headings, declared) ??
    declared[0] ??
    headings.find(({ text }) => !isSite(text))?.text ??
    headingUnderLogo(facts.elements) ??
    told[0] ??
    headings[0]?.text ??
    null
  );
}

/** Whether a title tells the site alone, as that of its front page does. */
function isSiteName(title: string, names: readonly string[]): boolean {
  return names.some((name) => letters(name) === letters(title));
}

/** A title of which the end was cut off says less than any other. */
function cutOffLast(one: string, other: string): number {
  return Number(isCutOff(one)) - Number(isCutOff(other));
}

function isCutOff(title: string): boolean {
  return /(?:…|\.{3})$/.test(title);
}

/** The first heading of the second rank, where a logo has the first. */
function headingUnderLogo(elements: readonly PageElement[]): string | null {
  if (!elements.some(({ name }) => name === 'h1')) return null;
  const heading = elements.find(
    (element) => element.name === 'h2' && !withAncestors(element).some(isNonContentByTag),
  );
  const text = heading ? cleanText(sourceText(heading)) : '';
  return text.length < HEADLINE_CHARACTERS ? text || null : null;
}

/** What one of a page's headings says. */
interface PrintedHeading {
  readonly text: string;
  /** The words of each element in it, as lines. */
  readonly parts: readonly string[];
  /** Whether it stands in the first rank, in none of the parts around an article. */
  readonly isMain: boolean;
}

/**
 * A heading without what stands before or after the headline in an element of its own: the
 * section, the day, the length of a film.
 */
function withoutKicker({ text, parts }: PrintedHeading, declared: readonly string[]): string {
  const rests = declared.filter(
    (title) => title !== text && (text.endsWith(title) || text.startsWith(title)),
  );
  const isApart = (title: string): boolean => {
    const rest = text.endsWith(title)
      ? text.slice(0, text.length - title.length)
      : text.slice(title.length);
    return parts.includes(rest.trim()) || parts.includes(title);
  };
  return rests.find(isApart) ?? text;
}

/**
 * The one heading of the first rank that a page has, where it is long enough for a headline and
 * has a word of a declared title: machines are often told another headline, for those who search.
 * The motto of a site has none; and a heading that holds a declared title holds more than a headline.
 */
function onlyHeadline(
  headings: readonly PrintedHeading[],
  declared: readonly string[],
): string | undefined {
  const main = headings.filter(({ isMain }) => isMain);
  const [only] = main;
  if (only === undefined || main.length > 1) return undefined;
  const words = new Set(declared.flatMap((title) => title.toLowerCase().match(TELLING_WORD) ?? []));
  const shared = only.text
    .toLowerCase()
    .match(TELLING_WORD)
    ?.some((word) => words.has(word));
  const isLong = only.text.split(' ').length >= HEADLINE_WORDS;
  const isMore = declared.some((title) => only.text.startsWith(title) || only.text.endsWith(title));
  return isLong && shared && !isMore ? only.text : undefined;
}

/** A title without the outlet's name before or after it. */
function withoutOutlet(title: string, names: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  const before = /^([^:]{2,60}):\s+(?=\S)/.exec(title);
  if (before && names.some((name) => letters(before[1] ?? '') === letters(name)))
    return title.slice(before[0].length);
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (parts.length < 2) return title;
  if (names.some((name) => isName(last, name)))
    return withoutOutlet(
      title
        .slice(0, title.lastIndexOf(last))
        .replace(/(?<![\s|–—·•»«:/\\-])[\s|–—·•»«:/\\-]+$/, ''),
      names,
    );
  if (names.some((name) => isName(first, name)))
    return title.slice(first.length).replace(/^[\s|–—·•»«:/\\-]+/, '');
  return title;
}

function isName(part: string, name: string): boolean {
  const [one, other] = [letters(part), letters(name)];
  return (
    one !== '' &&
    (one === other ||
      (one.length > 3 && other.includes(one)) ||
      (other.length > 3 && one.includes(other) && other.length * 2 > one.length))
  );
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function hostNames(address: string | null): string[] {
  if (address === null) return [];
  const host = hostOf(address);
  return [host, host.split('.').slice(0, -1).join('')];
}

function headTitle(elements: readonly PageElement[]): string | null {
  const title = elements.find(
    ({ name, parent }) =>
      name === 'title' && parent !== null && !('name' in parent && parent.name === 'svg'),
  );
  return title === undefined ? null : withoutTags(cleanText(sourceText(title))) || null;
}

/**
 * The words of a heading as they are printed: lines apart, without the title of a drawing and the
 * small print, which is a day or a section.
 */
function printedText(node: PageNode): string {
  if (isText(node)) return node.data;
  if (!isElement(node) || isNonTextual(node) || node.name === 'small') return '';
  return node.name === 'br' ? ' ' : node.children.map(printedText).join('');
}

/** Marks of words, written as if they were words themselves. */
function withoutTags(title: string): string {
  return /<\/(?:em|i|b|strong|span|sup|sub|q|cite)>/i.test(title) ? stripMarkup(title) : title;
}

function headingsOf(elements: readonly PageElement[]): readonly PrintedHeading[] {
  const marked = elements.filter(
    ({ attribs, name }) => name !== 'meta' && /\bheadline\b/i.test(attribs.itemprop ?? ''),
  );
  const headings = elements.filter(({ name }) => name === 'h1');
  return [...headings, ...marked]
    .map((heading) => ({
      text: cleanText(printedText(heading)) || cleanText(sourceText(heading)),
      parts: elementsOf(heading).map((part) => cleanText(sourceText(part))),
      isMain: heading.name === 'h1' && !withAncestors(heading).some(isNonContentByTag),
    }))
    .filter(({ text }) => text !== '' && text.length < HEADLINE_CHARACTERS);
}

function agrees(heading: string, title: string): boolean {
  return wordOverlap(heading, title) > TITLE_HEADING_OVERLAP;
}
