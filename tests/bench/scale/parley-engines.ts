import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppContext } from '../../../src/app/app-context.ts';
import { openArchive } from '../../../src/app/open-archive.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { indexEntry } from '../../../src/search/index-entries.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import { createPassageIndex } from '../../../src/search/passage-index.ts';
import { rankCandidates } from '../../../src/search/search.ts';
import { createWordFamilies } from '../../../src/search/word-families.ts';
import { type ReadingOf, readText } from '../../../src/text/readings/text-reading.ts';
import { NOW } from '../../support/builders.ts';
import { findCandidates } from '../../support/search.ts';
import type { BuiltEngine, Collection, Engine } from './engine.ts';

/** The day on which the questions are asked. */
const TODAY = '2031-06-01';

/** Reports that are added at once. */
const REPORTS_PER_BATCH = 20;

/** Parley's parts, with the words of the shipped beat. */
export const PARLEY_ENGINES: readonly Engine[] = [
  { name: 'parley-rank', mostPassages: 400_000, build: findAndRank },
  { name: 'parley-ask', mostPassages: 400_000, build: wholeAsk },
];

/** Finds passages and ranks their sentences; the articles lie in memory. */
async function findAndRank({ reports }: Collection): Promise<BuiltEngine> {
  const { corpus } = createAppContext({});
  const lexicon = createLexicon(await corpus.beat());
  const families = createWordFamilies(await corpus.families());
  const index = createPassageIndex();
  for (let first = 0; first < reports.length; first += REPORTS_PER_BATCH) {
    const batch = reports.slice(first, first + REPORTS_PER_BATCH);
    runAtOnce(index.add(batch.map((report) => indexEntry(report, readText(report.text)))));
  }
  const readingOf: ReadingOf = (article) => index.readingOf(article) ?? readText(article.text);
  const byId = new Map(reports.map((report) => [report.id, report]));
  return {
    ask: (question) =>
      rankCandidates(
        findCandidates(parseQuestion(question, lexicon, families), index),
        (id) => byId.get(id),
        readingOf,
      ),
  };
}

/** A whole question to an archive in a file: what stands in no cache is read from it. */
async function wholeAsk({ reports }: Collection): Promise<BuiltEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-scale-'));
  const context = { ...createAppContext({ PARLEY_LOG_LEVEL: 'error' }), folder };
  const open = async (isNew: 'allowed' | 'refused') =>
    (await openArchive({ kind: 'named', name: 'archive.db', isNew }, context, 'command')).archive;
  let archive = await open('allowed');
  for (const report of reports) await archive.ingest(report, NOW);
  await archive.readBacklog(new AbortController().signal);
  await archive.ask('What happened?');
  await archive.close();
  archive = await open('refused');
  const ask = (question: string) => archive.ask(question, { today: TODAY });
  return {
    ask,
    async reopen(question) {
      await archive.close();
      archive = await open('refused');
      await ask(question);
    },
    async close() {
      await archive.close();
      rmSync(folder, { recursive: true });
    },
  };
}
