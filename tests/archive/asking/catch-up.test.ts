import { describe, expect, it } from 'vitest';
import { createCatchUp } from '../../../src/archive/asking/catch-up.ts';

const PATIENCE_MS = 600_000;

/** Work that comes to how much there was when it was begun, once it is let go. */
function aCatchUp() {
  let there = 0;
  const released = Promise.withResolvers<void>();
  const catchUp = createCatchUp(
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
  return { catchUp, release: released.resolve, come };
}

describe('bringing an index up to date', () => {
  it.each(['anew', 'within'] as const)(
    'knows of all that came before it was asked for: %s',
    async (way) => {
      const { catchUp, release, come } = aCatchUp();
      const begun = catchUp.whole();
      come();
      const asked = catchUp[way](PATIENCE_MS);
      release();
      expect(await Promise.all([begun, asked])).toEqual([0, 1]);
    },
  );

  it('is not waited for longer than whoever asks has patience', async () => {
    const { catchUp, release } = aCatchUp();
    const begun = catchUp.whole();
    expect(await catchUp.within(0)).toBeUndefined();
    release();
    expect(await begun).toBe(0);
  });

  it('is begun anew for whoever asks while work that fails goes on', async () => {
    let tries = 0;
    const catchUp = createCatchUp(
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('the disk is full');
        return tries;
      },
      () => undefined,
    );
    const begun = catchUp.whole();
    const asked = catchUp.within(PATIENCE_MS);
    await expect(begun).rejects.toThrow('the disk is full');
    expect(await asked).toBe(2);
  });
});
