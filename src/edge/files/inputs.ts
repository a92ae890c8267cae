import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fetchContent } from '../../archive/articles/ingest-page.ts';
import type { Content, Input } from '../../archive/ports/input.ts';
import type { Web } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { formatFromName, KNOWN_EXTENSIONS } from '../../intake/format.ts';
import { filesUnder } from './files-under.ts';
import { readFileBytes, readStreamBytes } from './read-bytes.ts';

/** The argument that stands for standard input. */
const STANDARD_INPUT = '-';

/** Where arguments are looked for. */
export interface InputDeps {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Opens the web, when the first address is read. */
  readonly web: () => Promise<Web>;
}

const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;
const WEB_ADDRESS = /^https?:\/\//i;

/** The one input of an argument that stands for a single file or address. */
export function inputOf(argument: string, { folder, stdin, web }: InputDeps): Input {
  if (argument === STANDARD_INPUT) {
    const read = async () => bareContent(await readStreamBytes(stdin));
    return { source: argument, origin: argument, read };
  }
  if (WEB_ADDRESS.test(argument)) {
    const read = async () => await fetchContent(argument, await web());
    return { source: argument, origin: argument, read };
  }
  if (ADDRESS.test(argument)) return failingInput(argument, unsupportedScheme(argument));
  return fileInput(argument, resolve(folder, argument));
}

/**
 * The inputs of arguments, one after another: a file is one, a folder the article files under it
 * in the order of their names, links to other folders not followed. What is wrong with an
 * argument is told when its input is read.
 */
export async function* inputsOf(args: readonly string[], deps: InputDeps): AsyncGenerator<Input> {
  for (const argument of args) {
    const path = resolve(deps.folder, argument);
    const isFolder = argument !== STANDARD_INPUT && (await isDirectory(path));
    if (isFolder) yield* inputsUnder(path, argument);
    else yield inputOf(argument, deps);
  }
}

async function* inputsUnder(folder: string, argument: string): AsyncGenerator<Input> {
  let found = 0;
  for (const name of await namesUnder(folder)) {
    if (!formatFromName(name)) continue;
    found += 1;
    const path = join(folder, name);
    yield fileInput(join(argument, name), path);
  }
  if (found === 0) {
    const message = `holds no article files: their names end in ${KNOWN_EXTENSIONS}`;
    yield failingInput(argument, new Failure('no-article', message));
  }
}

/** Names of files, relative to a folder; hidden ones and those in hidden folders are left out. */
async function namesUnder(folder: string): Promise<readonly string[]> {
  const names = await filesUnder(folder);
  return names.filter((name) => !/(?:^|[\\/])\./.test(name)).toSorted();
}

async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A file as an input. */
export function fileInput(source: string, path: string): Input {
  const format = formatFromName(path) ?? null;
  const read = async () => ({ ...bareContent(await readFileBytes(path)), format });
  return { source, origin: path, read };
}

/** Bytes of which nobody says anything. */
function bareContent(bytes: Uint8Array): Content {
  return { bytes, address: null, format: null };
}

function failingInput(argument: string, failure: Failure): Input {
  return { source: argument, origin: argument, read: () => Promise.reject(failure) };
}

function unsupportedScheme(address: string): Failure {
  return new Failure(
    'unsupported',
    `${address.slice(0, address.indexOf(':'))} addresses are not fetched: give one that begins with https:// or http://, or a file`,
  );
}
