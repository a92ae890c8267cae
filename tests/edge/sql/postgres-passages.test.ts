import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../../src/archive/archive.ts';
import { createPassageFollower } from '../../../src/archive/asking/passage-follower.ts';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../../../src/edge/sql/stores.ts';
import { passageSearchContract } from '../../contracts/passage-search.ts';
import { ARRIVAL, aKnowledge, aReport, NOW } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aPostgresAddress, emptiedPostgres, queryPostgres } from '../../support/postgres.ts';
import { aReadings } from '../../support/readings.ts';

const open = emptiedPostgres();

async function opened(): Promise<Stores> {
  const stores = await open();
  onTestFinished(() => stores.close());
  return stores;
}

function followerOf(stores: Stores) {
  const { passages } = stores;
  if (passages === undefined) throw new Error('PostgreSQL keeps passages');
  return createPassageFollower({ ...stores, passages, readings: aReadings(stores) });
}

passageSearchContract('PostgreSQL', async (articles) => {
  const stores = await opened();
  for (const article of articles) await place(stores.articles, article, ARRIVAL);
  return await followerOf(stores).current();
});

const TOWNS = ['Port Ellis', "St. John's", 'Arandel', 'Cape Foul', 'Saltmarsh'];
const DOINGS = ['signed a truce', 'freed 30 prisoners', 'closed the strait', "said 'no' to talks"];

const REPORTS = TOWNS.flatMap((town, at) =>
  DOINGS.map((doing, day) =>
    aReport({
      ...{
        id: `r${at}-${day}`,
        origin: `https://herald.example/${at}/${day}`,
        outlet: 'The Herald',
      },
      ...{ title: `${town}: news of the ${day + 1}th`, published: `2031-05-${10 + day}` },
      text: `Norland and Southmark ${doing} at ${town} on ${day + 1} May 2031. “Ferries sail again from ${town},” the minister Ann Roe said.\n\nNobody was hurt. The mayor O'Hara of ${town} waited for the ferry.`,
    }),
  ),
);

const QUESTIONS = [
  'Who signed a truce at Port Ellis?',
  'How many prisoners were freed at Arandel?',
  "What did the mayor O'Hara wait for?",
  'When was the strait closed?',
  'What happened at Sltmarsh?',
  'Who sank the Belgrano?',
  'latest on Cape Foul',
];

async function filled(stores: Stores): Promise<Archive> {
  const archive = createArchive(stores, aKnowledge());
  for (const report of REPORTS) await archive.ingest(report, NOW);
  return archive;
}

describe('the passages of PostgreSQL', () => {
  it('answer as the index in the process does, score by score', async () => {
    const inProcess = await filled(
      await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false }),
    );
    const stored = await filled(await opened());
    for (const question of QUESTIONS) {
      expect(await stored.ask(question, { limit: 10, today: '2031-06-01' })).toEqual(
        await inProcess.ask(question, { limit: 10, today: '2031-06-01' }),
      );
    }
    await inProcess.close();
  });

  it('are found by a process that did not put them, at once', async () => {
    const address = await aPostgresAddress();
    const [one, other] = [await openPostgresStores(address), await openPostgresStores(address)];
    onTestFinished(() => Promise.all([one.close(), other.close()]).then(() => undefined));
    const asking = createArchive(other, aKnowledge());
    expect((await asking.ask('Who signed a truce?')).status).toBe('no_answer');
    await (await filled(one)).ask('Who signed a truce?');
    expect((await asking.ask('Who signed a truce at Arandel?')).status).toBe('answered');
  });

  it('are put once by processes that follow together', async () => {
    const address = await aPostgresAddress();
    const all = await Promise.all([1, 2, 3].map(() => openPostgresStores(address)));
    onTestFinished(() => Promise.all(all.map((one) => one.close())).then(() => undefined));
    for (const report of REPORTS) if (all[0]) await place(all[0].articles, report, ARRIVAL);
    await Promise.all(all.map((stores) => followerOf(stores).current()));
    const [counted] = await queryPostgres(
      address,
      `select (select count(*)::int from passages) as there,
        (select count::int from passage_totals where name = 'passages') as counted`,
    );
    expect(counted).toEqual({ there: 2 * REPORTS.length, counted: 2 * REPORTS.length });
  });

  it('are searched as far as they are ready for whoever cannot wait', async () => {
    const stores = await opened();
    const { passages } = stores;
    if (passages === undefined) throw new Error('PostgreSQL keeps passages');
    const gate = Promise.withResolvers<void>();
    const put: typeof passages.put = (articles) => gate.promise.then(() => passages.put(articles));
    const follower = createPassageFollower({
      ...stores,
      ...{ passages: { ...passages, put }, readings: aReadings(stores) },
    });
    await place(stores.articles, aReport({ text: 'The tug sailed.' }), ARRIVAL);
    const sizeOf = async (asked: ReturnType<typeof follower.current>) =>
      (await (await asked).search(new Map([['tug', 1]]))).size;
    expect(await sizeOf(follower.within(1))).toBe(0);
    gate.resolve();
    expect(await sizeOf(follower.current())).toBe(1);
    expect(follower.unsearched()).toBe(0);
  });

  it('hold what came while others were put, for whoever asks after it came', async () => {
    const stores = await opened();
    const { passages } = stores;
    if (passages === undefined) throw new Error('PostgreSQL keeps passages');
    const [gate, isPut] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const put: typeof passages.put = async (articles) => {
      isPut.resolve();
      await gate.promise;
      await passages.put(articles);
    };
    const follower = createPassageFollower({
      ...stores,
      ...{ passages: { ...passages, put }, readings: aReadings(stores) },
    });
    await place(stores.articles, aReport({ id: 'a', text: 'The tug sailed.' }), ARRIVAL);
    const first = follower.current();
    await isPut.promise;
    await place(stores.articles, aReport({ id: 'b', text: 'The tug Belinda sailed.' }), ARRIVAL);
    const asked = follower.current();
    gate.resolve();
    await first;
    expect(await (await asked).hasAny(['belinda'])).toBe(true);
  });

  it('leave nothing of an article that is withdrawn or revised', async () => {
    const stores = await opened();
    const follower = followerOf(stores);
    const report = aReport({ id: 'a', origin: 'page', text: 'The tug Belinda sailed.' });
    await place(stores.articles, report, ARRIVAL);
    expect(await (await follower.current()).hasAny(['belinda'])).toBe(true);
    await place(
      stores.articles,
      aReport({ id: 'b', origin: 'page', text: 'The tug sailed.' }),
      ARRIVAL,
    );
    const revised = await follower.current();
    expect(await revised.hasAny(['belinda'])).toBe(false);
    expect(await revised.search(new Map([['tug', 1]]))).toMatchObject({ size: 1 });
    await stores.articles.remove('b');
    const empty = await (await follower.current()).search(new Map([['tug', 1]]));
    expect([empty.best(10), empty.size]).toEqual([[], 0]);
  });

  it('take passages again that an older version read, and none that a newer one did', async () => {
    const address = await aPostgresAddress();
    const stores = await openPostgresStores(address);
    onTestFinished(() => stores.close());
    await place(stores.articles, aReport({ id: 'a', text: 'The tug sailed.' }), ARRIVAL);
    await followerOf(stores).current();
    const versions = (version: number) =>
      queryPostgres(
        address,
        `update notes set value = '${version}' where key = 'passages-version'`,
      );
    const found = async () => {
      const passages = await followerOf(stores).current();
      return (await passages.search(new Map([['tug', 1]]))).best(10).length;
    };
    await versions(0);
    await queryPostgres(address, 'delete from passages');
    expect(await found()).toBe(1);
    await versions(Number.MAX_SAFE_INTEGER);
    await queryPostgres(address, 'delete from passages');
    expect(await found()).toBe(0);
  });
});
