import { describe, expect, it } from 'vitest';
import { contentTypeCharset, decodeText, transcodeToUtf8 } from '../../src/intake/decode-text.ts';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const page = (declared: string, ...words: number[]) =>
  Uint8Array.from([...latin(`<html><head>${declared}</head><p>`), ...words]);

describe('the text of bytes', () => {
  it('is UTF-8 where that is valid', () => {
    expect(decodeText(Buffer.from('Fähren über den Fluss – “los!”'))).toBe(
      'Fähren über den Fluss – “los!”',
    );
  });

  it('is UTF-8 even where a page declares another encoding', () => {
    const bytes = Buffer.from('<meta charset="windows-1251"><p>Fähre');
    expect(decodeText(bytes, { html: true })).toContain('Fähre');
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, ...Buffer.from('Fähre')]],
    ['utf-16le', [0xff, 0xfe, ...Buffer.from('Fähre', 'utf16le')]],
    ['utf-16be', [0xfe, 0xff, ...Buffer.from('Fähre', 'utf16le').swap16()]],
  ])('is what its byte order mark says: %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('Fähre');
  });

  it.each([
    '<meta charset="windows-1251">',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    "<META CHARSET='Windows-1251'>",
  ])('is in the encoding that a page declares: %s', (declared) => {
    expect(decodeText(page(declared, 0xcc, 0xe8, 0xf0), { html: true })).toMatch(/Мир$/);
  });

  it('is windows-1252 where a page declares nothing, or what is no encoding', () => {
    for (const declared of ['', '<meta charset="x-nothing">', '<meta charset="utf-8">']) {
      expect(decodeText(page(declared, 0x93, 0xe4, 0x94), { html: true })).toMatch(/“ä”$/);
    }
  });

  it('believes no declaration in what is not a page', () => {
    expect(decodeText(page('<meta charset="windows-1251">', 0xe4))).toMatch(/ä$/);
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a run of control signs', Uint8Array.from({ length: 200 }, (_, at) => (at % 8) + 1)],
  ])('is refused where it is %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'not-text' }));
  });

  it('bears a stray control sign', () => {
    expect(decodeText(latin(`${'a'.repeat(200)}\u0001`))).toHaveLength(201);
  });

  it('is judged by its beginning, as an archive of many articles is long', () => {
    const controls = Array.from({ length: 20_000 }, () => 1);
    expect(() => decodeText(Uint8Array.from([...controls, ...latin('a')]))).toThrow();
    const late = [...latin('a'.repeat(1_000_000)), ...controls];
    expect(decodeText(Uint8Array.from(late))).toHaveLength(1_020_000);
  });

  it('is empty where there are no bytes', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

describe('bytes in UTF-8', () => {
  const again = (bytes: Iterable<number>, encoding: string | null) =>
    new TextDecoder().decode(transcodeToUtf8(Uint8Array.from(bytes), encoding));

  it('are made of the encoding that a server names', () => {
    expect(again([0xcc, 0xe8, 0xf0], 'windows-1251')).toBe('Мир');
    expect(again([0xe4], 'iso-8859-1')).toBe('ä');
    expect(again([0x41, 0, 0x42, 0], 'UTF-16LE')).toBe('AB');
  });

  it('are left as they are where they are UTF-8, or bear a mark', () => {
    const marked = Uint8Array.from([0xff, 0xfe, 0x41, 0]);
    expect(again(Buffer.from('Fähre'), 'windows-1251')).toBe('Fähre');
    expect(transcodeToUtf8(marked, 'windows-1251')).toBe(marked);
  });

  it.each([null, 'x-nothing', 'utf-8'])(
    'are left as they are where a server says %s',
    (encoding) => {
      const bytes = Uint8Array.from([0xe4]);
      expect(transcodeToUtf8(bytes, encoding)).toBe(bytes);
    },
  );
});

describe('the encoding that a content type names', () => {
  it.each([
    ['text/html; charset=windows-1251', 'windows-1251'],
    ['text/html;Charset = "utf-8"; x=y', 'utf-8'],
    ['text/html', null],
    ['charset=utf-8', null],
    [null, null],
  ])('of %s is %s', (contentType, encoding) => {
    expect(contentTypeCharset(contentType)).toBe(encoding);
  });
});
