import type { Archive } from '../archive/archive.ts';
import { Failure } from '../domain/failure.ts';
import { ingestAll } from './ingest-all.ts';
import type { ArchiveChoice, World } from './world.ts';

/** What a command line says about where articles are. */
export interface ArchiveOptions {
  readonly archive?: string | undefined;
  /** Files to work from alone. */
  readonly articles?: readonly string[] | undefined;
  readonly published?: string | undefined;
  readonly json: boolean;
}

/**
 * Opens the archive that a reading command names, and closes it when the work is done: the
 * configured one, one that exists, or a throwaway one of the given files.
 */
export async function withArchive(
  options: ArchiveOptions,
  world: World,
  work: (archive: Archive) => Promise<void>,
): Promise<void> {
  const archive = await world.openArchive(toArchiveChoice(options));
  try {
    let ingested = 0;
    for await (const _ of ingestAll(options.articles ?? [], { ...options, archive }, world)) {
      // Only failures are reported: the files are known to who gave them.
      ingested += 1;
    }
    // What is told of no article at all would pass for a finding.
    if (options.articles !== undefined && ingested === 0) return;
    await work(archive);
  } finally {
    await archive.close();
  }
}

/** The archive that a writing command names: the configured one, or one that may be new. */
export function archiveToWrite(name: string | undefined): ArchiveChoice {
  return name === undefined
    ? { kind: 'configured', isChanged: true }
    : { kind: 'named', name, isNew: 'allowed' };
}

function toArchiveChoice({ archive, articles, published }: ArchiveOptions): ArchiveChoice {
  if (archive !== undefined && articles !== undefined) {
    throw new Failure('bad-usage', '--archive and --articles exclude each other: name one of them');
  }
  if (published !== undefined && articles === undefined) {
    throw new Failure('bad-usage', '--published goes with --articles: name files, or leave it out');
  }
  if (articles !== undefined) return { kind: 'empty' };
  return archive === undefined
    ? { kind: 'configured' }
    : { kind: 'named', name: archive, isNew: 'refused' };
}
