import { describe, expect, it } from 'vitest';
import { createSharedRefresh } from '../../../src/archive/asking/shared-refresh.ts';

const TIMEOUT_MS = 600_000;

/** A refresh that gives how much there was when it started, once it is released. */
function aSharedRefresh() {
  let there = 0;
  const released = Promise.withResolvers<void>();
  const refresh = createSharedRefresh(
    async () => {
      const found = there;
      await released.promise;
      return found;
    },
    () => undefined,
  );
  const come = () => {
    there += 1;
  };
  return { refresh, release: released.resolve, come };
}

describe('a shared refresh', () => {
  it.each(['fresh', 'freshWithin'] as const)(
    'sees all that came before the call: %s',
    async (way) => {
      const { refresh, release, come } = aSharedRefresh();
      const begun = refresh.joined();
      come();
      const asked = refresh[way](TIMEOUT_MS);
      release();
      expect(await Promise.all([begun, asked])).toEqual([0, 1]);
    },
  );

  it('is waited for no longer than the timeout', async () => {
    const { refresh, release } = aSharedRefresh();
    const begun = refresh.joined();
    expect(await refresh.freshWithin(0)).toBeUndefined();
    release();
    expect(await begun).toBe(0);
  });

  it('starts again for a caller that came while one failed', async () => {
    let tries = 0;
    const refresh = createSharedRefresh(
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('the disk is full');
        return tries;
      },
      () => undefined,
    );
    const begun = refresh.joined();
    const asked = refresh.freshWithin(TIMEOUT_MS);
    await expect(begun).rejects.toThrow('the disk is full');
    expect(await asked).toBe(2);
  });
});
