import { cleanText } from './clean-text.ts';
import { isThing, listOf, type Thing, typesOf, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import { siteNames } from './outlet.ts';
import type { PageFacts } from './page-facts.ts';
import { sourceText } from './page-tree.ts';

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
  'citation_author',
];

/** Whole, for its parts look like names: "https://social.example/ada". */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;

/** A longer byline is a sentence about its author. */
const NAME_CHARACTERS = 60;

/** Names at most; a page that gives more lists its staff. */
const MAX_AUTHORS = 8;

/**
 * The people a page names as its authors, "A, B": from JSON-LD, meta elements, or what it marks as
 * author. Neither "By" nor addresses nor the outlet itself; `null` where nobody is left.
 */
export function readAuthor(facts: PageFacts): string | null {
  const outlets = new Set(siteNames(facts).map((name) => name.toLowerCase()));
  const sources = [
    () => facts.things.flatMap((thing) => listOf(thing.author).flatMap(nameOfPerson)),
    () => allTags(facts.tags, AUTHOR_TAGS),
    () => markedAuthors(facts),
  ];
  for (const source of sources) {
    const names = source()
      .flatMap(namesIn)
      .filter((name) => !outlets.has(name.toLowerCase()));
    if (names.length > 0) return [...new Set(names)].slice(0, MAX_AUTHORS).join(', ');
  }
  return null;
}

function nameOfPerson(value: unknown): string[] {
  const isOrganization =
    isThing(value) && typesOf(value as Thing).some((type) => type.endsWith('Organization'));
  const name = isOrganization ? null : valueText(value);
  return name === null ? [] : [name];
}

function markedAuthors({ elements }: PageFacts): string[] {
  return elements
    .filter(({ attribs }) => /\bauthor\b/i.test(`${attribs.rel ?? ''} ${attribs.itemprop ?? ''}`))
    .slice(0, MAX_AUTHORS)
    .map((element) => cleanText(sourceText(element)));
}

/** The names in a byline: "By Ada Abel and Ben Cole, Staff" is two people. */
function namesIn(byline: string): string[] {
  return byline
    .replace(ADDRESS, ' ')
    .replace(/^\s*(?:written\s+by|posted\s+by|by|von|por|par|da)\s*:?\s+/i, '')
    .split(/(?:[,;|•·/]|\s(?:and|und|y|et|e|&)\s)\s*/)
    .map((name) => name.trim())
    .filter(isName);
}

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= NAME_CHARACTERS &&
    /\p{L}/u.test(name) &&
    !/[@\d]|https?:|www\.|\.(?:com|org|net)\b/i.test(name) &&
    !/^(?:admin|administrator|editor|editors|staff|staff (?:writer|reporter)|redaktion|guest|unknown|null|undefined)$/i.test(
      name,
    )
  );
}
