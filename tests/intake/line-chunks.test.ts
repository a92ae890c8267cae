import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChunks, linesOfChunk, MAX_LINE_BYTES } from '../../src/intake/line-chunks.ts';

const chunksOf = (text: string | Buffer) => [...lineChunks(Buffer.from(text))];

describe('chunks of lines', () => {
  it('are whole lines, and together the file', () => {
    const line = fc.integer({ min: 0, max: 90_000 }).map((length) => 'a'.repeat(length));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, isEnded) => {
        const file = lines.join('\n') + (isEnded ? '\n' : '');
        const chunks = chunksOf(file).map(({ bytes }) => Buffer.from(bytes).toString());
        expect(chunks.join('')).toBe(file);
        expect(chunks.slice(0, -1).every((chunk) => chunk.endsWith('\n'))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('carry no more than themselves into a thread', () => {
    const chunks = chunksOf(`${'a'.repeat(99)}\n`.repeat(10_000));
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.every(({ bytes }) => bytes.length === bytes.buffer.byteLength)).toBe(true);
  });

  it('hold nothing of a line that is too long', () => {
    const chunks = chunksOf(
      Buffer.concat([Buffer.alloc(MAX_LINE_BYTES + 1, 97), Buffer.from('\nb')]),
    );
    expect(chunks.map(({ bytes, isTooLong }) => [bytes.length, isTooLong])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  it('are read line by line where one of them fails', () => {
    const lines = [...linesOfChunk(Buffer.from('a\n\nb\nc'))];
    expect(lines.map((line) => Buffer.from(line).toString())).toEqual(['a\n', '\n', 'b\n', 'c']);
  });

  it('leave a file in UTF-16 whole', () => {
    const wide = Buffer.from(`\ufeff${'{"text":"Ferry"}\n'.repeat(20_000)}`, 'utf16le');
    expect(chunksOf(wide).map(({ bytes }) => bytes.length)).toEqual([wide.length]);
  });
});
