import type { Validators, WebAnswer, WebRequest } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
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

interface AcceptedTypes {
  /** What the request says it takes (RFC 9110, 12.5.1). */
  readonly accept: string;
  readonly taken: RegExp;
  /** As a person is told. */
  readonly name: string;
}

/** Kinds that texts come in, by their servers' words. */
const PAGE = String.raw`text/html|application/xhtml\+xml|text/(?:plain|markdown|x-markdown)|application/(?:jsonl|x-ndjson)`;

/** Feeds are served as many things; the reader of feeds looks at the bytes. */
const FEED = String.raw`(?:text|application)/(?:[\w.-]+\+)?xml|application/(?:feed\+)?json|text/(?:html|plain)|(?:application|binary)/octet-stream`;

const ACCEPT_PAGE = 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8';
const ACCEPT_FEED =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9';

const KINDS: Readonly<Record<WebRequest['wants'], AcceptedTypes>> = {
  page: { accept: `${ACCEPT_PAGE},*/*;q=0.1`, taken: whole(PAGE), name: 'page' },
  feed: { accept: `${ACCEPT_FEED},*/*;q=0.1`, taken: whole(FEED), name: 'feed' },
  'page-or-feed': {
    accept: `${ACCEPT_PAGE},${ACCEPT_FEED},*/*;q=0.1`,
    taken: whole(`${PAGE}|${FEED}`),
    name: 'page or feed',
  },
};

/** The header by which a server chooses what to send. */
function acceptHeader(wants: WebRequest['wants']): string {
  return KINDS[wants].accept;
}

/**
 * Throws `unsupported` for pictures, films, PDFs and other documents. What a server calls nothing
 * is taken, and looked at by whoever reads it.
 */
function refuseOtherTypes(contentType: string | null, wants: WebRequest['wants']): void {
  const kind = (contentType ?? '').split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? '';
  if (kind === '' || KINDS[wants].taken.test(kind)) return;
  throw new Failure(
    'unsupported',
    `is no ${KINDS[wants].name} but ${kind.slice(0, 100)}: give the address of a ${KINDS[wants].name}, or save its text as a file`,
  );
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
