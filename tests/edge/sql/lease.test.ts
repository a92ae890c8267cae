import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { leaseEnd, NOT_LEASED } from '../../../src/edge/sql/lease.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';
import { openWorkspaceStores as open } from '../../support/workspace-stores.ts';

const MINUTE_MS = 60_000;

describe('a lease', () => {
  it('ends so long after it was taken', () => {
    expect(leaseEnd({ now: NOW, leaseMs: MINUTE_MS })).toBe(NOW + MINUTE_MS);
    expect(NOT_LEASED).toBeLessThan(leaseEnd({ now: NOW, leaseMs: 0 }));
  });

  it('of a key is one of two processes’ until its end, and then the other’s', async () => {
    const path = join(aFolder(), 'archive.db');
    const [one, other] = [await open(path), await open(path)];
    expect(await one.conversations.lease('a', { now: NOW, leaseMs: MINUTE_MS })).toBe(true);
    expect(
      await other.conversations.lease('a', { now: NOW + MINUTE_MS - 1, leaseMs: MINUTE_MS }),
    ).toBe(false);
    expect(await other.conversations.lease('a', { now: NOW + MINUTE_MS, leaseMs: MINUTE_MS })).toBe(
      true,
    );
    expect(await one.conversations.lease('a', { now: NOW + MINUTE_MS, leaseMs: MINUTE_MS })).toBe(
      false,
    );
    await Promise.all([one.close(), other.close()]);
  });

  it('that an earlier version wrote as the instant of its taking is over', async () => {
    const path = join(aFolder(), 'archive.db');
    await (await open(path)).close();
    const before = new DatabaseSync(path);
    before.exec(`insert into claims (key, claimed_at, is_done, is_lasting)
      values ('lost', ${NOW - 1}, 0, 0), ('done', ${NOW - 1}, 1, 0)`);
    before.close();
    const stores = await open(path);
    expect(await stores.conversations.lease('lost', { now: NOW, leaseMs: MINUTE_MS })).toBe(true);
    expect(await stores.conversations.lease('done', { now: NOW, leaseMs: MINUTE_MS })).toBe(false);
    await stores.close();
  });
});
