import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Input } from '../../archive/ports/input.ts';
import { Failure } from '../../domain/failure.ts';
import { formatOfName, KNOWN_ENDINGS } from '../../intake/format.ts';
import { readFileBytes, readStreamBytes } from './read-bytes.ts';

/** The argument that stands for standard input. */
const STANDARD_INPUT = '-';

/** Where arguments are looked for. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** The one input of an argument that stands for a single file. */
export function inputOf(argument: string, { folder, stdin }: Surroundings): Input {
  if (argument === STANDARD_INPUT) {
    return { source: argument, origin: argument, read: () => readStreamBytes(stdin) };
  }
  if (/^[a-z][a-z0-9+]+:\/\//i.test(argument)) return refused(argument, notRead(argument));
  const path = resolve(folder, argument);
  return { source: argument, origin: path, read: () => readFileBytes(path) };
}

/**
 * The inputs of arguments, one after another: a file is one, a folder the article files under it
 * in the order of their names, links to other folders not followed. What is wrong with an
 * argument is told when its input is read.
 */
export async function* inputsOf(
  args: readonly string[],
  surroundings: Surroundings,
): AsyncGenerator<Input> {
  for (const argument of args) {
    const path = resolve(surroundings.folder, argument);
    const isFolder = argument !== STANDARD_INPUT && (await isDirectory(path));
    if (isFolder) yield* inputsUnder(path, argument);
    else yield inputOf(argument, surroundings);
  }
}

async function* inputsUnder(folder: string, argument: string): AsyncGenerator<Input> {
  let found = 0;
  for (const name of await namesUnder(folder)) {
    if (!formatOfName(name)) continue;
    found += 1;
    const path = join(folder, name);
    yield { source: join(argument, name), origin: path, read: () => readFileBytes(path) };
  }
  if (found === 0) {
    const message = `holds no article files: their names end in ${KNOWN_ENDINGS}`;
    yield refused(argument, new Failure('no-article', message));
  }
}

/** Names of files, relative to a folder; hidden ones and those in hidden folders are left out. */
async function namesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/(?:^|[\\/])\./.test(name))
    .toSorted();
}

async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function refused(argument: string, failure: Failure): Input {
  return { source: argument, origin: argument, read: () => Promise.reject(failure) };
}

function notRead(address: string): Failure {
  return new Failure(
    'unsupported',
    `pages are not fetched: save ${address} as a file and give the file`,
  );
}
