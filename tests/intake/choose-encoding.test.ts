import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../src/intake/choose-encoding.ts';

const NORLAND = 'Делегации Норландии подписали во вторник перемирие, сообщили чиновники.';
const SOUTHMARK = 'Делегації Саутмарку підписали у вівторок перемир’я, повідомили їхні посадовці.';

/** The bytes of a text in an encoding of one byte a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

const choose = (
  bytes: Uint8Array,
  { declared, language }: { declared?: string; language?: string } = {},
) => chooseEncoding(bytes, { declared, language });

describe('the encoding of bytes', () => {
  it.each([
    ['windows-1251', NORLAND],
    ['windows-1251', SOUTHMARK],
    ['koi8-u', NORLAND],
    ['koi8-u', SOUTHMARK],
    ['ibm866', NORLAND],
    ['iso-8859-5', NORLAND],
    ['windows-1252', 'Die Fähren fahren wieder über den Fluss – “endlich”, hieß es.'],
    ['windows-1253', 'Οι αντιπροσωπείες υπέγραψαν την Τρίτη ανακωχή στο λιμάνι.'],
  ])('is %s by the words themselves: %#', (encoding, text) => {
    expect(choose(encoded(text, encoding))).toBe(encoding);
  });

  it.each([
    ['windows-1250', 'Źródła mówią, że żądają też wymiany jeńców w Łodzi.', 'pl'],
    ['windows-1254', 'Heyetler Salı günü ateşkes anlaşmasını imzaladı, dışişleri açıkladı.', 'tr'],
  ])('is %s with the language as a hint', (encoding, text, language) => {
    expect(choose(encoded(text, encoding), { language })).toBe(encoding);
  });

  it('is not the declared one where the words read otherwise', () => {
    const bytes = encoded(NORLAND, 'windows-1251');
    expect(choose(bytes, { declared: 'windows-1252' })).toBe('windows-1251');
    expect(choose(bytes, { declared: 'koi8-r' })).toBe('windows-1251');
    expect(choose(bytes, { declared: 'gbk' })).toBe('gbk');
  });

  it('is UTF-8 where a stray byte stands in it', () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode(NORLAND), 0x20, 0x93);
    expect(choose(bytes)).toBe('utf-8');
  });
});
