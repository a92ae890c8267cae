import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, Dialect } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../../src/archive/archive.ts';
import { cite } from '../../../src/domain/passage.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, aReport, NOW } from '../../support/builders.ts';
import { aFolder } from '../../support/folder.ts';

/**
 * Tables that grow with what an archive holds; those of postings that were not merged yet are
 * bounded, and may be read as a whole.
 */
const GROWING = new Set([
  ...['articles', 'readings', 'signatures', 'signature_postings', 'sentence_postings'],
  ...['repeated_sentences', 'replaced', 'withdrawn', 'entries', 'read_pages'],
]);

const DAY_MS = 86_400_000;
const TODAY = '2031-06-01';

/** A dialect that writes down what is asked of the database, each statement once. */
function recorded(dialect: Dialect, statements: Map<string, CompiledQuery>): Dialect {
  return {
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => dialect.createAdapter(),
    createDriver() {
      const driver = dialect.createDriver();
      const acquire = driver.acquireConnection.bind(driver);
      driver.acquireConnection = async () => {
        const connection = await acquire();
        return {
          streamQuery: (query, size) => connection.streamQuery(query, size),
          executeQuery: async (query) => {
            statements.set(query.sql, query);
            return await connection.executeQuery(query);
          },
        };
      };
      return driver;
    },
  };
}

function report(day: number) {
  const address = `https://herald.example/${day}`;
  return aReport({
    ...{ id: `r${day}`, origin: address, url: address, outlet: 'The Herald' },
    published: `2031-05-${String(day).padStart(2, '0')}`,
    text: `Norland and Southmark signed a truce on ${day} May 2031. ${day * 3} people were freed at Port Ellis, the minister Ann Roe said. “Ferries sail again,” she said.`,
  });
}

/** An archive file whose index is open, and what was asked of it since then. */
async function anOpenedArchive() {
  const path = join(aFolder(), 'archive.db');
  const statements = new Map<string, CompiledQuery>();
  const dialect = recorded(createSqliteDialect(path), statements);
  const archive = createArchive(await openStores({ dialect, lasts: true }), aKnowledge());
  onTestFinished(() => archive.close());
  for (let day = 1; day <= 20; day += 1)
    await archive.ingest(report(day), NOW - (30 - day) * DAY_MS);
  await archive.ask('Who signed a truce?');
  statements.clear();
  return { archive, path, statements };
}

/** What SQLite would do for a statement, step by step. */
function planOf(path: string, statement: CompiledQuery): readonly string[] {
  const db = new DatabaseSync(path);
  const bound = statement.parameters.map((value) =>
    typeof value === 'number' ? BigInt(value) : (value as SQLInputValue),
  );
  const plan = db.prepare(`explain query plan ${statement.sql}`).all(...bound);
  db.close();
  return plan.map(({ detail }) => String(detail));
}

/** Tables that SQLite reads as a whole for a statement. */
function scannedBy(path: string, statement: CompiledQuery): readonly string[] {
  // All reports are as good as all articles: a greatest value alone is at the end of an index.
  const isOfReports = statement.parameters.includes('report') && !statement.sql.includes(' max(');
  return planOf(path, statement).flatMap((step) =>
    isOfReports && /\(kind=\?\)$/.test(step)
      ? ['articles']
      : (/^SCAN (\w+)/.exec(step)?.slice(1, 2) ?? []),
  );
}

const USES: readonly (readonly [string, (archive: Archive) => Promise<unknown>])[] = [
  ['a report that comes in', (archive) => archive.ingest(report(21), NOW)],
  [
    'a question',
    (archive) =>
      archive.ask('Who signed a truce?', { limit: 5, today: TODAY, detail: 'explained' }),
  ],
  [
    'a question for the newest',
    (archive) => archive.ask('latest on Port Ellis', { limit: 5, today: TODAY }),
  ],
  [
    'a question that is refused',
    (archive) => archive.ask('Who sank the Arandel?', { limit: 5, today: TODAY }),
  ],
  [
    'a timeline of a subject',
    (archive) =>
      archive.timeline({ subject: 'truce', from: null, to: null, dates: 5, sentences: 1 }),
  ],
  [
    'a digest',
    (archive) => archive.digest({ since: NOW - 15 * DAY_MS, until: NOW, subject: null }),
  ],
  ['figures', (archive) => archive.figures({ subject: 'people freed', limit: 5, today: TODAY })],
  ['sides', (archive) => archive.sides('truce', 3)],
  [
    'a message that is checked',
    (archive) => archive.check({ message: 'Norland signed a truce on 3 May 2031.', limit: 3 }),
  ],
  ['the history of an article', (archive) => archive.history('r3')],
  [
    'a passage that is checked',
    async (archive) => {
      for (const one of await archive.articles(['r3'])) {
        await archive.passageRecord(cite(one, { start: 0, end: 5 }));
      }
    },
  ],
  ['a withdrawal', (archive) => archive.withdraw('r3')],
];

describe('what is asked of the database', () => {
  it.each(USES)('by %s reads no growing table as a whole', async (_, use) => {
    const { archive, path, statements } = await anOpenedArchive();
    await archive.ingest(report(25), NOW);
    await use(archive);
    const asked = [...statements.values()].filter(({ sql }) => !/^(?:begin|commit)/.test(sql));
    expect(asked.length).toBeGreaterThan(0);
    const scans = asked.filter((one) => scannedBy(path, one).some((table) => GROWING.has(table)));
    expect(scans.map(({ sql }) => sql)).toEqual([]);
  });

  it('by the groups of many reports looks each of them up by its id', async () => {
    const path = join(aFolder(), 'archive.db');
    const statements = new Map<string, CompiledQuery>();
    const dialect = recorded(createSqliteDialect(path), statements);
    const stores = await openStores({ dialect, lasts: true });
    onTestFinished(() => stores.close());
    statements.clear();
    await stores.reprints.reprintGroupsOf(Array.from({ length: 200 }, (_, at) => `r${at}`));
    const [steps] = [...statements.values()].map((one) => planOf(path, one));
    expect(steps?.[0]).toMatch(/^SEARCH one .*\(id=\?\)/);
  });
});
