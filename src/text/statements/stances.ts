import type { Span } from '../../domain/span.ts';

/** Words by which somebody takes a side on a thing, and which side. */
export interface Stance extends Span {
  /** "Did not sign" is against what is signed, "did not reject" for it. */
  readonly isFor: boolean;
}

/** Verbs and nouns of consent; "sign of", "go back" and "on the back" are none. */
const FOR =
  /\b(?:accept(?:s|ed|ing|ance)?|agree(?:s|d|ing)?(?= (?:to|with|on|the|a|an)\b)|approv(?:es?|ed|al|ing)|(?<!\b(?:go|goes|went|come|came|get|got|pull|pulled|hold|held|sent|send|bring|brought|way|turn|turned|walk|walked) )back(?:s|ed|ing)?(?! (?:to|in|into|at|from|on|and|home|down|out|up|as|gate|door)\b)|support(?:s|ed|ing)?|endors(?:es?|ed|ing)|sign(?:s|ed|ing)?(?! (?:of|that)\b)|initial(?:s|led|ed)(?= )|ratif(?:y|ies|ied)|welcom(?:es?|ed|ing)|adopt(?:s|ed|ing)?|consent(?:s|ed)?|in favou?r of|vot(?:es?|ed|ing) (?:for|in favou?r)|put (?:his|her|its|their) names?)(?![\p{L}-])/giu;

/** Verbs and nouns of refusal; who declines to comment refuses nothing else. */
const AGAINST =
  /\b(?:reject(?:s|ed|ing|ion)?|refus(?:es?|ed|al|ing)(?! (?:to )?comment)|declin(?:es?|ed|ing)(?= (?:to (?!comment)|the|an?|his|her|its|their|this|it|any)\b)|turn(?:s|ed|ing)? (?:[\p{L}’'-]{1,20} ){0,4}?down|oppos(?:es?|ed|ing|ition)|disagree(?:s|d|ing)?|object(?:s|ed|ing|ions?)? to|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?|rul(?:es?|ed|ing) (?:[\p{L}’'-]{1,20} ){0,3}?out|(?:is|are|was|were|be|vot(?:es?|ed|ing)|stand|stood|speak|spoke|come|came) (?:out )?against|abstain(?:s|ed|ing)?|criticis(?:es?|ed)|criticiz(?:es?|ed)|denounc(?:es?|ed)|condemn(?:s|ed)?)(?![\p{L}-])/giu;

/** What turns the word of consent or refusal behind it round. */
const TURNED =
  /\b(?:not|never|cannot|without|nor|neither|\p{L}{2,8}n[’']t|yet to|refus(?:es?|ed|ing) to|declin(?:es?|ed|ing) to|fail(?:s|ed|ing)? to|unwilling to|unable to|short of)(?: \p{L}{2,12}){0,2} $/iu;

/** Characters before a word in which what turns it round stands. */
const TURNED_WITHIN = 36;

/** Characters of a statement that are read, at most. */
const MAX_CHARACTERS = 2000;

/** The words of a statement by which somebody consents to a thing or refuses it, in order. */
export function stancesIn(statement: string): readonly Stance[] {
  const text = statement.slice(0, MAX_CHARACTERS);
  const read = (pattern: RegExp, isFor: boolean) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      isFor: isFor !== isTurned(text, index),
    }));
  return [...read(FOR, true), ...read(AGAINST, false)].toSorted(
    (one, other) => one.start - other.start,
  );
}

function isTurned(text: string, at: number): boolean {
  return TURNED.test(text.slice(Math.max(0, at - TURNED_WITHIN), at));
}
