import type { Figure } from '../../domain/figure.ts';
import type { Quote } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';

/** Characters before a figure in which the verb of who gives it is looked for. */
const REACH = 200;

/** Verbs by which somebody gives a number; no passive, and no "an estimated 14". */
const COUNTED =
  /(?<!(?:^|\s)(?:was|were|is|are|been|be|being|an?|the|of|toll))\s(?:(?:has|have|had)\s)?(?:counted|recorded|reported|registered|put|puts|claimed|confirmed|tallied|documented|estimated|estimates|accused|alleges|claims|reports|counts)\b/giu;

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
  /\s(?:on|in)\s(?:\p{Lu}\p{L}{2,9}\s)?\d{1,2}(?:\s\p{Lu}\p{L}{2,9})?(?:,?\s\d{4})?,?$|\s(?:on\s)?\p{Lu}\p{Ll}{2,5}day$|\s(?:still|also|earlier|later|now|today|yesterday|already)$/u;

const PRONOUN = /^(?:it|he|she|they|we|i|you|this|these|those|both|some|others?|which)$/iu;

/** Openings of words that name nobody: "Despite reports", "there are". */
const NOBODY = /^(?:despite|amid|there|after|with|by|in|on|of|out|for|from|at|as|when|if)\b/iu;

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
  const closing = text.indexOf(';', end);
  // "14 died, Berg said; the navy counted 20, the radio reported": who says the clause comes first.
  const ofClause =
    closing > 0 && closing < sentence.end ? speakerAtEnd(text, end, closing) : undefined;
  if (ofClause !== undefined) return { words: ofClause, name: null };
  const quote = quoteAround({ start, end }, quotes);
  const counter =
    quote && counterIn(text.slice(Math.max(quote.start, end - REACH), start), [COUNTED]);
  if (counter !== undefined) return { words: counter, name: null };
  const quoted = quote && quoteSpeaker(text, sentence, quote);
  if (quoted) return quoted;
  const words = counterIn(before, [COUNTED, SAID]) ?? speakerAtEnd(text, end, sentence.end);
  return words === undefined ? undefined : { words, name: null };
}

/** The quote that a figure stands in, if its speaker is known. */
function quoteAround({ start, end }: Span, quotes: readonly Quote[]): Quote | undefined {
  return quotes.find((one) => one.start <= start && end <= one.end && one.speaker !== null);
}

function quoteSpeaker(text: string, sentence: Span, quote: Quote): FigureSpeaker | undefined {
  if (!quote.speaker) return undefined;
  const { speaker } = quote;
  const words = text.slice(speaker.start, speaker.end);
  if (/^(?:who|which)$/iu.test(words) && speaker.name === null) {
    const clause = text.slice(Math.max(sentence.start, speaker.start - REACH), speaker.start);
    const antecedent = ANTECEDENT.exec(clause)?.groups?.words;
    return antecedent === undefined ? undefined : { words: antecedent, name: null };
  }
  if (speaker.name !== null) return { words, name: speaker.name };
  const [opening = ''] = words
    .replace(/\s(?:today|yesterday|also|earlier|later)$/u, '')
    .split(/,\s/u, 1);
  const isNobody =
    /^(?:you$|\p{Ll}+ing\s|(?:out|of|in|on|at|from|for)\s)/iu.test(opening) || !isShort(opening);
  return isNobody ? undefined : { words: opening, name: null };
}

/** The words before the last verb of some kinds; for verbs of counting they hold a name. */
function counterIn(before: string, kinds: readonly RegExp[]): string | undefined {
  const verbs = kinds.flatMap((kind) => [...before.matchAll(kind)].slice(-1));
  const verb = verbs.toSorted((one, other) => other.index - one.index)[0];
  if (!verb) return undefined;
  const clause = ` ${before.slice(0, verb.index)}`.replace(DAY, '');
  const opening = [...clause.matchAll(BEFORE_NAME)].at(-1);
  const words = clause.slice(opening ? opening.index + opening[0].length : 0).trim();
  const isNamed = /\p{Lu}/u.test(words) || /\b(?:said|says|announced|added)$/u.test(verb[0]);
  return isSomebody(words) && isNamed ? words : undefined;
}

function speakerAtEnd(text: string, figureEnd: number, clauseEnd: number): string | undefined {
  const from = Math.max(figureEnd, clauseEnd - END_REACH);
  const found = SAID_AT_END.exec(text.slice(from, clauseEnd))?.groups;
  const words = (found?.source ?? found?.speaker ?? '').trim();
  return isSomebody(words) ? words : undefined;
}

function isSomebody(words: string): boolean {
  return words !== '' && isShort(words) && !PRONOUN.test(words) && !NOBODY.test(words);
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= MOST_WORDS;
}
