/** The host that an address leads to, as claims leave hosts out; "-" where it is none. */
export function leasableHost(address: string | null): string {
  return URL.parse(address ?? '')?.hostname || '-';
}

/** Hosts that a claim leaves out, never an empty list, which not every engine takes. */
export function excludedHosts(busyHosts: readonly string[]): readonly string[] {
  return [...busyHosts, ''];
}
