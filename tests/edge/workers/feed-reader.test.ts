import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeedReader } from '../../../src/edge/workers/feed-reader.ts';
import type { ReadingLimits } from '../../../src/edge/workers/reading-thread.ts';

const FEED = Buffer.from(
  '<rss><channel><title>Gazette</title><item><link>/1</link></item></channel></rss>',
);

function aReader(limits: Partial<ReadingLimits> = {}) {
  const reader = createFeedReader({
    maxMegabytes: 20,
    timeoutMs: 60_000,
    maxHeapMegabytes: 256,
    ...limits,
  });
  onTestFinished(() => reader.close());
  return reader;
}

describe('the feed reader', () => {
  it('reads feeds in its thread, links from where they were fetched', async () => {
    const reader = aReader();
    const addresses = ['https://a.example/feed', 'https://b.example/feed', null];
    const feeds = await Promise.all(addresses.map((address) => reader.read(FEED, address)));
    expect(feeds.map(({ entries }) => entries[0]?.url)).toEqual([
      'https://a.example/1',
      'https://b.example/1',
      '/1',
    ]);
  });

  it('tells a failure by its code, and reads the next feed', async () => {
    const reader = aReader();
    const page = Buffer.from('<html><p>Ferry</p></html>');
    await expect(reader.read(page, null)).rejects.toMatchObject({ code: 'unsupported' });
    expect((await reader.read(FEED, null)).title).toBe('Gazette');
  });

  it('refuses a feed that is too large, and gives up one that takes too long', async () => {
    const small = aReader({ maxMegabytes: 0.00001 });
    await expect(small.read(FEED, null)).rejects.toMatchObject({ code: 'too-large' });
    const hasty = aReader({ timeoutMs: 1 });
    await expect(hasty.read(FEED, null)).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('gives up a feed that fills its memory', async () => {
    const reader = aReader({ maxHeapMegabytes: 16 });
    const heavy = Buffer.from(`<rss><channel><item>${'<b></b>'.repeat(99_000)}`);
    await expect(reader.read(heavy, null)).rejects.toMatchObject({ code: 'too-complex' });
  });
});
