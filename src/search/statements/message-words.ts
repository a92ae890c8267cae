import { extractTerms } from '../../text/extract-terms.ts';
import { numbersIn } from '../../text/statements/numbers.ts';

/** A tag, with its words. */
export const HASHTAG = /#([\p{L}\p{N}_]{2,60})/gu;

/** Scales as they are written directly behind figures, and in full. */
const SHORT_SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mln: 'million',
  bn: 'billion',
  tn: 'trillion',
};

const SHORT_NUMERAL =
  /(?<![\p{L}\p{N}.,])(\p{N}{1,12}(?:[.,]\p{N}{1,6})?)(k|mn|mln|m|bn|tn)(?![\p{L}\p{N}])/giu;

/** Numbers in words from which sources write figures. */
const FIRST_IN_FIGURES = 100;
const LAST_IN_FIGURES = 999_999;

/**
 * The words of a message as sources write them: "@PortEllis" and "#PortEllis" as "Port Ellis",
 * "90bn" as "90 billion", "three hundred and seven" as "307".
 */
export function plainWords(text: string): string {
  return inFigures(inFull(splitTags(text)));
}

/** The figures of each short numeral that is one term, "90" of "90k", and the whole, as terms. */
export function shortNumerals(
  text: string,
): readonly { readonly figures: string; readonly short: string }[] {
  return [...text.matchAll(SHORT_NUMERAL)].flatMap(([whole, number = '']) => {
    const [figures] = extractTerms(number);
    const [short] = extractTerms(whole);
    const isOther = figures && short && short.term !== figures.term;
    return isOther ? [{ figures: figures.term, short: short.term }] : [];
  });
}

function splitTags(text: string): string {
  return text.replace(/[@#][\p{L}\p{N}_]{2,60}/gu, (tag) =>
    tag.replace(/[@#_]/g, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '),
  );
}

function inFull(text: string): string {
  return text.replace(
    SHORT_NUMERAL,
    (_, figures: string, scale: string) => `${figures} ${SHORT_SCALES[scale.toLowerCase()]}`,
  );
}

function inFigures(text: string): string {
  let [written, end] = ['', 0];
  for (const number of numbersIn(text)) {
    const words = text.slice(number.start, number.end);
    const isSpelt = number.upTo === null && number.unit !== 'percent' && !/\p{N}/u.test(words);
    if (!isSpelt || number.value < FIRST_IN_FIGURES || number.value > LAST_IN_FIGURES) continue;
    written += text.slice(end, number.start) + String(number.value);
    end = number.end;
  }
  return written + text.slice(end);
}
