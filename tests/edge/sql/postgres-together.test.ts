import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { ARRIVAL, aReport, NOW } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aPostgresAddress, queryPostgres } from '../../support/postgres.ts';

const MINUTE_MS = 60_000;
const TIMES = [...Array(8).keys()];

/** Several processes' stores of one archive. */
async function together(count: number) {
  const address = await aPostgresAddress();
  const all = await Promise.all(Array.from({ length: count }, () => openPostgresStores(address)));
  onTestFinished(async () => {
    await Promise.all(all.map((stores) => stores.close()));
  });
  const spaces = await Promise.all(all.map((stores) => stores.ofWorkspace('T1')));
  return { address, all, spaces };
}

describe('several processes on one PostgreSQL archive', () => {
  it('make its tables once, however many begin together', async () => {
    const { address } = await together(8);
    const made = await queryPostgres(address, 'select name from kysely_migration');
    expect(new Set(made.map(({ name }) => name)).size).toBe(made.length);
  });

  it('give every change of the articles a revision of its own', async () => {
    const { all } = await together(4);
    const placed = TIMES.flatMap((time) =>
      all.map((stores, at) =>
        place(
          stores.articles,
          aReport({ id: `r${time}-${at}`, text: `Ferry ${time} ${at}.` }),
          ARRIVAL,
        ),
      ),
    );
    expect(new Set(await Promise.all(placed))).toEqual(new Set(['added']));
    const revisions = await all[0]?.listings.reportRevisions(0);
    expect([...(revisions?.values() ?? [])]).toEqual([...Array(32).keys()].map((at) => at + 1));
  });

  it('place an article once, and one revision of a page after another', async () => {
    const { all } = await together(4);
    const same = aReport({ id: 'same', origin: 'page', text: 'The ferry sailed.' });
    const first = await Promise.all(all.map(({ articles }) => place(articles, same, ARRIVAL)));
    expect(first.toSorted()).toEqual(['added', 'unchanged', 'unchanged', 'unchanged']);
    const later = all.map(({ articles }, at) =>
      place(articles, aReport({ id: `n${at}`, origin: 'page', text: `It sailed ${at}.` }), ARRIVAL),
    );
    await Promise.all(later);
    expect(await all[0]?.listings.ids()).toHaveLength(1);
    expect(await all[0]?.articles.earlierRevisions('page')).toHaveLength(4);
  });

  it('keep what they read of the same articles in any order, and none waits for another in vain', async () => {
    const { all } = await together(2);
    const ids = [...Array(40).keys()].map((at) => `r${at}`);
    for (const id of ids) {
      const report = aReport({ id, text: `Ferry ${id} sailed.` });
      await place(all[0]?.articles ?? expect.fail(), report, ARRIVAL);
    }
    const key = { reader: 'dates', version: '1' };
    const bodies = ids.map((id) => [id, '[]'] as const);
    for (const _ of TIMES) {
      const [one, other] = all.map(({ readings }, at) =>
        readings.save(key, new Map(at === 0 ? bodies : bodies.toReversed())),
      );
      await Promise.all([one, other]);
    }
    expect((await all[1]?.readings.load(key, ids))?.size).toBe(ids.length);
  });

  it('take a key, a digest, a watch’s hit and a feed once', async () => {
    const { all, spaces } = await together(6);
    const wins = async (take: (at: number) => Promise<unknown>) =>
      (await Promise.all(all.map((_, at) => take(at)))).filter(Boolean).length;
    expect(
      await wins(async (at) =>
        spaces[at]?.conversations.lease('e1', { now: NOW, leaseMs: MINUTE_MS }),
      ),
    ).toBe(1);
    const due = { channel: 'C1', slot: NOW };
    await Promise.all(spaces.map(({ subscriptions }) => subscriptions.enqueue(due)));
    expect(
      await wins(async (at) =>
        spaces[at]?.subscriptions.lease(due, { now: NOW, leaseMs: MINUTE_MS }),
      ),
    ).toBe(1);
    const order = { address: 'https://a.example/f', kind: null, outlet: null, language: null };
    await all[0]?.feeds.follow({ ...order, everyMs: null }, 'U1', NOW);
    const term = { now: NOW, leaseMs: MINUTE_MS, busyHosts: [] };
    expect(await wins(async (at) => all[at]?.feeds.lease(term))).toBe(1);
    expect(await wins(async (at) => all[at]?.feeds.lease({ ...term, now: NOW + MINUTE_MS }))).toBe(
      1,
    );
  });

  it('let no more questions stand than may', async () => {
    const { spaces } = await together(6);
    const added = spaces.map(({ questions }, at) =>
      questions.add(
        {
          ...{ id: `q${at}`, channel: 'C1', thread: '1.1', isDirect: false, readAs: 'q' },
          ...{ question: `Who sailed ${at}?`, asOf: null, isOnNewSubject: false, since: NOW },
          ...{ revision: 0, expiresAt: NOW + MINUTE_MS },
        },
        'U1',
        { ofAsker: 2, ofWorkspace: 10 },
      ),
    );
    const said = (await Promise.all(added)).toSorted();
    expect(said).toEqual(['added', 'added', ...Array(4).fill('asker-full')]);
  });
});
