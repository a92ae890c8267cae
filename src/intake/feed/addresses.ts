import { textIn, type XmlElement } from './xml-element.ts';

/** An address as it is written where it is absolute, else as it is read from its base. */
export function resolvedAddress(written: string, base: string | null): string | null {
  const address = mended(written);
  if (address === '') return null;
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
    return /^https?:/i.test(address) && URL.canParse(address) ? address : null;
  }
  if (base === null) return address;
  const url = URL.parse(address, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/**
 * An address without what programs do to it by mistake: references escaped twice, a scheme before
 * another one, none before "www.", spaces.
 */
function mended(written: string): string {
  return written
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/^(?:feed:|https?:\/\/)(?=https?:\/\/)/i, '')
    .replace(/^www\.(?=[^./])/i, 'https://www.')
    .replaceAll(' ', '%20');
}

/** What addresses in an element start from, by its xml:base (XML Base, 4.2). */
export function baseWithin(
  attributes: Readonly<Record<string, string>>,
  outer: string | null,
): string | null {
  const own = attributes['xml:base'];
  if (own === undefined) return outer;
  return URL.parse(own.trim(), outer ?? undefined)?.href ?? outer;
}

/**
 * The address that a feed's or an entry's links lead readers to: the text of an RSS link, else an
 * alternate of Atom, a page before any other kind.
 *
 * @param site what addresses start from where the document says nothing
 */
export function linkedAddress(
  elements: readonly XmlElement[],
  site: string | null = null,
): string | null {
  const links = elements.filter(({ name, attributes }) => name === 'link' && leadsOn(attributes));
  const printed = links.filter(({ attributes }) => attributes.href === undefined);
  const alternates = links.filter(({ attributes }) => attributes.href !== undefined);
  const pages = alternates.filter(({ attributes }) => isPage(attributes.type));
  const candidates = [
    ...printed.map((link) => resolvedAddress(textIn(link), link.base ?? site)),
    ...[...pages, ...alternates].map(({ attributes, base }) =>
      resolvedAddress(attributes.href ?? '', base ?? site),
    ),
  ];
  return candidates.find((address) => address !== null) ?? null;
}

/**
 * The address that a feed says it is found at, by its `self` link (RFC 4287, 4.2.7.2); `null` where
 * it says none, or a relative one.
 */
export function ownAddress(elements: readonly XmlElement[]): string | null {
  const addresses = elements
    .filter(({ name, attributes }) => name === 'link' && isSelf(attributes))
    .map(({ attributes }) => absoluteAddress(attributes.href ?? ''));
  return addresses.find((address) => address !== null) ?? null;
}

/** An address that is absolute and of the web; `null` for any other. */
export function absoluteAddress(written: string): string | null {
  const address = resolvedAddress(written, null);
  return address !== null && /^https?:/i.test(address) ? address : null;
}

function isSelf({ rel = '' }: XmlElement['attributes']): boolean {
  return /^(?:\S*\/)?self$/i.test(rel.trim());
}

/** Whether a link is to what the feed or the entry is about; its kind may be written as an address. */
function leadsOn({ rel = '' }: XmlElement['attributes']): boolean {
  return /^(?:(?:\S*\/)?alternate)?$/i.test(rel.trim());
}

function isPage(type = 'text/html'): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type.trim());
}
