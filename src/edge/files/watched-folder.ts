import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WatchedFile, WatchedFolder } from '../../archive/ports/watched-folder.ts';
import { Failure } from '../../domain/failure.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import { formatFromName } from '../../intake/format.ts';
import { filesUnder } from './files-under.ts';
import { fileInput } from './inputs.ts';

/** Hidden files and folders, and names that programs give to what they have not written whole. */
const IGNORED_NAMES =
  /(?:^|[\\/])(?:\.|~\$)|~$|\.(?:part|partial|crdownload|download|tmp|temp|swp)$/i;

/** Files that are asked for their size at once: enough to hide the way to a file server. */
const STATS_AT_ONCE = 32;

/**
 * A folder that is looked at by listing it. The system could tell of changes (`fs.watch`), but not
 * on the network folders that newsrooms share, nor of what came while nobody listened.
 *
 * @param folder absolute
 */
export function openWatchedFolder(folder: string): WatchedFolder {
  return {
    async listFiles() {
      const paths = (await namesUnder(folder)).map((name) => join(folder, name));
      const found: WatchedFile[] = [];
      for (const slice of slicesOf(paths, STATS_AT_ONCE)) {
        const files = await Promise.all(slice.map(fileAt));
        found.push(...files.flat());
      }
      return found;
    },
  };
}

async function namesUnder(folder: string): Promise<readonly string[]> {
  try {
    const names = await filesUnder(folder);
    return names
      .filter((name) => !IGNORED_NAMES.test(name) && formatFromName(name) !== undefined)
      .toSorted();
  } catch (cause) {
    const message = `the folder ${folder} cannot be read: make it, or set PARLEY_INBOX to another one`;
    throw new Failure('not-readable', message, { cause });
  }
}

/** Nothing where the file is gone meanwhile, or is empty: it is about to be written. */
async function fileAt(path: string): Promise<readonly WatchedFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size === 0) return [];
  const version = `${found.size}:${found.mtimeMs}`;
  return [{ path, version, input: fileInput(path, path) }];
}
