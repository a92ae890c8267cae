import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Kysely } from 'kysely';
import { createArchive } from '../../src/archive/archive.ts';
import { createReadings } from '../../src/archive/articles/readings.ts';
import { createStoredReaders } from '../../src/archive/articles/stored-readers.ts';
import { findCandidates } from '../../src/archive/asking/find-candidates.ts';
import { createPassageFollower } from '../../src/archive/asking/passage-follower.ts';
import type { Report } from '../../src/domain/article.ts';
import { rowOf } from '../../src/edge/sql/article-rows.ts';
import { openPostgresStores } from '../../src/edge/sql/open-postgres.ts';
import { parsePostgresAddress } from '../../src/edge/sql/postgres-address.ts';
import { createPostgresDialect } from '../../src/edge/sql/postgres-dialect.ts';
import type { Schema } from '../../src/edge/sql/schema.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { aKnowledge, aReport } from '../support/builders.ts';
import { mulberry32 } from './mulberry32.ts';

/** A passage has about so many sentences, and an article so many passages. */
const SENTENCES = 3;
const PASSAGES = 10;

/** Questions asked; the first ones fill the caches and are not counted. */
const ASKED = 120;
const UNCOUNTED = 20;

/** The share of sentences in which a made name stands: so the vocabulary grows with the size. */
const MADE_SHARE = 0.3;

/** Articles that are written in one statement. */
const ROWS = 500;

const { values } = parseArgs({
  options: {
    archive: { type: 'string', default: 'memory:' },
    passages: { type: 'string', default: '10000' },
    /** JSON Lines of articles, also gzipped, whose sentences are recombined. */
    pool: { type: 'string', multiple: true, default: [] },
    /** JSON Lines of articles that questions are asked of, and of the questions. */
    articles: { type: 'string', default: '' },
    questions: { type: 'string', default: '' },
  },
});

function linesOf(path: string): readonly Record<string, string>[] {
  if (path === '') return [];
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const print = (...words: readonly unknown[]): void => {
  process.stdout.write(`${words.join(' ')}\n`);
};

const random = mulberry32(7);
const oneOf = <Item>(items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const pool = values.pool.flatMap((path) =>
  linesOf(path).flatMap(({ text = '' }) =>
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => sentence.length > 40 && sentence.length < 300),
  ),
);

const SYLLABLES = 'ka ro mi ten sul ver da lon pri ost bel zan'.split(' ');

/** A made name, of more there are the more articles there are: the commoner the lower its number. */
function madeName(most: number): string {
  let number = Math.floor(most * random() ** 3) + 12 ** 2;
  let name = '';
  for (; number > 0; number = Math.floor(number / 12)) name += SYLLABLES[number % 12];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function recombined(at: number, most: number): Report {
  const paragraphs = Array.from({ length: PASSAGES }, () =>
    Array.from({ length: SENTENCES }, () => {
      const sentence = oneOf(pool);
      return random() < MADE_SHARE ? `${madeName(most)}: ${sentence}` : sentence;
    }).join(' '),
  );
  const day = String(1 + (at % 28)).padStart(2, '0');
  return aReport({
    ...{ id: `m${at}`, origin: `https://made.example/${at}`, title: oneOf(pool).slice(0, 60) },
    ...{ published: `20${10 + (at % 15)}-0${1 + (at % 9)}-${day}`, text: paragraphs.join('\n\n') },
  });
}

const isPostgres = /^postgres/.test(values.archive);
const stores = isPostgres
  ? await openPostgresStores(values.archive)
  : await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
const archive = createArchive(stores, aKnowledge());

const size = Number(values.passages);
const given = linesOf(values.articles).map(({ id = '', title = '', text = '' }) =>
  aReport({ id, origin: id, title, text, published: null }),
);
const before = await stores.index.revision();
let began = performance.now();
if (before === 0) {
  const made = Math.ceil(size / PASSAGES);
  if (isPostgres) {
    const dialect = createPostgresDialect(parsePostgresAddress(values.archive));
    const db = new Kysely<Schema>({ dialect });
    let revision = 0;
    const write = async (reports: readonly Report[]) => {
      const rows = reports.map((report) => {
        revision += 1;
        return {
          ...rowOf(report),
          revision,
          arrived_at: revision,
          report: report.id,
          is_signed: 1,
        };
      });
      await db.insertInto('articles').values(rows).execute();
    };
    await write(given);
    for (let at = 0; at < made; at += ROWS) {
      await write(
        Array.from({ length: Math.min(ROWS, made - at) }, (_, next) => recombined(at + next, made)),
      );
    }
    await db
      .insertInto('notes')
      .values({ key: 'revision', value: String(revision) })
      .execute();
    await db.destroy();
  } else {
    const put = async (report: Report) => {
      await stores.articles.transact((unit) =>
        unit.place(report, {
          ...{
            arrivedAt: 1,
            reprintGroup: report.id,
            signature: null,
            sentences: [],
            displaced: [],
          },
        }),
      );
    };
    for (const report of given) await put(report);
    for (let at = 0; at < made; at += 1) await put(recombined(at, made));
  }
}
print('articles', Math.round(performance.now() - began), 'ms');

began = performance.now();
await archive.ask('Is there anything?');
print('passages', Math.round(performance.now() - began), 'ms');

const labelled = linesOf(values.questions);
const asked = Array.from({ length: ASKED }, (_, at) => {
  const known = labelled[Math.floor((at * labelled.length) / ASKED)];
  if (known && at % 2 === 0) return { question: known.question ?? '', paragraph: known.paragraph };
  const words = oneOf(pool).match(/\p{L}{4,}/gu) ?? [];
  return { question: `What about the ${words.slice(0, 6).join(' ')}?`, paragraph: undefined };
});
const knowledge = aKnowledge();
const keeper = stores.passages
  ? createPassageFollower({
      ...stores,
      passages: stores.passages,
      readings: createReadings(stores, createStoredReaders(knowledge)),
    })
  : null;
const finding: number[] = [];
if (keeper !== null) {
  for (const [at, { question }] of asked.entries()) {
    const from = performance.now();
    const passages = await keeper.current();
    await findCandidates(parseQuestion(question, knowledge.lexicon), passages);
    if (at >= UNCOUNTED) finding.push(performance.now() - from);
  }
}

const times: number[] = [];
const cpu = process.cpuUsage();
let gain = 0;
let labelledCount = 0;
for (const [at, { question, paragraph }] of asked.entries()) {
  const from = performance.now();
  const answer = await archive.ask(question);
  if (at >= UNCOUNTED) times.push(performance.now() - from);
  if (paragraph === undefined) continue;
  labelledCount += 1;
  const ranked = [...(answer.status === 'answered' ? answer.excerpts : []), ...answer.related];
  const rank = ranked.findIndex((excerpt) => excerpt.passage.article.id === paragraph);
  if (rank >= 0) gain += 1 / Math.log2(rank + 2);
}
/** Median and 95th percentile, in milliseconds. */
function quantiles(measured: readonly number[]): string {
  const sorted = measured.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

const { user, system } = process.cpuUsage(cpu);
if (finding.length > 0) print('finding', quantiles(finding));
print(
  'ask',
  quantiles(times),
  'cpu',
  ((user + system) / 1000 / asked.length).toFixed(0),
  'ms each',
);
print('nDCG@10', (gain / labelledCount).toFixed(4), 'of', labelledCount);
print('process', Math.round(process.memoryUsage.rss() / 2 ** 20), 'MB');
await stores.close();
