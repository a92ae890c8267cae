/**
 * A name as it is looked up and compared: in small letters, with plain apostrophes, without "the" before it
 * or a possessive at its end.
 */
export function nameKey(name: string): string {
  return name.replaceAll('’', "'").replace(/^the /i, '').replace(/'s?$/, '').trim().toLowerCase();
}
