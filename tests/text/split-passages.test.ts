import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { splitPassages } from '../../src/text/split-passages.ts';

const MOST_CHARACTERS = 420;

const passagesOf = (text: string) => splitPassages(text, splitSentences(text));
const slicesOf = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end));

/** A sentence of so many characters. */
const aSentence = (characters: number) => `F${'e'.repeat(characters - 2)}.`;

describe('passages', () => {
  it('keeps the sentences of a short paragraph together', () => {
    const text = 'The ferry sailed. It carried nobody. Ellis watched it go.';
    expect(slicesOf(text)).toEqual([text]);
    expect(passagesOf(text)[0]?.sentences).toEqual(splitSentences(text));
  });

  it('never reaches across a blank line', () => {
    const paragraphs = ['The ferry sailed.', 'It carried nobody. Ellis watched.', 'Night fell.'];
    expect(slicesOf(paragraphs.join('\n\n'))).toEqual(paragraphs);
    expect(slicesOf(paragraphs.join('\n \t\n'))).toEqual(paragraphs);
  });

  it('cuts a long paragraph evenly, so that it does not end in a scrap', () => {
    const text = Array.from({ length: 5 }, () => aSentence(100)).join(' ');
    expect(passagesOf(text).map(({ sentences }) => sentences.length)).toEqual([3, 2]);
  });

  it('leaves a sentence whole that is longer than a passage', () => {
    const long = aSentence(2 * MOST_CHARACTERS);
    expect(slicesOf(`The ferry sailed. ${long} It came back.`)).toEqual([
      'The ferry sailed.',
      long,
      'It came back.',
    ]);
  });

  it.each(['', ' \n\n '])('makes none of %j', (text) => {
    expect(passagesOf(text)).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      'The ferry sailed. ',
      '“Never!” ',
      '港口。',
      '1. ',
      '\u{1F6A2}',
    ),
    fc.integer({ min: 2, max: 500 }).map((length) => `${aSentence(length)} `),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('holds every sentence of a text once, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const held = passagesOf(text).flatMap(({ sentences }) => sentences);
        expect(held).toEqual(splitSentences(text));
      }),
    );
  });

  it('covers every character that is not white space, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of passagesOf(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toHaveLength(end - start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it('is one sentence, or several that are short together and of one paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, sentences } of passagesOf(text)) {
          expect(start).toBe(sentences[0]?.start);
          expect(end).toBe(sentences.at(-1)?.end);
          if (sentences.length === 1) continue;
          expect(end - start).toBeLessThanOrEqual(MOST_CHARACTERS);
          expect(text.slice(start, end)).not.toMatch(/\n\s*\n/);
        }
      }),
    );
  });
});
