import type { Check, ConstraintContext } from './slot-constraint.ts';
import { textAround } from './words-around.ts';

/**
 * Relatives and personal staff: the nouns by which they are asked for, and the words that name
 * them.
 */
const RELATIONS: readonly { readonly nouns: string; readonly evidence: RegExp }[] = [
  {
    nouns: 'wife|wives|husband|spouse|widow|widower|fiancee|fiancée|fiancé|girlfriend|boyfriend',
    evidence:
      /\b(?:wi(?:fe|ves)|husband|spouse|widow|fianc[eé]|married|marri|marry|wed(?:ding)?\b|girlfriend|boyfriend)/,
  },
  {
    nouns: 'father|mother|parents|dad|mum|mom',
    evidence:
      /\b(?:father|mother|parents?|dad|mum|mom|stepfather|stepmother|(?:son|daughter|child|born) (?:of|to))\b/,
  },
  {
    nouns: 'son|sons|daughter|daughters|child|children|kids',
    evidence:
      /\b(?:sons?|daughters?|child|children|kids?|stepson|stepdaughter|babies|baby|father of|mother of)\b/,
  },
  { nouns: 'brother|brothers|sister|sisters|twin', evidence: /\b(?:brother|sister|sibling|twin)/ },
  {
    nouns: 'grandfather|grandmother|grandson|granddaughter|uncle|aunt|nephew|niece|cousin',
    evidence:
      /\b(?:grand(?:father|mother|parents?|sons?|daughters?|child)|uncle|aunt|nephew|niece|cousin)/,
  },
  {
    nouns: 'lawyer|lawyers|attorney|solicitor|barrister',
    evidence:
      /\b(?:lawyer|attorney|solicitor|barrister|counsel|advocate|represent(?:ed|s|ing)\b|defen[cs]e)/,
  },
  {
    nouns: 'interpreter|interpreters|translator',
    evidence: /\b(?:interpret|translat)/,
  },
  { nouns: 'driver|chauffeur', evidence: /\b(?:chauffeur|driver|drove|driven|driving)\b/ },
  { nouns: 'bodyguard|bodyguards', evidence: /\bbodyguard/ },
  {
    nouns: 'doctor|physician|surgeon|therapist',
    evidence: /\b(?:doctor|physician|surgeon|therapist|medic)/,
  },
];

const NOUN = RELATIONS.map(({ nouns }) => nouns).join('|');

/** Ways to ask for somebody's relation; a name has four words at most. */
const ASKED: readonly RegExp[] = [
  // "Who is Ellis's wife": the noun ends what is asked.
  new RegExp(
    `\\bwho(?:'s| is| was| are| were) (?:[\\p{L}\\p{N}.'-]{1,40} ){1,5}(?<noun>${NOUN})\\W*$`,
    'u',
  ),
  // "Ellis's late wife", "the captain's lawyer".
  new RegExp(
    `\\p{L}(?:'s|s') (?:(?:late|first|second|elder|younger|own|former) )?(?<noun>${NOUN})(?!\\p{L})`,
    'u',
  ),
  // "The father of Ellis", "names of the children of Ellis".
  new RegExp(
    `\\b(?:who(?:'s| is| was| are| were)|names?(?: of)?) (?:the )?(?<noun>${NOUN}) (?:of|to|for) `,
    'u',
  ),
];

/**
 * The words that name the relation a question asks for: "wife" and its synonyms for "who is Ellis's
 * wife". Undefined where it asks for none.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function relationAsked(asked: string): RegExp | undefined {
  const noun = ASKED.map((pattern) => pattern.exec(asked)?.groups?.noun).find(Boolean);
  if (noun === undefined) return undefined;
  return RELATIONS.find(({ nouns }) => nouns.split('|').includes(noun))?.evidence;
}

/** "Who is Ellis's wife": a check for a word that names the relation. */
export function relationHeld({ query, readingOf }: ConstraintContext): Check | undefined {
  const relation = relationAsked(query.reading.asked);
  return relation && ((hit) => relation.test(textAround(hit, readingOf).toLowerCase()));
}
