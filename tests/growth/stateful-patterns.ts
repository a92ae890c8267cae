import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Which patterns that keep a place in the text (`g` or `y`) a file has, and what it does with them. */
interface PatternUses {
  /** The names of its own constants. */
  readonly own: Set<string>;
  /** Where each imported name is from. */
  readonly imported: Map<string, string>;
  /** Of what `test` or `exec` is called, and where. */
  readonly called: { readonly name: string; readonly at: number }[];
  /** Whose `lastIndex` is set. */
  readonly placed: Set<string>;
}

/**
 * Where `test` or `exec` is called of a constant pattern with `g` or `y` in a file that never sets its
 * `lastIndex`: such a call begins where the last one ended, in whatever text.
 *
 * @param sources codes by path
 */
export function callsThatKeepPlace(sources: ReadonlyMap<string, string>): readonly string[] {
  const uses = new Map([...sources].map(([path, code]) => [path, usesIn(path, code)]));
  return [...uses].flatMap(([path, { own, imported, called, placed }]) => {
    const isStateful = (name: string) =>
      own.has(name) || uses.get(imported.get(name) ?? '')?.own.has(name) === true;
    const lineOf = (at: number) => sources.get(path)?.slice(0, at).split('\n').length;
    return called
      .filter(({ name }) => isStateful(name) && !placed.has(name))
      .map(({ name, at }) => `${path}:${lineOf(at)} ${name}`);
  });
}

function usesIn(path: string, code: string): PatternUses {
  const uses = { own: new Set(''), imported: new Map(), called: [], placed: new Set('') };
  const { own, imported, called, placed }: PatternUses = uses;
  new Visitor({
    VariableDeclarator({ id, init }) {
      const made = init ? code.slice(init.start, init.end) : '';
      if (id.type === 'Identifier' && /[gy]/.test(flagsOf(made))) own.add(id.name);
    },
    ImportDeclaration({ source, specifiers }) {
      for (const { local } of specifiers)
        imported.set(local.name, join(dirname(path), source.value));
    },
    CallExpression({ callee, start }) {
      const name = /^(\w+)\.(?:test|exec)$/.exec(code.slice(callee.start, callee.end))?.[1];
      if (name !== undefined) called.push({ name, at: start });
    },
    AssignmentExpression({ left }) {
      const name = /^(\w+)\.lastIndex$/.exec(code.slice(left.start, left.end))?.[1];
      if (name !== undefined) placed.add(name);
    },
  }).visit(parseSync(path, code).program);
  return uses;
}

/** The flags of a pattern that is written as a literal or made of strings; none of anything else. */
const FLAGS = /^(?:\/.*\/([a-z]*)|new RegExp\(.*'([a-z]+)',?\s*\))$/s;

function flagsOf(made: string): string {
  const [, literal, given] = FLAGS.exec(made) ?? [];
  return literal ?? given ?? '';
}
