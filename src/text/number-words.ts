/** The numbers below twenty in words, by their values from 0. */
export const SMALL_NUMBERS: readonly string[] =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`.split(/\s+/);

/** The tens in words, from twenty. */
export const TENS: readonly string[] =
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/**
 * Numbers from two in words, singly written, as the alternatives of a pattern; "one" is no number mostly.
 * They stand in a group, with no letter before or behind.
 */
export const NUMBER_IN_WORDS = [
  ...SMALL_NUMBERS.slice(2),
  ...TENS,
  ...['dozens?', 'hundreds?', 'thousands?', 'millions?', 'billions?', 'trillions?'],
].join('|');

/** Such alternatives with a small first letter or a capital one: a sentence may begin with them. */
export function inEitherCase(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** The values of the numbers below twenty, by their words. */
export const SMALL_VALUES: ReadonlyMap<string, number> = new Map(
  SMALL_NUMBERS.map((word, value) => [word, value]),
);

/** The values of the tens, by their words. */
export const TENS_VALUES: ReadonlyMap<string, number> = new Map(
  TENS.map((word, at) => [word, 10 * (at + 2)]),
);

/** The number that the values of its words make: 2, 100, 10 of "two hundred and ten" make 210. */
export function totalOf(parts: readonly number[]): number {
  let [total, group] = [0, 0];
  for (const part of parts) {
    if (part < 100) group += part;
    else if (part === 100) group *= 100;
    else {
      total += group * part;
      group = 0;
    }
  }
  return total + group;
}

/** The ordinals below twentieth in words, by their values from 0. */
export const SMALL_ORDINALS: readonly string[] =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`.split(/\s+/);

/** The ordinals from first to tenth: later ones are written in figures. */
export const ORDINAL_WORDS: readonly string[] = SMALL_ORDINALS.slice(1, 11);

/** Ordinals in words or in figures, as the alternatives of a pattern: "first", "22nd". */
export const ORDINAL = `${ORDINAL_WORDS.join('|')}|\\d{1,3}(?:st|nd|rd|th)`;

const ORDINAL_ALONE = new RegExp(`^(?:${ORDINAL})$`);

/** Whether a word in small letters is an ordinal: "second", "3rd". */
export function isOrdinal(word: string): boolean {
  return ORDINAL_ALONE.test(word);
}

/** The ordinal of a number below twenty in words: "second" of "two"; nothing for other words. */
export function ordinalOf(word: string): string | undefined {
  return SMALL_ORDINALS[SMALL_VALUES.get(word.toLowerCase()) ?? -1];
}
