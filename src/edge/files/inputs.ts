import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fetchContent } from '../../archive/articles/ingest-page.ts';
import type { Content, Input } from '../../archive/ports/input.ts';
import type { Web } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { redactAddress } from '../../intake/followed-address.ts';
import { formatFromName, GZIP_EXTENSION, KNOWN_EXTENSIONS } from '../../intake/format.ts';
import { filesUnder } from './files-under.ts';

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
    const shown = redactAddress(argument);
    return { source: shown, origin: shown, read };
  }
  if (ADDRESS.test(argument))
    return failingInput(redactAddress(argument), unsupportedScheme(argument));
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

const MEGABYTE = 2 ** 20;

/** What a file may hold at most, decompressed: some years of a paper as JSON Lines. */
const MAX_MEGABYTES = 256;

/**
 * The bytes of a file, decompressed where its name ends in ".gz". Throws a Failure where they
 * cannot be had: `not-found`, `not-readable`, `too-large`, or `malformed` for a broken archive.
 */
async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const file = createReadStream(path);
    return path.toLowerCase().endsWith(GZIP_EXTENSION)
      ? await pipeline(file, createGunzip(), readStreamBytes)
      : await readStreamBytes(file);
  } catch (fault) {
    throw fault instanceof Failure ? fault : toFileFailure(fault);
  }
}

/** All bytes of a stream. Throws `too-large` as soon as they are too many. */
async function readStreamBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_MEGABYTES * MEGABYTE) {
      const message = `holds more than ${MAX_MEGABYTES} MB: split it into several files`;
      throw new Failure('too-large', message);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toFileFailure(cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('not-found', 'there is no such file: check the path', { cause });
    case 'EACCES':
    case 'EPERM':
      return new Failure('not-readable', 'may not be read: check its permissions', { cause });
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
      return new Failure('malformed', 'is not compressed with gzip, or cut short', { cause });
    default:
      return new Failure('not-readable', `cannot be read (${code || String(cause)})`, { cause });
  }
}
