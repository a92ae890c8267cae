import ipaddr from 'ipaddr.js';

/** The part of IPv6 from which public addresses are given out (RFC 4291, IANA's registry). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet. Not so: loopback, private, link-local (the
 * metadata services of clouds among them), carrier-grade NAT, multicast, documentation, and
 * addresses that stand for others: NAT64, 6to4, Teredo, IPv4-compatible ones. An IPv4 address
 * mapped to IPv6 is taken as what it is (the special-purpose registries of RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
