import { describe, expect, it } from 'vitest';
import { createQuotesInText } from '../../../src/answers/quotes-in.ts';
import { quotedParts } from '../../../src/text/quotes/quoted-part.ts';
import { speakerOfStatement } from '../../../src/text/statements/statement-speaker.ts';
import { BEAT } from '../names/norland-beat.ts';

const quotesInText = createQuotesInText(BEAT);
const partAt = (text: string, words: string) =>
  quotedParts(text, quotesInText(text, null)).find(
    ({ start, end }) => start <= text.indexOf(words) && text.indexOf(words) < end,
  );
const speakerOf = (text: string, words: string) => partAt(text, words)?.speaker?.name;

describe('quotedParts', () => {
  it.each([
    ['“The strait is open,” Kim Ellis said.', 'Kim Ellis'],
    ['“The strait is open,” said Kim Ellis, the envoy of Norland.', 'Kim Ellis'],
    ['“The strait is open,” Norland envoy Kim Ellis said on Monday.', 'Kim Ellis'],
    ['Kim Ellis, the mayor of Port Norl, said: “The strait is open.”', 'Kim Ellis'],
    ['“It was long,” Kim Ellis said. “The strait is open.”', 'Kim Ellis'],
    ['“It was long. The strait is open.” — Kim Ellis', 'Kim Ellis'],
    ['Kim Ellis came late.\n\n“The strait is open,” she said.', 'Kim Ellis'],
    ['“The strait is open,” Mr. King added.', 'Mr. King'],
    ['“The strait is open,” Kim R. Ellis added.', 'Kim R. Ellis'],
    ['‘The strait is open, and it’s ours,’ Kim Ellis said.', 'Kim Ellis'],
    ["'The strait is open,' Kim Ellis said.", 'Kim Ellis'],
    ['Kim Ellis said that the “strait is open” again.', 'Kim Ellis'],
    ['“The strait is open,” Ellis said.', 'Ellis'],
  ])('reads who speaks in %s', (text, speaker) => {
    expect(speakerOf(text, 'strait is open')).toBe(speaker);
  });

  it('knows words outside of quotation marks', () => {
    const text = 'Ellis said the strait was open. “Come,” she added.';
    expect(partAt(text, 'the strait')).toBeUndefined();
  });

  it('takes single marks for marks, and apostrophes for none', () => {
    const text = '‘The strait is open, and it’s ours,’ Kim Ellis said of the ships’ crews.';
    expect(partAt(text, 'The strait')).toMatchObject({ start: 0, end: 36 });
    const told = 'The ships’ crews said the strait isn’t open.';
    expect(partAt(told, 'strait')).toBeUndefined();
  });

  it('reads on through unbalanced marks', () => {
    expect(speakerOf('“The strait is open, Kim Ellis said.', 'strait is open')).toBe('Kim Ellis');
    expect(speakerOf('Strait is open,” Kim Ellis said.', 'trait is open')).toBe('Kim Ellis');
  });
});

describe('speakerOfStatement', () => {
  it('reads whom a statement gives what it tells to', () => {
    expect(speakerOfStatement('Ellis said that the talks failed.')).toBe('Ellis');
    expect(speakerOfStatement('According to Kim Ellis, the talks failed.')).toBe('Kim Ellis');
    expect(speakerOfStatement('The talks with Ellis failed.')).toBeNull();
  });
});
