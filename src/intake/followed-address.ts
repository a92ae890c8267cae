/** Characters of an address at most, as the web takes them. */
const ADDRESS_CHARACTERS = 2000;

/** An http(s) address as it is followed, written one way; `null` for anything else. */
export function followedAddress(written: string): string | null {
  const url = URL.parse(written.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  url.hash = '';
  return url.href.length > ADDRESS_CHARACTERS ? null : url.href;
}
