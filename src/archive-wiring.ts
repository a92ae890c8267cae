import { access, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Archive, createArchive, type Knowledge } from './archive/archive.ts';
import { createFeedHealth } from './archive/following/feed-health.ts';
import type { Which } from './cli/world.ts';
import { Failure } from './domain/failure.ts';
import { openStores, type Stores } from './edge/sql/stores.ts';
import { createSqliteDialect } from './edge/sqlite/dialect.ts';
import { createLexicon } from './search/lexicon.ts';
import type { Settled } from './wiring.ts';

/** The name of an archive that is on no disk. */
const MEMORY = 'memory:';

interface Settings extends Settled {
  /** The folder that relative paths start from. */
  readonly folder: string;
}

/** An archive, and all that its database keeps. */
export interface Opened {
  readonly archive: Archive;
  readonly stores: Stores;
  readonly knowledge: Knowledge;
}

/** Opens an archive, its chronicle up to date where it is one that holds the corpus. */
export async function openArchive(which: Which, settings: Settings): Promise<Opened> {
  const { corpus, log } = settings;
  const beat = await corpus.beat();
  const stores = await openDatabase(which, settings);
  const knowledge = {
    lexicon: createLexicon(beat),
    namedDays: beat.days,
    outlets: await corpus.outlets(),
  };
  const archive = createArchive(stores.articles, knowledge, createFeedHealth(stores.feeds));
  if (which.kind === 'configured' || which.kind === 'shipped') {
    const { changed } = await archive.syncChronicle(await corpus.chronicle());
    log.debug({ changed }, 'chronicle is up to date');
  }
  return { archive, stores, knowledge };
}

async function openDatabase(which: Which, settings: Settings): Promise<Stores> {
  switch (which.kind) {
    case 'empty':
    case 'shipped':
      return await openMemory();
    case 'configured':
      return await openNamed(configured(settings), settings);
    case 'named':
      if (which.isNew === 'refused') await refuseMissing(which.name, settings);
      return await openNamed(which.name, settings);
  }
}

function configured({ config }: Settings): string {
  if (config.archive !== null) return config.archive;
  throw new Failure(
    'bad-settings',
    'there is no home folder to keep the archive in: set PARLEY_ARCHIVE to a file, or to memory:',
  );
}

async function openNamed(name: string, { folder, log }: Settings): Promise<Stores> {
  if (name === MEMORY) return await openMemory();
  if (/^[a-z][a-z0-9+]+:\/\//i.test(name)) {
    throw new Failure('bad-usage', `${name} is an address: an archive is a file, or ${MEMORY}`);
  }
  const path = resolve(folder, name);
  await mkdir(dirname(path), { recursive: true }).catch((cause: unknown) => {
    const message = `the folder of the archive ${path} cannot be made: name another file`;
    throw new Failure('broken-archive', message, { cause });
  });
  log.debug({ path }, 'opening the archive');
  return await openStores({ dialect: createSqliteDialect(path), lasts: true });
}

function openMemory(): Promise<Stores> {
  return openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
}

async function refuseMissing(name: string, { folder }: Settings): Promise<void> {
  if (name === MEMORY) return;
  await access(resolve(folder, name)).catch((cause: unknown) => {
    const message = `there is no archive ${name}: parley ingest --archive ${name} makes one`;
    throw new Failure('not-found', message, { cause });
  });
}
