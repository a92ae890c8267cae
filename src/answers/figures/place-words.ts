/** Before a name: no month, for "in May" is no place. */
export const NO_MONTH =
  '(?!January|February|March|April|May|June|July|August|September|October|November|December)';

/** Which part of a place is meant, before its name. */
export const REGION =
  '(?:(?:(?:north|south|east|west)+(?:ern)?|central|downtown|nearby|mainland) )?';

/** What a place is, before its name: "the coastal city of Kerra". */
export const SETTLEMENT =
  '(?:(?:\\p{Ll}+[ -]){0,3}(?:city|town|village|port|province|district|region|suburb|state|capital)(?: of)? )?';

/** Several regions, as of a number that is none of one place: "in 41 states". */
export const SEVERAL_REGIONS =
  'in (?:at least |more than |about |some )?(?:\\p{N}+|\\p{L}+) (?:\\p{L}+ )?(?:states|provinces|regions|cities|districts|counties)\\b';

/** A name of up to four words with capitals. */
export const NAME = `(?<![\\p{L}’'-])${NO_MONTH}\\p{Lu}[\\p{L}’'-]{0,30}(?: \\p{Lu}[\\p{L}’'-]{0,30}){0,3}`;

/**
 * The names of places that another one is beside, and of those where somebody only speaks: "Cape Rowan,
 * south of Port Ellis", "between Kerra and Port Ellis", "a spokesman in Port Ellis".
 */
const DIRECTIONS = [
  // What lies beside a place, or between two.
  /\b(?:north|south|east|west){1,2} of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  /\bbetween (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)? and (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  // Where whoever speaks or commands is, and where a road leads.
  /\b(?:spokes(?:man|woman|person)|reporters?|correspondents?|news conference|road|way|commanders?|leaders?|ministers?|ambassador|envoy) (?:in|to|towards?) (?:the )?(?:\p{Ll}+ ){0,4}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  // Whose office or road it is: "the Kerra governor".
  /\bthe \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)? (?:\p{Ll}+ )?(?:commander|governor|mayor|brigade|council|highway|road)\b/gu,
  // Where somebody is from, or has been: "six from Kerra", "a trip to Kerra or Vellmar".
  /(?<!\b(?:reports?|reported|news|footage|evacuated|rescued|displaced|expelled|removed|released|freed) )\bfrom (?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  /\b(?:travel\p{L}{0,5}|trips?|visit\p{L}{0,3}|return\p{L}{0,3}|flights?|flew|flown|arriv\p{L}{1,4}|vacation\p{L}{0,3}|holiday\p{L}{0,3}|been(?= to)|visiting(?! (?:in|to|from) )) (?:in |to |from )?(?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'-]*)?(?: (?:or|and) (?:the )?\p{Lu}[\p{L}’'-]*)?/gu,
  // Where somebody is on the way to, and what lies beside it: "towards Kerra", "on the border with Vellmar".
  /\b(?:towards?|border with) (?:the )?(?:\p{Ll}+,? ){0,2}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  // Where a clock goes so that stands before an entry of a live page: "(Update 17:58 in Port Ellis)".
  /\((?:\p{L}+ ){0,2}\p{N}{1,2}[:.]\p{N}{2}(?!\p{N})[^()\n]{0,60}\)/gu,
  // Where it began: "first detected in Kerra".
  /\b(?:(?:first|since|originally|initially) (?:been )?(?:detected|identified|discovered|found|seen|reported)|originat\p{L}{1,3}|emerged) (?:in|from) (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
];

/** A sentence without the places that it only tells directions from. */
export function withoutDirections(words: string): string {
  return DIRECTIONS.reduce((rest, form) => rest.replace(form, ''), words);
}

/** Where a report was written: "PORT ELLIS, Norland (Tern) --". */
const DATELINE =
  /\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}(?:, [\p{L}\p{N}. ]{2,24})? \([\p{L} ]{2,20}\) ?[-–—]/gu;

/** A sentence without the dateline that a page prints before it. */
export function withoutDateline(words: string): string {
  return words.replace(DATELINE, '').trimStart();
}

/** The datelines in a sentence: one may stand behind the lines of a page. */
export function datelinesIn(words: string): string {
  return (words.match(DATELINE) ?? []).join(' ');
}

/** A name of a place in a list: "Port Ellis", "Cape-Rowan", "Dar es Rowan". */
const LISTED_NAME =
  "\\p{Lu}[\\p{L}’'.-]*(?: (?:(?:es|de|del|da|do|dos|la|el|al) )?\\p{Lu}[\\p{L}’'-]*)?";

/** What stands behind the last place of a list: the end of its clause, a time, or what befell them all. */
const BEHIND_LIST =
  '(?=[.;:)”"]|,(?! (?:where|who|which (?:has|is|was))\\b)|$| (?:on|since|after|in|by|during|have|were|last|over|when|earlier|late|early|today|yesterday|killed|killing|left|leaving|wounded|injured|claimed|\\p{Lu}\\p{L}{2,6}day)\\b)';

/** Several places that share what is told: "in the cities of Kerra, Port Ellis and Norhaven". */
const PLACE_LIST = new RegExp(
  `\\b(?:[Ii]n|to|into|[Aa]t|[Nn]ear|[Aa]cross|[Aa]round|[Oo]utside|of) (?:the )?(?:\\p{Ll}+ ){0,4}(?:${LISTED_NAME}, ){0,6}${LISTED_NAME}(?:, the \\p{L}+ (?:capital|port|city))?,? (?:and|or) (?:in )?(?:the )?(?:(?:\\p{Ll}+ ){1,4}of )?(?:${LISTED_NAME}|elsewhere)(?:, ${LISTED_NAME}(?=,| ))?${BEHIND_LIST}`,
  'gu',
);

/** A sentence without the places that it names with others: what is told of them is not of one alone. */
export function withoutPlaceLists(words: string): string {
  return words.replace(PLACE_LIST, '');
}

/** The match of a place by its own name, not by another name of its side. */
export const PLACE_MATCH = 0.95;

const PLACES_NAMED = new RegExp(
  `(?<=^|\\s)(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Aa]round) (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})`,
  'gu',
);

/** The names of the places that a text names behind a preposition, in their order. */
export function placesNamedIn(text: string): readonly string[] {
  return [...text.matchAll(PLACES_NAMED)].map(({ groups }) => groups?.name ?? '');
}

/** Numbers of all places: "27,000 worldwide", "in 41 countries". */
export const EVERYWHERE =
  /\b(?:worldwide|globally|(?:around|throughout|across) the (?:world|globe)|(?:in|to|across) (?:(?:more than|at least|over|about|some|nearly|almost) )?(?:\p{N}+|\p{L}+) (?:countries|nations)|(?<!\p{N})\p{N}{1,4} (?:countries|nations) (?:have|had))\b/iu;

/** Whether words that matched a subject name all places of it. */
export function isThere(places: ReadonlySet<number>, matches: readonly number[]): boolean {
  return [...places].every((word) => (matches[word] ?? 0) >= PLACE_MATCH);
}
