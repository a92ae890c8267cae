import type { Telling } from './tellings.ts';

/**
 * What the first sentence of an article gains, and how fast that falls with each later one.
 * Accounts of the chronicle begin with the event; pages often with bylines and captions, which
 * come forward above .3.
 */
const LEAD = { gain: 0.1, accountGain: 0.6, decay: 0.5 };

/** What a sentence gains that has its date itself. A list of dates tells each in one sentence. */
const DATED: Readonly<Record<Telling['dated'], number>> = {
  inside: 0.15,
  ahead: 0.4,
  elsewhere: 0,
};

/** Words of a sentence that says enough, and of one that is read at a glance. */
const WORDS = { fewest: 8, most: 35 };

/** What is left of the worth of a sentence that leans on what stands around it. */
const LEANING = { pronoun: 0.5, quotation: 0.6, incomplete: 0.6, scrap: 0.5, furniture: 0.3 };

/** Words that point at the sentence before. */
const POINTS_BACK =
  /^(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|But|And|So|We|I|You|Our|My)\b/;

/** "The statement comes days after …": it says when something else was, and what "the" is about stands before it. */
const PLACES_IN_TIME = /^The (?:\p{Ll}+ )?\p{Ll}+ (?:comes?|came|follow(?:s|ed)?)\b/u;

/** What pages put between words that are no sentence: bars between stamps, addresses. */
const FURNITURE = /[|•»]|https?:|www\.|\S@\S/;

/** How well a sentence can be read alone: 1 is usual. */
export function qualityOf({ article, place, dated }: Telling, text: string): number {
  const words = text.split(/\s+/).length;
  const lead = article.kind === 'chronicle' ? LEAD.accountGain : LEAD.gain;
  const gain = lead * Math.exp(-LEAD.decay * place) + DATED[dated];
  const factors = [
    words < WORDS.fewest ? (LEANING.scrap * words) / WORDS.fewest : 1,
    words > WORDS.most ? WORDS.most / words : 1,
    pointsBack(text) || placesInTime(text) ? LEANING.pronoun : 1,
    /["“”]|^['‘]/.test(text) ? LEANING.quotation : 1,
    /^[\p{Lu}\p{N}"“].*[.!]["”]?$/su.test(text) ? 1 : LEANING.incomplete,
    FURNITURE.test(text) ? LEANING.furniture : 1,
  ];
  return factors.reduce((worth, factor) => worth * factor, 1 + gain);
}

/** Whether a sentence begins with a word for somebody or something in the sentence before it. */
export function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text);
}

/** Whether a sentence names an event only to say when something else was. */
export function placesInTime(text: string): boolean {
  return PLACES_IN_TIME.test(text);
}
