import { publicationInstant } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import type { FollowedKind, FollowRequest } from '../../domain/follow-request.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { answerFailure } from '../articles/ingest-page.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';
import { entryPublished } from './entry-identity.ts';
import { articleFromPage } from './entry-reader.ts';
import type { FeedDeps } from './feed-deps.ts';
import { detectContent } from './poll-address.ts';

/** What checking depends on: what polling does, without anything that stores. */
export type CheckDeps = Pick<FeedDeps, 'web' | 'feedReader' | 'articles' | 'now'>;

/** What an address that is to be followed serves. */
export interface AddressFindings {
  readonly kind: FollowedKind;
  /** Of the feed, or of the page's article. */
  readonly title: string | null;
  /** Entries of a feed; `null` for a page. */
  readonly entries: number | null;
  /** The newest publication date among the entries, or the page's, as printed. */
  readonly newest: string | null;
  /** Where it is to be asked for from now on; `null` where it stayed. */
  readonly movedTo: string | null;
}

/** The result of checking one address. */
export type CheckedAddress = { readonly address: string } & (
  | { readonly status: 'ok'; readonly found: AddressFindings }
  | { readonly status: 'failed'; readonly failure: Failure }
);

/**
 * Reads each address once, as the bot would, and stores nothing: in their order, several at once.
 * What cannot be read is told with its address, and stops no other.
 */
export async function* checkFollowed(
  requests: readonly FollowRequest[],
  deps: CheckDeps,
): AsyncGenerator<CheckedAddress> {
  const { hostsAtOnce } = CRAWL_POLICY;
  for (const together of slicesOf(requests, hostsAtOnce)) {
    yield* await Promise.all(together.map((request) => checkOne(request, deps)));
  }
}

async function checkOne(request: FollowRequest, deps: CheckDeps): Promise<CheckedAddress> {
  const { address } = request;
  try {
    return { address, status: 'ok', found: await findingsOf(request, deps) };
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return { address, status: 'failed', failure: fault };
  }
}

async function findingsOf(
  { address, kind }: FollowRequest,
  deps: CheckDeps,
): Promise<AddressFindings> {
  const wants = kind === 'feed' ? 'feed' : 'page-or-feed';
  const answer = await deps.web.get({ address, wants });
  if (answer.status !== 'found') throw answerFailure(answer);
  const { movedTo } = answer;
  const content = await detectContent(answer, kind, deps);
  if (content.kind === 'page') {
    const { title, published } = await articleFromPage(answer, deps.articles);
    return { kind: 'page', title, entries: null, newest: published, movedTo };
  }
  const { title, entries, omitted } = content.feed;
  const newest = newestOf(entries, deps.now());
  return { kind: 'feed', title, entries: entries.length + omitted, newest, movedTo };
}

/** The latest publication date of entries, as printed; `null` where none has one. */
function newestOf(entries: readonly FeedEntry[], now: number): string | null {
  let newest: { readonly printed: string; readonly at: number } | null = null;
  for (const entry of entries) {
    const printed = entryPublished(entry, now);
    const at = printed === null ? null : publicationInstant(printed);
    if (printed === null || at === null || (newest !== null && at <= newest.at)) continue;
    newest = { printed, at };
  }
  return newest?.printed ?? null;
}
