/** Characters among which a feed shows that it is one. */
const BEGINNING_CHARACTERS = 4000;

/** What may stand before a document's first element. */
const PROLOGUE = /<!--[\s\S]*?-->|<\?[^>]*>|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>/gi;

/** An encoding's mark may come first; elements may have a prefix. */
const XML_FEED = /^[^<{]{0,8}\s*<(?:[a-z][\w.-]{0,20}:)?(?:rss|feed|rdf|channel)\b/i;

const JSON_FEED =
  /^[^<{]{0,8}\{[\s\S]{0,2000}?"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org\b/i;

/** Whether bytes begin as feeds do, whatever their server or their name says. */
export function looksLikeFeed(bytes: Uint8Array): boolean {
  // Letters look the same in every encoding that feeds come in, zeros of the wide ones aside.
  const beginning = new TextDecoder('latin1')
    .decode(bytes.subarray(0, BEGINNING_CHARACTERS))
    .replaceAll('\0', '');
  return XML_FEED.test(beginning.replace(PROLOGUE, '')) || JSON_FEED.test(beginning);
}
