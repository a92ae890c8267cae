import { describe, expect, it } from 'vitest';
import { createSpeakerSides } from '../../../src/answers/voices/speaker-sides.ts';
import { aBeat } from '../../support/builders.ts';

const BEAT = aBeat({
  sides: [
    { name: 'Norland', aliases: ['Port Ellis', 'the Citadel'] },
    { name: 'Southmark', aliases: [] },
  ],
  people: [{ name: 'Anna Berg', aliases: ['Berg'], side: 'Norland', roles: [] }],
  organisations: [{ name: 'Strait Mission', aliases: [], side: null }],
});

const { sideOf } = createSpeakerSides(BEAT);

describe('the side of a speaker', () => {
  it.each([
    ['Anna Berg', 'she', 'Norland'],
    [null, 'the Citadel', 'Norland'],
    [null, "Southmark's defence ministry", 'Southmark'],
    [null, 'Norlandic officials', 'Norland'],
    [null, 'a senior Port Ellis diplomat', 'Norland'],
    [null, "Southmark's ambassador to Norland", 'Southmark'],
  ])('is known by name or by office: %s, “%s”', (name, words, side) => {
    expect(sideOf({ name }, words)).toBe(side);
  });

  it.each([
    ['Strait Mission', 'the mission'],
    [null, 'a former Norlandic minister'],
    [null, 'Norlandic analysts'],
    [null, 'the Norland-backed authorities'],
    [null, 'officials of Norland and Southmark'],
    [null, 'officials'],
    [null, 'the fishermen of Norland'],
  ])('is nobody’s otherwise: %s, “%s”', (name, words) => {
    expect(sideOf({ name }, words)).toBeNull();
  });
});
