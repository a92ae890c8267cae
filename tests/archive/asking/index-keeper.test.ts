import { onTestFinished } from 'vitest';
import { createIndexKeeper } from '../../../src/archive/asking/index-keeper.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { passageSearchContract } from '../../contracts/passage-search.ts';
import { ARRIVAL } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aReadings } from '../../support/readings.ts';

passageSearchContract('the index in the process', async (articles) => {
  const dialect = createSqliteDialect(':memory:');
  const stores = await openStores({ dialect, lasts: false });
  onTestFinished(() => stores.close());
  for (const article of articles) await place(stores.articles, article, ARRIVAL);
  return await createIndexKeeper({ ...stores, readings: aReadings(stores) }).current();
});
