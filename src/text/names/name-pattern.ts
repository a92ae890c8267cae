import { PLAIN_LETTERS } from '../extract-terms.ts';

/** Where Latin letters with accents stand in Unicode: first and last of each block. */
const ACCENTED = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** The letters that are folded to each plain letter, in both cases. */
const SPELLINGS: ReadonlyMap<string, string> = readSpellings();

function readSpellings(): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const [first, last] of ACCENTED) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const lower = letter.toLowerCase();
      const folded = PLAIN_LETTERS.get(lower) ?? lower.normalize('NFKD').charAt(0);
      if (/^[a-z]{1,2}$/.test(folded)) {
        spellings.set(folded, (spellings.get(folded) ?? '') + letter);
      }
    }
  }
  return spellings;
}

/**
 * A folded word of a name as the source of a pattern with the flag `u`, for texts that write it with accents
 * or without, and in any case: "nunez" is in "Núñez", "Nunez" and "NÚÑEZ".
 *
 * @param word as terms have it: in small letters without accents
 */
export function namePattern(word: string): string {
  return word
    .split(/(ae|oe|ss|th)/u)
    .map((part) => {
      const letters = [...part].map(letterPattern).join('');
      const written = part.length === 2 ? SPELLINGS.get(part) : undefined;
      return written === undefined ? letters : `(?:${letters}|[${written}])`;
    })
    .join('');
}

/** A letter in either case with any accent, written as one sign or two; any sign for what is none. */
function letterPattern(letter: string): string {
  if (!/[\p{L}\p{N}]/u.test(letter)) return '.';
  return `[${letter}${letter.toUpperCase()}${SPELLINGS.get(letter) ?? ''}]\\p{M}{0,2}`;
}
