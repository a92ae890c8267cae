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

  it.each(['The raid killed 14 people.', 'It recorded 14 breaches.', 'In all 14 people died.'])(
    'is not said in %s',
    (text) => {
      expect(speakers(text)).toEqual([undefined]);
    },
  );
});
