import { cleanText } from './clean-text.ts';
import { isArticle, isThing, listOf, type Thing, typesOf, valueText } from './json-ld.ts';
import { allTags, firstTag, type MetaTags } from './meta-tags.ts';
import { siteNames } from './outlet.ts';
import type { PageFacts } from './page-facts.ts';
import { elementsOf, type PageElement, sourceText } from './page-tree.ts';
import { printedAuthors } from './printed-byline.ts';

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

/** A mailbox, alone or with the name of its owner: "Ada Abel <ada@paper.example>". */
const MAILBOX = /<?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}>?/g;

/** What somebody does, as the end of a part of a byline: "Harbour correspondent". */
const ROLE =
  /(?:^|\s)(?:correspondent|reporter|editor|journalist|writer|columnist|contributor|producer)s?$/i;

/** A longer byline is a sentence about its author. */
const NAME_CHARACTERS = 60;

/** Names at most; a page that gives more lists its staff. */
const MAX_AUTHORS = 8;

/**
 * The people a page names as its authors, "A, B": from JSON-LD, meta elements, what it marks as
 * author, or prints at its headline. Neither "By" nor addresses, roles nor the outlet itself; `null`
 * where nobody is left.
 *
 * @param title its headline
 */
export function readAuthor(facts: PageFacts, title: string): string | null {
  const outlets = new Set(siteNames(facts).map((name) => name.toLowerCase()));
  const sources = [
    () => facts.things.flatMap((thing) => authorsOf(thing).flatMap(nameOfPerson)),
    () => [...allTags(facts.tags, AUTHOR_TAGS), ...authorOfCard(facts.tags)],
    () => markedAuthors(facts),
    () => printedAuthors(facts.lines, title),
  ];
  for (const source of sources) {
    const names = source()
      .flatMap(namesIn)
      .map((name) => withoutOutlet(name, outlets))
      .filter((name) => !outlets.has(name.toLowerCase()));
    if (names.length > 0) return [...new Set(names)].slice(0, MAX_AUTHORS).join(', ');
  }
  return null;
}

/** Whoever made a picture or a page is its creator, too: only an article's is its author. */
function authorsOf(thing: Thing): readonly unknown[] {
  const authors = listOf(thing.author);
  return authors.length > 0 || !isArticle(thing) ? authors : listOf(thing.creator);
}

/** What the card for Twitter shows under "Written by". */
function authorOfCard(tags: MetaTags): readonly string[] {
  const isAuthor = /^(?:written )?by$|^author$/i.test(firstTag(tags, ['twitter:label1']) ?? '');
  return isAuthor ? allTags(tags, ['twitter:data1']) : [];
}

/** "Ada Abel for The Paper" works for the outlet. */
function withoutOutlet(name: string, outlets: ReadonlySet<string>): string {
  const [own, outlet] = name.split(/ (?:for|at|of) (?=\S+(?: \S+){0,8}$)/, 2);
  return own !== undefined && outlets.has(outlet?.toLowerCase() ?? '') ? own : name;
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
    .map((element) => cleanText(sourceText(nameWithin(element))));
}

/** The part of a marked author that is the name; others are a picture, a role, what he writes about. */
function nameWithin(author: PageElement): PageElement {
  return (
    elementsOf(author).find(({ attribs }) => /\bname\b/i.test(attribs.itemprop ?? '')) ?? author
  );
}

/** The names in a byline: "By Ada Abel and Ben Cole, Staff" is two people. */
function namesIn(byline: string): string[] {
  return byline
    .replace(ADDRESS, ' ')
    .replace(MAILBOX, ' ')
    .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
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
    !ROLE.test(name) &&
    !/[@\d]|https?:|www\.|\.(?:com|org|net)\b/i.test(name) &&
    !/^(?:admin|administrator|editor|editors|staff|staff (?:writer|reporter)|redaktion|guest|unknown|null|undefined)$/i.test(
      name,
    )
  );
}
