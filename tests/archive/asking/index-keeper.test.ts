import { describe, expect, it, onTestFinished } from 'vitest';
import { createIndexKeeper } from '../../../src/archive/asking/index-keeper.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { passageSearchContract } from '../../contracts/passage-search.ts';
import { ARRIVAL, aReport } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aReadings } from '../../support/readings.ts';

passageSearchContract('the index in the process', async (articles) => {
  const dialect = createSqliteDialect(':memory:');
  const stores = await openStores({ dialect, lasts: false });
  onTestFinished(() => stores.close());
  for (const article of articles) await place(stores.articles, article, ARRIVAL);
  return await createIndexKeeper({ ...stores, readings: aReadings(stores) }).current();
});

/** A store of articles, and a keeper of their index that stops before it reads the last ones. */
async function aSlowIndex() {
  const dialect = createSqliteDialect(':memory:');
  const stores = await openStores({ dialect, lasts: false });
  onTestFinished(() => stores.close());
  for (let at = 0; at < 25; at += 1) {
    await place(stores.articles, aReport({ text: `Ferry ${at} sailed.` }), ARRIVAL);
  }
  const readings = aReadings(stores);
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const texts: typeof readings.texts = async (articles) => {
    if (articles.length < 10) {
      reached.resolve();
      await released.promise;
    }
    return await readings.texts(articles);
  };
  const keeper = createIndexKeeper({ ...stores, readings: { texts } });
  return { keeper, reached: reached.promise, release: released.resolve };
}

const FERRIES = new Map([['ferri', 1]]);

describe('an index that is not ready', () => {
  it('is searched as far as it is, and says how much is missing', async () => {
    const { keeper, reached, release } = await aSlowIndex();
    const whole = keeper.current();
    await reached;
    const partial = await keeper.within(0);
    expect((await partial.search(FERRIES)).size).toBe(20);
    expect(keeper.unsearched()).toBe(5);
    release();
    expect((await (await whole).search(FERRIES)).size).toBe(25);
    expect(keeper.unsearched()).toBe(0);
  });

  it('is waited for once by all that ask while it is made ready', async () => {
    const { keeper, reached, release } = await aSlowIndex();
    const whole = keeper.current();
    await reached;
    await keeper.within(0);
    const again = await keeper.within(600_000);
    expect((await again.search(FERRIES)).size).toBe(20);
    release();
    await whole;
  });

  it('is waited for where it is ready in time', async () => {
    const { keeper, release } = await aSlowIndex();
    release();
    const found = await (await keeper.within(600_000)).search(FERRIES);
    expect(found.size).toBe(25);
  });
});
