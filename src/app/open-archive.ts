import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Archive, createArchive } from '../archive/archive.ts';
import { createReadings, type Readings } from '../archive/articles/readings.ts';
import { createStoredReaders } from '../archive/articles/stored-readers.ts';
import { createFeedHealth } from '../archive/feeds/feed-health.ts';
import type { BeatKnowledge } from '../archive/ports/archive-parts.ts';
import type { ArchiveChoice } from '../cli/world.ts';
import { Failure } from '../domain/failure.ts';
import { createEnglishDictionary } from '../edge/dictionary.ts';
import { isPostgresAddress } from '../edge/sql/postgres-address.ts';
import { createSqliteDialect } from '../edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../edge/sql/stores.ts';
import { createArticleAnalyzer } from '../edge/workers/article-analyzer.ts';
import { createLexicon } from '../search/lexicon.ts';
import { partiesOf } from '../search/question/sides-form.ts';
import { createWordFamilies } from '../search/word-families.ts';
import type { AppContext } from './app-context.ts';
import { keepFamilies } from './kept-families.ts';
import { type ArchivePurpose, type OpenedStores, openArchiveFile } from './open-archive-file.ts';
import { openPostgresArchive } from './open-postgres-archive.ts';

/** The name of an archive that is on no disk. */
const MEMORY = 'memory:';

/** SQLite's own name for that, which would be taken for a file's here. */
const SQLITE_MEMORY = ':memory:';

interface ArchiveDeps extends AppContext {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Tells whoever runs Parley what they may want to look at; logged where nothing is given. */
  readonly warn?: (message: string) => void;
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

/** What a question in a chat waits for articles to be indexed before it is answered without them. */
const INDEX_PATIENCE_MS = 500;

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
  const { corpus, log, warn = (message: string) => log.warn(message) } = settings;
  const beat = await corpus.beat();
  const { stores, access } = await openChosenStores(which, {
    ...settings,
    purpose: use === 'bot' ? 'change' : purposeOf(which),
    use,
    warn,
  });
  const knowledge = {
    lexicon: createLexicon(beat),
    families: createWordFamilies(await corpus.families(keepFamilies(stores.metadata, access))),
    namedDays: beat.days,
    outlets: await corpus.outlets(),
    dictionary: createEnglishDictionary(),
    parties: partiesOf(beat),
    beat,
  };
  const hereUpTo = use === 'bot' ? 0 : SHORT_TEXT_CHARACTERS;
  const analyzer = createArticleAnalyzer(knowledge, { hereUpTo });
  const readings = createReadings(stores, createStoredReaders(knowledge), analyzer);
  const archive = createArchive(stores, knowledge, createFeedHealth(stores.feeds), readings, {
    log,
    ...(use === 'bot' ? { patienceMs: INDEX_PATIENCE_MS } : {}),
  });
  const holdsCorpus = which.kind === 'configured' || which.kind === 'shipped';
  if (holdsCorpus && access === 'write') {
    const { changed } = await archive.syncChronicle(await corpus.chronicle());
    log.debug({ changed }, 'chronicle is up to date');
  }
  const close = async (): Promise<void> => {
    // What was done is done, and is told: only what the next start computes anew is not kept.
    await archive.close().catch((fault: unknown) => {
      if (!(fault instanceof Failure)) throw fault;
      warn(`the search index is not kept, and is built again: ${fault.message}`);
    });
    await analyzer.close();
  };
  return { archive: { ...archive, close }, stores, readings, knowledge };
}

/** Commands that read an archive name one that exists, or the configured one. */
function purposeOf(which: ArchiveChoice): ArchivePurpose {
  if (which.kind === 'named') return which.isNew === 'allowed' ? 'change' : 'questions';
  return which.kind === 'configured' && which.isChanged === true ? 'change' : 'questions';
}

interface ChosenDeps extends ArchiveDeps {
  readonly purpose: ArchivePurpose;
  readonly use: ArchiveUse;
  readonly warn: (message: string) => void;
}

async function openChosenStores(which: ArchiveChoice, settings: ChosenDeps): Promise<OpenedStores> {
  switch (which.kind) {
    case 'empty':
    case 'shipped':
      return await openMemoryStores();
    case 'configured':
      return await openNamedStores(configured(settings), settings);
    case 'named':
      if (isPostgresAddress(which.name)) {
        return await openOnPostgres(which.name, which.isNew, settings);
      }
      if (which.isNew === 'refused') await refuseMissing(which.name, settings);
      return await openNamedStores(which.name, settings);
  }
}

function configured({ config }: ArchiveDeps): string {
  if (config.archive !== null) return config.archive;
  throw new Failure(
    'bad-settings',
    'there is no home folder to keep the archive in: set PARLEY_ARCHIVE to a file, or to memory:',
  );
}

async function openNamedStores(name: string, settings: ChosenDeps): Promise<OpenedStores> {
  if (name === MEMORY) return await openMemoryStores();
  if (isPostgresAddress(name)) return await openOnPostgres(name, 'allowed', settings);
  if (name === SQLITE_MEMORY) {
    throw new Failure('bad-usage', `${name} is no archive: ${MEMORY} is one that is on no disk`);
  }
  if (/^[a-z][a-z0-9+]+:\/\//i.test(name)) {
    throw new Failure(
      'bad-usage',
      `what is named is an address of ${name.slice(0, name.indexOf(':'))}: an archive is a file, postgres://…, or ${MEMORY}`,
    );
  }
  const path = resolve(settings.folder, name);
  settings.log.debug({ path }, 'opening the archive');
  return await openArchiveFile(path, settings);
}

async function openOnPostgres(
  address: string,
  isNew: 'allowed' | 'refused',
  { log, use }: ChosenDeps,
): Promise<OpenedStores> {
  return { stores: await openPostgresArchive(address, log, { use, isNew }), access: 'write' };
}

async function openMemoryStores(): Promise<OpenedStores> {
  const dialect = createSqliteDialect(SQLITE_MEMORY);
  return { stores: await openStores({ dialect, lasts: false }), access: 'write' };
}

/** Refuses the name of an archive's file that is not there. */
export async function refuseMissing(
  name: string,
  { folder }: Pick<ArchiveDeps, 'folder'>,
): Promise<void> {
  if (name === MEMORY || name === SQLITE_MEMORY) return;
  await access(resolve(folder, name)).catch((cause: unknown) => {
    const message = `there is no archive ${name}: parley ingest --archive ${name} makes one`;
    throw new Failure('not-found', message, { cause });
  });
}
