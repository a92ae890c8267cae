import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { aPostgresAddress, makeLockedUser } from '../support/postgres.ts';
import { LOCKED_USER } from '../support/postgres-server.ts';

const FILES = { 'a.txt': 'The ferry Belinda sailed to Port Ellis on 3 May 2031.' };

describe('parley on PostgreSQL', () => {
  it('ingests, asks and withdraws as in a file', async () => {
    const folder = aFolder(FILES);
    const archive = await aPostgresAddress();
    const ingested = await parley(['ingest', '--archive', archive, '--json', 'a.txt'], { folder });
    expect(ingested.json).toMatchObject([{ status: 'added', passages: 1 }]);
    const ask = ['ask', '--archive', archive, '--json', 'Where did the Belinda sail?'];
    const { json } = await parley(ask, { folder });
    expect(json).toMatchObject([{ status: 'answered', excerpts: [{ text: FILES['a.txt'] }] }]);
    const id = String(ingested.json[0].articleId);
    expect((await parley(['withdraw', '--archive', archive, id], { folder })).status).toBe(0);
    expect((await parley(ask, { folder })).json).toMatchObject([{ status: 'no_answer' }]);
  });

  it('is the configured archive, with the chronicle', async () => {
    const environment = { PARLEY_ARCHIVE: await aPostgresAddress() };
    const { status, json } = await parley(['ask', '--json', 'When was Minsk II signed?'], {
      folder: aFolder(),
      environment,
    });
    expect([status, json[0].status]).toEqual([0, 'answered']);
  });

  it.each([
    ['postgres://desk:port-ellis@127.0.0.1:1/news', 1, /cannot be reached.*start it/],
    ['postgres://desk:port-ellis@127.0.0.1:1/news?sll=1', 2, /unknown parameters \(sll\)/],
    ['postgres://desk:port-ellis@127.0.0.1:1', 2, /names no database/],
  ])('fails in a line on %s, and tells no password', async (archive, exit, said) => {
    const { status, out, err } = await parley(['sources', '--archive', archive], {
      folder: aFolder(),
    });
    expect([status, out]).toEqual([exit, '']);
    expect(err).toMatch(said);
    expect(err.trimEnd()).not.toMatch(/port-ellis|\n/);
  });

  it('exits 2 where user or database are wrong, and 1 where there is no archive', async () => {
    const address = await aPostgresAddress();
    await makeLockedUser(address);
    const wrong = address.replace('parley@', `${LOCKED_USER.name}:cape-foul@`);
    const status = async (archive: string) =>
      (await parley(['sources', '--archive', archive], { folder: aFolder() })).status;
    expect(await status(wrong)).toBe(2);
    expect(await status(address.replace('/postgres?', '/nowhere?'))).toBe(2);
    expect(await status(address)).toBe(1);
  });

  it('is copied to from a file, once, and never onto itself', async () => {
    const folder = aFolder(FILES);
    const to = await aPostgresAddress();
    await parley(['ingest', '--archive', 'a.db', 'a.txt'], { folder });
    const copy = ['copy', '--from', 'a.db', '--to', to, '--json'];
    const { status, json, out } = await parley(copy, { folder });
    expect([status, json[0].status]).toEqual([0, 'copied']);
    expect(out).not.toContain('postgres://');
    expect((await parley(copy, { folder })).json[0].status).toBe('unchanged');
    const ask = ['ask', '--archive', to, '--json', 'Where did the Belinda sail?'];
    expect((await parley(ask, { folder })).json[0].status).toBe('answered');
    const onto = await parley(['copy', '--from', 'a.db', '--to', 'a.db'], { folder });
    expect([onto.status, onto.err]).toEqual([2, expect.stringMatching(/name two/)]);
    const missing = await parley(['copy', '--from', 'b.db', '--to', to], { folder });
    expect([missing.status, missing.err]).toEqual([1, expect.stringMatching(/no archive b.db/)]);
  });

  it('is looked at by the doctor', async () => {
    const environment = { DATABASE_URL: await aPostgresAddress(), PARLEY_ARCHIVE: '' };
    const { json } = await parley(['doctor', '--json'], { folder: aFolder(), environment });
    expect(json.find(({ check }) => check === 'database')).toMatchObject({
      status: 'ok',
      what: expect.stringMatching(/opens, PostgreSQL \d+.*a start makes them/),
    });
  });
});
