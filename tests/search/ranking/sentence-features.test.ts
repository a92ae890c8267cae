import { describe, expect, it } from 'vitest';
import { asks } from '../../../src/search/ranking/sentence-features.ts';

/** Whether a sentence of a text asks. */
function asksIn(text: string, sentence: string): boolean {
  const start = text.indexOf(sentence);
  return asks(text, { start, end: start + sentence.length });
}

describe('a sentence asks', () => {
  const INTERVIEW =
    'Q: Critics say that Norland profits. Does it?\n\nIt does not. We lost our trade.';

  it('where it ends in a question mark, within quotation marks too', () => {
    expect(asksIn('Does it pay?', 'Does it pay?')).toBe(true);
    expect(asksIn('He asked: “Does it pay?”', 'He asked: “Does it pay?”')).toBe(true);
  });

  it('where it is part of a question of an interview', () => {
    expect(asksIn(INTERVIEW, 'Q: Critics say that Norland profits.')).toBe(true);
    expect(asksIn(INTERVIEW, 'Does it?')).toBe(true);
  });

  it('where it only supposes something', () => {
    expect(asksIn('Suppose that they said yes.', 'Suppose that they said yes.')).toBe(true);
    expect(asksIn('He supposes that they agreed.', 'He supposes that they agreed.')).toBe(false);
  });

  it('and not where it states something, in an interview too', () => {
    expect(asksIn(INTERVIEW, 'It does not.')).toBe(false);
    expect(asksIn(INTERVIEW, 'We lost our trade.')).toBe(false);
    expect(asksIn(`${'So it went on. '.repeat(60)}It pays.`, 'It pays.')).toBe(false);
  });
});
