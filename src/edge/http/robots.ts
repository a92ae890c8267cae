import type { RetryLater } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import type { Exchange, HttpResponse } from './exchange.ts';
import type { HostQueue } from './host-queue.ts';
import { parseRobotsRules, type RobotsRules } from './parse-robots-rules.ts';
import type { AddressRules } from './parse-web-address.ts';
import { redirectTarget } from './redirect-target.ts';
import { toRetryLater } from './to-web-answer.ts';
import type { WebLimits } from './web-limits.ts';

/** How a site wants to be asked. */
interface CrawlPermission {
  readonly status: 'welcome';
  /** 0 where the site asks for none. */
  readonly crawlDelayMs: number;
}

export interface Robots {
  /**
   * Whether Parley may ask an address, by the robots.txt of its host (RFC 9309). This holds for
   * addresses that a person names too: what is got is kept and quoted, and a list of addresses
   * read from a file is a crawl whoever wrote it; a person has a browser to save a page with.
   * `later` where the host cannot say now, which the standard takes for a no. Throws `refused`.
   */
  check(url: URL): Promise<CrawlPermission | RetryLater>;
}

interface RobotsDeps {
  readonly exchange: Exchange;
  readonly turns: HostQueue;
  readonly now: () => number;
  readonly rules: AddressRules;
  readonly limits: WebLimits;
}

/** The name by which a robots.txt speaks to Parley. */
const PRODUCT_TOKEN = 'Parley';

type RulesResult = { readonly status: 'known'; readonly rules: RobotsRules } | RetryLater;

interface CachedRules {
  freshUntil: number;
  readonly rules: Promise<RulesResult>;
}

/** The rules of hosts, each got once a day. */
export function createRobots(deps: RobotsDeps): Robots {
  const { now, limits } = deps;
  const known = new Map<string, CachedRules>();

  const rulesOf = (origin: string): Promise<RulesResult> => {
    const entry = known.get(origin);
    if (entry && now() < entry.freshUntil) return entry.rules;
    const rules = read(origin, deps);
    const fresh: CachedRules = { freshUntil: Number.POSITIVE_INFINITY, rules };
    const keep = (ms: number): void => {
      fresh.freshUntil = now() + ms;
    };
    rules.then(
      ({ status }) => keep(status === 'known' ? limits.robotsFreshMs : limits.robotsFailedMs),
      () => keep(limits.robotsFailedMs),
    );
    known.delete(origin);
    known.set(origin, fresh);
    const [oldest] = known.keys();
    if (known.size > limits.hosts && oldest !== undefined) known.delete(oldest);
    return rules;
  };

  return {
    async check(url) {
      const answer = await rulesOf(url.origin);
      if (answer.status === 'later') return answer;
      const { allows, crawlDelay } = answer.rules;
      if (!allows(url)) throw disallowedFailure(url);
      const crawlDelayMs = Math.min((crawlDelay ?? 0) * 1000, limits.crawlDelayMs);
      return { status: 'welcome', crawlDelayMs };
    },
  };
}

async function read(origin: string, deps: RobotsDeps): Promise<RulesResult> {
  const { now, limits } = deps;
  const address = new URL('/robots.txt', origin);
  const answer = await fetchRobots(address, deps);
  const later = answer && toRetryLater(answer, address, now());
  if (later) return later;
  // RFC 9309, 2.3.1.3: a host without such a file, or one that hides it, asks for nothing.
  const isThere = answer !== null && answer.status < 300;
  const text = isThere ? wholeLines(answer.bytes, limits.robotsBytes) : '';
  return { status: 'known', rules: parseRobotsRules(text, PRODUCT_TOKEN) };
}

/** The answer that redirects lead to, on other hosts too; `null` where they are too many. */
async function fetchRobots(start: URL, deps: RobotsDeps): Promise<HttpResponse | null> {
  const { exchange, turns, rules, limits } = deps;
  const maxBytes = limits.robotsBytes;
  let url = start;
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const ask = {
      headers: { accept: 'text/plain, */*;q=0.1' },
      bodyLimit: ({ status }: { readonly status: number }) =>
        status < 300 ? ({ maxBytes, whenLonger: 'cut' } as const) : null,
    };
    const asked = url;
    const answer = await turns.run(
      asked.hostname,
      () => exchange(asked, ask),
      () => 0,
    );
    const next = redirectTarget(asked, answer, rules);
    if (next === null) return answer;
    url = next.url;
  }
  return null;
}

/** A line that was cut could forbid more than was written. */
function wholeLines(bytes: Uint8Array, maxBytes: number): string {
  const text = new TextDecoder().decode(bytes);
  return bytes.length < maxBytes ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}

function disallowedFailure({ host }: URL): Failure {
  return new Failure(
    'refused',
    `the robots.txt of ${host} asks programs not to read this address: open it in a browser, save the page and give the file`,
  );
}
