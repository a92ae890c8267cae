import { onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import type { Account, Article } from '../../src/domain/article.ts';
import type { Beat } from '../../src/domain/beat.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { aKnowledge, anAccount, NOW } from './builders.ts';

/** An account of talks on one day. */
export function talks(title: string, date: string): Account {
  return anAccount({
    id: date,
    origin: date,
    title,
    text: `${title} for an hour. Fog lay on the harbour.`,
    event: { from: date, to: date },
  });
}

/** An archive in memory that holds these articles. */
export async function holding(
  articles: readonly Article[],
  beat: Partial<Beat> = {},
): Promise<Archive> {
  const dialect = createSqliteDialect(':memory:');
  const stores = await openStores({ dialect, lasts: false });
  const archive = createArchive(stores, aKnowledge(beat));
  onTestFinished(() => archive.close());
  for (const article of articles) await archive.ingest(article, NOW);
  return archive;
}
