import { describe, expect, it } from 'vitest';
import { alignQuotation } from '../../../src/text/verbatim/align-quotation.ts';
import { quotedWords, verbatimWords } from '../../../src/text/verbatim/verbatim-words.ts';

const align = (quotation: string, source: string) =>
  alignQuotation(quotedWords(quotation), verbatimWords(source), source).map(
    ({ said, source: place, edits }) => ({
      said: quotation.slice(said.start, said.end),
      source: source.slice(place.start, place.end),
      edits: edits.map((edit) => [
        edit.said && quotation.slice(edit.said.start, edit.said.end),
        edit.source && source.slice(edit.source.start, edit.source.end),
      ]),
    }),
  );

const SOURCE =
  'The envoy spoke first. “We will open the strait to every ship — large or small — by the end of May,” Kim Ellis said, “and we won’t close it again.” Nobody answered.';

describe('alignQuotation', () => {
  it('sees through marks, dashes, case and apostrophes', () => {
    const [only, ...others] = align(
      'we will open the strait to every ship, large or small',
      SOURCE,
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      source: 'We will open the strait to every ship — large or small',
      edits: [],
    });
  });

  it('follows a quotation over the words that interrupt it in the source', () => {
    const found = align("by the end of May, and we won't close it again", SOURCE);
    expect(found).toMatchObject([{ edits: [] }]);
  });

  it('lets an ellipsis and an insertion in brackets leave words out', () => {
    expect(align('We will open the strait … by the end of May', SOURCE)).toMatchObject([
      { edits: [] },
    ]);
    expect(align('[They] will open the strait to every ship', SOURCE)).toMatchObject([
      { said: 'will open the strait to every ship', edits: [] },
    ]);
  });

  it('names the word that was changed, left out or put in', () => {
    expect(align('We will close the strait to every ship', SOURCE)[0]?.edits).toEqual([
      ['close', 'open'],
    ]);
    expect(align('We will open the strait to ship, large or small', SOURCE)[0]?.edits).toEqual([
      [null, 'every'],
    ]);
    expect(align('We will never open the strait to every ship', SOURCE)[0]?.edits).toEqual([
      ['never', null],
    ]);
  });

  it('takes a compound written in one word for the same', () => {
    const found = align('the cease-fire held for a week', 'He said the ceasefire held for a week.');
    expect(found).toMatchObject([{ edits: [] }]);
  });

  it('gives the parts of a spliced quotation in its own order', () => {
    const far = 'Ships waited for hours outside the harbour while the pilots argued. '.repeat(4);
    const source = `“We never asked for a second round,” he said. ${far}“The harbour stays open to all of them,” he said.`;
    const found = align(
      'The harbour stays open to all of them. We never asked for a second round',
      source,
    );
    expect(found.map(({ said }) => said)).toEqual([
      'The harbour stays open to all of them',
      'We never asked for a second round',
    ]);
  });

  it('finds nothing of other words, of none and of another script', () => {
    expect(align('Dockers ended their long strike at noon today', SOURCE)).toEqual([]);
    expect(align('', SOURCE)).toEqual([]);
    expect(align('Мы откроем пролив для всех', SOURCE)).toEqual([]);
  });
});
