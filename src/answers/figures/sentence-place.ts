import { NUMBER_IN_WORDS } from '../../text/number-words.ts';
import type { FigureSubject } from './figure-subject.ts';
import {
  datelinesIn,
  EVERYWHERE,
  isThere,
  NO_MONTH,
  placesNamedIn,
  REGION,
  SETTLEMENT,
  SEVERAL_REGIONS,
  withoutDateline,
  withoutDirections,
  withoutPlaceLists,
} from './place-words.ts';

/** The name of a place behind its preposition. */
const PLACE_NAMED = new RegExp(
  `(?:^In|\\s(?:in|near|at|outside|around)) (?:the )?${REGION}${SETTLEMENT}${NO_MONTH}\\p{Lu}`,
  'u',
);

/** Numbers of several regions: "in 41 states". */
const IN_REGIONS = new RegExp(`\\b${SEVERAL_REGIONS}`, 'iu');

/** A number under the name of a place: "Southmark: 12 dead", "Southmark - at least 12 dead". */
const LABELLED_PLACE = new RegExp(
  String.raw`^\p{Lu}[\p{L}.]{0,30}(?: \p{Lu}[\p{L}.]{0,30}){0,2}(?::| [-–—]) (?:\p{N}|(?:at least|about|some|more than|one|${NUMBER_IN_WORDS})\b)`,
  'u',
);

/** The words of a sentence, and of what stands around it that may say where it is. */
export interface SentencePlace {
  readonly words: string;
  /** The paragraph before its passage, or the end of it; empty where there is none. */
  readonly preceding: string;
  /** The sentences before it in its passage, in order. */
  readonly before: readonly string[];
  readonly title: string;
}

/**
 * Whether a sentence tells of another place than the one that is asked about: it names another one, and not
 * that one but to tell where the other is; or it names none, and what stands before it does not say that it
 * is of that one.
 */
export function isSentenceElsewhere(
  { places, isOfSeveralPlaces }: Pick<FigureSubject, 'places' | 'isOfSeveralPlaces'>,
  sentence: SentencePlace,
  matchesOf: (words: string) => readonly number[],
): boolean {
  if (places.size === 0) return false;
  const words = withoutDateline(sentence.words);
  const located = withoutDirections(words);
  const isNamed = (text: string) => isThere(places, matchesOf(text));
  if (isNamed(located)) return !isOfSeveralPlaces && !isNamed(withoutPlaceLists(located));
  if (isNamed(words) && isOnlyDirection(words, located)) return true;
  if ([PLACE_NAMED, EVERYWHERE, IN_REGIONS, LABELLED_PLACE].some((form) => form.test(located)))
    return true;
  return !isThereByContext(sentence, isNamed);
}

/** Words that go on with a place that was named: "the city's hospitals", "there". */
const SAME_PLACE =
  /\b(?:there|here|the (?:[\p{Ll}-]+ ){0,2}(?:city|town|village|port|area|region|province|district|capital|country|island|neighbou?rhood|enclave|hospital|front)(?:['’]s)?)\b/iu;

/** Whether words go on with a place that was named before: "the city's hospitals", "there". */
export function goesOnWithPlace(words: string): boolean {
  return SAME_PLACE.test(words);
}

/** Words that say that the numbers of a sentence are not those of the place named before it. */
const OTHER_COUNTS: readonly RegExp[] = [
  // Somebody else's: "Southmark's cases have risen".
  /\p{Lu}[\p{L}.]{1,30}['’]s (?:\p{Ll}+ ){0,3}(?:cases|deaths|toll|tally|total|number|count)\b/u,
  // Those of a country, or of all: "the national total".
  /\b(?:[Nn]ational|[Gg]lobal|[Ww]orld|[Nn]ationwide) (?:total|toll|tally|count|number)\b/u,
  // Those of all that happens in a war, of which a place has its share.
  /\bin the (?:conflict|war|revolution|uprising|unrest)\b/u,
  // Those that a country or its authorities give of it: "Southmark officials have confirmed".
  /\p{Lu}[\p{L}.]{1,30} (?:(?:\p{Ll}+ ){0,2}(?:officials|authorities|ministry|agency|department) )?(?:(?:has|have|had|earlier|also|now|already) ){0,2}(?:reported|confirmed|recorded|registered) /u,
];

/** Whether a sentence that names no place is of the one that stands before it, or in the headline. */
function isThereByContext(
  { words, preceding, before, title }: SentencePlace,
  isNamed: (text: string) => boolean,
): boolean {
  if (OTHER_COUNTS.some((form) => form.test(words))) return false;
  if (isNamed(title) || isNamed(datelinesIn(words))) return true;
  const reach = goesOnWithPlace(words) ? [preceding, ...before] : before.slice(-1);
  const located = reach.map(withoutDirections);
  const last = located.findLast((one) => placesNamedIn(one).length > 0 || isNamed(one)) ?? '';
  const place = placesNamedIn(last).at(-1);
  return place === undefined ? isNamed(last) : isNamed(place);
}

/** Whether other places are named beside the directions that hold the one that is asked about. */
function isOnlyDirection(words: string, located: string): boolean {
  return words !== located && /(?<!^)(?<![.!?“"] )\b\p{Lu}\p{Ll}{3,}/u.test(located);
}
