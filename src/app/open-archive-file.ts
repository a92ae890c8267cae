import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../domain/failure.ts';
import { makeFolder } from '../edge/files/make-folder.ts';
import { createSqliteDialect, type FileAccess } from '../edge/sql/sqlite-dialect.ts';
import { cannotBeWritten, isDiskFault } from '../edge/sql/sqlite-failure.ts';
import { openStores, type Stores } from '../edge/sql/stores.ts';

/** What an archive is opened for: a change of it, or questions, which need none. */
export type ArchivePurpose = 'change' | 'questions';

/** The stores of an archive, and whether they take what is written. */
export interface OpenedStores {
  readonly stores: Stores;
  readonly access: FileAccess;
}

/** Within this a process that makes an archive has written its first page, however busy the machine. */
const BEGUN_WITHIN_MS = 1_000;

/** Milliseconds between two looks at a file that is empty. */
const EMPTY_PAUSE_MS = 50;

interface ArchiveFileOptions {
  readonly purpose: ArchivePurpose;
  /** Tells whoever runs Parley what they may want to look at. */
  readonly warn: (message: string) => void;
}

/**
 * Opens an archive's file. Questions are answered of one that can only be read, or whose disk is
 * full, as it stands.
 *
 * @param path absolute; the folders that are missing are made
 * @throws Failure `bad-usage` where the file cannot be opened for its purpose, `broken-archive` where
 *   it is no archive, or one that is damaged or empty
 */
export async function openArchiveFile(
  path: string,
  { purpose, warn }: ArchiveFileOptions,
): Promise<OpenedStores> {
  await makeFolder(dirname(path)).catch((cause: unknown) => {
    const message = `the folder of the archive ${path} cannot be made: name another file`;
    throw new Failure('bad-usage', message, { cause });
  });
  const isEmpty = await isLeftEmpty(path);
  if (isEmpty && purpose === 'questions') throw emptyFile(path);
  if (await canBeWritten(path)) {
    try {
      const stores = await openFor('write', path);
      if (isEmpty) warn(begunAnew(path));
      return { stores, access: 'write' };
    } catch (fault) {
      if (purpose === 'change' || !isDiskFault(fault)) throw fault;
      return { stores: await openBesideFault(path, fault, warn), access: 'read' };
    }
  }
  if (purpose === 'change') throw new Failure('bad-usage', cannotBeWritten(path));
  const stores = await openFor('read', path);
  warn(
    `the archive ${path} can only be read: it is asked as it stands, and what is worked out is not kept`,
  );
  return { stores, access: 'read' };
}

/** Opens an archive to read whose disk has a fault; throws that one where it cannot be read either. */
async function openBesideFault(
  path: string,
  fault: Failure,
  warn: ArchiveFileOptions['warn'],
): Promise<Stores> {
  const stores = await openFor('read', path).catch(() => {
    throw fault;
  });
  warn(`${fault.message}; until then it is asked as it stands`);
  return stores;
}

function openFor(access: FileAccess, path: string): Promise<Stores> {
  return openStores({
    dialect: createSqliteDialect(path, access),
    lasts: access === 'write',
    access,
  });
}

/** Whether a file and those beside it can be written; one that is missing is made, or fails then. */
async function canBeWritten(path: string): Promise<boolean> {
  if (!(await isThere(path, constants.R_OK))) return true;
  return (await isThere(path, constants.W_OK)) && (await isThere(dirname(path), constants.W_OK));
}

async function isThere(path: string, mode: number): Promise<boolean> {
  return await access(path, mode).then(
    () => true,
    () => false,
  );
}

/** Whether a file is empty, and stays so: one that another process is making is so for a moment. */
async function isLeftEmpty(path: string): Promise<boolean> {
  for (let waitedMs = 0; await isEmptyFile(path); waitedMs += EMPTY_PAUSE_MS) {
    if (waitedMs >= BEGUN_WITHIN_MS) return true;
    await delay(EMPTY_PAUSE_MS);
  }
  return false;
}

async function isEmptyFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile() && found.size === 0,
    () => false,
  );
}

function begunAnew(path: string): string {
  return `the archive ${path} was a file of 0 bytes, and is begun anew: if it held articles, restore a copy in its place`;
}

function emptyFile(path: string): Failure {
  const message = `the archive ${path} is a file of 0 bytes: restore a copy, or remove it and ingest again`;
  return new Failure('broken-archive', message);
}
