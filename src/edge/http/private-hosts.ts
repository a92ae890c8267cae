/** Whether an address lies on a host that the desk named as its own. */
export type PrivateHosts = (url: HostAndPort) => boolean;

interface HostAndPort {
  readonly protocol: string;
  readonly hostname: string;
  /** Empty for the scheme's own. */
  readonly port: string;
}

/**
 * The hosts that may be asked although they are not public, and on ports other than those of the
 * web. An entry with a port stands for that port alone.
 *
 * @param entries such as "wiki.desk.example", "localhost:8080" or "[::1]:8080"
 */
export function createPrivateHosts(entries: readonly string[]): PrivateHosts {
  const named = new Set(entries.map(normalized));
  return (url) => {
    const host = bare(url.hostname);
    return named.has(host) || named.has(`${host} ${portOf(url)}`);
  };
}

/** The port that an address leads to. */
function portOf({ protocol, port }: HostAndPort): string {
  if (port !== '') return port;
  return protocol === 'https:' ? '443' : '80';
}

/** As addresses have it once they are parsed: in lower case, in ASCII, every IP address one way. */
function normalized(entry: string): string {
  const [, host = entry, port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const name = bare(URL.parse(`http://${host}`)?.hostname ?? host);
  return port === undefined ? name : `${name} ${port}`;
}

/** IPv6 addresses stand in brackets within addresses of the web, and without on connecting. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
