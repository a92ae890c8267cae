import { describe, expect, it } from 'vitest';
import {
  literalPatterns,
  madePatterns,
  type PlacedPattern,
  sourceFiles,
} from './collect-patterns.ts';
import { callsThatKeepPlace } from './stateful-patterns.ts';
import { superLinearCauses } from './super-linear.ts';

/** Patterns that are linear for a reason which the check does not see. */
const LINEAR_ALL_THE_SAME: ReadonlyMap<string, string> = new Map([
  [
    String.raw`\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.(?: \p{Lu}\.){1,3}(?= \p{Lu}\p{Ll})|\p{N}{1,3}(?:[\u00a0\u2009\u202f]\p{N}{3}){1,4}(?!\p{N})|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*`,
    'a run of digits that one alternative gives up is taken whole by the next',
  ],
]);

function superLinear(patterns: readonly PlacedPattern[]): readonly string[] {
  return patterns
    .filter(({ source }) => !LINEAR_ALL_THE_SAME.has(source))
    .flatMap(({ place, ...pattern }) => {
      const causes = superLinearCauses(pattern);
      return causes.length > 0 ? [`${place} /${pattern.source}/${pattern.flags}: ${causes}`] : [];
    });
}

describe('patterns', () => {
  it('are linear in the text where they are literals', () => {
    const patterns = literalPatterns();

    expect(patterns.length).toBeGreaterThan(500);
    expect(superLinear(patterns)).toEqual([]);
  });

  it('are linear in the text where they are made of strings', async () => {
    const patterns = await madePatterns();

    expect(patterns.length).toBeGreaterThan(10);
    expect(superLinear(patterns)).toEqual([]);
  });

  it.each([
    [/“[^”]*”/, 'marks that open and never close'],
    [/<!--[\s\S]*?-->/, 'comments that never close'],
    [/\s+$/, 'white space that does not end the text'],
    [/^(\w+\s?)*$/, 'words in words'],
    [/^(?:a+)+$/, 'a run of runs'],
    [/^.*,.*,.*;$/, 'several runs of anything'],
    [/image(?:-[a-z]+)*-caption/, 'a beginning that its middle can hold'],
    [/(?<=x)a+b|c+$/, 'the last of several alternatives'],
    [/a(?=.*b)/, 'a look ahead to the end'],
  ])('are super-linear: %s, for %s', (pattern) => {
    expect(superLinearCauses(pattern)).not.toEqual([]);
  });

  it.each([
    [/“[^“”]*”/, 'each opening mark ends the search before it'],
    [/(?<!\s)\s+$/, 'each run is begun once'],
    [/^\s+|[.,]/, 'it begins at the beginning'],
    [/https?:\/\/\S+/, 'it cannot fail behind its run'],
    [/a{0,100}b/, 'it is bounded'],
    [/\w+/y, 'it is tried at one place'],
  ])('are linear: %s, for %s', (pattern) => {
    expect(superLinearCauses(pattern)).toEqual([]);
  });

  it('that keep a place in the text are not asked where that is not set', () => {
    const forgetful = new Map([
      ['a.ts', 'export const ALL = /a/g; export const ONE = /a/u;'],
      ['b.ts', "import { ALL, ONE } from './a.ts'; ALL.test('a'); ONE.test('a');"],
      ['c.ts', "import { ALL } from './a.ts'; ALL.lastIndex = 0; ALL.test('a');"],
      [
        'd.ts',
        "const ALL = /a/; const made = new RegExp('a', 'gu'); ALL.test('a'); made.exec('a');",
      ],
    ]);

    expect(callsThatKeepPlace(forgetful)).toEqual(['b.ts:1 ALL', 'd.ts:1 made']);
    expect(callsThatKeepPlace(sourceFiles())).toEqual([]);
  });
});
