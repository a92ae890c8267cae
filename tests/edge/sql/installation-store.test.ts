import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createSealer, KEY_BYTES } from '../../../src/edge/sealer.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { installationStoreContract } from '../../contracts/installation-store.ts';
import { aFolder } from '../../support/folder.ts';

const open = (path: string) => openStores({ dialect: createSqliteDialect(path), lasts: true });

installationStoreContract('SQLite in memory', () => open(':memory:'));

const SECRET = 'xoxb-the-token-of-port-ellis';

async function withInstallation() {
  const path = join(aFolder(), 'archive.db');
  const stores = await open(path);
  const sealer = createSealer({ newest: randomBytes(KEY_BYTES), older: null });
  const installations = stores.installations(sealer);
  await installations.save({ id: 'T1', secret: SECRET }, 1);
  return { path, stores, installations };
}

describe('a file of installations', () => {
  it('holds no token that could be read', async () => {
    const { path, stores } = await withInstallation();
    await stores.close();
    const folder = dirname(path);
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    expect(files.some((bytes) => bytes.includes('xoxb-'))).toBe(false);
  });

  it('says which installations are damaged, and keeps the others', async () => {
    const { path, stores, installations } = await withInstallation();
    await installations.save({ id: 'T2', secret: SECRET }, 1);
    const db = new Kysely<unknown>({ dialect: createSqliteDialect(path) });
    // A token of one workspace in the row of another one opens nothing.
    await sql`update installations set sealed = (select sealed from installations where id = 'T2')
      where id = 'T1'`.execute(db);
    await db.destroy();
    expect(await installations.reseal()).toEqual({ resealed: 0, damaged: ['T1'] });
    expect((await installations.find('T2'))?.secret).toBe(SECRET);
    await stores.close();
  });
});
