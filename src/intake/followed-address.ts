/** Characters of an address at most, as the web takes them. */
const ADDRESS_CHARACTERS = 2000;

/**
 * An http(s) address as it is followed, written one way; `null` for anything else, and for one
 * that holds a password: what is followed is shown to everybody.
 */
export function normalizeFollowedAddress(written: string): string | null {
  const url = URL.parse(written.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length > ADDRESS_CHARACTERS ? null : url.href;
}

/** Names of parameters whose values open a feed to whoever knows them. */
const SECRET = /token|key|auth|secret|sig|pass/i;

/** An address as it may be shown and logged: its user and what is secret in its query are left out. */
export function redactAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const secret = [...url.searchParams.keys()].filter((name) => SECRET.test(name));
  if (secret.length === 0 && url.username + url.password === '') return address;
  url.username = '';
  url.password = '';
  for (const name of secret) url.searchParams.set(name, '…');
  return decodeURI(url.href);
}
