import type { Figure } from '../../domain/figure.ts';
import type { Quote } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';

/** Characters before a figure in which the verb of who gives it is looked for. */
const REACH = 200;

/** Verbs by which somebody gives a number. */
const COUNTED =
  /\s(?:(?:has|have|had)\s)?(?:counted|recorded|reported|registered|put|puts|claimed|confirmed|tallied|documented|estimated|estimates|accused)\b/gu;

/** What stands before the words that name who counted. */
const BEFORE_NAME =
  /[,;:()“”"]\s?(?:(?:while|whereas|and|but|though)\s)?|\s(?:while|whereas|and|but|that|as|[-–—])\s/gu;

/** "the ministry on May 2, 2031, counted" */
const DAY = /\s(?:on|in)\s(?:\p{Lu}\p{L}{2,9}\s)?\d{1,2}(?:\s\p{Lu}\p{L}{2,9})?(?:,?\s\d{4})?,?$/u;

const PRONOUN = /^(?:it|he|she|they|we|i|this|these|those|both|some|others?)$/iu;

/** "Norland's final count was": whose count a number is. */
const OWNER =
  /(?<![\p{L}.-])(?<owner>\p{Lu}[\p{L}\p{M}.-]{0,30}(?: \p{Lu}[\p{L}\p{M}.-]{0,30}){0,3})['’]s (?:(?:own|final|latest|first|official|total) ){0,2}(?:count|tally|figure|figures|toll|estimate)\b[^.;]{0,60}$/u;

/** Words of the longest name of who counted. */
const MOST_WORDS = 9;

/** Who gives a figure: the words that name him, and whom they mean, where that is certain. */
export interface FigureSpeaker {
  readonly words: string;
  readonly name: string | null;
}

/**
 * Who gives a figure: the speaker of the quote that it stands in, or who counted it ("the ministry
 * recorded 14"); nothing where the sentence does not say.
 */
export function figureSpeaker(
  text: string,
  sentence: Span,
  { start, end }: Figure,
  quotes: readonly Quote[],
): FigureSpeaker | undefined {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const owner = OWNER.exec(before)?.groups?.owner;
  if (owner !== undefined) return { words: owner, name: null };
  const quote = quotes.find((one) => one.start <= start && end <= one.end && one.speaker !== null);
  if (quote?.speaker) {
    const { speaker } = quote;
    return { words: text.slice(speaker.start, speaker.end), name: speaker.name };
  }
  const words = counterIn(before);
  return words === undefined ? undefined : { words, name: null };
}

/** The words before the last verb of counting. */
function counterIn(before: string): string | undefined {
  const verb = [...before.matchAll(COUNTED)].at(-1);
  if (!verb) return undefined;
  const clause = ` ${before.slice(0, verb.index)}`.replace(DAY, '');
  const opening = [...clause.matchAll(BEFORE_NAME)].at(-1);
  const words = clause.slice(opening ? opening.index + opening[0].length : 0).trim();
  const isName = /\p{Lu}/u.test(words) && words.split(/\s+/).length <= MOST_WORDS;
  return isName && !PRONOUN.test(words) ? words : undefined;
}
