import { DatabaseSync } from 'node:sqlite';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { BuiltEngine, Collection, Engine } from './engine.ts';

/** Results that FTS5 and FlexSearch are asked for: as many as Parley ranks closely. */
const RESULTS = 200;

const ANY_SIZE = Number.POSITIVE_INFINITY;

/** Engines that Parley is measured beside, each with its defaults. */
export const OTHER_ENGINES: readonly Engine[] = [
  { name: 'minisearch-or', mostPassages: ANY_SIZE, build: miniSearch('OR') },
  { name: 'minisearch-and', mostPassages: ANY_SIZE, build: miniSearch('AND') },
  { name: 'lunr', mostPassages: 40_000, build: lunrIndex },
  { name: 'flexsearch', mostPassages: ANY_SIZE, build: flexSearch },
  { name: 'sqlite-fts5', mostPassages: ANY_SIZE, build: sqliteFts },
];

function miniSearch(combineWith: 'OR' | 'AND') {
  return async ({ passages }: Collection): Promise<BuiltEngine> => {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll(passages);
    const ask = (question: string) => index.search(question, { combineWith });
    if (combineWith === 'AND') return { ask };
    const written = JSON.stringify(index);
    return {
      ask,
      async reopen(question) {
        MiniSearch.loadJSON(written, { fields: ['text'] }).search(question);
      },
    };
  };
}

async function lunrIndex({ passages }: Collection): Promise<BuiltEngine> {
  const index = lunr((builder) => {
    builder.field('text');
    for (const passage of passages) builder.add(passage);
  });
  return { ask: (question) => index.search(question.replace(/[^\p{L}\p{N}]+/gu, ' ')) };
}

async function flexSearch({ passages }: Collection): Promise<BuiltEngine> {
  const index = new FlexSearch.Index();
  for (const { id, text } of passages) index.add(id, text);
  return { ask: (question) => index.search(question, { limit: RESULTS, suggest: true }) };
}

async function sqliteFts({ passages }: Collection): Promise<BuiltEngine> {
  const db = new DatabaseSync(':memory:');
  db.exec(`create virtual table passages using fts5(text, tokenize = 'porter unicode61')`);
  const insert = db.prepare('insert into passages(rowid, text) values (?, ?)');
  db.exec('begin');
  for (const { id, text } of passages) insert.run(BigInt(id + 1), text);
  db.exec('commit');
  const select = db.prepare(
    `select rowid from passages where passages match ? order by bm25(passages) limit ${RESULTS}`,
  );
  return {
    ask: (question) => select.all((question.match(/[\p{L}\p{N}]+/gu) ?? []).join(' OR ')),
    close: async () => db.close(),
  };
}
