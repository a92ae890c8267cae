import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChronicleFiles } from '../../archive/ports/chronicle-files.ts';
import type { Beat, Outlet, WordFamily } from '../../domain/beat.ts';
import { Failure } from '../../domain/failure.ts';
import { readBeat } from '../../intake/corpus-files/read-beat.ts';
import { readFamilies } from '../../intake/corpus-files/read-families.ts';
import { type FeedsFile, readFeedsFile } from '../../intake/corpus-files/read-feeds-file.ts';
import { readOutlets } from '../../intake/corpus-files/read-outlets.ts';

/** What a desk follows and what it knows, as the files of one folder. */
export interface Corpus {
  readonly beat: () => Promise<Beat>;
  readonly outlets: () => Promise<readonly Outlet[]>;
  /**
   * Words that say the same; those that ship where the folder has no families.yml.
   *
   * @param keptOf what was read of the file before, or else reads it
   */
  readonly families: (keptOf?: KeptFamilies) => Promise<readonly WordFamily[]>;
  /** What is followed and suggested; nothing where there is no feeds.yml. */
  readonly feeds: () => Promise<FeedsFile>;
  readonly chronicle: () => Promise<ChronicleFiles>;
  /** Where the invented reports of the demo are. */
  readonly demoReports: string;
}

/** The families that were read of a file with the same text, or else what `read` gives. */
export type KeptFamilies = (
  raw: string,
  read: () => readonly WordFamily[],
) => Promise<readonly WordFamily[]>;

const FAMILIES = 'families.yml';

/** Files whose content is kept as it was read, at most: those of several corpora. */
const MOST_KEPT = 20;

/** What was read of a file, and its text. */
const kept = new Map<string, { readonly raw: string; readonly content: unknown }>();

/** What `read` makes of a file; while its text is the same, what it made before: it takes tenths of a second. */
function readOnce<Content>(
  path: string,
  raw: string,
  read: (raw: string, path: string) => Content,
): Content {
  const before = kept.get(path);
  // Each file is read by one reader.
  if (before?.raw === raw) return before.content as Content;
  const content = read(raw, path);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(path, { raw, content });
  return content;
}

/**
 * The corpus in a folder. Every part of it throws `broken-corpus` where it cannot be read.
 *
 * @param shipped the folder that ships, whose families of words are of no conflict
 */
export function openCorpus(folder: string, shipped: string = folder): Corpus {
  const path = (name: string) => join(folder, name);
  return {
    beat: async () => readOnce(path('beat.yml'), await textOf(path('beat.yml')), readBeat),
    demoReports: path('demo/reports.jsonl'),
    outlets: async () =>
      readOnce(path('outlets.yml'), await textOf(path('outlets.yml')), readOutlets),
    families: async (keptOf = async (_, read) => read()) => {
      const file = (await exists(path(FAMILIES))) ? path(FAMILIES) : join(shipped, FAMILIES);
      const raw = await textOrNone(file);
      return await keptOf(raw, () => readOnce(file, raw, readFamilies));
    },
    feeds: async () => readFeedsFile(await textOrNone(path('feeds.yml')), path('feeds.yml')),
    chronicle: () => openChronicle(path('chronicle')),
  };
}

/**
 * The accounts of a folder. Their signature is made of names, sizes and times of change, so that
 * a start reads none of them when nothing changed.
 */
async function openChronicle(folder: string): Promise<ChronicleFiles> {
  const entries = await orBroken(folder, readdir(folder));
  const names = entries.filter((name) => name.endsWith('.md')).toSorted();
  const stats = await Promise.all(names.map((name) => orBroken(folder, stat(join(folder, name)))));
  const states = stats.map(({ size, mtimeMs }, at) => [names[at], size, mtimeMs]);
  return {
    signature: JSON.stringify([folder, states]),
    read: () =>
      Promise.all(names.map(async (name) => ({ name, raw: await textOf(join(folder, name)) }))),
  };
}

function textOf(path: string): Promise<string> {
  return orBroken(path, readFile(path, 'utf8'));
}

async function textOrNone(path: string): Promise<string> {
  return (await exists(path)) ? await textOf(path) : '';
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function orBroken<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    const message = `${path} cannot be read: a corpus holds beat.yml, outlets.yml and a folder chronicle`;
    throw new Failure('broken-corpus', message, { cause });
  });
}
