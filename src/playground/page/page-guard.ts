import type { IncomingMessage } from 'node:http';

/** Sent with everything: the page loads nothing of others and stands in no frame. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

/** Names under which a browser reaches this machine alone. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1'];

/**
 * Whether a request was meant for this page: another name would be DNS rebinding, another origin a
 * form or script of a page elsewhere (https://owasp.org/www-community/attacks/csrf).
 *
 * @param port where the page is served
 */
export function isMeantForPage({ headers, method }: IncomingMessage, port: number): boolean {
  const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? '')) return false;
  if (method === 'GET') return true;
  const origins = hosts.map((host) => `http://${host}`);
  const isJson = headers['content-type'] === 'application/json';
  return isJson && origins.includes(headers.origin ?? '');
}
