import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/domain/passage.ts';
import { surroundingsOf } from '../../../src/slack/blocks/surroundings.ts';
import { aReport } from '../../support/builders.ts';

const QUOTED = 'The ferry sailed.';

function around(before: string, after: string, room = 40) {
  const text = `${before}${QUOTED}${after}`;
  const passage = cite(aReport({ text }), { start: before.length, end: before.length + 17 });
  return surroundingsOf(passage, { before: room, after: room });
}

describe('what stands around a passage', () => {
  it('is all of a short article', () => {
    expect(around('Calm.\n\n', ' It came back.')).toEqual({
      before: 'Calm.\n\n',
      after: 'It came back.',
    });
  });

  it('is nothing where it is the whole article', () => {
    expect(around('', '')).toEqual({ before: '', after: '' });
  });

  it('is whole paragraphs where there is room for them, without a mark', () => {
    const far = 'Many words stand here that are too far away.';
    const { before, after } = around(`${far}\n\nCalm.\n\nFog.\n\n`, `\n\nIt came.\n\n${far}`);
    expect(before).toBe('Calm.\n\nFog.\n\n');
    expect(after).toBe('\n\nIt came.');
  });

  it('is cut with a mark between words where the nearest paragraph is long', () => {
    const long = 'Fishermen watched from the pier as tugs drew the ship into the strait.';
    const { before, after } = around(`${long}\n\n`, `\n\n${long}`);
    expect(before).toBe('… as tugs drew the ship into the strait.\n\n');
    expect(after).toBe('\n\nFishermen watched from the pier as tugs …');
  });

  it('is cut within its own paragraph where that is long', () => {
    const long = ' Fishermen watched from the pier as tugs drew the ship away.';
    expect(around('', long).after).toBe('Fishermen watched from the pier as tugs …');
  });

  it.each([
    ['a writing without spaces', '渡轮周一从港口出发'.repeat(30)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(30)],
    ['a long address', `https://ferry.example/${'port/ellis/'.repeat(20)}`],
  ])('is cut at a boundary of words in %s', (_, long) => {
    const { before, after } = around(`${long} `, ` ${long}`, 100);
    const segments = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(long)];
    const ends = new Set(segments.map(({ index }) => index));
    expect(ends).toContain(after.slice(0, -2).length);
    expect(ends).toContain(long.length - before.slice(2).trimEnd().length);
  });
});
