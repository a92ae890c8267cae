import { redactAddress } from '../../intake/followed-address.ts';
import type { FeedHealth } from '../ports/feed-health.ts';
import type { FeedStore } from '../ports/feed-store.ts';

/** The health of a store's feeds. One that is permanently gone counts as failing until it is removed. */
export function createFeedHealth(store: FeedStore): FeedHealth {
  return {
    async failing() {
      const followed = await store.list();
      return followed
        .flatMap(({ address, title, failingSince }) =>
          failingSince === null
            ? []
            : [{ feed: title ?? redactAddress(address), since: failingSince }],
        )
        .toSorted((one, other) => one.since - other.since)
        .map(({ feed, since }) => ({ feed, since: new Date(since).toISOString() }));
    },
  };
}
