import { listOf, type Thing, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|ref_src|ref_url|cmpid|cmp|ito|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+)|smid|sr_share|s_cid|ocid|icid|ncid|xtor|__twitter_impression|amp_js_v|guccounter|guce_\w+)$/i;

const ADDRESS_CHARACTERS = 2000;

/**
 * The canonical http(s) address that a page gives itself, without tracking parameters and
 * fragment. Where the page was found on the web, that is its address unless it names another of
 * the same site: a page of one site cannot pass itself off as another site's.
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
  const own = addresses.find((address) => !isFrontPage(address));
  if (found !== null) return own ?? canonicalAddress(found);
  return own ?? addresses[0] ?? null;
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

function addressesOf(thing: Thing): string[] {
  const values = [...listOf(thing.mainEntityOfPage), thing.url];
  return values.flatMap((value) => {
    const id = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
    return valueText(id) ?? [];
  });
}

function hasRel(rel: string | undefined, wanted: string): boolean {
  return (rel ?? '').toLowerCase().split(/\s+/).includes(wanted);
}

/** A template's mistake: the article's page names the front page as its own address. */
function isFrontPage(address: string): boolean {
  const url = new URL(address);
  return url.pathname === '/' && url.search === '';
}
