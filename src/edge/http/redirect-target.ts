import { Failure } from '../../domain/failure.ts';
import type { ResponseHead } from './exchange.ts';
import { type AddressRules, parseWebAddress, refusePrivateHost } from './parse-web-address.ts';

/** Where an answer sends on, and whether for good. */
export interface RedirectTarget {
  readonly url: URL;
  readonly isPermanent: boolean;
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const TEMPORARY: ReadonlySet<number> = new Set([302, 303, 307]);

/** Whether an answer sends on; "unchanged" and its like do not, whose status is near. */
export function isRedirect({ status, header }: ResponseHead): boolean {
  return (PERMANENT.has(status) || TEMPORARY.has(status)) && header('location') !== null;
}

/**
 * Where an answer sends on (RFC 9110, 15.4); `null` where it does not. From https a redirect to
 * http is followed as https, as its reader was promised that nobody on the way changed the text.
 * From the public web none leads to the desk's own hosts. Throws what `webAddress` throws.
 */
export function redirectTarget(
  from: URL,
  answer: ResponseHead,
  rules: AddressRules,
): RedirectTarget | null {
  if (!isRedirect(answer)) return null;
  const location = answer.header('location') ?? '';
  const written = URL.parse(location, from.href);
  if (written === null) {
    const message = `redirects to ${location.slice(0, 100)}, which is no address: open it in a browser, save the page and give the file`;
    throw new Failure('malformed', message);
  }
  if (from.protocol === 'https:' && written.protocol === 'http:') written.protocol = 'https:';
  const url = parseWebAddress(written.href, rules);
  refusePrivateHost(url, from, rules);
  return { url, isPermanent: PERMANENT.has(answer.status) };
}
