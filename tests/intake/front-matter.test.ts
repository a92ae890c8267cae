import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readFrontMatter } from '../../src/intake/front-matter.ts';

const malformed = (message: RegExp) =>
  expect.objectContaining({ code: 'malformed', message: expect.stringMatching(message) });

describe('front matter', () => {
  it('is split from the text below it', () => {
    expect(readFrontMatter('---\ntitle: River talks\n---\n\nText.')).toEqual({
      data: { title: 'River talks' },
      body: '\n\nText.',
    });
  });

  it('takes a headline with a colon, and a dash, as the text that they are', () => {
    const { data } = readFrontMatter('---\ntitle: Truce: a first round\ndate: -\n---\nText.');
    expect(data).toEqual({ title: 'Truce: a first round', date: '-' });
  });

  it('keeps dates as they are written', () => {
    expect(readFrontMatter('\uFEFF---\r\ndate: 2025-03-19\r\n---\r\nText.').data).toEqual({
      date: '2025-03-19',
    });
  });

  it('is absent where the first rule is never closed', () => {
    expect(readFrontMatter('---\nText.')).toEqual({ data: null, body: '---\nText.' });
  });

  it('warns nobody of keys that are lists', () => {
    const warnings = vi.spyOn(process, 'emitWarning');
    onTestFinished(() => warnings.mockRestore());
    readFrontMatter('---\n? [a, b]\n: c\n---\nText.');
    expect(warnings).not.toHaveBeenCalled();
  });

  it('may be empty', () => {
    expect(readFrontMatter('---\n---\nText.')).toEqual({ data: {}, body: '\nText.' });
  });

  it('is refused with its line where it is not YAML', () => {
    const raw = '---\ntitle: River\nurl: [\n---\nText.';
    expect(() => readFrontMatter(raw)).toThrow(malformed(/front matter, line \d/));
  });

  it('is refused where aliases would make it explode', () => {
    const bomb = `a: &a [x, x]\n${'bcdefghij'
      .split('')
      .map((key, index) => `${key}: &${key} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`)
      .join('\n')}`;
    expect(() => readFrontMatter(`---\n${bomb}\n---\n`)).toThrow(malformed(/alias/i));
  });

  it('runs no code', () => {
    expect(readFrontMatter('---js\nthrow new Error()\n---\n').data).toBeNull();
  });

  it('is refused where it nests deeper than the stack', () => {
    expect(() => readFrontMatter(`---\na: ${'['.repeat(50_000)}\n---\n`)).toThrow(malformed(/./));
  });
});
