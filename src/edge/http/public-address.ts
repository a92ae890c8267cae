import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Not so: loopback, private, link-local (the
 * metadata services of clouds among them), carrier-grade NAT, multicast, documentation, and
 * addresses that stand for others of these: NAT64, 6to4, Teredo. An IPv4 address written as IPv6
 * is taken as what it is (RFC 6890 and its successors, by ipaddr.js).
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
