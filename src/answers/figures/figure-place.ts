import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import type { FigureSubject } from './figure-subject.ts';

/** The match of a place by its own name, not by another name of its side. */
export const PLACE_MATCH = 0.95;

/** Characters before and behind a figure in which its own place is looked for. */
const REACH = 80;

/** The same before a figure that stands in a list under the name of a place. */
const LABEL_REACH = 200;

/** No month: "in May" is no place. */
const NO_MONTH =
  '(?!January|February|March|April|May|June|July|August|September|October|November|December)';

const REGION = '(?:(?:(?:north|south|east|west)+(?:ern)?|central|downtown|nearby) )?';

/** What a place is, before its name: "the coastal city of Kerra". */
const SETTLEMENT =
  '(?:(?:\\p{Ll}+[ -]){0,3}(?:city|town|village|port|province|district|region|suburb|state|capital)(?: of)? )?';

const NAME = `(?<![\\p{L}’'-])${NO_MONTH}\\p{Lu}[\\p{L}’'-]{0,30}(?: \\p{Lu}[\\p{L}’'-]{0,30}){0,3}`;

/** The name of a place behind its preposition. */
const PLACE_NAMED = new RegExp(
  `(?:^In|\\s(?:in|near|at|outside|around)) (?:the )?${REGION}${SETTLEMENT}${NO_MONTH}\\p{Lu}`,
  'u',
);

/** A place directly behind a figure: "27 arrests in Cape Rowan", "103 in Southmark". */
const PLACE_BEHIND = new RegExp(
  `^(?: \\p{Ll}+){0,3}(?:, \\p{N}{1,6} \\p{Ll}+)? in (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})`,
  'u',
);

/** Whose number it is, before it: "Southmark has 876 cases", "the Norland league has confirmed 14". */
const OWNER_BEFORE =
  /(?<![\p{L}.])\p{Lu}[\p{L}.]{0,30} (?:has|have|had)(?: (?:now|so far|already|had|seen|suffered|reported|confirmed|recorded|registered)){0,2}(?: (?:at least|more than|about|nearly|some|over))?\s?$/u;

/** Numbers of all places: "27,000 worldwide", "in 41 countries". */
const EVERYWHERE =
  /\b(?:worldwide|globally|(?:around|throughout|across) the (?:world|globe)|in (?:\p{N}+|\p{L}+) (?:countries|nations)|(?<!\p{N})\p{N}{1,4} (?:countries|nations) (?:have|had))\b/iu;

/** Numbers of another country than the one that is asked about: "in 41 states". */
const IN_REGIONS =
  /\bin (?:\p{N}+|\p{L}+) (?:states|provinces|regions|cities|districts|counties)\b/iu;

/** A number under the name of a place: "Southmark: 12 dead", "Southmark - at least 12 dead". */
const LABELLED_PLACE =
  /^\p{Lu}[\p{L}.]{0,30}(?: \p{Lu}[\p{L}.]{0,30}){0,2}(?::| [-–—]) (?:\p{N}|(?:at least|about|some|more than|one|two|three)\b)/u;

/**
 * The names of places that another one is beside, and of those where somebody only speaks: "Cape Rowan,
 * south of Port Ellis", "between Kerra and Port Ellis", "a spokesman in Port Ellis".
 */
const DIRECTIONS = [
  /\b(?:north|south|east|west){1,2} of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  /\bbetween (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)? and (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
  /\b(?:spokes(?:man|woman|person)|reporters?|correspondents?|news conference|road|way) (?:in|to|towards?) (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu,
];

/** A sentence without the places that it only tells directions from. */
function withoutDirections(words: string): string {
  return DIRECTIONS.reduce((rest, form) => rest.replace(form, ''), words);
}

/** The place of a clause before a figure: "Kerra, where 14", "in Kerra where 14", "Kerra, which has seen 14". */
const PLACE_OF_CLAUSE = new RegExp(
  `(?<name>${NAME})[, ]{1,4}(?:where|which (?:has|have|had)) (?:[^,;:.]|[.,](?=\\p{N})){0,60}$`,
  'u',
);

/** A place as a label in a list, before a figure: "Kerra: 101 dead, 14 wounded". */
const LABEL = new RegExp(
  `(?<name>${NAME}): (?=\\p{N}|$|(?:at least|about|some|more than|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\\b)`,
  'gu',
);

/** Where something befell those who are counted, right before: "shelled the port in Kerra, killing 14". */
const PLACE_OF_DEED = new RegExp(
  ` (?:in|at|near) (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})(?: \\p{L}+){0,2}, (?:killing|wounding|injuring|leaving)(?: \\p{L}+){0,3} $`,
  'u',
);

/** The name of the place that the words before a figure give it; nothing where they give none. */
function placeBefore(before: string): string | undefined {
  const own = PLACE_OF_CLAUSE.exec(before) ?? PLACE_OF_DEED.exec(before);
  return own?.groups?.name ?? [...before.matchAll(LABEL)].at(-1)?.groups?.name;
}

/**
 * Whether a sentence names another place than the one that is asked about, and not that one but to tell
 * where the other is.
 */
export function isSentenceElsewhere(
  { places }: FigureSubject,
  words: string,
  matchesOf: (words: string) => readonly number[],
): boolean {
  if (places.size === 0) return false;
  const located = withoutDirections(words);
  if (isThere(places, matchesOf(located))) return false;
  if (isThere(places, matchesOf(words))) return isOnlyDirection(words, located);
  return [PLACE_NAMED, EVERYWHERE, IN_REGIONS, LABELLED_PLACE].some((form) => form.test(located));
}

/** Whether other places are named beside the directions that hold the one that is asked about. */
function isOnlyDirection(words: string, located: string): boolean {
  return words !== located && /(?<!^)(?<![.!?“"] )\b\p{Lu}\p{Ll}{3,}/u.test(located);
}

/** Whether a figure is one of another place than the one that is asked about. */
export function isFigureElsewhere(
  { places }: FigureSubject,
  {
    text,
    sentence,
    figure,
  }: { readonly text: string; readonly sentence: Span; readonly figure: Figure },
  matchesOf: (words: string) => readonly number[],
): boolean {
  if (places.size === 0) return false;
  for (const end of [figure.end, figure.counted.end]) {
    // Of "125 in Norland and 101 in Southmark" what is counted stands before another number.
    if (end < figure.start && /\p{N}/u.test(text.slice(end, figure.start))) continue;
    const behind = text.slice(end, Math.min(sentence.end, end + REACH));
    const name = PLACE_BEHIND.exec(behind)?.groups?.name;
    if (name !== undefined) return !isThere(places, matchesOf(name));
  }
  const words = text.slice(sentence.start, sentence.end);
  if (EVERYWHERE.test(words)) return true;
  const from = Math.max(sentence.start, figure.start - LABEL_REACH);
  const place = placeBefore(withoutDirections(text.slice(from, figure.start)));
  if (place !== undefined) return !isThere(places, matchesOf(place));
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  return OWNER_BEFORE.test(before) && !isThere(places, matchesOf(words));
}

function isThere(places: ReadonlySet<number>, matches: readonly number[]): boolean {
  return [...places].every((word) => (matches[word] ?? 0) >= PLACE_MATCH);
}
