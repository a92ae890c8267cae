import { isGivenName } from './given-names.ts';

/** Offices that one person holds. */
const OFFICE =
  /(?:^|[\s-])(?:mediator|secretary|president|minister|premier|chancellor|chairman|chairwoman|chair|chief|director|editor|mayor|governor|judge|justice|general|colonel|captain|commander|spokesman|spokeswoman|leader|envoy|ambassador|senator|king|queen|prince|princess|pope|bishop|coach|manager|master|prosecutor|commissioner|treasurer|principal|rector|executive)$/iu;

/** Of several or of nobody in particular: "a judge" may be anyone. */
const INDEFINITE =
  /^(?:an?|any|some|one|another|each|every|no|two|three|several|many|both|former)\s/iu;

/** What stands before an office or a name: "the mediator", "its secretary". */
const DETERMINER = /^(?:the|its|their|his|her)\s/iu;

/** Last words of names that are those of a body or a place: "Martin Motors". */
const BODY =
  /^(?:police|council|university|college|school|hospital|company|mining|motors|airlines|party|union|ministry|court|army|navy|club|team|bank|group|fund|foundation|institute|agency|association|watch|county|city|street|island|house|press|times|post|news)$/iu;

/** Several words of a name, each with a capital letter. */
const NAME = /^\p{Lu}[\p{L}\p{M}.’'-]{0,30}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,30}){1,4}$/u;

/** Where the words of an office end and those of what it is of begin. */
const COMPLEMENT = /,|\s(?:of|for|in|at|from)\s/u;

/** Whether words are the name of a person, known by a given name or an office before it: "Ann Lee", "Mayor Holm". */
export function isPersonName(words: string): boolean {
  const [head = ''] = words.replace(DETERMINER, '').split(COMPLEMENT, 1);
  if (!NAME.test(head)) return false;
  const parts = head.split(' ');
  if (BODY.test(parts.at(-1) ?? '')) return false;
  return parts.slice(0, -1).some((word) => isGivenName(word) || OFFICE.test(word));
}

/** Whether words name one person, or an office that one person holds: "Ann Lee", "the mediator". */
export function isPersonOrOffice(words: string): boolean {
  if (INDEFINITE.test(words)) return false;
  const [head = ''] = words.replace(DETERMINER, '').split(COMPLEMENT, 1);
  return OFFICE.test(head) || isPersonName(words);
}
