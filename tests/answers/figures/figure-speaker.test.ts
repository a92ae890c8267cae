import { describe, expect, it } from 'vitest';
import { figureSpeaker } from '../../../src/answers/figures/figure-speaker.ts';
import { findFigures } from '../../../src/text/figures/find-figures.ts';

/** Who gives the figures of a sentence, without any quotes. */
function speakers(text: string): readonly (string | undefined)[] {
  const sentence = { start: 0, end: text.length };
  return findFigures(text, sentence, []).map(
    (figure) => figureSpeaker(text, sentence, figure, [])?.words,
  );
}

describe('who gives a figure', () => {
  it('is who counted it, each his own', () => {
    const text =
      'The Norland navy counted 1,971 breaches, while Southmark recorded 2,299 breaches.';
    expect(speakers(text)).toEqual(['The Norland navy', 'Southmark']);
  });

  it.each([
    'In all, the fires in Kerra and Norland last week claimed 217 lives.',
    'Other states with confirmed deaths counted 14 sailors.',
  ])('is nobody where something claims lives or places are told of: %s', (text) => {
    expect(speakers(text)).toEqual([undefined]);
  });

  it('is the speaker of the quote that it stands in', () => {
    const text = 'Anna Berg said 14 sailors were freed.';
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    const speaker = { start: 0, end: 9, name: 'Anna Berg' };
    const quote = { start: 15, end: 37, kind: 'indirect', speaker, cue: null } as const;
    expect(figure && figureSpeaker(text, { start: 0, end: 37 }, figure, [quote])).toEqual({
      words: 'Anna Berg',
      name: 'Anna Berg',
    });
  });

  it.each([
    ['A harbour official said about 14 people had died.', 'A harbour official'],
    [
      'Anna Berg of the Port Ellis council said at least 14 people died.',
      'Anna Berg of the Port Ellis council',
    ],
    ['About 14 sailors marched, the radio station NRX reported.', 'the radio station NRX'],
    ['At least 14 sailors died, according to the Norland navy.', 'the Norland navy'],
    ['Harbour monitors of Norland still counted 14 breaches.', 'Harbour monitors of Norland'],
    ['Norland accused Southmark of 14 breaches, the radio station NRX reported.', 'Norland'],
    ['About 14 ships sank, Anna Berg said; Norland saw none, NRX reported.', 'Anna Berg'],
    ['The navy said a house was hit in a raid that Norland claims killed 14 people.', 'Norland'],
    ['Figures issued by the Norland navy on Friday gave 14 dead sailors.', 'the Norland navy'],
    ['The council, citing doctors and nurses, counted 14 dead.', 'The council'],
    ['The Gull quoted harbour doctors as saying 14 people had died.', 'harbour doctors'],
    [
      'At least 14 sailors died, a doctor of the harbour clinic told The Gull.',
      'a doctor of the harbour clinic',
    ],
    ['The navy said its teams counted 14 breaches.', 'The navy'],
    [
      'Some 14 sailors fled, the office of the Harbour Council estimated.',
      'the office of the Harbour Council',
    ],
    ['The Norland navy Friday recorded 14 breaches.', 'The Norland navy'],
  ])('is who says the sentence: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it.each([
    ['Harbour Rights Watch', 'Rights Watch', 'Harbour Rights Watch'],
    ['Norland Seafarers Union', 'Seafarers', 'Norland Seafarers Union'],
    ['Ex-Harbour Minister Anna el Berg', 'Anna el Berg', 'Anna el Berg'],
    ['Gen. Anna Berg', 'Anna Berg', 'Anna Berg'],
  ])(
    'is a body with all of its name, and a person without the office: %s',
    (words, name, whole) => {
      const text = `${words} said 14 sailors were freed.`;
      const [figure] = findFigures(text, { start: 0, end: text.length }, []);
      const speaker = { start: 0, end: words.length, name };
      const start = words.length + ' said '.length;
      const quote = { start, end: text.length, kind: 'indirect', speaker, cue: null } as const;
      const found = figure && figureSpeaker(text, { start: 0, end: text.length }, figure, [quote]);
      expect(found?.name).toBe(whole);
    },
  );

  it('is nobody who only speaks of what is known', () => {
    const text = 'Anna Berg blames the navy for the raid that killed 14 sailors.';
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    const speaker = { start: 0, end: 9, name: 'Anna Berg' };
    const cue = { start: 10, end: 16 };
    const quote = { start: 17, end: text.length, kind: 'indirect', speaker, cue } as const;
    expect(
      figure && figureSpeaker(text, { start: 0, end: text.length }, figure, [quote]),
    ).toBeUndefined();
  });

  it('is whom a relative pronoun means', () => {
    const text = 'The officials, who first said they saw 14 ships, left.';
    const [figure] = findFigures(text, { start: 0, end: text.length }, []);
    const speaker = { start: 15, end: 18, name: null };
    const quote = { start: 30, end: 47, kind: 'indirect', speaker, cue: null } as const;
    const found = figure && figureSpeaker(text, { start: 0, end: text.length }, figure, [quote]);
    expect(found?.words).toBe('The officials');
  });

  it.each([
    'The fever killed an estimated 14 people.',
    'Despite reports of a fire that killed 14 people, it opened.',
    'An estimated crowd of 14 poets came.',
    'Berg is accused of the fire that killed 14 people.',
    'Death toll estimates range from 14 to 20.',
    'Unconfirmed reports claimed 14 people died.',
    'There was no confirmed raid that sank 14 ships.',
    'Together with one case in Norland confirmed on Sunday, 14 sailors have the fever.',
  ])('is nobody where the verb is none of speech: %s', (text) => {
    expect(new Set(speakers(text))).toEqual(new Set([undefined]));
  });

  it.each(['The raid killed 14 people.', 'It recorded 14 breaches.', 'In all 14 people died.'])(
    'is not said in %s',
    (text) => {
      expect(speakers(text)).toEqual([undefined]);
    },
  );
});
