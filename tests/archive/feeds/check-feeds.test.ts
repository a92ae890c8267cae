import { expect, it } from 'vitest';
import { checkFeeds } from '../../../src/archive/feeds/check-feeds.ts';
import { anOrder } from '../../support/newsroom.ts';

const never = new Promise<never>(() => undefined);

/** A world in which nothing ever answers. */
const SILENT = {
  web: { get: () => never, close: async () => undefined },
  feedReader: { read: () => never, close: async () => undefined },
  articles: {
    read: nothing,
    readAsGiven: nothing,
    readEntry: () => never,
    close: async () => undefined,
  },
  now: () => 0,
  states: [],
};

async function* nothing(): AsyncGenerator<never> {
  yield await never;
}

it('says which feeds were not reached in time, and waits no longer for them', async () => {
  const time = new AbortController();
  const found = checkFeeds([anOrder('https://times.example/rss')], {
    ...SILENT,
    ended: time.signal,
  });
  const first = found.next();
  time.abort();
  expect((await first).value).toMatchObject({
    status: 'skipped',
    what: '1 of 1 feeds were not reached in time',
  });
});
