import { describe, expect, it, onTestFinished } from 'vitest';
import { createIngest } from '../../../src/archive/articles/ingest.ts';
import { createReadings } from '../../../src/archive/articles/readings.ts';
import { createReprintFinder } from '../../../src/archive/articles/reprint-finder.ts';
import { createStoredReaders } from '../../../src/archive/articles/stored-readers.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { createArticleAnalyzer } from '../../../src/edge/workers/article-analyzer.ts';
import type { ReadingLimits } from '../../../src/edge/workers/reading-thread.ts';
import { ARRIVAL, aBeat, aReport, NOW } from '../../support/builders.ts';
import { place } from '../../support/place.ts';

const KNOWLEDGE = {
  namedDays: [{ name: 'Ellis Day', aliases: [], month: 5, day: 3 }],
  outlets: [],
  beat: aBeat(),
};

const SENTENCES =
  'The ferry Aurora sailed from Port Ellis on Monday. It came back on Ellis Day, two days later. ';

function anAnalyzer({
  hereUpTo = 0,
  ...limits
}: Partial<ReadingLimits> & { hereUpTo?: number } = {}) {
  const usual = { maxMegabytes: 20, timeoutMs: 60_000, maxHeapMegabytes: 512 };
  const analyzer = createArticleAnalyzer(KNOWLEDGE, {
    hereUpTo,
    limits: { ...usual, ...limits },
  });
  onTestFinished(() => analyzer.close());
  return analyzer;
}

async function anArchive(analyzer: ReturnType<typeof anAnalyzer>) {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  onTestFinished(() => stores.close());
  const readings = createReadings(stores, createStoredReaders(KNOWLEDGE), analyzer);
  const reprints = createReprintFinder({ ...stores, outlets: [] });
  return { stores, readings, ingest: createIngest({ ...stores, reprints, readings }) };
}

describe('the analyzer of articles', () => {
  it.each([
    ['short', SENTENCES],
    ['long', SENTENCES.repeat(1200)],
  ])('reads a %s article in its thread as it would here', async (_, text) => {
    const article = aReport({ text, published: '2031-05-07' });
    const there = await anAnalyzer().examine(article);
    const here = await anAnalyzer({ hereUpTo: text.length }).examine(article);
    expect(there).toEqual(here);
    expect(Object.keys(there.bodies).length).toBe(text.length < 100_000 ? 1 : 5);
  });

  it('makes the readings that were not made, in its thread', async () => {
    const { stores, readings } = await anArchive(anAnalyzer());
    const report = aReport({ text: SENTENCES, published: '2031-05-07' });
    await place(stores.articles, report, ARRIVAL);
    const dated = (await readings.datedSentences([report]))(report);
    const { sentences } = (await readings.texts([report]))(report);
    expect(sentences).toHaveLength(2);
    expect(dated.map(({ dating }) => dating.date)).toContain('2031-05-05');
  });

  it('leaves out whole what takes too long, and stores the next', async () => {
    const slow = await anArchive(anAnalyzer({ hereUpTo: SENTENCES.length, timeoutMs: 1 }));
    const long = aReport({ text: SENTENCES.repeat(3000) });
    await expect(slow.ingest(long, NOW)).rejects.toMatchObject({
      code: 'too-slow',
      message: 'took more than 0.001 s to read: split it into several articles',
    });
    const { status } = await slow.ingest(aReport({ text: SENTENCES }), NOW);
    expect([status, await slow.stores.listings.ids()]).toEqual(['added', [expect.any(String)]]);
  });

  it('gives up a stored article that takes too long, says so once, and answers with others', async () => {
    const analyzer = anAnalyzer({ hereUpTo: SENTENCES.length, timeoutMs: 1 });
    const { stores, readings } = await anArchive(analyzer);
    const [long, short] = [SENTENCES.repeat(3000), SENTENCES].map((text) => aReport({ text }));
    if (!long || !short) throw new Error('two reports were made');
    for (const report of [long, short]) await place(stores.articles, report, ARRIVAL);
    const readingOf = await readings.texts([long, short]);
    expect([long, short].map((one) => readingOf(one).sentences.length)).toEqual([0, 2]);
    const { signal } = new AbortController();
    await expect(readings.readBacklog(signal)).rejects.toThrow(/it is left out of every answer$/);
    await expect(readings.readBacklog(signal)).resolves.toBeUndefined();
  });

  it('reads on after its thread ran out of memory', async () => {
    const analyzer = anAnalyzer({ maxHeapMegabytes: 24 });
    const long = aReport({ text: SENTENCES.repeat(10_000) });
    await expect(analyzer.examine(long)).rejects.toMatchObject({ code: 'too-complex' });
    expect(await analyzer.diff('It sailed.', 'It sank.')).toMatchObject({
      added: ['It sank.'],
      removed: ['It sailed.'],
    });
  });
});
