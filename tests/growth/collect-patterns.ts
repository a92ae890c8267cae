import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import type { WrittenPattern } from './super-linear.ts';

/** A pattern, and where it is written. */
export interface PlacedPattern extends WrittenPattern {
  readonly place: string;
}

/** Files that make patterns of nothing but their own constants, when they are called. */
const MADE_WHEN_CALLED: ReadonlySet<string> = new Set(['src/slack/listeners/buttons.ts']);

/** The sources of a program, by path. */
export function sourceFiles(): ReadonlyMap<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** All patterns that are written as literals. */
export function literalPatterns(): readonly PlacedPattern[] {
  const found: PlacedPattern[] = [];
  for (const [path, code] of sourceFiles()) {
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        const line = code.slice(0, node.start).split('\n').length;
        const { pattern, flags } = node.regex;
        found.push({ place: `${path}:${line}`, source: pattern, flags });
      },
    }).visit(parseSync(path, code).program);
  }
  return found;
}

/** All patterns that files make of strings when they are loaded, as their constructor got them. */
export async function madePatterns(): Promise<readonly PlacedPattern[]> {
  const found: PlacedPattern[] = [];
  const files = [...sourceFiles()]
    .filter(([path, code]) => /\bRegExp\(/.test(code) && !MADE_WHEN_CALLED.has(path))
    .map(([path]) => path);
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const made = new target(source, flags);
      const place = new Error().stack?.split('\n')[2]?.match(/src\/[\w/.-]+:\d+/)?.[0];
      if (place !== undefined) found.push({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const path of files) await import(pathToFileURL(path).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
