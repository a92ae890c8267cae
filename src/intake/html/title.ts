import { TITLE_HEADING_OVERLAP } from '../../text/similarity/thresholds.ts';
import { hostOf } from './address.ts';
import { cleanText } from './clean-text.ts';
import { isArticle, valueText } from './json-ld.ts';
import { firstTag } from './meta-tags.ts';
import { wordOverlap } from './ngrams.ts';
import { siteNames } from './outlet.ts';
import type { PageFacts } from './page-facts.ts';
import { type PageElement, sourceText } from './page-tree.ts';

/** Characters of a title at most; what is longer is a text that was put in the wrong place. */
const TITLE_CHARACTERS = 1000;

/** The marks between a headline and its outlet's name. */
const SEPARATOR = /(?<!\s)\s+[|–—·•»«:/\\-]{1,2}\s+|(?:(?<!\s)\s+)?[|»]\s*|:\s+(?=\S+$)/;

/**
 * A page's headline without the outlet's name, as its visible heading has it where one agrees with
 * what the page says for machines; `null` where it has none.
 */
export function readTitle(facts: PageFacts, address: string | null): string | null {
  const names = [...siteNames(facts), ...hostNames(address)];
  const article = facts.things.find(isArticle);
  const declared = [
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
  ].flatMap((title) =>
    title === null || title.length > TITLE_CHARACTERS ? [] : [withoutOutlet(title, names)],
  );
  const headings = headingsOf(facts.elements);
  const agreed = headings.find((heading) => declared.some((title) => agrees(heading, title)));
  return agreed ?? declared[0] ?? headings[0] ?? null;
}

/** A title without the outlet's name before or after it. */
function withoutOutlet(title: string, names: readonly string[]): string {
  const parts = title.split(SEPARATOR);
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
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
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
  return title === undefined ? null : cleanText(sourceText(title)) || null;
}

function headingsOf(elements: readonly PageElement[]): string[] {
  const marked = elements.filter(
    ({ attribs, name }) => name !== 'meta' && /\bheadline\b/i.test(attribs.itemprop ?? ''),
  );
  const headings = elements.filter(({ name }) => name === 'h1');
  return [...headings, ...marked]
    .map((heading) => cleanText(sourceText(heading)))
    .filter((text) => text !== '' && text.length < 300);
}

function agrees(heading: string, title: string): boolean {
  return wordOverlap(heading, title) > TITLE_HEADING_OVERLAP;
}
