import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Archive, createArchive } from '../archive/archive.ts';
import { createReadings, type Readings } from '../archive/articles/readings.ts';
import { createStoredReaders } from '../archive/articles/stored-readers.ts';
import { createFeedHealth } from '../archive/feeds/feed-health.ts';
import type { BeatKnowledge } from '../archive/ports/archive-parts.ts';
import type { ArchiveChoice } from '../cli/world.ts';
import { Failure } from '../domain/failure.ts';
import { createEnglishDictionary } from '../edge/dictionary.ts';
import { makeFolder } from '../edge/files/make-folder.ts';
import { isPostgresAddress } from '../edge/sql/postgres-address.ts';
import { createSqliteDialect } from '../edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../edge/sql/stores.ts';
import { createArticleAnalyzer } from '../edge/workers/article-analyzer.ts';
import { createLexicon } from '../search/lexicon.ts';
import { partiesOf } from '../search/question/sides-form.ts';
import { createWordFamilies } from '../search/word-families.ts';
import type { AppContext } from './app-context.ts';
import { openPostgresArchive } from './open-postgres-archive.ts';

/** The name of an archive that is on no disk. */
const MEMORY = 'memory:';

interface ArchiveDeps extends AppContext {
  /** The folder that relative paths start from. */
  readonly folder: string;
}

/** An archive, and all that its database keeps. */
export interface OpenedArchive {
  readonly archive: Archive;
  readonly stores: Stores;
  /** What was read in its articles: one for the process, so that each fault is reported once. */
  readonly readings: Readings;
  readonly knowledge: BeatKnowledge;
}

/** Who opens an archive: a bot that goes on, or a command that somebody waits for. */
export type ArchiveUse = 'bot' | 'command';

/**
 * Characters of a text up to which a command reads it without starting a thread: some ten
 * milliseconds.
 */
const SHORT_TEXT_CHARACTERS = 20_000;

/**
 * Opens an archive, its chronicle up to date where it is one that holds the corpus.
 *
 * @param use `bot` where nothing may hold the event loop, so that every text is read in a thread
 */
export async function openArchive(
  which: ArchiveChoice,
  settings: ArchiveDeps,
  use: ArchiveUse,
): Promise<OpenedArchive> {
  const { corpus, log } = settings;
  const beat = await corpus.beat();
  const stores = await openChosenStores(which, settings, use);
  const knowledge = {
    lexicon: createLexicon(beat),
    families: createWordFamilies(await corpus.families()),
    namedDays: beat.days,
    outlets: await corpus.outlets(),
    dictionary: createEnglishDictionary(),
    parties: partiesOf(beat),
    beat,
  };
  const hereUpTo = use === 'bot' ? 0 : SHORT_TEXT_CHARACTERS;
  const analyzer = createArticleAnalyzer(knowledge, { hereUpTo });
  const readings = createReadings(stores, createStoredReaders(knowledge), analyzer);
  const archive = createArchive(stores, knowledge, createFeedHealth(stores.feeds), readings);
  if (which.kind === 'configured' || which.kind === 'shipped') {
    const { changed } = await archive.syncChronicle(await corpus.chronicle());
    log.debug({ changed }, 'chronicle is up to date');
  }
  const close = async (): Promise<void> => {
    await archive.close();
    await analyzer.close();
  };
  return { archive: { ...archive, close }, stores, readings, knowledge };
}

async function openChosenStores(
  which: ArchiveChoice,
  settings: ArchiveDeps,
  use: ArchiveUse,
): Promise<Stores> {
  switch (which.kind) {
    case 'empty':
    case 'shipped':
      return await openMemoryStores();
    case 'configured':
      return await openNamedStores(configured(settings), settings, use);
    case 'named':
      if (isPostgresAddress(which.name)) {
        const { name, isNew } = which;
        return await openPostgresArchive(name, settings.log, { use, isNew });
      }
      if (which.isNew === 'refused') await refuseMissing(which.name, settings);
      return await openNamedStores(which.name, settings, use);
  }
}

function configured({ config }: ArchiveDeps): string {
  if (config.archive !== null) return config.archive;
  throw new Failure(
    'bad-settings',
    'there is no home folder to keep the archive in: set PARLEY_ARCHIVE to a file, or to memory:',
  );
}

async function openNamedStores(
  name: string,
  { folder, log }: ArchiveDeps,
  use: ArchiveUse,
): Promise<Stores> {
  if (name === MEMORY) return await openMemoryStores();
  if (isPostgresAddress(name)) {
    return await openPostgresArchive(name, log, { use, isNew: 'allowed' });
  }
  if (/^[a-z][a-z0-9+]+:\/\//i.test(name)) {
    throw new Failure(
      'bad-usage',
      `what is named is an address of ${name.slice(0, name.indexOf(':'))}: an archive is a file, postgres://…, or ${MEMORY}`,
    );
  }
  const path = resolve(folder, name);
  await makeFolder(dirname(path)).catch((cause: unknown) => {
    const message = `the folder of the archive ${path} cannot be made: name another file`;
    throw new Failure('bad-usage', message, { cause });
  });
  log.debug({ path }, 'opening the archive');
  return await openStores({ dialect: createSqliteDialect(path), lasts: true });
}

function openMemoryStores(): Promise<Stores> {
  return openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
}

async function refuseMissing(name: string, { folder }: ArchiveDeps): Promise<void> {
  if (name === MEMORY) return;
  await access(resolve(folder, name)).catch((cause: unknown) => {
    const message = `there is no archive ${name}: parley ingest --archive ${name} makes one`;
    throw new Failure('not-found', message, { cause });
  });
}
