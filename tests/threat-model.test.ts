import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/threat-model.md', 'utf8');

/** What stands between backticks in a column of the table, from 0, in each row. */
const namedIn = (column: number) =>
  PAGE.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| against'))
    .map((line) => [...(line.split('|')[column + 1] ?? '').matchAll(/`([^`]+)`/g)])
    .map((found) => found.map(([, name = '']) => name));

describe('the threat model', () => {
  it('names a test for each defence, and each is there', () => {
    const tests = namedIn(3).map((names) => names.filter((name) => name.endsWith('.test.ts')));
    expect(tests.filter((names) => names.length === 0)).toEqual([]);
    expect(tests.flat().filter((name) => !existsSync(join('tests', name)))).toEqual([]);
  });

  it('names where each defence is, and it is there', () => {
    const places = namedIn(2).map(([first = '', ...others]) => [
      first,
      // Those after the first may lie beside it.
      ...others.map((name) => (existsSync(join('src', name)) ? name : join(first, '..', name))),
    ]);
    expect(places.flat().filter((name) => !existsSync(join('src', name)))).toEqual([]);
  });
});
