import { lookup } from 'node:dns/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Web } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { createExchange } from './exchange.ts';
import { createFollowRedirects } from './follow-redirects.ts';
import { createGuardedAgent, type Resolve } from './guarded-agent.ts';
import { type Clock, createHostQueue } from './host-queue.ts';
import { parseWebAddress, refusePrivateHost } from './parse-web-address.ts';
import { createPrivateHosts } from './private-hosts.ts';
import { createRobots } from './robots.ts';
import { WEB_LIMITS, type WebLimits } from './web-limits.ts';

export interface WebSettings {
  /** Parley's own version. */
  readonly version: string;
  /** An address or e-mail at which sites reach whoever runs Parley; `null` for none. */
  readonly contact: string | null;
  /** Hosts, with or without a port, that may be asked although they are not public. */
  readonly privateHosts: readonly string[];
  readonly limits?: WebLimits;
  readonly clock?: Clock;
  readonly resolve?: Resolve;
}

const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  pause: (ms, signal) => delay(ms, undefined, { signal }),
};

/** All addresses of a name, the file of hosts included, as every connection of the system has them. */
const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

/** Opens the web; nothing is connected to before something is asked for. */
export function openWeb(settings: WebSettings): Web {
  const { limits = WEB_LIMITS, clock = REAL_CLOCK, resolve = resolveBySystem } = settings;
  const isPrivateHost = createPrivateHosts(settings.privateHosts);
  const agent = createGuardedAgent({ isPrivateHost, resolve, limits });
  const { exchangeMs } = limits;
  const exchange = createExchange({ agent, userAgent: userAgentOf(settings), exchangeMs });
  const closing = new AbortController();
  const turns = createHostQueue({ clock, maxHosts: limits.hosts, closing: closing.signal });
  const rules = { isPrivateHost, limits };
  const { now } = clock;
  const robots = createRobots({ exchange, turns, now, rules, limits });

  const visit = createFollowRedirects({ exchange, turns, robots, rules, limits, now });
  return {
    async get(request) {
      const url = parseWebAddress(request.address, rules);
      refusePrivateHost(url, URL.parse(request.namedBy ?? ''), rules);
      return await visit(url, request);
    },
    async close() {
      closing.abort(new Failure('unreachable', 'was given up: Parley is stopping'));
      await agent.destroy();
    },
  };
}

/** Who asks, in the form that robots.txt and the sites' own logs know (RFC 9110, 10.1.5). */
function userAgentOf({ version, contact }: WebSettings): string {
  return contact === null ? `Parley/${version}` : `Parley/${version} (+${contact})`;
}
