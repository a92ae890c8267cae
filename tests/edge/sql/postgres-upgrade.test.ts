import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { aKnowledge, aReport, NOW } from '../../support/builders.ts';
import { aPostgresAddress, queryPostgres } from '../../support/postgres.ts';

/** What a newer version makes of the tables beside processes of this one, as its migrations do. */
const UPGRADE = `
  alter table articles add column mood text;
  create table moods (article_id text primary key);
  insert into kysely_migration values ('9999-moods', '2099-01-01')`;

describe('an upgrade of one bot after another', () => {
  it('lets a process of the older version go on, and none of it start', async () => {
    const address = await aPostgresAddress();
    const archive = createArchive(await openPostgresStores(address), aKnowledge());
    onTestFinished(() => archive.close());
    await archive.ingest(aReport({ id: 'a', text: 'The tug Belinda sailed to Arandel.' }), NOW);
    await queryPostgres(address, UPGRADE);
    await archive.ingest(aReport({ id: 'b', text: 'The ferry Aurora sailed to Brill.' }), NOW);
    for (const question of ['Where did the Belinda sail?', 'Where did the Aurora sail?'])
      expect((await archive.ask(question)).status).toBe('answered');
    await expect(openPostgresStores(address)).rejects.toMatchObject({
      code: 'broken-archive',
      message: expect.stringMatching(/a newer Parley wrote this archive/),
    });
  });

  it('that breaks off leaves nothing half done, and is done by the next start', async () => {
    const address = await aPostgresAddress();
    const schema = address.split('=')[1];
    await queryPostgres(
      address,
      `create schema ${schema};
      create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null);
      create table passage_totals (in_its_way int)`,
    );
    const made = async () => {
      const rows = await queryPostgres(
        address,
        `select tablename as name from pg_tables
          where schemaname = current_schema() and tablename not like 'kysely%'
        union select name from kysely_migration`,
      );
      return rows.map(({ name }) => name);
    };
    await expect(openPostgresStores(address)).rejects.toThrow(/passage_totals/);
    expect(await made()).toEqual(['passage_totals']);
    await queryPostgres(address, 'drop table passage_totals');
    await (await openPostgresStores(address)).close();
    expect(await made()).toEqual(expect.arrayContaining(['articles', 'passages', '0021-passages']));
  });
});
