import type { Digest } from '../../domain/digest.ts';
import type { FeedHealth } from '../ports/feed-health.ts';
import type { IndexStore } from '../ports/index-store.ts';
import type { DigestRequest } from './digest-builder.ts';

type BuildDigest = (request: DigestRequest) => Promise<Digest>;

interface SharedDigestDeps {
  readonly index: Pick<IndexStore, 'revision'>;
  readonly feeds: FeedHealth;
}

/**
 * Makes each digest once for all that ask for the same while nothing changes: at eight o'clock a
 * hundred channels want one of the same window, and each takes up to two seconds. Digests of windows
 * that end earlier than the last one are forgotten.
 */
export function createSharedDigests(
  build: BuildDigest,
  { index, feeds }: SharedDigestDeps,
): BuildDigest {
  const made = new Map<string, Promise<Digest>>();
  let [madeAt, madeUntil] = [-1, 0];

  return async (request) => {
    const { since, until, subject, latest } = request;
    const revision = await index.revision();
    if (revision !== madeAt || until > madeUntil) {
      made.clear();
      [madeAt, madeUntil] = [revision, until];
    }
    const key = JSON.stringify([since, until, subject, latest]);
    const known = made.get(key);
    // What failed for somebody else is tried anew.
    const shared = known && (await known.catch(() => undefined));
    if (shared) {
      return { ...shared, read: { ...shared.read, feedsFailing: await feeds.failing() } };
    }
    const making = build(request);
    if (until === madeUntil) made.set(key, making);
    making.catch(() => made.delete(key));
    return await making;
  };
}
