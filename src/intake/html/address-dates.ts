import { monthNumber } from '../../domain/calendar/month-names.ts';
import type { DatedPage } from './dated-page.ts';
import { isArticle, listOf, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import { isWithinNonContent } from './non-content.ts';
import type { PageElement } from './page-tree.ts';

/** Longer addresses hold data. */
const ADDRESS_CHARACTERS = 2000;

/** Links to the page itself in other forms. */
const OWN_LINK = /^(?:canonical|amphtml|shortlink|bookmark|alternate)$/i;

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const MONTH = '(?<month>0?[1-9]|1[0-2])';
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;

/** Days in a path or a parameter: "/2031/04/02/", "/2031-4-2-river", "-20310402.html", "/02-04-2031/". */
const DAYS = [
  String.raw`(?<=[/_=-])${YEAR}(?<mark>[/_-])${MONTH}\k<mark>${DAY}(?=[/_.&?T-]|$)`,
  String.raw`(?<=[/_=-])${YEAR}\/?(?<month>0[1-9]|1[0-2])\/?(?<day>0[1-9]|[12]\d|3[01])(?=[/_.&?T-]|$)`,
  String.raw`(?<=[/_=-])${YEAR}[/-](?<name>\p{L}{3,9})[/-]${DAY}(?=[/_.&?-]|$)`,
  String.raw`(?<=[/_=-])(?<day>[12]\d|3[01]|0[1-9])(?<mark>[_-])(?<month>0[1-9]|1[0-2])\k<mark>${YEAR}(?=[/_.&?-]|$)`,
].map((form) => new RegExp(form, 'u'));

/** Words of a headline in the name of a resource that is this article's. */
const SHARED_WORDS = 2;

/** The day in the address of a page, or in the links that it has to itself. */
export function addressDates(page: DatedPage): readonly string[] {
  return ownAddresses(page).flatMap((address) => dayIn(address) ?? []);
}

/** The day in the addresses of the article's pictures, where all that tell one tell the same. */
export function resourceDates(page: DatedPage): readonly string[] {
  const { facts, isInTeaser } = page;
  const article = facts.things.find(isArticle);
  const declared = [
    ...allTags(facts.tags, ['og:image', 'og:image:url', 'twitter:image', 'thumbnail']),
    ...listOf(article?.image).flatMap((image) => valueText(image) ?? []),
  ];
  const shown = facts.elements
    .filter(
      (element) => element.name === 'img' && !isWithinNonContent(element) && !isInTeaser(element),
    )
    .flatMap(({ attribs }) => attribs.src ?? []);
  const days = [...declared, ...shown]
    .filter((address) => isNamedAfter(address, page.title))
    .flatMap((address) => dayIn(address) ?? []);
  return new Set(days).size === 1 ? days.slice(0, 1) : [];
}

/** Whether the name of a resource has words of the headline: other pictures are used for years. */
function isNamedAfter(address: string, title: string): boolean {
  const words = new Set(longWords(title));
  const shared = new Set(
    longWords(address.slice(-ADDRESS_CHARACTERS)).filter((word) => words.has(word)),
  );
  return shared.size >= SHARED_WORDS;
}

/** Words that tell one headline from another, without accents. */
function longWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  );
}

function ownAddresses({ address, facts, headlines }: DatedPage): string[] {
  const headline = facts.lines[headlines[0] ?? -1];
  const links = facts.elements.filter(
    ({ name, attribs }) =>
      name === 'link' &&
      OWN_LINK.test(attribs.rel ?? '') &&
      !/rss|atom|json/.test(attribs.type ?? ''),
  );
  return [
    ...(address === null ? [] : [address]),
    ...links.map(hrefOf),
    ...allTags(facts.tags, ['og:url', 'twitter:url']),
    ...(headline?.marks.filter(({ name }) => name === 'a').map(hrefOf) ?? []),
  ];
}

function hrefOf({ attribs }: PageElement): string {
  return attribs.href ?? '';
}

function dayIn(address: string): string | null {
  if (address.length > ADDRESS_CHARACTERS) return null;
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/%2f/gi, '/');
  for (const form of DAYS) {
    const { year, month, name, day } = form.exec(path)?.groups ?? {};
    const number = name === undefined ? month : monthNumber(name);
    if (number !== undefined) return `${year}-${number}-${day}`;
  }
  return null;
}
