import type { Validators, WebAnswer, WebRequest } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { acceptHeader, refuseOtherTypes } from './content-types.ts';
import type { Exchange, HttpRequest, HttpResponse } from './exchange.ts';
import type { HostQueue } from './host-queue.ts';
import type { AddressRules } from './parse-web-address.ts';
import { isRedirect, redirectTarget } from './redirect-target.ts';
import type { Robots } from './robots.ts';
import { isFound, toWebAnswer } from './to-web-answer.ts';
import type { WebLimits } from './web-limits.ts';

/** Gets what an address holds: by the rules of its host, in turn, and after redirects. */
type FollowRedirects = (url: URL, request: WebRequest) => Promise<WebAnswer>;

interface FollowRedirectsDeps {
  readonly exchange: Exchange;
  readonly turns: HostQueue;
  readonly robots: Robots;
  readonly rules: AddressRules;
  readonly limits: WebLimits;
  readonly now: () => number;
}

/** How a request came to where it is. */
interface RedirectTrail {
  readonly redirects: number;
  /** Whether every redirect was for good. */
  readonly isPermanent: boolean;
}

export function createFollowRedirects(means: FollowRedirectsDeps): FollowRedirects {
  return (url, request) => followFrom(url, request, { redirects: 0, isPermanent: true }, means);
}

async function followFrom(
  url: URL,
  request: WebRequest,
  trail: RedirectTrail,
  means: FollowRedirectsDeps,
): Promise<WebAnswer> {
  const { robots, rules, limits, now } = means;
  const manners = await robots.check(url);
  if (manners.status === 'later') return manners;
  const answer = await requestOnce(url, request, manners.crawlDelayMs, means);
  const next = redirectTarget(url, answer, rules);
  if (next === null) {
    const movedTo = trail.isPermanent && trail.redirects > 0 ? url.href : null;
    const isConditional = request.validators !== undefined;
    return toWebAnswer(answer, { url, movedTo, isConditional, now: now() });
  }
  const redirects = trail.redirects + 1;
  if (redirects > limits.redirects) throw tooManyRedirects(limits.redirects);
  const isPermanent = trail.isPermanent && next.isPermanent;
  return await followFrom(next.url, request, { redirects, isPermanent }, means);
}

/** Asks once, in turn; a redirect is followed without a rest. */
function requestOnce(
  url: URL,
  request: WebRequest,
  crawlDelayMs: number,
  { exchange, turns, limits }: FollowRedirectsDeps,
): Promise<HttpResponse> {
  const pauseMs = Math.max(limits.pauseMs, crawlDelayMs);
  return turns.run(
    url.hostname,
    () => exchange(url, toHttpRequest(request, limits)),
    (done) => (done !== undefined && isRedirect(done) ? 0 : pauseMs),
  );
}

function toHttpRequest({ wants, validators }: WebRequest, limits: WebLimits): HttpRequest {
  const { pageBytes, feedBytes } = limits;
  const maxBytes = { page: pageBytes, feed: feedBytes, 'page-or-feed': pageBytes }[wants];
  return {
    headers: { accept: acceptHeader(wants), ...conditionalHeaders(validators) },
    bodyLimit(head) {
      if (!isFound(head)) return null;
      refuseOtherTypes(head.header('content-type'), wants);
      return { maxBytes, whenLonger: 'refuse' };
    },
  };
}

/** RFC 9110, 13.1: what makes a server send nothing but "unchanged". */
function conditionalHeaders(validators: Validators | undefined): Record<string, string> {
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
