import { describe, expect, it } from 'vitest';
import { withoutTrailingNotes } from '../../src/intake/without-trailing-notes.ts';

const NEWS = 'The envoy told reporters in Port Ellis that the truce had held.';
const POINTER = 'Go deeper: Ferry owners say they are ready for a longer truce';
const NOTE = "Editor's note: This story was updated with a statement from the harbour master.";

describe('a note that is glued to the end of a paragraph', () => {
  it.each([
    `${NEWS}${POINTER}`,
    `${NEWS}${NOTE}`,
    `${NEWS}${POINTER}${NOTE}`,
    `${NEWS} ${NOTE}`,
    `${NEWS} Read more: Who sails first?`,
    `${NEWS} Editor’s note: The first version misspelt the name of the ferry.`,
    `${NEWS}This article has been updated with the price of oysters.`,
  ])('is cut off: %s', (paragraph) => {
    expect(withoutTrailingNotes(paragraph)).toBe(NEWS);
  });

  it.each([
    `${NEWS}${POINTER}The harbour stayed shut. Nobody sailed.`,
    `${NEWS} Related: two docks were closed on Monday.`,
    `${NEWS} ${NOTE} The harbour stayed shut on Monday.`,
    `${NEWS} She said this story has been updated in every tavern.`,
    `${NEWS} The plaque reads “See also: the lighthouse”, he said.`,
    POINTER,
  ])('is kept where it may be news: %s', (paragraph) => {
    expect(withoutTrailingNotes(paragraph)).toBe(paragraph);
  });

  it.each(['Go deeper: a', '. Related: b', 'xEditor’s note: '])(
    'is looked for in linear time in a long run of %s',
    (run) => {
      const paragraph = run.repeat(Math.ceil(100_000 / run.length));
      expect(withoutTrailingNotes(paragraph)).toMatch(/^\S/);
    },
    2000,
  );
});
