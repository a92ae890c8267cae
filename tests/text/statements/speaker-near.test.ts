import { describe, expect, it } from 'vitest';
import { isSamePerson, namesIn } from '../../../src/text/statements/personal-names.ts';
import { speakerNear, speakerOfStatement } from '../../../src/text/statements/speaker-near.ts';

const speakerOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return speakerNear(text, { start, end: start + words.length }).speaker?.name;
};

describe('speakerNear', () => {
  it.each([
    ['“The strait is open,” Kim Ellis said.', 'Kim Ellis'],
    ['“The strait is open,” said Kim Ellis, the envoy of Norland.', 'Kim Ellis'],
    ['“The strait is open,” Norland envoy Kim Ellis said on Monday.', 'Kim Ellis'],
    ['Kim Ellis, the mayor of Port Norl, said: “The strait is open.”', 'Kim Ellis'],
    ['“It was long,” Kim Ellis said. “The strait is open.”', 'Kim Ellis'],
    ['“It was long. The strait is open.” — Kim Ellis', 'Kim Ellis'],
    ['Kim Ellis came late.\n\n“The strait is open,” he said.', 'Kim Ellis'],
    ['“The strait is open,” Mr. King added.', 'Mr. King'],
    ['“The strait is open,” Kim R. Ellis added.', 'Kim R. Ellis'],
    ['‘The strait is open, and it’s ours,’ Kim Ellis said.', 'Kim Ellis'],
    ["'The strait is open,' Kim Ellis said.", 'Kim Ellis'],
  ])('reads who speaks in %s', (text, speaker) => {
    expect(speakerOf(text, 'strait is open')).toBe(speaker);
  });

  it('knows words outside of quotation marks', () => {
    const text = 'Ellis said the strait was open. “Come,” she added.';
    expect(speakerNear(text, { start: 11, end: 30 }).marks).toBeNull();
  });

  it('takes single marks for marks, and apostrophes for none', () => {
    const text = '‘The strait is open, and it’s ours,’ Kim Ellis said of the ships’ crews.';
    expect(speakerNear(text, { start: 1, end: 10 }).marks).toEqual({ start: 1, end: 35 });
    const told = 'The ships’ crews said the strait isn’t open.';
    expect(speakerNear(told, { start: 22, end: 30 }).marks).toBeNull();
  });

  it('reads on through unbalanced marks', () => {
    expect(speakerOf('“The strait is open, Kim Ellis said.', 'strait is open')).toBeUndefined();
    expect(speakerOf('Strait is open,” Kim Ellis said.', 'trait is open')).toBe('Kim Ellis');
  });
});

describe('speakerOfStatement', () => {
  it('wants the name beside the verb', () => {
    expect(speakerOfStatement('Ellis said that the talks failed.')?.name).toBe('Ellis');
    expect(speakerOfStatement('He waited for Ellis, saying that the talks failed.')).toBeNull();
  });
});

describe('isSamePerson', () => {
  it('compares surnames, whatever titles and first names stand before them', () => {
    expect(isSamePerson('Mr. Ellis', 'Kim Ellis')).toBe(true);
    expect(isSamePerson('President Anna Kral', 'Anna Kral Jr.')).toBe(true);
    expect(isSamePerson('Kim Ellis', 'Anna Kral')).toBe(false);
  });
});

describe('namesIn', () => {
  it('leaves out days, titles and words that begin sentences', () => {
    const found = namesIn('On Monday the President met Anna Kral. Unfortunately, it rained.');
    expect(found.map(({ text }) => text)).toEqual(['Anna Kral']);
  });
});
