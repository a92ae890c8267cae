import { extractTerms } from '../../text/extract-terms.ts';
import { stemWord } from '../../text/stem-word.ts';

/** Persons and vessels whose name is asked for by what they are. */
const ROLE =
  'm[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|persons?|people|victims?|captives?|hostages?|prisoners?|passengers?|survivors?|sailors?|soldiers?|officers?|captains?|skippers?|pilots?|drivers?|guards?|engineers?|workers?|linesm[ae]n|fisherm[ae]n|farmers?|doctors?|nurses?|witness(?:es)?|suspects?|gunm[ae]n|journalists?|reporters?|interpreters?|ships?|ferr(?:y|ies)|tankers?|boats?|vessels?|freighters?|trawlers?';

/** "The name of the linesman", "names of the two captives": the noun ends a phrase of four words. */
const ASKED = new RegExp(
  String.raw`\bnames? of (?:the|a|an|his|her|their|its|all) ?(?:[\p{L}\p{N}'-]{1,20} ){0,3}?(?<role>${ROLE})(?!\p{L})`,
  'u',
);

/** A name right behind a noun, or behind what it is called by. */
const NAME_BEHIND =
  /^,? (?:(?:called|named|is|was|identified as|known as) )?(?:(?:the|a) )?["“]?\p{Lu}\p{Ll}/u;

/** A name before a noun in apposition: "Ellis, 34, a linesman", "Ellis, the second captain". */
const NAME_BEFORE =
  /\p{Lu}[\p{L}'’-]{1,30}["”]?(?:, (?:\p{N}{1,3}, )?(?:(?:an?|the|its|his|her|their|one of the) )?|,? (?:is|was|as) (?:an?|the|its|one of the) )(?:[\p{Ll}-]{1,20} ){0,3}$/u;

/** Characters before a noun in which its name stands. */
const BEFORE = 90;

/**
 * Whether a text names whom a question asks the name of: of "the name of the linesman" one in which a
 * name stands beside a linesman. Nothing where it asks for no such name.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function roleNamed(asked: string): ((text: string) => boolean) | undefined {
  const role = ASKED.exec(asked)?.groups?.role;
  return role === undefined ? undefined : besideName(role);
}

/** Whether a name stands beside a noun, in either number: "judge Ellis", "Ellis, the judge". */
export function besideName(role: string): (text: string) => boolean {
  const noun = termOfNoun(role);
  return (text) =>
    extractTerms(text).some(({ word, start, end, isCompound }) => {
      if (isCompound || termOfNoun(word) !== noun) return false;
      const before = text.slice(Math.max(0, start - BEFORE), start);
      return NAME_BEHIND.test(text.slice(end, end + BEFORE)) || NAME_BEFORE.test(before);
    });
}

/** Its stem, the same for "gunmen" as for "gunman": of compounds the stemmer knows no such plural. */
function termOfNoun(noun: string): string {
  return stemWord(noun.replace(/men$/, 'man'));
}
