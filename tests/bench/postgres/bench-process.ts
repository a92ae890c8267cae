// A step of the bench in a process of its own.
import { Kysely, sql } from 'kysely';
import { createAppContext } from '../../../src/app/app-context.ts';
import { openArchive } from '../../../src/app/open-archive.ts';
import { rowOf } from '../../../src/edge/sql/article-rows.ts';
import { openPostgresStores } from '../../../src/edge/sql/open-postgres.ts';
import { parsePostgresAddress } from '../../../src/edge/sql/postgres-address.ts';
import { createPostgresDialect } from '../../../src/edge/sql/postgres-dialect.ts';
import type { Schema } from '../../../src/edge/sql/schema.ts';
import { QUESTION_KINDS } from '../scale/made-questions.ts';
import { type RecombinedArticle, recombineArticles } from '../scale/recombined-articles.ts';
import { type AskMeasurement, type BenchOrder, UNCOUNTED } from './bench-order.ts';

/** A made article has about so many passages. */
const PASSAGES_PER_ARTICLE = 8;

/** Articles that are written in one statement. */
const ROWS = 500;

/** The day on which the questions are asked. */
const TODAY = '2031-06-01';

const MB = 2 ** 20;

const order: BenchOrder = JSON.parse(process.argv[2] ?? '');
switch (order.step) {
  case 'fill':
    await fill(order);
    break;
  case 'read':
    await askAll(order, () => undefined);
    break;
  case 'measure':
    process.send?.(await measure(order));
}
process.disconnect?.();

/** Writes articles until there are as many as are asked for, and puts their passages. */
async function fill({ archive, passages }: BenchOrder): Promise<void> {
  await (await openPostgresStores(archive)).close();
  const db = new Kysely<Schema>({ dialect: createPostgresDialect(parsePostgresAddress(archive)) });
  const { rows } = await sql<{ count: number }>`select count(*) from articles`.execute(db);
  const there = rows[0]?.count ?? 0;
  const wanted = Math.ceil(passages / PASSAGES_PER_ARTICLE);
  let batch: RecombinedArticle[] = [];
  let at = 0;
  for (const article of recombineArticles()) {
    if (at >= wanted) break;
    at += 1;
    if (at > there) batch.push(article);
    if (batch.length < ROWS && at < wanted) continue;
    if (batch.length > 0) await write(db, batch, at);
    batch = [];
  }
  await db.destroy();
  const { archive: opened } = await open(archive);
  const told = setInterval(
    () => process.stderr.write(`${opened.indexSize()?.passages ?? 0}\n`),
    60_000,
  );
  await opened.catchUp();
  clearInterval(told);
  await opened.close();
  const after = new Kysely<Schema>({
    dialect: createPostgresDialect(parsePostgresAddress(archive)),
  });
  for (const table of ['articles', 'passages', 'passage_terms', 'readings'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(after);
  await after.destroy();
}

async function write(
  db: Kysely<Schema>,
  batch: readonly RecombinedArticle[],
  last: number,
): Promise<void> {
  const rows = batch.map(({ report }, nth) => {
    const revision = last - batch.length + nth + 1;
    const stored = { revision, arrived_at: revision, report: report.id, is_signed: 1 };
    return { ...rowOf(report), ...stored };
  });
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('articles').values(rows).execute();
    await trx
      .insertInto('notes')
      .values({ key: 'revision', value: String(last) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(last) }))
      .execute();
  });
}

function open(archive: string) {
  const context = { ...createAppContext({ PARLEY_LOG_LEVEL: 'error' }), folder: process.cwd() };
  return openArchive({ kind: 'named', name: archive, isNew: 'refused' }, context, 'command');
}

async function askAll(
  { archive, questions }: BenchOrder,
  asked: (one: Asked) => void,
): Promise<number> {
  const { archive: opened } = await open(archive);
  for (const [at, one] of questions.entries()) {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await opened.ask(one.question, { today: TODAY });
    const { user, system } = process.cpuUsage(cpu);
    const took = { tookMs: performance.now() - began, cpuMs: (user + system) / 1000 };
    if (at >= UNCOUNTED) asked({ kind: one.kind, ...took });
  }
  const passages = opened.indexSize()?.passages ?? 0;
  await opened.close();
  return passages;
}

/** A question that was asked, with the times that it took, of the clock and of the process. */
interface Asked {
  readonly kind: string;
  readonly tookMs: number;
  readonly cpuMs: number;
}

async function measure(order: BenchOrder): Promise<AskMeasurement> {
  const all: Asked[] = [];
  const passages = await askAll(order, (one) => void all.push(one));
  const quantiles = (values: readonly number[]) => ({
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
  });
  const times = (some: readonly Asked[]) => quantiles(some.map(({ tookMs }) => tookMs));
  return {
    ...{ passages, ask: times(all), cpu: quantiles(all.map(({ cpuMs }) => cpuMs)) },
    byKind: Object.fromEntries(
      QUESTION_KINDS.map((kind) => [kind, times(all.filter((one) => one.kind === kind))]),
    ),
    mostMB: Math.round(process.resourceUsage().maxRSS / 1024),
    heapMB: Math.round(process.memoryUsage().heapUsed / MB),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor(share * sorted.length)] ?? 0);
}
