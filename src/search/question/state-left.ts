import { AGREEMENTS, inSingular, TRUCES } from '../../text/event-nouns.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';

/** Words that report that a state ended, or began again. */
const LEFT =
  /(?<!\p{L})(?:end(?:s|ed|ing)?|lift(?:s|ed|ing)?|over|expire[sd]?|ran out|runs out|lapse[sd]?|call(?:s|ed) off|resign(?:s|ed)?|replace[sd]?|reopen(?:s|ed)?|resume[sd]?|suspend(?:s|ed)?|broke(?:n)? (?:down|off|up)|collapse[sd]?|close[sd]?|halt(?:s|ed)?|stopp?(?:s|ed)|cancell?ed|prolong(?:s|ed)?|extend(?:s|ed)?|renew(?:s|ed)?|quits?|sacked|dismissed|removed|relieved|released|freed|abandon(?:s|ed)|withdr(?:ew|awn)|return(?:s|ed)? to work|back to work)(?!\p{L})/iu;

/** Agreements, which end talks without naming them. */
const AGREED = new RegExp(
  `(?<!\\p{L})(?:reach(?:es|ed)?|sign(?:s|ed)?|initial(?:s|led)?|struck|strikes?|agreed?(?: on)?|ratif(?:y|ies|ied)|approved?) (?:\\p{L}+(?:-\\p{L}+)? ){0,6}?(?:${inSingular([...AGREEMENTS, ...TRUCES])})(?!\\p{L})`,
  'iu',
);

/** The commonest words for agreements, which are searched for besides. */
const AGREEMENT_WORDS = 'agreement deal accord';

/** States that an agreement does not bring about: "are the talks still suspended". */
const PAUSED =
  /(?<!\p{L})(?:suspend|paus|halt|stall|deadlock|froze|postpon|broken|interrupt|adjourn|cancel|on hold)/iu;

/** Words that say of talks that they continue, and not what they are on. */
const GOING_ON = distinctTerms(
  'talks talk negotiations negotiation going ongoing continue continuing underway way progress taking take place held hold holding happening happen open running run live active alive today current',
);

const TALKS = /(?<!\p{L})(?:talks|negotiations)(?!\p{L})/iu;

/** How a question whether a state lasts is answered by a report of its end, in other words. */
export interface StateLeft {
  /** Whether a sentence that names what is asked about reports that it ended, or began again. */
  leaves(sentence: string): boolean;
  /**
   * Whether a sentence or its headline reports an event that ends it without naming it: an
   * agreement ends talks.
   */
  fulfils(sentence: string, headline: string): boolean;
  /** Words that are searched for besides. */
  readonly besides: string;
}

/**
 * How "are the talks still going on" is answered by a report of their end.
 *
 * @param subject the question without its words of time
 */
export function stateLeft(subject: string): StateLeft {
  const isOfTalks = TALKS.test(subject) && !PAUSED.test(subject);
  const asked = askedOf(subject);
  return {
    leaves: (sentence) => LEFT.test(sentence),
    fulfils: (sentence, headline) =>
      isOfTalks && AGREED.test(sentence) && isOnSame(`${headline}. ${sentence}`, asked),
    besides: isOfTalks ? AGREEMENT_WORDS : '',
  };
}

/** What a question about talks names besides them. */
interface TalksAsked {
  readonly terms: readonly string[];
  readonly names: readonly string[];
}

function askedOf(subject: string): TalksAsked {
  const all = extractTerms(subject).filter(({ term }) => !GOING_ON.has(term));
  const names = all.filter(({ start }) => start > 0 && /^\p{Lu}/u.test(subject.slice(start)));
  return { terms: all.map(({ term }) => term), names: names.map(({ term }) => term) };
}

/**
 * Whether a text names the subject of the talks: all names of the question, and one of its other
 * words at least.
 */
function isOnSame(text: string, { terms, names }: TalksAsked): boolean {
  const held = distinctTerms(text);
  const isOnAny = terms.length === 0 || terms.some((term) => held.has(term));
  return isOnAny && names.every((name) => held.has(name));
}
