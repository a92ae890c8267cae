import { describe, expect, it } from 'vitest';
import { createSharedDigests } from '../../../src/archive/digests/shared-digests.ts';
import type { Digest } from '../../../src/domain/digest.ts';

const WINDOW = { since: 1000, until: 2000, subject: null };

/** Digests that are counted, of an archive at some revision. */
function digestsThatAreCounted() {
  const archive = { revision: 1, failing: 0, made: 0, isBroken: false };
  const build = async (): Promise<Digest> => {
    archive.made += 1;
    if (archive.isBroken) throw new Error('the disk is away');
    const read = { articles: archive.made, outlets: 1, newest: null, feedsFailing: [] };
    return { since: '', until: '', subject: null, developments: [], announced: [], read };
  };
  const failing = [1, 2].map((at) => ({ feed: `https://${at}.example/feed`, since: '2031-05-01' }));
  const digests = createSharedDigests(build, {
    index: { revision: async () => archive.revision },
    feeds: { failing: async () => failing.slice(0, archive.failing) },
  });
  return { archive, digests };
}

describe('digests of one window', () => {
  it('are made once for all channels that ask together', async () => {
    const { archive, digests } = digestsThatAreCounted();
    await Promise.all(Array.from({ length: 20 }, () => digests(WINDOW)));
    expect(archive.made).toBe(1);
  });

  it('are made anew for another subject or window, and once the archive changed', async () => {
    const { archive, digests } = digestsThatAreCounted();
    await digests(WINDOW);
    await digests({ ...WINDOW, subject: 'the strait' });
    await digests({ ...WINDOW, since: 500 });
    archive.revision = 2;
    await digests(WINDOW);
    await digests({ ...WINDOW, until: 3000 });
    expect(archive.made).toBe(5);
  });

  it('tell of feeds as they are now', async () => {
    const { archive, digests } = digestsThatAreCounted();
    await digests(WINDOW);
    archive.failing = 2;
    expect((await digests(WINDOW)).read.feedsFailing).toHaveLength(2);
  });

  it('are tried anew by each where they could not be made', async () => {
    const { archive, digests } = digestsThatAreCounted();
    archive.isBroken = true;
    await expect(digests(WINDOW)).rejects.toThrow('away');
    archive.isBroken = false;
    expect((await digests(WINDOW)).read.articles).toBe(2);
  });
});
