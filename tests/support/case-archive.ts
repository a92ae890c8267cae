import { createAppContext } from '../../src/app/app-context.ts';
import { type OpenedArchive, openArchive } from '../../src/app/open-archive.ts';
import { createArticleReader } from '../../src/archive/articles/article-reader.ts';
import { inputOf } from '../../src/edge/files/inputs.ts';
import { createPageReader } from '../../src/edge/workers/page-reader.ts';
import type { CaseSet } from './cases.ts';

/** When the articles are taken in, in milliseconds since 1970: no answer depends on it. */
const NOW = Date.UTC(2031, 0, 1);

/** Opens an archive in memory: of the shipped chronicle, or of the articles of a file. */
export async function openCaseArchive({
  articles,
}: Pick<CaseSet, 'articles'>): Promise<OpenedArchive> {
  const context = createAppContext({ PARLEY_ARCHIVE: 'memory:' });
  const folder = process.cwd();
  const settings = { ...context, folder };
  if (articles === null) return await openArchive({ kind: 'shipped' }, settings, 'command');
  const opened = await openArchive({ kind: 'empty' }, settings, 'command');
  const outlets = await context.corpus.outlets();
  const reader = createArticleReader(createPageReader({ outlets }), outlets);
  try {
    const input = inputOf(articles, { folder, stdin: noInput(), web: noWeb });
    for await (const reading of reader.read(input)) {
      if (reading.status !== 'ok') throw reading.failure;
      await opened.archive.ingest(reading.article, NOW);
    }
  } finally {
    await reader.close();
  }
  return opened;
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

async function noWeb(): Promise<never> {
  throw new Error('the cases stand in files');
}
