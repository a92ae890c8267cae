import { describe, expect, it } from 'vitest';
import { readFamilies } from '../../../src/intake/corpus-files/read-families.ts';

describe('readFamilies', () => {
  it('reads families, with what is left out empty', () => {
    expect(
      readFamilies('- same: [ferry, boat]\n- { same: [sail], near: [go], not: [let go] }', 'f'),
    ).toEqual([
      { same: ['ferry', 'boat'], near: [], not: [] },
      { same: ['sail'], near: ['go'], not: ['let go'] },
    ]);
  });

  it('takes an empty file for no families', () => {
    expect(readFamilies('\n', 'f')).toEqual([]);
  });

  it('refuses a family of one wording, naming the file', () => {
    expect(() => readFamilies('- same: [ferry]', 'families.yml')).toThrow(
      /families\.yml.*needs two wordings/s,
    );
  });
});
