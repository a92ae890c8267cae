import type { Validators, WebAnswer, WebRequest } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { answerOf, isFound } from './answer.ts';
import { acceptFor, refuseOtherKinds } from './content-kinds.ts';
import type { Ask, Exchange, Exchanged } from './exchange.ts';
import type { WebLimits } from './limits.ts';
import { isRedirect, redirection } from './redirection.ts';
import type { Robots } from './robots.ts';
import type { Turns } from './turns.ts';
import type { AddressRules } from './web-address.ts';

/** Gets what an address holds: by the rules of its host, in turn, and after redirects. */
type Visit = (url: URL, request: WebRequest) => Promise<WebAnswer>;

interface Means {
  readonly exchange: Exchange;
  readonly turns: Turns;
  readonly robots: Robots;
  readonly rules: AddressRules;
  readonly limits: WebLimits;
  readonly now: () => number;
}

/** How a request came to where it is. */
interface Trail {
  readonly redirects: number;
  /** Whether every redirect was for good. */
  readonly isPermanent: boolean;
}

export function createVisit(means: Means): Visit {
  return (url, request) => follow(url, request, { redirects: 0, isPermanent: true }, means);
}

async function follow(
  url: URL,
  request: WebRequest,
  trail: Trail,
  means: Means,
): Promise<WebAnswer> {
  const { robots, rules, limits, now } = means;
  const manners = await robots.check(url);
  if (manners.status === 'later') return manners;
  const answer = await ask(url, request, manners.crawlDelayMs, means);
  const next = redirection(url, answer, rules);
  if (next === null) {
    const movedTo = trail.isPermanent && trail.redirects > 0 ? url.href : null;
    const isConditional = request.validators !== undefined;
    return answerOf(answer, { url, movedTo, isConditional, now: now() });
  }
  const redirects = trail.redirects + 1;
  if (redirects > limits.redirects) throw tooManyRedirects(limits.redirects);
  const isPermanent = trail.isPermanent && next.isPermanent;
  return await follow(next.url, request, { redirects, isPermanent }, means);
}

/** Asks once, in turn; a redirect is followed without a rest. */
function ask(
  url: URL,
  request: WebRequest,
  crawlDelayMs: number,
  { exchange, turns, limits }: Means,
): Promise<Exchanged> {
  const pauseMs = Math.max(limits.pauseMs, crawlDelayMs);
  return turns.take(
    url.hostname,
    () => exchange(url, askFor(request, limits)),
    (done) => (done !== undefined && isRedirect(done) ? 0 : pauseMs),
  );
}

function askFor({ wants, validators }: WebRequest, limits: WebLimits): Ask {
  const { pageBytes, feedBytes } = limits;
  const maxBytes = { page: pageBytes, feed: feedBytes, 'page-or-feed': pageBytes }[wants];
  return {
    headers: { accept: acceptFor(wants), ...conditions(validators) },
    wanted(head) {
      if (!isFound(head)) return null;
      refuseOtherKinds(head.header('content-type'), wants);
      return { maxBytes, whenLonger: 'refuse' };
    },
  };
}

/** RFC 9110, 13.1: what makes a server send nothing but "unchanged". */
function conditions(validators: Validators | undefined): Record<string, string> {
  const { etag = null, lastModified = null } = validators ?? {};
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function tooManyRedirects(most: number): Failure {
  return new Failure(
    'too-many-redirects',
    `redirects more than ${most} times: open it in a browser, save the page and give the file`,
  );
}
