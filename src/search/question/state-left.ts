/** What tells that a state was left, or was taken up again. */
const LEFT =
  /(?<!\p{L})(?:end(?:s|ed|ing)?|lift(?:s|ed|ing)?|over|expire[sd]?|ran out|runs out|lapse[sd]?|call(?:s|ed) off|resign(?:s|ed)?|replace[sd]?|reopen(?:s|ed)?|resume[sd]?|suspend(?:s|ed)?|broke(?:n)? (?:down|off|up)|collapse[sd]?|close[sd]?|halt(?:s|ed)?|stopp?(?:s|ed)|cancell?ed|prolong(?:s|ed)?|extend(?:s|ed)?|renew(?:s|ed)?|quits?|sacked|dismissed|removed|relieved|released|freed|abandon(?:s|ed)|withdr(?:ew|awn)|return(?:s|ed)? to work|back to work)(?!\p{L})/iu;

/** What ends talks without their name. */
const AGREED =
  /(?<!\p{L})(?:reach(?:es|ed)?|sign(?:s|ed)?|initial(?:s|led)?|struck|strikes?|agreed?(?: on)?|ratif(?:y|ies|ied)|approved?) (?:\p{L}+(?:-\p{L}+)? ){0,6}?(?:agreement|deal|accord|pact|treaty|ceasefire|truce)(?!\p{L})/iu;

/** Words for what ends talks, which are looked for with them. */
const AGREEMENTS = 'agreement deal accord';

const TALKS = /(?<!\p{L})(?:talks|negotiations)(?!\p{L})/iu;

/** How a question for a state that may have been left is answered by words that it does not have. */
export interface StateLeft {
  /** Whether a sentence that names what is asked about tells that it ended, or went on again. */
  leaves(sentence: string): boolean;
  /** Whether a sentence tells of its end without naming it: talks end with an agreement. */
  fulfils(sentence: string): boolean;
  /** Words that are looked for besides. */
  readonly besides: string;
}

/**
 * "Are the talks still going on": what tells of the end.
 *
 * @param subject the question without its words of time
 */
export function stateLeft(subject: string): StateLeft {
  const isOfTalks = TALKS.test(subject);
  return {
    leaves: (sentence) => LEFT.test(sentence),
    fulfils: (sentence) => isOfTalks && AGREED.test(sentence),
    besides: isOfTalks ? AGREEMENTS : '',
  };
}
