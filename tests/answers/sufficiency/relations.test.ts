import { describe, expect, it } from 'vitest';
import { relationAsked } from '../../../src/answers/sufficiency/relations.ts';

describe('the relation that a question asks for', () => {
  it.each([
    ['who is ysolde tarns wife', 'her husband Emil'],
    ["who was captain slade's lawyer", 'represented by an advocate from Quell'],
    ['who is the father of quint', 'the son of a ferryman'],
    ["tarn's elder sister", 'a sister in Port Ellis'],
    ['who was the envoy’s interpreter'.replace('’', "'"), 'she interprets from Norlandic'],
    ["where does rook's daughter live", 'the mayor and her two children'],
    ['names of the children of dorvik', 'a mother of three'],
    ["who is the minister's driver", 'he drove the minister to the border'],
  ])('is found in “%s”, and what tells of it', (asked, told) => {
    expect(relationAsked(asked)?.test(told)).toBe(true);
    expect(relationAsked(asked)?.test('spoke of the talks in Kesten for an hour')).toBe(false);
  });

  it.each([
    'how many children were brought out of kesten',
    'who is the labour lawyer leading the norland team',
    'which driver lost the race',
    'who spoke for the doctors in kesten',
  ])('is none in “%s”', (asked) => {
    expect(relationAsked(asked)).toBeUndefined();
  });
});
