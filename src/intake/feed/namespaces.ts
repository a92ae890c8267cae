/**
 * The vocabularies that feeds are written in, by their addresses with "http:" in small letters without
 * the last "/" or "#", and the prefix they go by here: none for those whose elements make up a feed.
 */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns', ''],
  ['http://purl.org/pie', ''],
  ['http://purl.org/echo', ''],
  ['http://example.com/necho', ''],
  ['http://example.com/newformat', ''],
  ['uri/of/echo/namespace', ''],
  ['http://purl.org/rss/1.0', ''],
  ['http://purl.org/rss/1.0/modules/rss091', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://cyber.law.harvard.edu/rss', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/dcterms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.itunes.com/dtds/podcast-1.0', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
]);

/** Prefixes that mean what they usually do where a feed forgets to declare them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...['rdf', 'dc', 'dcterms', 'content', 'media', 'itunes', 'xhtml', 'feedburner'].map(
    (prefix) => [prefix, prefix] as const,
  ),
  ...['atom', 'atom03', 'atom10', 'a10', 'rss'].map((prefix) => [prefix, ''] as const),
]);

/** The prefix of elements that are in no vocabulary of feeds. */
const FOREIGN = '?';

/** The namespace prefixes in scope. */
export type NamespaceScope = Readonly<Record<string, string>>;

/** What stands before any declaration. */
export const NO_SCOPE: NamespaceScope = Object.freeze(Object.create(null));

/** The scope within an element, by its attributes. */
export function scopeWithin(
  attributes: Readonly<Record<string, string>>,
  outer: NamespaceScope,
): NamespaceScope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (declared.length === 0) return outer;
  const own = declared.map(([name, address]) => [name.slice('xmlns:'.length), tidy(address)]);
  return Object.assign(Object.create(outer), Object.fromEntries(own));
}

/** The address of an element's vocabulary, as `scopeWithin` writes it; empty where none is named. */
export function namespaceOf(tag: string, scope: NamespaceScope): string {
  return scope[split(tag).prefix] ?? '';
}

/**
 * The name of an element or attribute in small letters, with the usual prefix of its vocabulary
 * whatever prefix it has: "title", "dc:date"; "?:title" in a vocabulary that is none of feeds.
 *
 * @param own the address of the feed's own vocabulary, whichever it is
 */
export function canonicalName(tag: string, scope: NamespaceScope, own: string): string {
  const { prefix, name } = split(tag);
  const usual = canonicalPrefix(prefix, scope[prefix], own);
  return usual === '' ? name : `${usual}:${name}`;
}

function canonicalPrefix(prefix: string, address: string | undefined, own: string): string {
  if (address === undefined) return prefix === '' ? '' : (PREFIXES.get(prefix) ?? FOREIGN);
  const known = NAMESPACES.get(address);
  if (known !== undefined) return known;
  return address === own ? '' : (PREFIXES.get(prefix) ?? FOREIGN);
}

/** An element's name without its prefix, in small letters. */
export function localName(tag: string): string {
  return split(tag).name;
}

function split(tag: string): { readonly prefix: string; readonly name: string } {
  const [first = '', ...rest] = tag.toLowerCase().split(':');
  return rest.length === 0 ? { prefix: '', name: first } : { prefix: first, name: rest.join(':') };
}

function tidy(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/[/#]$/, '')
    .replace(/^https:/, 'http:');
}
