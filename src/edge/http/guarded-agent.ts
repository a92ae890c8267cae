import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { Failure } from '../../domain/failure.ts';
import type { PrivateHosts } from './private-hosts.ts';
import type { WebLimits } from './web-limits.ts';

/** The IP addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

interface GuardedAgentOptions {
  readonly isPrivateHost: PrivateHosts;
  readonly resolve: Resolve;
  readonly limits: WebLimits;
}

/**
 * Opens connections to public addresses alone, or to the desk's own hosts. A name is resolved
 * once, and what was checked is what is connected to, so that a name which changes its address
 * in between gains nothing. Connections that cannot be had so fail with `forbidden-address`.
 */
export function createGuardedAgent({ isPrivateHost, resolve, limits }: GuardedAgentOptions): Agent {
  const { connectMs, headMs, exchangeMs, headBytes, pageBytes, feedBytes } = limits;
  const settings = { timeout: connectMs, autoSelectFamily: true };
  const toPublic = buildConnector({ ...settings, lookup: lookupBy(resolve, onlyPublic) });
  const toAny = buildConnector({ ...settings, lookup: lookupBy(resolve, (found) => found) });
  return new Agent({
    connect: (options, done) => {
      if (isPrivateHost(options)) return toAny(options, done);
      // Node resolves no literal addresses, so the lookup would not see them.
      if (isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname))
        return done(forbidden(options.hostname), null);
      return toPublic(options, done);
    },
    // A host is asked one thing at a time.
    connections: 1,
    headersTimeout: headMs,
    bodyTimeout: exchangeMs,
    maxHeaderSize: headBytes,
    // Compressed, so that a body which never decompresses to anything ends too.
    maxResponseSize: Math.max(pageBytes, feedBytes),
  });
}

type Choose = (found: readonly LookupAddress[]) => readonly LookupAddress[];

function lookupBy(resolve: Resolve, choose: Choose): LookupFunction {
  return (hostname, { all }, done) => {
    resolve(hostname).then(
      (found) => {
        const chosen = choose(found);
        const [first] = chosen;
        if (first === undefined) done(forbidden(hostname), []);
        else if (all) done(null, [...chosen]);
        else done(null, first.address, first.family);
      },
      (fault: NodeJS.ErrnoException) => done(fault, []),
    );
  };
}

/**
 * A host with public addresses is asked at these: networks that translate IPv6 to IPv4 give every
 * host of the web an address that is not public besides its own.
 */
function onlyPublic(found: readonly LookupAddress[]): readonly LookupAddress[] {
  return found.filter(({ address }) => isPublicAddress(address));
}

function forbidden(hostname: string): Failure {
  return new Failure(
    'forbidden-address',
    `${hostname} is not on the public internet: save the page and give the file, or name the host in PARLEY_PRIVATE_HOSTS`,
  );
}

/** The part of IPv6 from which public addresses are given out (RFC 4291, IANA's registry). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Addresses within the public ranges that are the host's own network: Azure's, which answers each of
 * its machines with their settings (Microsoft, "What is IP address 168.63.129.16?").
 */
const OF_THE_HOST: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an IP address is one of the public internet. Not so: loopback, private, link-local (the
 * metadata services of clouds among them), carrier-grade NAT, multicast, documentation, and
 * addresses that stand for others: NAT64, 6to4, Teredo, IPv4-compatible ones. An IPv4 address
 * mapped to IPv6 is taken as what it is (the special-purpose registries of RFC 6890).
 */
function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || OF_THE_HOST.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
