import { describe, expect, it } from 'vitest';
import { createSpeakerSides } from '../../../src/answers/voices/speaker-sides.ts';
import { aBeat } from '../../support/builders.ts';

const BEAT = aBeat({
  sides: [
    { name: 'Norland', aliases: ['Port Ellis', 'the Citadel'] },
    { name: 'Southmark', aliases: [] },
    { name: 'Strait Rebels', aliases: ['the rebels', 'Strait Council', "people's assemblies"] },
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
    [null, 'the Southmark embassy in Port Ellis', 'Southmark'],
    [null, 'the Norlandic leader', 'Norland'],
    [null, "a source in Norland's foreign ministry", 'Norland'],
    [null, 'a spokesman for Anna Berg', 'Norland'],
    [null, 'an aide to Berg', 'Norland'],
    [null, 'rebel commanders', 'Strait Rebels'],
    [null, 'a spokesman for the rebels', 'Strait Rebels'],
    [null, 'an envoy of the people’s assemblies', 'Strait Rebels'],
    [null, 'Southmark troops in Norland', 'Southmark'],
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
    [null, 'the ambassador to Norland'],
    [null, 'the Vellmarian ambassador in Port Ellis'],
    [null, 'the UN envoy for Norland'],
    [null, "Norland's ally"],
    [null, 'a commander of the Norland-backed militia'],
    [null, 'pro-Norland officials'],
    [null, 'the opposition leader in Norland'],
    [null, 'a Norland business leader'],
    [null, 'supporters of the Norland president'],
    [null, 'lawyers for the Norland government'],
    [null, 'the self-proclaimed government of Norland'],
    [null, 'Norland and Vellmarian officials'],
    [null, 'N.L. and Norland officials'],
    [null, "Berg's critics"],
    [null, "officials close to Norland's president"],
  ])('is nobody’s otherwise: %s, “%s”', (name, words) => {
    expect(sideOf({ name }, words)).toBeNull();
  });
});
