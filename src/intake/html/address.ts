import { isArticle, listOf, type Thing, typesOf, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|ref_src|ref_url|cmpid|cmp|ito|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+)|smid|sr_share|s_cid|ocid|icid|ncid|xtor|__twitter_impression|amp_js_v|guccounter|guce_\w+)$/i;

const ADDRESS_CHARACTERS = 2000;

/** The front page of a site, or of one of its languages: "/", "/en/", "/index.html". */
const FRONT_PAGE =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?(?:\/|$))?(?:(?:index|default|home|main)(?:\.\w{2,5})?\/?)?$/i;

/** Parameters beside which a front page is one still. */
const LANGUAGE_PARAMETER = /^(?:lang|language|locale|hl)$/i;

/** A page about a person: "/author/ada-abel", "/@ada"; a longer last part is a headline's. */
const PROFILE =
  /^\/@[^/]+\/?$|\/(?:authors?|profiles?|users?|members?|contributors?|columnists?|bylines?|autor(?:en|es)?|auteurs?)\/[^/-]+(?:-[^/-]+){0,2}\/?$/i;

/** Pages that list others, or are about a person. */
const OTHER_PAGE = /^(?:CollectionPage|ProfilePage|SearchResultsPage|AboutPage|ContactPage)$/;

/**
 * The canonical http(s) address that a page gives itself, without tracking parameters and
 * fragment; never a site's front page or a profile. Where the page was found on the web, that is
 * its address unless it names another of the same site: a page of one site cannot pass itself off
 * as another site's. `null` for a file that names none.
 *
 * @param found where the page was found, after redirects; `null` where it is a file
 */
export function readAddress(
  { elements, tags, things }: PageFacts,
  found: string | null,
): string | null {
  const links = elements.filter(
    ({ name, attribs }) => name === 'link' && hasRel(attribs.rel, 'canonical'),
  );
  const candidates = [
    ...links.map(({ attribs }) => attribs.href),
    ...allTags(tags, ['og:url', 'twitter:url', 'parsely-link']),
    ...things.flatMap(addressesOf),
  ];
  const base = elements.find(({ name, attribs }) => name === 'base' && attribs.href)?.attribs.href;
  const addresses = candidates
    .flatMap((candidate) => canonicalAddress(candidate ?? '', baseOf(base, found)) ?? [])
    .filter((address) => found === null || isOneSite(address, found));
  const own = addresses.find((address) => !isFrontPage(address) && !isProfile(address));
  return own ?? (found === null ? null : canonicalAddress(found));
}

/** What relative links of a page are relative to; what it says itself may be relative too. */
function baseOf(written: string | undefined, found: string | null): string | undefined {
  return URL.parse(written ?? '', found ?? undefined)?.href ?? found ?? undefined;
}

/** Whether one host is the other, or one of its subdomains. */
function isOneSite(one: string, other: string): boolean {
  const [host, otherHost] = [`.${hostOf(one)}`, `.${hostOf(other)}`];
  return host.endsWith(otherHost) || otherHost.endsWith(host);
}

/** An http(s) address without tracking parameters and fragment; `null` for anything else. */
export function canonicalAddress(written: string, base?: string): string | null {
  if (written.length > ADDRESS_CHARACTERS) return null;
  const url = URL.parse(written.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** The host of an address without "www.", "m." and "amp.". */
export function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

/** The addresses that the article or its page has; those of its site and author are others. */
function addressesOf(thing: Thing): string[] {
  if (!isArticle(thing) && !isPage(thing)) return [];
  const values = [...listOf(thing.mainEntityOfPage), thing.url, thing['@id']];
  return values.flatMap((value) => {
    const id = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
    return valueText(id) ?? [];
  });
}

function hasRel(rel: string | undefined, wanted: string): boolean {
  return (rel ?? '').toLowerCase().split(/\s+/).includes(wanted);
}

/** Whether a thing is the page itself; what has no type may be. */
function isPage(thing: Thing): boolean {
  const types = typesOf(thing);
  return types.every((type) => type.endsWith('Page') && !OTHER_PAGE.test(type));
}

/** A template's mistake: the article's page names the front page as its own address. */
function isFrontPage(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  return (
    FRONT_PAGE.test(pathname) &&
    [...searchParams.keys()].every((name) => LANGUAGE_PARAMETER.test(name))
  );
}

function isProfile(address: string): boolean {
  return PROFILE.test(new URL(address).pathname);
}
