import { listOf, type Thing, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|ref_src|ref_url|cmpid|cmp|ito|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+)|smid|sr_share|s_cid|ocid|icid|ncid|xtor|__twitter_impression|amp_js_v|guccounter|guce_\w+)$/i;

const ADDRESS_CHARACTERS = 2000;

/** The canonical http(s) address that a page gives itself, without tracking parameters and fragment. */
export function readAddress({ elements, tags, things }: PageFacts): string | null {
  const links = elements.filter(
    ({ name, attribs }) => name === 'link' && hasRel(attribs.rel, 'canonical'),
  );
  const candidates = [
    ...links.map(({ attribs }) => attribs.href),
    ...allTags(tags, ['og:url', 'twitter:url', 'parsely-link']),
    ...things.flatMap(addressesOf),
  ];
  const base = elements.find(({ name, attribs }) => name === 'base' && attribs.href)?.attribs.href;
  const addresses = candidates.flatMap(
    (candidate) => canonicalAddress(candidate ?? '', base) ?? [],
  );
  return addresses.find((address) => !isFrontPage(address)) ?? addresses[0] ?? null;
}

/** An http(s) address without tracking parameters and fragment; `null` for anything else. */
function canonicalAddress(written: string, base?: string): string | null {
  if (written.length > ADDRESS_CHARACTERS) return null;
  const url = URL.parse(written.trim(), base && URL.canParse(base) ? base : undefined);
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
