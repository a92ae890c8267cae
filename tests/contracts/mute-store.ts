import { describe, expect, it } from 'vitest';
import type { Mute, MuteTarget } from '../../src/archive/ports/mute-store.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';

const DIGEST: MuteTarget = { kind: 'digest', id: 'C1' };
const WATCH: MuteTarget = { kind: 'watch', id: 'C1' };

const aMute = (given: Partial<Mute> = {}): Mute => ({
  target: DIGEST,
  outlet: 'The Ferry Times',
  mutedBy: 'U1',
  mutedAt: 1_900_000_000_000,
  ...given,
});

/** What every store of muted outlets promises. */
export function muteStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`the muted outlets of ${name}`, () => {
    it('are kept as they were given, each once for a target', async () => {
      const stores = await open();
      const { mutes } = await stores.ofWorkspace('T1');
      expect(await mutes.add(aMute())).toBe('added');
      expect(await mutes.add(aMute({ mutedBy: 'U2' }))).toBe('known');
      expect(await mutes.list()).toEqual([aMute()]);
      await stores.close();
    });

    it('are those of one digest or watch, the first muted first', async () => {
      const stores = await open();
      const { mutes } = await stores.ofWorkspace('T1');
      await mutes.add(aMute({ outlet: 'B', mutedAt: 1 }));
      await mutes.add(aMute({ outlet: 'A', mutedAt: 2 }));
      await mutes.add(aMute({ outlet: 'C', target: WATCH }));
      expect(await mutes.outletsOf(DIGEST)).toEqual(['B', 'A']);
      expect(await mutes.outletsOf(WATCH)).toEqual(['C']);
      await stores.close();
    });

    it('can be told again', async () => {
      const stores = await open();
      const { mutes } = await stores.ofWorkspace('T1');
      await mutes.add(aMute());
      expect(await mutes.remove(WATCH, 'The Ferry Times')).toBe(false);
      expect(await mutes.remove(DIGEST, 'The Ferry Times')).toBe(true);
      expect(await mutes.outletsOf(DIGEST)).toEqual([]);
      await stores.close();
    });

    it('end with the digest or the watch that they are of', async () => {
      const stores = await open();
      const { mutes, subscriptions, watches } = await stores.ofWorkspace('T1');
      await watches.add({ id: 'C1', channel: 'C2', user: 'U1', phrase: 'ferries', since: 1 });
      const schedule = { time: '08:00', days: [1], zone: 'UTC' } as const;
      const digest = { ...schedule, channel: 'C1', setBy: 'U1', subject: null } as const;
      await subscriptions.save({ ...digest, whenQuiet: 'line' }, 1);
      for (const target of [DIGEST, WATCH]) await mutes.add(aMute({ target }));
      await subscriptions.end('C1');
      expect((await mutes.list()).map(({ target }) => target)).toEqual([WATCH]);
      await watches.remove('C1');
      expect(await mutes.list()).toEqual([]);
      await stores.close();
    });

    it('are of one workspace', async () => {
      const stores = await open();
      const [ours, theirs] = [await stores.ofWorkspace('T1'), await stores.ofWorkspace('T2')];
      await ours.mutes.add(aMute());
      expect(await theirs.mutes.list()).toEqual([]);
      expect(await theirs.mutes.remove(DIGEST, 'The Ferry Times')).toBe(false);
      expect(await ours.mutes.outletsOf(DIGEST)).toEqual(['The Ferry Times']);
      await stores.close();
    });
  });
}
