import { extractTerms } from '../../text/extract-terms.ts';

/** What tells that a state was left, or was taken up again. */
const LEFT =
  /(?<!\p{L})(?:end(?:s|ed|ing)?|lift(?:s|ed|ing)?|over|expire[sd]?|ran out|runs out|lapse[sd]?|call(?:s|ed) off|resign(?:s|ed)?|replace[sd]?|reopen(?:s|ed)?|resume[sd]?|suspend(?:s|ed)?|broke(?:n)? (?:down|off|up)|collapse[sd]?|close[sd]?|halt(?:s|ed)?|stopp?(?:s|ed)|cancell?ed|prolong(?:s|ed)?|extend(?:s|ed)?|renew(?:s|ed)?|quits?|sacked|dismissed|removed|relieved|released|freed|abandon(?:s|ed)|withdr(?:ew|awn)|return(?:s|ed)? to work|back to work)(?!\p{L})/iu;

/** What ends talks without their name. */
const AGREED =
  /(?<!\p{L})(?:reach(?:es|ed)?|sign(?:s|ed)?|initial(?:s|led)?|struck|strikes?|agreed?(?: on)?|ratif(?:y|ies|ied)|approved?) (?:\p{L}+(?:-\p{L}+)? ){0,6}?(?:agreement|deal|accord|pact|treaty|ceasefire|truce)(?!\p{L})/iu;

/** Words for what ends talks, which are looked for with them. */
const AGREEMENTS = 'agreement deal accord';

/** What an agreement does not bring: "are the talks still suspended". */
const PAUSED =
  /(?<!\p{L})(?:suspend|paus|halt|stall|deadlock|froze|postpon|broken|interrupt|adjourn|cancel|on hold)/iu;

/** Words that say of talks that they go on, and not what they are on. */
const GOING_ON = new Set(
  extractTerms(
    'talks talk negotiations negotiation going ongoing continue continuing underway way progress taking take place held hold holding happening happen open running run live active alive today current',
  ).map(({ term }) => term),
);

const TALKS = /(?<!\p{L})(?:talks|negotiations)(?!\p{L})/iu;

/** How a question for a state that may have been left is answered by words that it does not have. */
export interface StateLeft {
  /** Whether a sentence that names what is asked about tells that it ended, or went on again. */
  leaves(sentence: string): boolean;
  /** Whether a sentence tells of its end without naming it, or its headline does: talks end with an agreement. */
  fulfils(sentence: string, headline: string): boolean;
  /** Words that are looked for besides. */
  readonly besides: string;
}

/**
 * "Are the talks still going on": what tells of the end.
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
    besides: isOfTalks ? AGREEMENTS : '',
  };
}

/** What the subject of a question names besides talks. */
interface TalksAsked {
  readonly terms: readonly string[];
  readonly names: readonly string[];
}

function askedOf(subject: string): TalksAsked {
  const all = extractTerms(subject).filter(({ term }) => !GOING_ON.has(term));
  const names = all.filter(({ start }) => start > 0 && /^\p{Lu}/u.test(subject.slice(start)));
  return { terms: all.map(({ term }) => term), names: names.map(({ term }) => term) };
}

/** Whether a text names what talks are on: all names of the question, and one of its other words at least. */
function isOnSame(text: string, { terms, names }: TalksAsked): boolean {
  const held = new Set(extractTerms(text).map(({ term }) => term));
  const isOnAny = terms.length === 0 || terms.some((term) => held.has(term));
  return isOnAny && names.every((name) => held.has(name));
}
