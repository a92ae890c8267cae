import type { Later } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { laterAnswer } from './answer.ts';
import type { Exchange, Exchanged } from './exchange.ts';
import type { WebLimits } from './limits.ts';
import { redirection } from './redirection.ts';
import { type RobotsRules, readRobotsRules } from './robots-rules.ts';
import type { Turns } from './turns.ts';
import type { AddressRules } from './web-address.ts';

/** How a site wants to be asked. */
interface Manners {
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
  check(url: URL): Promise<Manners | Later>;
}

interface Surroundings {
  readonly exchange: Exchange;
  readonly turns: Turns;
  readonly now: () => number;
  readonly rules: AddressRules;
  readonly limits: WebLimits;
}

/** The name by which a robots.txt speaks to Parley. */
const PRODUCT_TOKEN = 'Parley';

type Rules = { readonly status: 'known'; readonly rules: RobotsRules } | Later;

interface Entry {
  freshUntil: number;
  readonly rules: Promise<Rules>;
}

/** The rules of hosts, each got once a day. */
export function createRobots(surroundings: Surroundings): Robots {
  const { now, limits } = surroundings;
  const known = new Map<string, Entry>();

  const rulesOf = (origin: string): Promise<Rules> => {
    const entry = known.get(origin);
    if (entry && now() < entry.freshUntil) return entry.rules;
    const rules = read(origin, surroundings);
    const fresh: Entry = { freshUntil: Number.POSITIVE_INFINITY, rules };
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
      if (!allows(url)) throw unwelcome(url);
      const crawlDelayMs = Math.min((crawlDelay ?? 0) * 1000, limits.crawlDelayMs);
      return { status: 'welcome', crawlDelayMs };
    },
  };
}

async function read(origin: string, surroundings: Surroundings): Promise<Rules> {
  const { now, limits } = surroundings;
  const address = new URL('/robots.txt', origin);
  const answer = await followed(address, surroundings);
  const later = answer && laterAnswer(answer, address, now());
  if (later) return later;
  // RFC 9309, 2.3.1.3: a host without such a file, or one that hides it, asks for nothing.
  const isThere = answer !== null && answer.status < 300;
  const text = isThere ? wholeLines(answer.bytes, limits.robotsBytes) : '';
  return { status: 'known', rules: readRobotsRules(text, PRODUCT_TOKEN) };
}

/** The answer that redirects lead to, on other hosts too; `null` where they are too many. */
async function followed(start: URL, surroundings: Surroundings): Promise<Exchanged | null> {
  const { exchange, turns, rules, limits } = surroundings;
  const maxBytes = limits.robotsBytes;
  let url = start;
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const ask = {
      headers: { accept: 'text/plain, */*;q=0.1' },
      wanted: ({ status }: { readonly status: number }) =>
        status < 300 ? ({ maxBytes, whenLonger: 'cut' } as const) : null,
    };
    const asked = url;
    const answer = await turns.take(
      asked.hostname,
      () => exchange(asked, ask),
      () => 0,
    );
    const next = redirection(asked, answer, rules);
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

function unwelcome({ host }: URL): Failure {
  return new Failure(
    'refused',
    `the robots.txt of ${host} asks programs not to read this address: open it in a browser, save the page and give the file`,
  );
}
