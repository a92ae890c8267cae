import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractTerms } from '../../../src/text/extract-terms.ts';
import { decodeSpans, encodeSpans } from '../../../src/text/readings/encode-spans.ts';
import { decodeTerms, encodeTerms } from '../../../src/text/readings/encode-terms.ts';
import {
  createTextReading,
  readSentenceTerms,
  readText,
} from '../../../src/text/readings/text-reading.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';

const WORDS = fc.array(
  fc.constantFrom(
    ...['Truce', 'U.S.', 'cease-fire', '1,000', '“Stop!”', 'don’t', '- ', '。', '停戦', '\n\n'],
    ...['ship-', '-yard', 'end.', 'So', 'ﷺ', '3.5', '\n', '.', ' ', 'é', "the sides' plan"],
  ),
  { maxLength: 30 },
);
const TEXT = WORDS.map((words) => words.join(' ')).filter((text) => text.trim() !== '');
const GLUED = WORDS.map((words) => words.join(''));

const plain = (text: string, start: number, end: number) =>
  extractTerms(text.slice(start, end)).map(({ term, start, end }) => ({ term, start, end }));

describe('the reading of a text', () => {
  it('has the terms of any run of its sentences as if the run was read alone', () => {
    fc.assert(
      fc.property(fc.oneof(TEXT, GLUED), fc.nat(), fc.nat(), (text, one, other) => {
        const reading = readText(text);
        const last = reading.sentences.length - 1;
        if (last < 0) return;
        const [from = 0, to = 0] = [one % (last + 1), other % (last + 1)].toSorted((a, b) => a - b);
        const start = reading.sentences[from]?.start ?? 0;
        const end = reading.sentences[to]?.end ?? 0;
        expect(reading.termsIn({ start, end })).toMatchObject(plain(text, start, end));
      }),
    );
  });

  it('has the terms of its whole text, and of a part that cuts a sentence', () => {
    const text = 'The ferry sailed at noon. It sank.';
    const reading = readText(text);
    expect(reading.termsIn({ start: 0, end: text.length })).toMatchObject(plain(text, 0, 99));
    expect(reading.termsIn({ start: 4, end: 16 })).toMatchObject(plain(text, 4, 16));
  });

  it('is the same after it was encoded and decoded', () => {
    fc.assert(
      fc.property(fc.oneof(TEXT, GLUED), (text) => {
        const sentences = splitSentences(text);
        const body = encodeTerms(readSentenceTerms(text, sentences));
        const stored = createTextReading(
          text,
          decodeSpans(encodeSpans(sentences)),
          decodeTerms(body),
        );
        expect(stored.sentences).toEqual(sentences);
        for (const { start, end } of sentences) {
          expect(stored.termsIn({ start, end })).toEqual(plain(text, start, end));
        }
      }),
    );
  });
});
