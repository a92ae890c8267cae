import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBeat } from '../src/intake/corpus-files/read-beat.ts';

/** What each folder may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  intake: ['domain', 'text'],
  search: ['domain', 'text'],
  answers: ['domain', 'text', 'search'],
  archive: ['domain', 'text', 'intake', 'search', 'answers'],
  bot: ['domain', 'text', 'intake', 'search', 'answers', 'archive'],
  edge: ['domain', 'text', 'intake', 'search', 'answers', 'archive', 'bot'],
  slack: ['domain', 'text', 'intake', 'search', 'answers', 'archive', 'bot'],
  playground: [],
  cli: ['domain', 'text', 'intake', 'search', 'answers', 'archive', 'bot'],
  app: [
    ...['domain', 'text', 'intake', 'search', 'answers', 'archive', 'bot'],
    ...['edge', 'slack', 'cli', 'playground'],
  ],
  main: ['app', 'cli'],
};

/**
 * The rooms of folders that have several, each on the floor above those before it: a room imports
 * only rooms to its left. Files beside the rooms are what they share, or what joins them.
 */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  text: [
    'sentences',
    'similarity',
    'names',
    'quotes',
    'readings',
    'dates',
    'figures',
    'verbatim',
    'statements',
  ],
  'text/dates': ['engine', 'rules'],
  intake: ['plain-text', 'html', 'feed', 'signature', 'corpus-files'],
  search: ['passages', 'question', 'ranking', 'statements'],
  answers: [
    'wording',
    'periods',
    'sufficiency',
    'refusal',
    'follow-up',
    'timeline',
    'by-date',
    'parts',
    'figures',
    'voices',
    'readings',
    'digest',
    'check',
  ],
  archive: [
    'ports',
    'articles',
    'asking',
    'checking',
    'timelines',
    'figures',
    'voices',
    'digests',
    'watches',
    'feeds',
  ],
  bot: [
    'words',
    'deliveries',
    'watches',
    'mutes',
    'corrections',
    'sharing',
    'questions',
    'requests',
    'home',
  ],
  edge: ['files', 'http', 'sql', 'workers', 'metrics'],
  slack: ['receivers', 'blocks', 'digest-form', 'sending', 'installing', 'listeners'],
  playground: ['block-kit', 'state', 'web-api', 'requests', 'page'],
};

const PURE = ['domain', 'text', 'intake', 'search', 'answers'];

/** What reads the world, the clock or chance. */
const IMPURE =
  /\basync\b|\bawait\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\b\.|\bsetTimeout\b|\bfetch\(|from 'node:/;

/** Rooms that are alone in their folder, or beside files that use them and that they use. */
const NO_FLOOR: ReadonlySet<string> = new Set([
  'cli/render',
  'domain/calendar',
  'edge/sql/migrations',
  'search/question',
]);

/** What one can hold in mind. */
const MOST_LINES = 250;

/** Exported or not: a type's name means one thing in all of `src`. */
const TYPE_DECLARATION = /^(?:export )?(?:declare )?(?:interface|type|class) (\w+)/gm;

/** What knows no chat in particular, so that another one can be put in its place. */
const NEUTRAL = ['archive', 'bot'];

/** Words of one chat, in code and comments. */
const CHAT_WORDS = /\bslack\b|thread_?ts|\bts\b|Block Kit|@slack/i;

/**
 * Names that are words of the language too: rules about language may hold them, as an example of
 * an abbreviation.
 */
const COMMON_NAMES = new Set(['US', 'U.S.', 'UN', 'U.N.', 'EU', 'E.U.', 'UK', 'Turkey']);

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly code: string;
}

const files: SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path))
  .map((path) => ({ path, folder: folderOf(path), code: readFileSync(path, 'utf8') }));

describe('architecture', () => {
  it('imports one way', () => {
    const wrong = files.flatMap(({ path, folder, code }) =>
      importsOf(code, path)
        .filter((imported) => imported !== folder && !MAY_IMPORT[folder]?.includes(imported))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('imports one way between the rooms of a folder', () => {
    const wrong = files.flatMap(({ path, code }) =>
      importedPaths(code, path)
        .filter((imported) => isUpstairs(path, imported))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names the floor of every room', () => {
    const rooms = new Set(files.flatMap(({ path }) => roomsOf(path).map(({ name }) => name)));
    const floors = Object.entries(FLOORS).flatMap(([folder, all]) =>
      all.map((room) => `${folder}/${room}`),
    );
    expect([...rooms].filter((room) => !floors.includes(room) && !NO_FLOOR.has(room))).toEqual([]);
    expect(floors.filter((room) => !rooms.has(room))).toEqual([]);
  });

  it('leaves nothing but the facade in the root of the archive', () => {
    const root = files.filter(({ path }) => dirname(path) === join('src', 'archive'));
    expect(root.map(({ path }) => path)).toEqual([join('src', 'archive', 'archive.ts')]);
  });

  it('has no import cycles, inside folders neither', () => {
    const imports = new Map(files.map(({ path, code }) => [path, importedPaths(code, path)]));
    expect(cyclesIn(imports)).toEqual([]);
  });

  it('declares each type once', () => {
    const places = files.flatMap(({ path, code }) =>
      [...code.matchAll(TYPE_DECLARATION)].map(([, name = '']) => ({ name, path })),
    );
    const byName = Map.groupBy(places, ({ name }) => name);
    const repeated = [...byName].filter(([, all]) => all.length > 1);
    expect(repeated.map(([name, all]) => `${name}: ${all.map(({ path }) => path)}`)).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    const long = files.filter(({ code }) => code.split('\n').length > MOST_LINES + 1);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('keeps I/O, the clock, chance and waiting out of the pure folders', () => {
    const pure = files.filter(({ folder }) => PURE.includes(folder));
    const wrong = pure.filter(({ code }) => IMPURE.test(withoutComments(code)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('reads the process in main alone', () => {
    const readers = files.filter(({ code }) =>
      /\bprocess\.(?!exitCode)\w/.test(withoutComments(code)),
    );
    expect(readers.map(({ path }) => path)).toEqual([join('src', 'main.ts')]);
  });

  it('keeps SQL behind the ports: it knows the nouns and the ports, and calls nothing else', () => {
    const sql = files.filter(({ path }) => path.startsWith(join('src', 'edge', 'sql')));
    const may = ['domain', join('archive', 'ports'), join('edge', 'sql')].map((one) =>
      join('src', one, sep),
    );
    const wrong = sql.flatMap(({ path, code }) =>
      importedPaths(code, path)
        .filter((imported) => !may.some((folder) => imported.startsWith(folder)))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(sql.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('keeps the words of the bot apart: they know the nouns and the phrases, and call nothing else', () => {
    const words = files.filter(({ path }) => path.startsWith(join('src', 'bot', 'words')));
    const may = ['domain', join('answers', 'wording'), join('bot', 'words')].map((one) =>
      join('src', one, sep),
    );
    const wrong = words.flatMap(({ path, code }) =>
      importedPaths(code, path)
        .filter((imported) => !may.some((folder) => imported.startsWith(folder)))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(words.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
    expect(words.filter(({ code }) => IMPURE.test(withoutComments(code)))).toEqual([]);
  });

  it('searches with MiniSearch in the search folder alone', () => {
    const users = files.filter(({ code }) => / from 'minisearch['/]/.test(code));
    expect(new Set(users.map(({ folder }) => folder))).toEqual(new Set(['search']));
  });

  it('speaks of no chat in particular in what the bot does and in the archive', () => {
    const neutral = files.filter(({ folder }) => NEUTRAL.includes(folder));
    const wrong = neutral.filter(({ code }) => CHAT_WORDS.test(withoutSpecifiers(code)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('holds no name of the beat', () => {
    const beat = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');
    const groups = [beat.people, beat.organisations, beat.places, beat.sides, beat.days];
    const names = groups.flat().flatMap(({ name, aliases }) => [name, ...aliases]);
    const own = names.filter((name) => !COMMON_NAMES.has(name));
    const found = files.flatMap(({ path, code }) =>
      own.filter((name) => holds(code, name)).map((name) => `${path} holds ${name}`),
    );
    expect(own.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

function folderOf(path: string): string {
  const [first = '', ...rest] = relative('src', path).split(sep);
  return rest.length > 0 ? first : 'main';
}

/** The folders of `src` that a file's relative imports, dynamic ones too, lead to. */
function importsOf(code: string, path: string): readonly string[] {
  return importedPaths(code, path).map(folderOf);
}

/** The files that relative imports, dynamic ones too, lead to. */
function importedPaths(code: string, path: string): readonly string[] {
  const specifiers = [...code.matchAll(/(?:from|import\(?) ?'(\.[^']*)'/g)];
  return specifiers.map(([, specifier = '']) => join(dirname(path), specifier));
}

/** The names of imported files end in ".ts". */
function withoutSpecifiers(code: string): string {
  return code.replace(/'\.[^']*\.ts'/g, '');
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function holds(code: string, name: string): boolean {
  const at = code.indexOf(name);
  if (at === -1) return false;
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?()[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  );
  return whole.test(code);
}

/** The rooms that a file lies in: `{ folder: 'text/dates', room: 'rules' }` lies in `text` too. */
function roomsOf(path: string) {
  const parts = relative('src', dirname(path)).split(sep);
  return parts.slice(1).map((room, at) => {
    const folder = parts.slice(0, at + 1).join('/');
    return { folder, room, name: `${folder}/${room}` };
  });
}

/** Whether an import leads to a room of the same folder that is on a higher floor. */
function isUpstairs(path: string, imported: string): boolean {
  const others = roomsOf(imported);
  return roomsOf(path).some(({ folder, room }) => {
    const other = others.find((one) => one.folder === folder);
    const floors = FLOORS[folder] ?? [];
    return other !== undefined && floors.indexOf(other.room) > floors.indexOf(room);
  });
}

/** The files that import each other in a circle, and those between two circles. */
function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const left = new Map(imports);
  const without = (isFree: (path: string, targets: readonly string[]) => boolean): boolean => {
    const free = [...left].filter(([path, targets]) => isFree(path, targets));
    for (const [path] of free) left.delete(path);
    return free.length > 0;
  };
  const isLeaf = (_: string, targets: readonly string[]) => !targets.some((one) => left.has(one));
  const isRoot = (path: string) => ![...left.values()].some((targets) => targets.includes(path));
  while (without(isLeaf) || without(isRoot));
  return [...left.keys()].sort();
}
