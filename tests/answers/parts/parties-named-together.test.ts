import { describe, expect, it } from 'vitest';
import { partiesNamedTogether } from '../../../src/answers/parts/parties-named-together.ts';

const named = (...texts: readonly string[]) =>
  partiesNamedTogether(texts.map((text) => ({ text }))).map(({ name }) => name);

const BETWEEN = [
  'Norland and Southmark met in Port Ellis.',
  'The ferry of Southmark and Norland sails again.',
  'A lane between Norland and Southmark was agreed on.',
];

describe('the parties that articles name together', () => {
  it('are the two that most of them join, in whatever order', () => {
    expect(named(...BETWEEN, 'Veland and Ostavia sent observers.')).toEqual([
      'Norland',
      'Southmark',
    ]);
  });

  it('are none where few articles name them', () => {
    expect(named('Norland and Southmark met. Norland and Southmark agreed.')).toEqual([]);
  });

  it('are none where others are named as often', () => {
    const others = BETWEEN.map((text) => text.replaceAll('Southmark', 'Veland'));
    expect(named(...BETWEEN, ...others)).toEqual([]);
  });

  it('are no days, and no people with their first names', () => {
    const texts = ['On Monday and Tuesday Ada Roe and Simen Dunn met.', 'Monday and Tuesday.'];
    expect(named(...texts, ...texts, ...texts)).toEqual([]);
  });
});
