import { Failure } from '../../domain/failure.ts';
import type { Feed } from '../../domain/feed.ts';
import type { FollowedKind } from '../../domain/followed.ts';
import { beginsLikeFeed } from '../../intake/feed/feed-beginning.ts';
import { shownAddress } from '../../intake/followed-address.ts';
import type { FeedState, Followed } from '../ports/feed-store.ts';
import type { Later, Validators, WebAnswer } from '../ports/web.ts';
import type { FollowingDesk } from './desk.ts';
import { hashOf } from './entry-identity.ts';
import { articleOf, withSettings } from './entry-reader.ts';
import { meetEntries } from './met-entries.ts';
import { putArticle } from './put-article.ts';
import { afterFailure, afterSuccess, type FeedFault, feedFault } from './schedule.ts';

/**
 * Reads a followed feed or page once, and says what state that leaves it in: the entries of a
 * feed wait to be read, a page is in the archive. What was read last is asked for only if it changed.
 */
export async function readFollowed(
  followed: Followed,
  desk: FollowingDesk,
  isEnded: () => boolean,
): Promise<FeedState | 'given-back'> {
  const moment = () => ({ now: desk.now(), chance: desk.chance() });
  try {
    const answer = await desk.web.get({
      address: followed.movedTo ?? followed.address,
      wants: followed.kind === 'feed' ? 'feed' : 'page-or-feed',
      validators: followed.validators,
    });
    if (answer.status === 'later') {
      const { reason: message, retryAfterMs } = answer;
      return failed(followed, { message, isGone: false, retryAfterMs }, desk);
    }
    const read = answer.status === 'found' ? await taken(followed, answer, desk) : followed;
    const { kind, title, hash } = read;
    const { movedTo, maxAgeMs } = answer;
    const validators = validatorsAfter(answer, followed);
    return afterSuccess(followed, { kind, title, hash, validators, movedTo, maxAgeMs }, moment());
  } catch (thrown) {
    // What the end of the process broke off is no fault of the feed's.
    if (isEnded()) return 'given-back';
    if (!(thrown instanceof Failure)) {
      desk.log.error(
        { fault: thrown, feed: shownAddress(followed.address) },
        'reading a feed failed',
      );
    }
    return failed(followed, feedFault(thrown), desk);
  }
}

/** Those of the version that is there now: a server need not repeat them when nothing changed. */
function validatorsAfter(
  { status, validators }: Exclude<WebAnswer, Later>,
  followed: Followed,
): Validators {
  if (status === 'found') return validators;
  const { etag, lastModified } = followed.validators;
  return {
    etag: validators.etag ?? etag,
    lastModified: validators.lastModified ?? lastModified,
  };
}

function failed(followed: Followed, fault: FeedFault, desk: FollowingDesk): FeedState {
  const feed = shownAddress(followed.address);
  const facts = { feed, fault: fault.message };
  if (fault.isGone) desk.log.warn(facts, 'a feed is gone for good, and is not read again');
  else if (followed.failures === 0) desk.log.warn(facts, 'a feed cannot be read');
  else desk.log.info(facts, 'a feed still cannot be read');
  return afterFailure(followed, fault, { now: desk.now(), chance: desk.chance() });
}

type Found = Extract<WebAnswer, { readonly status: 'found' }>;

type Taken = Pick<FeedState, 'kind' | 'title' | 'hash'>;

/** Takes what was found: nothing where its bytes are those of the last time. */
async function taken(followed: Followed, found: Found, desk: FollowingDesk): Promise<Taken> {
  const hash = hashOf(found.bytes);
  if (hash === followed.hash) return followed;
  const held = await opened(found, followed.kind, desk);
  if (held.kind === 'feed') await keepEntries(followed, held.feed, desk);
  else await ingestPage(followed, found, desk);
  const title = held.kind === 'feed' ? held.feed.title : followed.title;
  return { kind: held.kind, title, hash };
}

type Held = { readonly kind: 'page' } | { readonly kind: 'feed'; readonly feed: Feed };

/**
 * What an address holds. Where nobody said whether that is a feed, what is no feed is a page, and
 * a page may turn out as a feed: the first answer may have been that the site was being mended.
 */
async function opened(
  { bytes, address }: Found,
  kind: FollowedKind | null,
  { feedReader }: FollowingDesk,
): Promise<Held> {
  if (kind === 'page' && !beginsLikeFeed(bytes)) return { kind };
  try {
    return { kind: 'feed', feed: await feedReader.read(bytes, address) };
  } catch (fault) {
    const mayBePage = kind === null && fault instanceof Failure && fault.code === 'unsupported';
    if (mayBePage) return { kind: 'page' };
    throw fault;
  }
}

async function keepEntries(followed: Followed, feed: Feed, desk: FollowingDesk): Promise<void> {
  const { address } = followed;
  const now = desk.now();
  const known = await desk.entries.known(address);
  const isFirst = known.length === 0;
  const { leftOut, ...met } = meetEntries(feed.entries, { known, isFirst, now });
  await desk.entries.keep(address, met, now);
  if (leftOut === 0) return;
  const facts = { feed: shownAddress(address), leftOut };
  if (isFirst)
    desk.log.info(facts, 'older entries of a new feed were left out: parley ingest takes all');
  else desk.log.warn(facts, 'a feed had too many new entries: the oldest were left out');
}

async function ingestPage(followed: Followed, found: Found, desk: FollowingDesk): Promise<void> {
  const read = await articleOf(found, desk.articles);
  const article = withSettings(read, followed);
  const page = { validators: found.validators, hash: hashOf(found.bytes) };
  await putArticle(article, { address: followed.address, page, before: null }, desk);
}
