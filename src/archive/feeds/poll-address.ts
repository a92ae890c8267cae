import { Failure } from '../../domain/failure.ts';
import type { Feed } from '../../domain/feed.ts';
import type { FollowedKind } from '../../domain/follow-request.ts';
import { looksLikeFeed } from '../../intake/feed/sniff-feed.ts';
import { redactAddress } from '../../intake/followed-address.ts';
import type { FeedState, FollowedAddress } from '../ports/feed-store.ts';
import type { RetryLater, Validators, WebAnswer } from '../ports/web.ts';
import { diffEntries } from './diff-entries.ts';
import { contentHash } from './entry-identity.ts';
import { articleFromPage, withFeedMetadata } from './entry-reader.ts';
import type { FeedDeps } from './feed-deps.ts';
import {
  type PollFailure,
  stateAfterFailure,
  stateAfterSuccess,
  toPollFailure,
} from './poll-schedule.ts';
import { storeFetchedArticle } from './store-fetched-article.ts';

/**
 * Reads a followed feed or page once, and returns its new state: the entries of a feed wait to be
 * read, a page is in the archive. The request is conditional on a change since the last reading.
 */
export async function pollAddress(
  followed: FollowedAddress,
  deps: FeedDeps,
  isEnded: () => boolean,
): Promise<FeedState | 'given-back'> {
  const moment = () => ({ now: deps.now(), random: deps.random() });
  try {
    const answer = await deps.web.get({
      address: followed.movedTo ?? followed.address,
      wants: followed.kind === 'feed' ? 'feed' : 'page-or-feed',
      validators: followed.validators,
    });
    if (answer.status === 'later') {
      const { reason, retryAfterMs } = answer;
      return failed(followed, { message: reason, isGone: false, retryAfterMs }, deps);
    }
    const read = answer.status === 'found' ? await storeContent(followed, answer, deps) : followed;
    const { kind, title, hash } = read;
    const { movedTo, maxAgeMs } = answer;
    const validators = validatorsAfter(answer, followed);
    return stateAfterSuccess(
      followed,
      { kind, title, hash, validators, movedTo, maxAgeMs },
      moment(),
    );
  } catch (thrown) {
    // What shutdown interrupted is no fault of the feed.
    if (isEnded()) return 'given-back';
    if (!(thrown instanceof Failure)) {
      deps.log.error(
        { fault: thrown, feed: redactAddress(followed.address) },
        'reading a feed failed',
      );
    }
    return failed(followed, toPollFailure(thrown), deps);
  }
}

/** The validators of the current version: a server need not repeat them when nothing changed. */
function validatorsAfter(
  { status, validators }: Exclude<WebAnswer, RetryLater>,
  followed: FollowedAddress,
): Validators {
  if (status === 'found') return validators;
  const { etag, lastModified } = followed.validators;
  return {
    etag: validators.etag ?? etag,
    lastModified: validators.lastModified ?? lastModified,
  };
}

function failed(followed: FollowedAddress, fault: PollFailure, deps: FeedDeps): FeedState {
  const feed = redactAddress(followed.address);
  const facts = { feed, fault: fault.message };
  if (fault.isGone) deps.log.warn(facts, 'a feed is gone for good, and is not read again');
  else if (followed.failures === 0) deps.log.warn(facts, 'a feed cannot be read');
  else deps.log.info(facts, 'a feed still cannot be read');
  return stateAfterFailure(followed, fault, { now: deps.now(), random: deps.random() });
}

type PolledAnswer = Extract<WebAnswer, { readonly status: 'found' }>;

type StoredContent = Pick<FeedState, 'kind' | 'title' | 'hash'>;

/** Stores fetched content; nothing where its bytes are those of the last time. */
async function storeContent(
  followed: FollowedAddress,
  found: PolledAnswer,
  deps: FeedDeps,
): Promise<StoredContent> {
  const hash = contentHash(found.bytes);
  if (hash === followed.hash) return followed;
  const content = await detectContent(found, followed.kind, deps);
  if (content.kind === 'feed') await saveEntries(followed, content.feed, deps);
  else await ingestPage(followed, found, deps);
  const title = content.kind === 'feed' ? content.feed.title : followed.title;
  return { kind: content.kind, title, hash };
}

type AddressContent = { readonly kind: 'page' } | { readonly kind: 'feed'; readonly feed: Feed };

/**
 * The kind of content of an address. Where it was not given, what is no feed is a page, and a page may
 * become a feed later: the first answer may have been a maintenance page. Throws the Failure of the
 * feed reader.
 */
export async function detectContent(
  { bytes, address }: PolledAnswer,
  kind: FollowedKind | null,
  { feedReader }: Pick<FeedDeps, 'feedReader'>,
): Promise<AddressContent> {
  if (kind === 'page' && !looksLikeFeed(bytes)) return { kind };
  try {
    return { kind: 'feed', feed: await feedReader.read(bytes, address) };
  } catch (fault) {
    const mayBePage = kind === null && fault instanceof Failure && fault.code === 'unsupported';
    if (mayBePage) return { kind: 'page' };
    throw fault;
  }
}

async function saveEntries(followed: FollowedAddress, feed: Feed, deps: FeedDeps): Promise<void> {
  const { address } = followed;
  const now = deps.now();
  const known = await deps.entries.knownEntries(address);
  const isFirst = known.length === 0;
  const { leftOut, ...diff } = diffEntries(feed.entries, { known, isFirst, now });
  await deps.entries.saveDiff(address, diff, now);
  if (leftOut === 0) return;
  const facts = { feed: redactAddress(address), leftOut };
  if (isFirst)
    deps.log.info(facts, 'older entries of a new feed were left out: parley ingest takes all');
  else deps.log.warn(facts, 'a feed had too many new entries: the oldest were left out');
}

async function ingestPage(
  followed: FollowedAddress,
  found: PolledAnswer,
  deps: FeedDeps,
): Promise<void> {
  const read = await articleFromPage(found, deps.articles);
  const article = withFeedMetadata(read, followed);
  const page = { validators: found.validators, hash: contentHash(found.bytes) };
  await storeFetchedArticle(article, { address: followed.address, page, before: null }, deps);
}
