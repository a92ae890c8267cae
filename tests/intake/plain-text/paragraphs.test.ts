import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../../../src/intake/plain-text/paragraphs.ts';

const read = (raw: string) => readParagraphs(raw).map(({ text }) => text);

describe('the paragraphs of a plain text', () => {
  it('are its lines where every line is a paragraph', () => {
    expect(read('River talks resume\nThe ferries sail again.\n\nNobody knows why.')).toEqual([
      'River talks resume',
      'The ferries sail again.',
      'Nobody knows why.',
    ]);
  });

  it('are joined where lines were wrapped, and end where a line is short', () => {
    const raw = `The ferries sail again on Monday, the port
authority said, if the guns stay silent on
both banks of the river.
Nobody knows for how long the guns will be
silent, for nobody has asked the gunners in
the hills.`;
    expect(read(raw)).toEqual([
      'The ferries sail again on Monday, the port authority said, if the guns stay silent on both banks of the river.',
      'Nobody knows for how long the guns will be silent, for nobody has asked the gunners in the hills.',
    ]);
  });

  it('are read however many lines they were wrapped into', () => {
    expect(read('the ferry\n'.repeat(150_000))).toHaveLength(1);
  });

  it('stay apart where headlines of one length stand below each other', () => {
    const lines = [
      'Storm hits the islands',
      'Harbour tax will rise',
      'Old bridge is closed',
      'Five boats at regatta',
    ];
    expect(read(lines.join('\n'))).toEqual(lines);
  });

  it('have their white space collapsed and lose what is invisible', () => {
    expect(read('\uFEFF The\u00a0 ferries\t\u200bsail \0again. \r\n')).toEqual([
      'The ferries sail again.',
    ]);
  });

  it('keep every word in its order', () => {
    const line = fc
      .array(fc.constantFrom('The', 'ferries', 'sail', 'again.', 'On', 'Monday,'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
        expect(words(read(lines.join('\n')).join(' '))).toEqual(words(lines.join(' ')));
      }),
    );
  });
});
