import { stat } from 'node:fs/promises';
import { Failure } from '../../domain/failure.ts';

/** SQLite's primary result codes that a user can do something about. */
const RESULT = {
  permission: 3,
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  locking: 15,
  notDatabase: 26,
} as const;

/** Refuses devices and pipes, which SQLite opens and then fails on; a folder it refuses itself. */
export async function refuseDevice(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile() || found.isDirectory()) return;
  throw new Failure('broken-archive', notAnArchive(path));
}

/**
 * Runs something on a database file; where SQLite says what is wrong with the file, the fault is a
 * Failure that says what to do.
 */
export function withFailure<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    const result = resultOf(fault);
    const message = failureMessage(result, path);
    // A file that cannot be opened is one that should not have been named.
    const code = result === RESULT.cannotOpen ? 'bad-usage' : 'broken-archive';
    throw message ? new Failure(code, message, { cause: fault }) : fault;
  }
}

function failureMessage(result: number | undefined, path: string): string | undefined {
  switch (result) {
    case RESULT.notDatabase:
      return notAnArchive(path);
    case RESULT.corrupt:
      return `the archive ${path} is damaged: restore a copy, or move it away and ingest again`;
    case RESULT.busy:
    case RESULT.locking:
      return `the archive ${path} is being written to by another process: try again when it is done`;
    case RESULT.full:
      return `no room on the disk for the archive ${path}: make room and try again`;
    case RESULT.ioError:
      return `the disk did not read or write the archive ${path}: check the disk, its quota and limits on the size of files, and try again`;
    case RESULT.readOnly:
      return cannotBeWritten(path);
    case RESULT.permission:
    case RESULT.cannotOpen:
      return `the archive ${path} cannot be opened: check that its folder exists, and that both are yours to read and to write to`;
    default:
      return undefined;
  }
}

/** What is said of an archive that may be read and not changed. */
export function cannotBeWritten(path: string): string {
  return `the archive ${path} cannot be written to: check that it and its folder are yours to write to`;
}

/** What is said of a file that another program wrote. */
export function notAnArchive(path: string): string {
  return `${path} is not an archive of Parley's: name another file, or move this one away`;
}

/** Whether a Failure is one of the disk, whose files may still be read. */
export function isDiskFault(fault: unknown): fault is Failure {
  const result = fault instanceof Failure ? resultOf(fault.cause) : undefined;
  return result === RESULT.full || result === RESULT.ioError;
}

/** Whether another process was writing. */
export function isBusy(fault: unknown): boolean {
  return resultOf(fault) === RESULT.busy;
}

function resultOf(fault: unknown): number | undefined {
  const extended = fault instanceof Error && 'errcode' in fault ? fault.errcode : undefined;
  return typeof extended === 'number' ? extended & 0xff : undefined;
}
