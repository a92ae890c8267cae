import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Names of the files under a folder and of links, relative to it and in no order. Folders that are
 * linked to are not looked into, for links may lead in a circle: what `readdir` itself does about
 * them when it goes through folders differs between the versions of Node.
 */
export async function filesUnder(folder: string, within = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    const name = join(within, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(folder, name)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(name);
  }
  return found;
}
