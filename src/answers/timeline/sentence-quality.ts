import type { DatedSentence } from './read-dated-sentences.ts';

/**
 * The gain of the first sentence of an article, and how fast it falls with each later one. Accounts
 * of the chronicle begin with the event; pages often with bylines and captions, which rank too
 * high above .3.
 */
const LEAD_GAIN = { gain: 0.1, accountGain: 0.6, decay: 0.5 };

/** The gain of a sentence with its own date; in a list of dates one sentence covers each date. */
const DATE_GAIN: Readonly<Record<DatedSentence['datePosition'], number>> = {
  inside: 0.15,
  ahead: 0.4,
  elsewhere: 0,
};

/** The length, in words, from which a sentence is informative, and up to which it is easy to read. */
const WORDS = { fewest: 8, most: 35 };

/** Factors for a sentence that depends on its context, or is none. */
const PENALTIES = {
  pronoun: 0.5,
  quotation: 0.6,
  incomplete: 0.6,
  tooShort: 0.5,
  boilerplate: 0.3,
};

/** Anaphoric sentence openings. */
const ANAPHORA =
  /^(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|But|And|So|We|I|You|Our|My)\b/;

/** "The statement comes days after …": it dates something else, and the statement is in an earlier sentence. */
const TIME_REFERENCE = /^The (?:\p{Ll}+ )?\p{Ll}+ (?:comes?|came|follow(?:s|ed)?)\b/u;

/** Page boilerplate: separators, addresses. */
const PAGE_BOILERPLATE = /[|•»]|https?:|www\.|\S@\S/;

/** How well a sentence reads without its context, above 0; 1 is usual. */
export function sentenceQuality(
  { article, index, datePosition }: DatedSentence,
  text: string,
): number {
  const words = text.split(/\s+/).length;
  const lead = article.kind === 'chronicle' ? LEAD_GAIN.accountGain : LEAD_GAIN.gain;
  const gain = lead * Math.exp(-LEAD_GAIN.decay * index) + DATE_GAIN[datePosition];
  const factors = [
    words < WORDS.fewest ? (PENALTIES.tooShort * words) / WORDS.fewest : 1,
    words > WORDS.most ? WORDS.most / words : 1,
    isAnaphoric(text) || isTimeReference(text) ? PENALTIES.pronoun : 1,
    /["“”]|^['‘]/.test(text) ? PENALTIES.quotation : 1,
    /^[\p{Lu}\p{N}"“].*[.!]["”]?$/su.test(text) ? 1 : PENALTIES.incomplete,
    PAGE_BOILERPLATE.test(text) ? PENALTIES.boilerplate : 1,
  ];
  return factors.reduce((weight, factor) => weight * factor, 1 + gain);
}

/** Whether a sentence begins with a reference to the sentence before it. */
export function isAnaphoric(text: string): boolean {
  return ANAPHORA.test(text);
}

/** Whether a sentence names an event only to date another one. */
export function isTimeReference(text: string): boolean {
  return TIME_REFERENCE.test(text);
}
