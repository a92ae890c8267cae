import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those that it lies in, from the outermost missing one inwards. Throws the
 * fault of the first that cannot be made.
 *
 * `mkdir` with `recursive` does not end under `/proc`, which says that a folder's own parent is
 * missing although it is there: each folder is tried once here.
 *
 * @param path absolute
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = path; !(await isFolder(folder)); folder = dirname(folder)) {
    missing.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of missing) await makeOne(folder);
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (fault) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(folder))) throw fault;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
