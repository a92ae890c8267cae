import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { parsePostgresAddress } from '../../../src/edge/sql/postgres-address.ts';
import { postgresFailure } from '../../../src/edge/sql/postgres-faults.ts';
import { ARRIVAL, aReport } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aPostgresAddress, makeLockedUser, queryPostgres } from '../../support/postgres.ts';
import { LOCKED_USER, ownServer } from '../../support/postgres-server.ts';

const refusal = async (address: string) => {
  const fault: unknown = await openPostgresStores(address).then(
    (stores) => stores.close(),
    (refused: unknown) => refused,
  );
  return fault;
};

/** The address with another user, or another database. */
function changed(address: string, to: { user?: string; password?: string; database?: string }) {
  const url = new URL(address);
  if (to.user) url.username = to.user;
  if (to.password) url.password = to.password;
  if (to.database) url.pathname = `/${to.database}`;
  return url.href;
}

describe('an archive on PostgreSQL', () => {
  it.each([
    ['postgres://desk:port-ellis@', 'bad-usage', /cannot be read.*%40/],
    ['postgres://desk:port-ellis@db.example', 'bad-usage', /names no database/],
    ['postgres://desk:port-ellis@db/news?ssl=1&pool=2', 'bad-usage', /\(ssl, pool\).*sslmode/],
    ['postgres://desk:port-ellis@db/news?sslmode=maybe', 'bad-usage', /verify-full/],
    ['postgres://desk:port-ellis@db/news?schema=Our-Own', 'bad-usage', /small letters/],
    ['postgres://desk:port-ellis@db/news?sslmode=verify-full&sslrootcert=/no', 'bad-usage', /file/],
    ['postgres://desk:port-ellis@db/news?pooler=session', 'bad-usage', /give transaction/],
    ['postgres://desk:port-ellis@127.0.0.1:1/news', 'archive-away', /cannot be reached.*REFUSED/],
  ])('is refused at %s, and no password is told', async (address, code, message) => {
    const fault = await refusal(address);
    expect(fault).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(String(fault)).not.toMatch(/port-ellis|\n/);
  });

  it('says so where the password is wrong, and where there is no such database', async () => {
    const address = await aPostgresAddress();
    await makeLockedUser(address);
    const wrong = changed(address, { user: LOCKED_USER.name, password: 'cape-foul' });
    const fault = await refusal(wrong);
    expect(fault).toMatchObject({
      code: 'bad-settings',
      message: expect.stringMatching(/refuses the user locked/),
    });
    expect(String(fault)).not.toContain('cape-foul');
    expect(await refusal(changed(address, { database: 'nowhere' }))).toMatchObject({
      code: 'bad-settings',
      message: expect.stringMatching(/no PostgreSQL database nowhere.*createdb/),
    });
  });

  it('says so where its user may not make a schema', async () => {
    const address = await aPostgresAddress();
    await makeLockedUser(address);
    const { name: user, password } = LOCKED_USER;
    expect(await refusal(changed(address, { user, password }))).toMatchObject({
      code: 'bad-settings',
      message: expect.stringMatching(/grant create on database/),
    });
  });

  it('says so where a newer Parley wrote it, and leaves it alone', async () => {
    const address = await aPostgresAddress();
    await (await openPostgresStores(address)).close();
    await queryPostgres(
      address,
      `insert into kysely_migration values ('9999-later', '2099-01-01')`,
    );
    expect(await refusal(address)).toMatchObject({
      code: 'broken-archive',
      message: expect.stringMatching(/a newer Parley/),
    });
  });

  it('says so where the database is read-only', async () => {
    const address = await aPostgresAddress();
    const user = `reader_${address.slice(-8)}`;
    await queryPostgres(address, `create role ${user} login`);
    await queryPostgres(address, `alter role ${user} set default_transaction_read_only = on`);
    onTestFinished(() => queryPostgres(address, `drop role ${user}`).then(() => undefined));
    expect(await refusal(changed(address, { user }))).toMatchObject({
      code: 'broken-archive',
      message: expect.stringMatching(/read-only/),
    });
  });

  it('opens behind a pooler once its user looks for tables in its schema, and not before', async () => {
    const address = await aPostgresAddress();
    const user = `pooled_${address.slice(-8)}`;
    await queryPostgres(address, `create role ${user} login superuser`);
    onTestFinished(() => queryPostgres(address, `drop role ${user}`).then(() => undefined));
    const pooled = `${changed(address, { user })}&pooler=transaction`;
    const fault = await refusal(pooled);
    expect(fault).toMatchObject({ code: 'bad-settings' });
    const [, told = ''] = /“(alter role .*?)”/.exec(String(fault)) ?? [];
    await queryPostgres(address, told);
    const stores = await openPostgresStores(pooled);
    await place(stores.articles, aReport({ text: 'The ferry sailed.' }), ARRIVAL);
    await stores.index.changed?.(AbortSignal.abort());
    expect(await stores.index.revision()).toBe(1);
    await stores.close();
    expect(await queryPostgres(address, 'select title from articles')).toHaveLength(1);
    await queryPostgres(address, `reassign owned by ${user} to current_user`);
  });

  it('says what to do where a pooler takes no settings of a connection', () => {
    const parsed = parsePostgresAddress('postgres://desk:port-ellis@db/news');
    const refused = new Error('unsupported startup parameter: options');
    expect(postgresFailure(refused, parsed)).toMatchObject({
      code: 'bad-settings',
      message: expect.stringMatching(/add pooler=transaction/),
    });
  });

  it('leaves the tables of another program alone', async () => {
    const address = await aPostgresAddress();
    const schema = address.split('=')[1];
    await queryPostgres(address, `create schema ${schema}; create table ${schema}.theirs (a int)`);
    expect(await refusal(address)).toMatchObject({
      message: expect.stringMatching(/another program/),
    });
  });

  it('is not made where only one that is there is meant', async () => {
    const address = await aPostgresAddress();
    await expect(openPostgresStores(address, 'refused')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps texts in the order of their bytes', async () => {
    const stores = await openPostgresStores(await aPostgresAddress());
    onTestFinished(() => stores.close());
    const { subscriptions } = await stores.ofWorkspace('T1');
    for (const channel of ['a', 'B', 'ä', 'C']) await subscriptions.enqueue({ channel, slot: 1 });
    const due = await subscriptions.listDue();
    expect(due.map(({ channel }) => channel)).toEqual(['B', 'C', 'a', 'ä']);
  });

  it('refuses a text with a NUL, which PostgreSQL cannot keep, in a line', async () => {
    const stores = await openPostgresStores(await aPostgresAddress());
    onTestFinished(() => stores.close());
    const report = aReport({ text: 'The ferry\0sailed.' });
    await expect(place(stores.articles, report, ARRIVAL)).rejects.toMatchObject({
      code: 'not-text',
    });
  });

  it('goes on once its server is back, and says meanwhile that it is away', async () => {
    const server = await ownServer();
    onTestFinished(() => server.remove());
    const stores = await openPostgresStores(`${server.address}postgres`);
    onTestFinished(() => stores.close());
    const report = aReport({ text: 'The ferry sailed.' });
    await place(stores.articles, report, ARRIVAL);
    await server.stop();
    await expect(stores.listings.ids()).rejects.toMatchObject({ code: 'archive-away' });
    await expect(
      place(stores.articles, aReport({ text: 'It did not.' }), ARRIVAL),
    ).rejects.toMatchObject({ code: 'archive-away' });
    await server.start();
    expect(await stores.listings.ids()).toEqual([report.id]);
  });
});
