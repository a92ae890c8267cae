import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { InstallationStore } from '../../src/archive/ports/installation-store.ts';
import { createSealer, KEY_BYTES } from '../../src/edge/sealer.ts';
import type { Stores, WorkspaceStores } from '../../src/edge/sql/stores.ts';

const first = randomBytes(KEY_BYTES);
const second = randomBytes(KEY_BYTES);

const SECRET = '{"bot":{"token":"xoxb-secret"}}';

const WATCH = { id: 'w', channel: 'C1', user: 'U1', phrase: 'ferries', since: 1 };

/** What every store of installations does, whatever it keeps them in. */
export function installationStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a store of installations`, () => {
    const opened = async (): Promise<readonly [InstallationStore, Stores]> => {
      const stores = await open();
      return [stores.installations(createSealer({ newest: first, older: null })), stores];
    };

    it('keeps one of each workspace, the newest', async () => {
      const [store, { close }] = await opened();
      await store.save({ id: 'T1', secret: 'old' }, 1);
      await store.save({ id: 'T1', secret: SECRET }, 2);
      expect(await store.find('T1')).toEqual({ id: 'T1', secret: SECRET, savedAt: 2 });
      expect(await store.find('T2')).toBeUndefined();
      expect(await store.remove('T1', 3)).toBe(true);
      expect(await store.remove('T1', 4)).toBe(false);
      expect(await store.find('T1')).toBeUndefined();
      await close();
    });

    it('knows the workspaces that the bot is in', async () => {
      const [store, { close }] = await opened();
      await store.save({ id: 'E1', secret: SECRET }, 1);
      await store.addWorkspace({ workspace: 'T1', installation: 'E1' });
      await store.addWorkspace({ workspace: 'T2', installation: 'E1' });
      await store.removeWorkspace('T2', 2);
      expect(await store.workspaces()).toEqual([{ workspace: 'T1', installation: 'E1' }]);
      await store.remove('E1', 3);
      expect(await store.workspaces()).toEqual([]);
      await store.save({ id: 'E1', secret: SECRET }, 4);
      expect((await store.workspaces()).map(({ workspace }) => workspace)).toEqual(['T1', 'T2']);
      await close();
    });

    it('finds what was set again after an installation within the time, and nothing after it', async () => {
      const [store, stores] = await opened();
      const ours = await withWatch(stores, 'T1');
      const theirs = await withWatch(stores, 'T2');
      for (const id of ['T1', 'T2']) {
        await store.save({ id, secret: SECRET }, 1);
        await store.addWorkspace({ workspace: id, installation: id });
      }
      await store.remove('T1', 10);
      expect(await store.forgetGone(10)).toEqual([]);
      await store.save({ id: 'T1', secret: SECRET }, 11);
      expect(await store.forgetGone(100)).toEqual([]);
      expect(await ours.watches.list()).toHaveLength(1);
      await store.remove('T1', 20);
      expect(await store.forgetGone(21)).toEqual(['T1']);
      expect(await ours.watches.list()).toEqual([]);
      expect(await theirs.watches.list()).toHaveLength(1);
      await stores.close();
    });

    it('seals anew with another key, and opens then without the old one', async () => {
      const [store, stores] = await opened();
      await store.save({ id: 'T1', secret: SECRET }, 1);
      const both = stores.installations(createSealer({ newest: second, older: first }));
      expect((await both.find('T1'))?.secret).toBe(SECRET);
      expect(await both.reseal()).toEqual({ resealed: 1, damaged: [] });
      const anew = stores.installations(createSealer({ newest: second, older: null }));
      expect(await anew.reseal()).toEqual({ resealed: 0, damaged: [] });
      expect((await anew.find('T1'))?.secret).toBe(SECRET);
      await stores.close();
    });

    it('says which key is missing, and loses nothing', async () => {
      const [store, stores] = await opened();
      await store.save({ id: 'T1', secret: SECRET }, 1);
      const other = stores.installations(createSealer({ newest: second, older: null }));
      await expect(other.reseal()).rejects.toMatchObject({
        code: 'bad-settings',
        message: expect.stringMatching(/PARLEY_KEY does not open 1 of 1 .*PARLEY_KEY_OLD/),
      });
      expect((await store.find('T1'))?.secret).toBe(SECRET);
      await stores.close();
    });
  });
}

async function withWatch(stores: Stores, workspace: string): Promise<WorkspaceStores> {
  const kept = await stores.ofWorkspace(workspace);
  await kept.watches.add(WATCH);
  return kept;
}
