import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { evenly } from './sampling.ts';

/** A line of JSON Lines; of its fields only some are looked at. */
export type Line = Readonly<Record<string, unknown>>;

/** A file of articles or questions. */
export interface LinesFile {
  /** Its path as commands are given it. */
  readonly path: string;
  readonly folder: string;
  readonly lines: readonly Line[];
}

/** What can be used of the inputs that were given, each kind in the order of its names. */
export interface Given {
  readonly pages: readonly string[];
  readonly texts: readonly string[];
  readonly feeds: readonly string[];
  readonly articles: readonly LinesFile[];
  readonly questions: readonly LinesFile[];
}

/** Files that are worked with together. */
export interface Group {
  /** The one file, or the folder of the files. */
  readonly name: string;
  readonly folder: string;
  readonly files: readonly LinesFile[];
}

/** Files with fewer lines are worked with together with those beside them. */
const SMALL = 100;

const KINDS = [
  { kind: 'pages', ending: /\.html?(?:\.gz)?$/i },
  { kind: 'texts', ending: /\.(?:txt|md)(?:\.gz)?$/i },
  { kind: 'feeds', ending: /\.(?:xml|rss|atom)$/i },
] as const;

const LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/**
 * Finds the usable files below folders of the inputs: what they are is told by their names, and of
 * JSON Lines by the first line's fields.
 *
 * @param root what the folders and all paths are relative to
 */
export function givenUnder(root: string, folders: readonly string[]): Given {
  const paths = folders.flatMap((folder) => pathsUnder(root, folder));
  const [pages = [], texts = [], feeds = []] = KINDS.map(({ ending }) =>
    paths.filter((path) => ending.test(path)),
  );
  const files = paths.filter((path) => LINES.test(path)).map((path) => linesFile(root, path));
  const having = (field: string) =>
    files.filter(({ lines }) => typeof lines[0]?.[field] === 'string');
  return { pages, texts, feeds, articles: having('text'), questions: having('question') };
}

/** Each large file, and the small ones of each folder. */
export function groupsOf(all: readonly LinesFile[]): readonly Group[] {
  const groups = Map.groupBy(all, ({ path, folder, lines }) =>
    lines.length < SMALL ? folder : path,
  );
  return [...groups].map(([name, files]) => ({ name, folder: files[0]?.folder ?? '', files }));
}

/**
 * Some lines of a file as a file of their own, where it has more than that; else the file itself.
 *
 * @param most how many lines at most, spread over the whole file
 */
export function sampleOf(root: string, { path, lines }: LinesFile, most: number): string {
  if (lines.length <= most) return path;
  const plain = path.replace(/\.gz$/i, '').replace(/(\.\w+)$/, `.${most}$1`);
  return writeLines(root, join('made', plain), evenly(lines, most));
}

/** Writes JSON Lines to a path under the inputs, and gives the path. */
export function writeLines(root: string, path: string, lines: readonly Line[]): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

function pathsUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

function linesFile(root: string, path: string): LinesFile {
  const bytes = readFileSync(join(root, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  return { path, folder: dirname(path), lines: lines.flatMap(lineOf) };
}

function lineOf(written: string): readonly Line[] {
  try {
    return [JSON.parse(written)];
  } catch {
    return [];
  }
}
