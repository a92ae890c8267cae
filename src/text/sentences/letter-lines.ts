/** A greeting that stands alone: "Hi all,", "Dear Mr Orr,", "Good morning Renee -". */
const GREETING =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))(?: [\p{L}.’']{1,20}){0,4}(?:[,:!]| [–—-])$/iu;

/** What closes a letter: "Best regards,", "Yours sincerely,". */
const CLOSING =
  /^(?:(?:(?:best|kind|kindest|warm|warmest|with|many|sincere) ){0,3}(?:regards|wishes|greetings)|all the best|yours(?: (?:sincerely|faithfully|truly|ever))?|sincerely(?: yours)?|respectfully(?: yours)?|cordially|cheers),$/iu;

/** Thanks, which close a letter before a name that no sentence goes on behind. */
const THANKS = /^(?:thanks|thank you|many thanks|thanks again|take care),$/iu;
const SIGNED = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?![\p{L}.!?’'-]| \p{Ll})/u;

/** A name that addresses whoever is written to: "Renee,". */
const NAME = /^\p{Lu}\p{Ll}{1,14},$/u;

/** How a letter begins behind the name: no sentence goes on with a capital on these. */
const OPENING =
  /^(?:This|That|These|Those|Please|You|Your|We|The|Thank|Thanks|Here|Take|It|Let|Can|Could|Would|Do|Did|Have|Is|Are|What|How|Just|As|See|Attached|Per|If|When|There|My|Our|Any|Sorry|Yes|No|Congratulations) \p{Ll}/u;

/** The same with a word that has its capital in the middle of sentences too. */
const OPENING_WITH_I = /^I(?:['’](?:m|ve|ll|d))? \p{Ll}/u;

/** Words that are no names, behind which "I" goes on with the sentence: "Sadly,", "Yesterday,". */
const NOT_NAMED =
  /(?:ly|day|days|ever|less|wise|and|but|out|so|then|now|here|rst|ond|ird|ext|ill|yet|else|as|all|yes|no|also|again|from|fter|ther|ore|ides|pite|time|times|ome|ust|at|is|us|rry|gh|ya|ks|ows|er|ight|well|oh|ok|okay|ah)$/iu;

/** Longest greeting or closing, in characters. */
const MAX_LETTER_LINE = 60;

/**
 * Whether words up to their comma, dash or colon are a line of a letter: a greeting, a closing, or
 * the name of whoever is written to.
 *
 * @param words those since the end of the last sentence
 * @param next what follows
 */
export function isLetterLine(
  words: string,
  next: string,
  { startsParagraph }: { readonly startsParagraph: boolean },
): boolean {
  if (words.length > MAX_LETTER_LINE || !/^\p{Lu}/u.test(next) || !/^\p{Lu}/u.test(words))
    return false;
  if (CLOSING.test(words) || GREETING.test(words)) return true;
  if (THANKS.test(words)) return SIGNED.test(next);
  if (!NAME.test(words)) return false;
  return (
    OPENING.test(next) ||
    (startsParagraph && OPENING_WITH_I.test(next) && !NOT_NAMED.test(words.slice(0, -1)))
  );
}
