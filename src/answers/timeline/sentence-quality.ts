import type { DatedSentence } from './read-dated-sentences.ts';

/**
 * What the first sentence of an article gains, and how fast that falls with each later one.
 * Accounts of the chronicle begin with the event; pages often with bylines and captions, which
 * come forward above .3.
 */
const LEAD_GAIN = { gain: 0.1, accountGain: 0.6, decay: 0.5 };

/** What a sentence gains that has its date itself. A list of dates tells each in one sentence. */
const DATE_GAIN: Readonly<Record<DatedSentence['datePosition'], number>> = {
  inside: 0.15,
  ahead: 0.4,
  elsewhere: 0,
};

/** Words of a sentence that says enough, and of one that is read at a glance. */
const WORDS = { fewest: 8, most: 35 };

/** What is left of the worth of a sentence that leans on what stands around it. */
const PENALTIES = { pronoun: 0.5, quotation: 0.6, incomplete: 0.6, scrap: 0.5, furniture: 0.3 };

/** Words that point at the sentence before. */
const ANAPHORA =
  /^(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|But|And|So|We|I|You|Our|My)\b/;

/** "The statement comes days after …": it says when something else was, and what "the" is about stands before it. */
const TIME_REFERENCE = /^The (?:\p{Ll}+ )?\p{Ll}+ (?:comes?|came|follow(?:s|ed)?)\b/u;

/** What pages put between words that are no sentence: bars between stamps, addresses. */
const PAGE_BOILERPLATE = /[|•»]|https?:|www\.|\S@\S/;

/** How well a sentence can be read alone: 1 is usual. */
export function sentenceQuality(
  { article, index, datePosition }: DatedSentence,
  text: string,
): number {
  const words = text.split(/\s+/).length;
  const lead = article.kind === 'chronicle' ? LEAD_GAIN.accountGain : LEAD_GAIN.gain;
  const gain = lead * Math.exp(-LEAD_GAIN.decay * index) + DATE_GAIN[datePosition];
  const factors = [
    words < WORDS.fewest ? (PENALTIES.scrap * words) / WORDS.fewest : 1,
    words > WORDS.most ? WORDS.most / words : 1,
    isAnaphoric(text) || isTimeReference(text) ? PENALTIES.pronoun : 1,
    /["“”]|^['‘]/.test(text) ? PENALTIES.quotation : 1,
    /^[\p{Lu}\p{N}"“].*[.!]["”]?$/su.test(text) ? 1 : PENALTIES.incomplete,
    PAGE_BOILERPLATE.test(text) ? PENALTIES.furniture : 1,
  ];
  return factors.reduce((weight, factor) => weight * factor, 1 + gain);
}

/** Whether a sentence begins with a word for somebody or something in the sentence before it. */
export function isAnaphoric(text: string): boolean {
  return ANAPHORA.test(text);
}

/** Whether a sentence names an event only to say when something else was. */
export function isTimeReference(text: string): boolean {
  return TIME_REFERENCE.test(text);
}
