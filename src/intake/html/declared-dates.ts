import type { DatedPage } from './dated-page.ts';
import { isHeadline } from './headline.ts';
import { isAnotherType, isArticle, type Thing, typesOf, valueText } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** Names of meta elements that tell when a page was published, the plainest first. */
const PUBLISHED_TAGS = [
  /publish|publication|pub-?date|issued/,
  /creat|upload|post(?:ed)?[_-]?date/,
  /(?:^|[.:_-])(?:date|timestamp|citation_online_date)$|^(?:displaydate|datum|og:regdate)$|^dc(?:terms)?\.date/,
];

const CHANGED_TAGS = [/modif|updat|last-?mod|revis/];

/** Names of meta elements that tell another day: of a change, of an end, of somebody's birth. */
const OTHER_TAGS = /modif|updat|last-?mod|revis|expir|unpublish|birth|copyright|event|start|end/;

const PUBLISHED_PROPERTIES = ['datePublished', 'dateCreated', 'uploadDate'];

/**
 * When the articles that a page describes in JSON-LD were published; where one of them bears the
 * page's headline or address, that alone: others are those that the page links to.
 */
export function datesOfArticles({ facts, title, address }: DatedPage): readonly string[] {
  const articles = facts.things.filter(isArticle);
  const own = articles.filter(
    (thing) =>
      isHeadline(valueText(thing.headline ?? thing.name) ?? '', title) ||
      (address !== null &&
        [thing.url, thing.mainEntityOfPage].some((value) => valueText(value) === address)),
  );
  return valuesOf(own.length > 0 ? own : articles, PUBLISHED_PROPERTIES);
}

/** When other things that may be the page itself were published. */
export function datesOfThings({ things }: PageFacts): readonly string[] {
  const others = things.filter((thing) => !isArticle(thing) && !isAnother(thing));
  return valuesOf(others, PUBLISHED_PROPERTIES);
}

/** When meta elements say that the page was published. */
export function datesOfTags({ tags }: PageFacts): readonly string[] {
  return contentsOf(tags, PUBLISHED_TAGS, (name) => !OTHER_TAGS.test(name));
}

/** When a page says, for machines, that it was changed last. */
export function datesOfChanges({ tags, things }: PageFacts): readonly string[] {
  const changed = contentsOf(tags, CHANGED_TAGS, () => true);
  return [
    ...valuesOf(
      things.filter((thing) => !isAnother(thing)),
      ['dateModified'],
    ),
    ...changed,
  ];
}

function contentsOf(
  tags: MetaTags,
  names: readonly RegExp[],
  isWanted: (name: string) => boolean,
): string[] {
  const wanted = [...tags].filter(([name]) => isWanted(name));
  return names.flatMap((name) =>
    wanted.filter(([tag]) => name.test(tag)).flatMap(([, contents]) => contents),
  );
}

function valuesOf(things: readonly Thing[], properties: readonly string[]): string[] {
  return properties
    .flatMap((property) => things.map((thing) => valueText(thing[property])))
    .filter((value) => value !== null);
}

function isAnother(thing: Thing): boolean {
  return typesOf(thing).some(isAnotherType);
}
