import { describe, expect, it } from 'vitest';
import { correctedNumbers } from '../../../src/answers/check/corrected-numbers.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const differing = (said: string, source: string) =>
  correctedNumbers(readStatement(said, []), readStatement(source, []));

describe('a number that a source gives as the wrong one', () => {
  it('differs from the same one in a statement', () => {
    const source = 'The ferry carried 29 people, not 39.';
    expect(differing('The ferry carried 39 people.', source)).toEqual([
      { kind: 'number', said: expect.stringMatching(/^39/), source: 'not 39' },
    ]);
    expect(differing('The ferry carried 29 people.', source)).toEqual([]);
  });

  it('does not where the statement says so too, or where the source gives it as the right one besides', () => {
    expect(differing('It was 29 people, not 39.', 'It carried 29 people, not 39.')).toEqual([]);
    expect(differing('It carried 39 people.', 'It was 39, rather than 39 as told.')).toEqual([]);
  });
});
