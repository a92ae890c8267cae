import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Report } from '../../src/domain/article.ts';
import { createSealer } from '../../src/edge/sealer.ts';
import { rowOf } from '../../src/edge/sql/article-rows.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { doomWithin, strayFaults, UNHARMED } from './archive-scenarios.ts';
import { checkArchive } from './check-archive.ts';
import type { Scenario } from './fault-run.ts';
import { madeReports } from './made-reports.ts';
import { SEALING_KEYS } from './sealing-keys.ts';
import { runProcess } from './start-process.ts';

/** Writes of the changes that bring the oldest archive here up to date. */
const WRITES_OF_MIGRATIONS = 90;

/** Writes that some installations make, without those of the tables. */
const WRITES_OF_INSTALLATIONS = 24;

const MIGRATIONS = resolve('src/edge/sql/migrations');

/** The first version with all that articles are stored with. */
const OLDEST = '0009';

/**
 * An archive of an older version is brought up to date by two processes that start at once; one is
 * killed at a write. Then another one opens it.
 */
export const killedMigrations: Scenario = async function* ({ random, folder }) {
  const path = join(folder, 'archive.db');
  const articles = madeReports(6, random).filter(({ id, origin }) => id === origin);
  const older = readdirSync(MIGRATIONS).filter((name) => name > OLDEST);
  await writeOlderArchive(path, { until: random.pick(older.slice(0, -1)), articles });
  const task = { kind: 'open', path } as const;
  const doom = doomWithin(random, WRITES_OF_MIGRATIONS);
  const [killed, other] = await Promise.all([
    runProcess({ task, doom }),
    runProcess({ task, doom: random.pick([UNHARMED, doom]) }),
  ]);
  const last = await runProcess({ task, doom: UNHARMED });
  const kept = articles.map(({ id }) => id);
  const faults = await checkArchive(path, { articles, kept });
  const said = [killed, other, last].flatMap(strayFaults);
  const kind = 'kill -9 at a write of a migration, beside another start';
  yield { kind, ...faults, broken: [...faults.broken, ...said] };
};

async function writeOlderArchive(
  path: string,
  { until, articles }: { readonly until: string; readonly articles: readonly Report[] },
): Promise<void> {
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(path) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => migrationsUntil(until) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  for (const [at, article] of articles.entries()) {
    const { extent: _, text_basis: __, ...row } = rowOf(article);
    const stored = { ...row, revision: at + 1, arrived_at: 1, report: article.id, is_signed: 0 };
    const columns = sql.join(Object.keys(stored).map((name) => sql.ref(name)));
    const values = sql.join(Object.values(stored));
    await sql`insert into articles (${columns}) values (${values})`.execute(db);
  }
  await sql`insert into notes (key, value) values ('revision', ${String(articles.length)})`.execute(
    db,
  );
  await db.destroy();
}

async function migrationsUntil(last: string): Promise<Record<string, Migration>> {
  const made = readdirSync(MIGRATIONS)
    .filter((name) => name <= last)
    .map(async (name) => {
      const exported: Record<string, Migration> = await import(join(MIGRATIONS, name));
      return [name.replace('.ts', ''), Object.values(exported)[0]] as const;
    });
  return Object.fromEntries(
    (await Promise.all(made)).flatMap(([name, made]) => (made ? [[name, made]] : [])),
  );
}

/** The bot is installed anew in some workspaces by a process that is killed at a write. */
export const killedInstallations: Scenario = async function* ({ random, folder }) {
  const path = join(folder, 'archive.db');
  const ids = ['T1', 'T2', 'E3'];
  const orders = (round: string) => ids.map((id) => ({ id, secret: `${id} ${round}` }));
  const first = { kind: 'install', path, secrets: orders('old') } as const;
  await runProcess({ task: first, doom: UNHARMED });
  const again = { ...first, secrets: orders('new') };
  const killed = await runProcess({
    task: again,
    doom: doomWithin(random, WRITES_OF_INSTALLATIONS),
  });
  const stores = await openStores({ dialect: createSqliteDialect(path), lasts: true });
  const installations = stores.installations(createSealer(SEALING_KEYS));
  const broken = [...strayFaults(killed)];
  let lost = 0;
  for (const id of ids) {
    const secret = (await installations.find(id))?.secret;
    if (secret !== `${id} new` && killed.kept.includes(id)) lost += 1;
    else if (secret !== `${id} new` && secret !== `${id} old`)
      broken.push(`${id} opens as ${secret}`);
    if ((await installations.installationOf(`W-${id}`)) !== id) broken.push(`W-${id} is gone`);
  }
  await stores.close();
  yield { kind: 'kill -9 at a write of an installation', lost, doubled: 0, broken };
};
