import { PREDICATES } from '../../text/figures/counting-words.ts';

/** Characters of the longest question that is read for a figure. */
const MOST_CHARACTERS = 300;

/** The opening of a question for a toll: "what is the current death toll of". */
const TOLL =
  /^\W*(?:what(?: is|['’]s| was)|how (?:high|large) (?:is|was)|give me|tell me)? ?(?:the )?(?:current|latest|newest|present|official|last|final)? ?(?:death )?tolls? (?:of|in|from|at|on|after)(?= )/iu;

/** What stands before "how many" or "the number of": "according to Berg, how many". */
const OPENING = /^.{0,80}?\b(?:how many|(?:the )?(?:latest |current )?number of)(?: of the)? /iu;

/** Who counted, or up to when, at the end of a question: "so far", "according to the navy". */
const ENDING =
  /,? (?:so far|now|to date|till now|as of now|up to now|in total|in all|altogether|according to [^?,]{1,60})$/iu;

/** Signs at the end of a question. */
const END_SIGNS = /(?<![?!.\s])[?!.\s]+$/u;

/** "People did the fire kill": what somebody or something did to people. */
const DID =
  /^(?<noun>people|persons) did (?<who>[^?]{1,100}?) (?<verb>kill|injure|wound|arrest|detain|displace|infect)\b/iu;

/** An auxiliary between what is counted and what happened to it: "sailors were hurt". */
const AUXILIARY =
  /^((?:[\p{L}\p{N}'’-]+ ){0,4}?)(?:have been|has been|had been|were|was|are|is|got|have|had) (?:(?:reported|now|already|confirmed) )?(?=(\p{L}+))/iu;

/** Questions for a figure of a ledger. */
const ASKS = /\bhow many\b|\btolls? (?:of|in|from|at|on|after)\b|\bnumber of\b/iu;

/** Numbers that one makes oneself: "how many days", "how many times". */
const NO_LEDGER =
  /\bhow many (?:more )?(?:days|times|years|months|weeks|hours|minutes|percent|points|parts|questions|words|countries|states|votes|rounds|meetings|kilomet|miles)/iu;

/**
 * The subject of the figures that a question asks for: "sailors wounded on the pier" for "how many
 * sailors were wounded on the pier so far?"; undefined for a question that asks for no such figure.
 */
export function figureSubjectOf(question: string): string | undefined {
  if (question.length > MOST_CHARACTERS || !ASKS.test(question) || NO_LEDGER.test(question)) {
    return undefined;
  }
  const asked = question
    .replace(END_SIGNS, '')
    .replace(TOLL, 'deaths in')
    .replace(OPENING, '')
    .replace(ENDING, '');
  const subject = asked
    .replace(DID, '$<noun> $<verb> by $<who>')
    .replace(AUXILIARY, (whole, noun: string, next: string) =>
      PREDICATES.has(next.toLowerCase()) ? noun : whole,
    )
    .trim();
  return subject === '' ? undefined : subject;
}
