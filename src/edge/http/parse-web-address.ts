import { Failure } from '../../domain/failure.ts';
import type { PrivateHosts } from './private-hosts.ts';
import type { WebLimits } from './web-limits.ts';

/** What an address must keep to. */
export interface AddressRules {
  readonly isPrivateHost: PrivateHosts;
  readonly limits: Pick<WebLimits, 'addressCharacters'>;
}

/**
 * An address of the web, parsed, its fragment dropped. Whether its host is public shows only on
 * connecting. Ports are those of the web: papers use no others, and an address that somebody put
 * into a feed must not make Parley knock on the doors of other services.
 * Throws `malformed`, `unsupported` or `forbidden-address`.
 */
export function parseWebAddress(written: string, { isPrivateHost, limits }: AddressRules): URL {
  if (written.length > limits.addressCharacters) {
    const message = `is an address of more than ${limits.addressCharacters} characters: give a shorter one`;
    throw new Failure('malformed', message);
  }
  const url = URL.parse(written);
  if (url === null) {
    throw new Failure(
      'malformed',
      `${written} is no address: give one such as https://a.example/b`,
    );
  }
  if (!/^https?:$/.test(url.protocol)) {
    const message = `${url.protocol} addresses are not fetched: give one that begins with https:// or http://, or a file`;
    throw new Failure('unsupported', message);
  }
  if (url.username !== '' || url.password !== '') {
    const message = `the address holds a name or a password for ${url.host}: save the page and give the file`;
    throw new Failure('forbidden-address', message);
  }
  // The parser leaves the port empty where it is the scheme's own; 80 over https is none.
  if (url.port !== '' && !isPrivateHost(url)) {
    const message = `port ${url.port} of ${url.hostname} is none of the web: give an address without it, or name ${url.host} in PARLEY_PRIVATE_HOSTS`;
    throw new Failure('forbidden-address', message);
  }
  url.hash = '';
  return url;
}

/**
 * Throws `forbidden-address` where what lies on the public web leads to a host that the desk named
 * as its own, by a redirect or by a feed: a stranger must not choose what is read there.
 *
 * @param from where it leads from; `null` where a person named the address
 */
export function refusePrivateHost(
  url: URL,
  from: URL | null,
  { isPrivateHost }: AddressRules,
): void {
  if (from === null || !isPrivateHost(url) || isPrivateHost(from)) return;
  const message = `${from.host} leads to ${url.host}, a host of your own: give that address itself if you mean it`;
  throw new Failure('forbidden-address', message);
}
