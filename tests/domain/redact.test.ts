import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/domain/redact.ts';

const redact = createRedactor(['0123456789abcdef', 'short', 'base64+/key/of=']);

describe('a redactor', () => {
  it.each([
    ['the key 0123456789abcdef is wrong', 'the key … is wrong'],
    ['sealed with base64+/key/of= twice base64+/key/of=', 'sealed with … twice …'],
    ['postgres://desk:pa:ss@db.example:5432/parley', 'postgres://…@db.example:5432/parley'],
    ['postgres://desk:p@ss@db.example/parley', 'postgres://…@db.example/parley'],
    ['https://token@feeds.example/a', 'https://…@feeds.example/a'],
    ['xoxb-1234-abcd and xapp-1-A0-99 and xoxe.xoxp-1-abcd', '… and … and …'],
    ['authorization: Bearer abcdefgh.ijkl', 'authorization: Bearer …'],
  ])('leaves secrets out: %s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    'the short of it: ask editor@desk.example',
    'https://news.example/a?b=c@d and https://news.example/@desk',
    'the box-office, and xo-xo',
  ])('leaves other words as they are: %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});
