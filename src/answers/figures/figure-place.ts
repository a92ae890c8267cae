import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import type { FigureSubject } from './figure-subject.ts';

/** The match of a place by its own name, not by another name of its side. */
export const PLACE_MATCH = 0.95;

/** Characters before and behind a figure in which its own place is looked for. */
const REACH = 80;

/** No month: "in May" is no place. */
const NO_MONTH =
  '(?!January|February|March|April|May|June|July|August|September|October|November|December)';

const REGION = '(?:(?:(?:north|south|east|west)+(?:ern)?|central|downtown|nearby) )?';

/** The name of a place behind its preposition. */
const PLACE_NAMED = new RegExp(
  `(?:^In|\\s(?:in|near|at|outside|around)) (?:the )?${REGION}${NO_MONTH}\\p{Lu}`,
  'u',
);

/** A place directly behind a figure: "27 arrests in Cape Rowan", "103 in Southmark". */
const PLACE_BEHIND = new RegExp(
  `^(?: \\p{Ll}+){0,3} in (?:the )?${REGION}(?<name>${NO_MONTH}\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,3})`,
  'u',
);

/** Whose number it is, before it: "Southmark has 876 cases", "the Norland league has confirmed 14". */
const OWNER_BEFORE =
  /(?<![\p{L}.])\p{Lu}[\p{L}.]{0,30} (?:has|have|had)(?: (?:now|so far|already|reported|confirmed|recorded)){0,2}(?: (?:at least|more than|about|nearly|some|over))?\s?$/u;

/** Numbers of all places: "27,000 worldwide", "in 41 countries". */
const EVERYWHERE =
  /\b(?:worldwide|globally|(?:around|throughout|across) the (?:world|globe)|in (?:\p{N}+|\p{L}+) (?:countries|nations))\b/iu;

/** Numbers of another country than the one that is asked about: "in 41 states". */
const IN_REGIONS =
  /\bin (?:\p{N}+|\p{L}+) (?:states|provinces|regions|cities|districts|counties)\b/iu;

/** A number under the name of a place: "Southmark: 12 dead", "Southmark - at least 12 dead". */
const LABELLED_PLACE =
  /^\p{Lu}[\p{L}.]{0,30}(?: \p{Lu}[\p{L}.]{0,30}){0,2}(?::| [-–—]) (?:\p{N}|(?:at least|about|some|more than|one|two|three)\b)/u;

/** The name of a place that another one is beside: "Cape Rowan, south of Port Ellis". */
const DIRECTION =
  /\b(?:north|south|east|west){1,2} of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?/gu;

/** A sentence without the places that it only tells directions from. */
export function withoutDirections(words: string): string {
  return words.replace(DIRECTION, '');
}

/** Whether a sentence names another place than the one that is asked about, and not that one. */
export function isSentenceElsewhere(
  { places }: FigureSubject,
  matches: readonly number[],
  words: string,
): boolean {
  if (places.size === 0 || isThere(places, matches)) return false;
  return [PLACE_NAMED, EVERYWHERE, IN_REGIONS, LABELLED_PLACE].some((form) => form.test(words));
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
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  return OWNER_BEFORE.test(before) && !isThere(places, matchesOf(words));
}

function isThere(places: ReadonlySet<number>, matches: readonly number[]): boolean {
  return [...places].every((word) => (matches[word] ?? 0) >= PLACE_MATCH);
}
