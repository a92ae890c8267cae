import type { Figure } from '../../domain/figure.ts';
import type { Quote } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';

/** Characters before a figure in which the verb of who gives it is looked for. */
const REACH = 200;

/** Verbs by which somebody gives a number; no passive, and no "an estimated 14". */
const COUNTED =
  /(?<!(?:^|\s)(?:was|were|is|are|been|be|being|an?|the|of|toll))\s(?:(?:has|have|had)\s)?(?:counted|recorded|reported|registered|put|puts|claimed|confirmed|tallied|documented|estimated|estimates|accused)\b/giu;

/** Verbs of speech, whose speaker need be no name: "a medical official said about 14". */
const SAID = /\s(?:(?:has|have|had)\s)?(?:said|says|announced|added)\b/gu;

/** Who says the whole sentence, at its end: ", the ministry reported." */
const SAID_AT_END =
  /,\s(?:according to\s(?<source>[^,;“”"]{2,80}?)|(?<speaker>[^,;“”"]{2,80}?)\s(?:has\s|have\s)?(?:said|says|reported|reports|announced|confirmed)(?:\s(?:on\s)?\p{Lu}\p{L}{2,8}day)?)[.”"’]*\s*$/u;

/** Characters at the end of a sentence in which its speaker is looked for. */
const END_REACH = 120;

/** What stands before the words that name who counted. */
const BEFORE_NAME =
  /[,;:()“”"]\s?(?:(?:while|whereas|and|but|though)\s)?|\s(?:while|whereas|and|but|that|as|[-–—])\s/gu;

/** "the ministry on May 2, 2031, counted", "the ministry Friday counted" */
const DAY =
  /\s(?:on|in)\s(?:\p{Lu}\p{L}{2,9}\s)?\d{1,2}(?:\s\p{Lu}\p{L}{2,9})?(?:,?\s\d{4})?,?$|\s(?:on\s)?\p{Lu}\p{Ll}{2,5}day$/u;

const PRONOUN = /^(?:it|he|she|they|we|i|you|this|these|those|both|some|others?|which)$/iu;

/** What stands before a relative pronoun: whom it means. */
const ANTECEDENT = /(?:^|[,;:(]\s)(?:(?:while|and|but)\s)?(?<words>[^,;:()]{2,60}),\s$/iu;

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
  const quoted = quoteSpeaker(text, sentence, { start, end }, quotes);
  if (quoted) return quoted;
  const words = counterIn(before) ?? speakerAtEnd(text, sentence, end);
  return words === undefined ? undefined : { words, name: null };
}

/** The speaker of the quote that a figure stands in. */
function quoteSpeaker(
  text: string,
  sentence: Span,
  { start, end }: Span,
  quotes: readonly Quote[],
): FigureSpeaker | undefined {
  const quote = quotes.find((one) => one.start <= start && end <= one.end && one.speaker !== null);
  if (!quote?.speaker) return undefined;
  const { speaker } = quote;
  const words = text.slice(speaker.start, speaker.end);
  if (/^(?:who|which)$/iu.test(words) && speaker.name === null) {
    const clause = text.slice(Math.max(sentence.start, speaker.start - REACH), speaker.start);
    const antecedent = ANTECEDENT.exec(clause)?.groups?.words;
    return antecedent === undefined ? undefined : { words: antecedent, name: null };
  }
  if (speaker.name !== null) return { words, name: speaker.name };
  const [opening = ''] = words.split(/,\s/u, 1);
  const isNobody = /^(?:you|\p{Ll}+ing\s.*)$/iu.test(opening) || !isShort(opening);
  return isNobody ? undefined : { words: opening, name: null };
}

/** The words before the last verb of counting or of speech. */
function counterIn(before: string): string | undefined {
  const said = [...before.matchAll(SAID)].at(-1);
  const counted = [...before.matchAll(COUNTED)].at(-1);
  const verb = (counted?.index ?? -1) > (said?.index ?? -1) ? counted : said;
  if (!verb) return undefined;
  const clause = ` ${before.slice(0, verb.index)}`.replace(DAY, '');
  const opening = [...clause.matchAll(BEFORE_NAME)].at(-1);
  const words = clause.slice(opening ? opening.index + opening[0].length : 0).trim();
  return isSomebody(words) && (verb === said || /\p{Lu}/u.test(words)) ? words : undefined;
}

function speakerAtEnd(text: string, sentence: Span, figureEnd: number): string | undefined {
  const from = Math.max(figureEnd, sentence.end - END_REACH);
  const found = SAID_AT_END.exec(text.slice(from, sentence.end))?.groups;
  const words = (found?.source ?? found?.speaker ?? '').trim();
  return isSomebody(words) ? words : undefined;
}

function isSomebody(words: string): boolean {
  return words !== '' && isShort(words) && !PRONOUN.test(words);
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= MOST_WORDS;
}
