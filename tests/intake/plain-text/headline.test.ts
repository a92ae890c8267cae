import { describe, expect, it } from 'vitest';
import { readHeadline } from '../../../src/intake/plain-text/head.ts';
import { OUTLETS } from './golden-texts.ts';

describe('a headline', () => {
  it.each([
    ['World newsRivals edge towards talks', 'Rivals edge towards talks'],
    ['World news agencies cut staff', 'World news agencies cut staff'],
    ['WorldCom files for bankruptcy', 'WorldCom files for bankruptcy'],
    ['World News', 'World News'],
    ['River talks - a beginning', 'River talks - a beginning'],
  ])('is printed as "%s" and read as "%s"', (printed, title) => {
    expect(readHeadline(printed, OUTLETS)).toEqual({ title, outlet: null });
  });

  it('names the outlet it ends in', () => {
    expect(readHeadline('Rivals talk | Harbour Post', OUTLETS)).toEqual({
      title: 'Rivals talk',
      outlet: 'The Harbour Post',
    });
  });
});
