import { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { createIndexStore } from '../../../src/edge/sql/metadata.ts';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { parsePostgresAddress } from '../../../src/edge/sql/postgres-address.ts';
import { createPostgresDialect } from '../../../src/edge/sql/postgres-dialect.ts';
import {
  createRevisionNotices,
  REVISION_TRUSTED_FOR_MS,
} from '../../../src/edge/sql/revision-notices.ts';
import type { Schema } from '../../../src/edge/sql/schema.ts';
import type { Stores } from '../../../src/edge/sql/stores.ts';
import { ARRIVAL, aKnowledge, aReport } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aPostgresAddress, queryPostgres } from '../../support/postgres.ts';
import { ownServer } from '../../support/postgres-server.ts';

const NEVER = new AbortController().signal;

/** A process that listens to what another one does, with a clock that stands still until it is moved. */
async function aListener(address: string) {
  const other = await openPostgresStores(address);
  const parsed = parsePostgresAddress(address);
  let now = 0;
  const notices = createRevisionNotices(parsed, () => now);
  const db = new Kysely<Schema>({ dialect: createPostgresDialect(parsed, notices.forget) });
  const index = createIndexStore(db, true, notices);
  onTestFinished(async () => {
    await notices.close();
    await db.destroy();
    await other.close();
  });
  const changed = (ended = NEVER) => index.changed?.(ended);
  await changed();
  return {
    ...{ other, index, changed },
    later(ms: number): void {
      now += ms;
    },
  };
}

const sail = ({ articles }: Stores, text: string) => place(articles, aReport({ text }), ARRIVAL);

/** A change that nothing is told of, as one by a process of an older version. */
const changeInSilence = (address: string) =>
  queryPostgres(address, "update notes set value = '41' where key = 'revision'");

describe('what PostgreSQL tells of changes of the articles', () => {
  it('comes to other processes with the commit', async () => {
    const { other, index, changed } = await aListener(await aPostgresAddress());
    expect(await index.revision()).toBe(0);
    const told = changed();
    await sail(other, 'The tug sailed.');
    await told;
    expect(await index.revision()).toBe(1);
  });

  it('is not lost while nobody waits for it', async () => {
    const { other, index, changed } = await aListener(await aPostgresAddress());
    const first = changed();
    await sail(other, 'The tug sailed.');
    await first;
    await sail(other, 'The tug came back.');
    await changed();
    expect(await index.revision()).toBe(2);
  });

  it('makes it ask for the revision once in some seconds, and no answer older than those', async () => {
    const address = await aPostgresAddress();
    const { other, index, changed, later } = await aListener(address);
    const told = changed();
    await sail(other, 'The tug sailed.');
    await told;
    expect(await index.revision()).toBe(1);
    await changeInSilence(address);
    later(REVISION_TRUSTED_FOR_MS - 1);
    expect(await index.revision()).toBe(1);
    later(1);
    expect(await index.revision()).toBe(41);
  });

  it('is not waited for of what the process itself changed', async () => {
    const stores = await openPostgresStores(await aPostgresAddress());
    onTestFinished(() => stores.close());
    await stores.index.changed?.(NEVER);
    for (const revision of [1, 2, 3]) {
      await sail(stores, `The tug sailed ${revision} times.`);
      expect(await stores.index.revision()).toBe(revision);
    }
  });

  it('makes it ask each time while the connection is lost, and is told again after that', async () => {
    const server = await ownServer();
    onTestFinished(() => server.remove());
    const address = `${server.address}postgres`;
    const { other, index, changed, later } = await aListener(address);
    expect(await index.revision()).toBe(0);
    const lost = changed();
    await server.stop();
    await lost;
    await expect(index.revision()).rejects.toMatchObject({ code: 'archive-away' });
    later(60_000);
    await expect(changed()).rejects.toMatchObject({ code: 'archive-away' });
    await server.start();
    await sail(other, 'The tug sailed.');
    expect(await index.revision()).toBe(1);
    await changeInSilence(address);
    expect(await index.revision()).toBe(41);
    later(60_000);
    await changed();
    const told = changed();
    await sail(other, 'The tug came back.');
    await told;
    expect(await index.revision()).toBe(42);
  });

  it('is waited for no longer than the bot runs', async () => {
    const { changed } = await aListener(await aPostgresAddress());
    const ended = new AbortController();
    const waited = changed(ended.signal);
    ended.abort();
    await waited;
    await changed(ended.signal);
  });

  it('lets a process index what another one took in before it is asked', async () => {
    const address = await aPostgresAddress();
    const [one, other] = [await openPostgresStores(address), await openPostgresStores(address)];
    const archives = [one, other].map((stores) => createArchive(stores, aKnowledge()));
    onTestFinished(async () => {
      await Promise.all(archives.map((archive) => archive.close()));
    });
    await other.index.changed?.(NEVER);
    const told = other.index.changed?.(NEVER);
    await sail(one, 'The tug sailed.');
    await told;
    await archives[1]?.catchUp();
    expect(archives[1]?.indexSize()).toMatchObject({ articles: 1, passages: 1 });
  });
});
