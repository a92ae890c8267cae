import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import type { FigureSubject } from './figure-subject.ts';
import {
  datelinesIn,
  NAME,
  NO_MONTH,
  REGION,
  SETTLEMENT,
  withoutDateline,
  withoutDirections,
  withoutPlaceLists,
} from './place-words.ts';

/** The match of a place by its own name, not by another name of its side. */
export const PLACE_MATCH = 0.95;

/** Characters before and behind a figure in which its own place is looked for. */
const REACH = 80;

/** The same before a figure that stands in a list under the name of a place. */
const LABEL_REACH = 200;

/** The name of a place behind its preposition. */
const PLACE_NAMED = new RegExp(
  `(?:^In|\\s(?:in|near|at|outside|around)) (?:the )?${REGION}${SETTLEMENT}${NO_MONTH}\\p{Lu}`,
  'u',
);

/** The same, each with its name. */
const PLACES_NAMED = new RegExp(
  `(?<=^|\\s)(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Aa]round) (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})`,
  'gu',
);

/** A place directly behind a figure: "27 arrests in Cape Rowan", "103 in Southmark". */
const PLACE_BEHIND = new RegExp(
  `^(?: \\p{Ll}+){0,3}(?:, \\p{N}{1,6} \\p{Ll}+)? in (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})`,
  'u',
);

/** Whose number it is, before it: "Southmark has 876 cases", "the Norland league has confirmed 14". */
const OWNER_BEFORE =
  /(?<![\p{L}.])(?<owner>\p{Lu}[\p{L}.]{0,30}) (?:(?:has|have|had)(?: (?:now|so far|already|also|had|seen|suffered|reported|confirmed|recorded|registered)){0,2}|(?:also )?(?:reported|confirmed|recorded|registered)(?: on \p{Lu}\p{L}{2,8})?(?: that)?)(?: (?:at least|more than|about|nearly|some|over|its first))?\s?$/u;

/** A figure of a whole country: "40 cases in five states". */
const REGIONS_BEHIND =
  /^(?: \p{L}+){0,3} in (?:\p{N}+|\p{L}+) (?:\p{L}+ )?(?:states|provinces|regions|cities|districts|counties)\b/iu;

/** A figure of several places together: "wounded in the two cities". */
const TOGETHER =
  /^(?: \p{L}+){0,4} in (?:the |both |all )(?:two |three |four |other )?(?:cities|towns|villages|countries|places|regions)\b/u;

/** Numbers of all places: "27,000 worldwide", "in 41 countries". */
const EVERYWHERE =
  /\b(?:worldwide|globally|(?:around|throughout|across) the (?:world|globe)|(?:in|to|across) (?:(?:more than|at least|over|about|some|nearly|almost) )?(?:\p{N}+|\p{L}+) (?:countries|nations)|(?<!\p{N})\p{N}{1,4} (?:countries|nations) (?:have|had))\b/iu;

/** Numbers of another country than the one that is asked about: "in 41 states". */
const IN_REGIONS =
  /\bin (?:\p{N}+|\p{L}+) (?:\p{L}+ )?(?:states|provinces|regions|cities|districts|counties)\b/iu;

/** A number under the name of a place: "Southmark: 12 dead", "Southmark - at least 12 dead". */
const LABELLED_PLACE =
  /^\p{Lu}[\p{L}.]{0,30}(?: \p{Lu}[\p{L}.]{0,30}){0,2}(?::| [-–—]) (?:\p{N}|(?:at least|about|some|more than|one|two|three)\b)/u;

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

/** A place before its own numbers: "Kerra with 2,059 cases". */
const PLACE_WITH = new RegExp(`(?<name>${NAME}) with (?=\\p{N})`, 'gu');

/** Where something befell those who are counted, right before: "shelled the port in Kerra, killing 14". */
const PLACE_OF_DEED = new RegExp(
  ` (?:in|at|near) (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})(?: \\p{L}+){0,2}, (?:killing|wounding|injuring|leaving)(?: \\p{L}+){0,3} $`,
  'u',
);

/** The name of the place that the words before a figure give it; nothing where they give none. */
function placeBefore(before: string): string | undefined {
  const own = PLACE_OF_CLAUSE.exec(before) ?? PLACE_OF_DEED.exec(before);
  const labels = [...before.matchAll(LABEL), ...before.matchAll(PLACE_WITH)];
  return (
    own?.groups?.name ??
    labels.toSorted((one, other) => one.index - other.index).at(-1)?.groups?.name
  );
}

/** The words of a sentence, and of what stands around it that may say where it is. */
export interface SentencePlace {
  readonly words: string;
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
  { places }: FigureSubject,
  sentence: SentencePlace,
  matchesOf: (words: string) => readonly number[],
): boolean {
  if (places.size === 0) return false;
  const words = withoutDateline(sentence.words);
  const located = withoutDirections(words);
  const isNamed = (text: string) => isThere(places, matchesOf(text));
  if (isNamed(located)) return !isNamed(withoutPlaceLists(located));
  if (isNamed(words) && isOnlyDirection(words, located)) return true;
  if ([PLACE_NAMED, EVERYWHERE, IN_REGIONS, LABELLED_PLACE].some((form) => form.test(located)))
    return true;
  return !isThereByContext(sentence, isNamed);
}

/** Words that go on with a place that was named: "the city's hospitals", "there". */
const SAME_PLACE =
  /\b(?:there|here|the (?:[\p{Ll}-]+ ){0,2}(?:city|town|village|port|area|region|province|district|capital|country|island|neighbou?rhood|enclave|hospital|front)(?:['’]s)?)\b/iu;

/** Somebody's own numbers: "Southmark's cases have risen", "the national total". */
const OTHER_COUNT =
  /\p{Lu}[\p{L}.]{1,30}['’]s (?:\p{Ll}+ ){0,3}(?:cases|deaths|toll|tally|total|number|count)\b|\b(?:[Nn]ational|[Gg]lobal|[Ww]orld|[Nn]ationwide) (?:total|toll|tally|count|number)\b|\bin the (?:conflict|war|revolution|uprising|unrest)\b|\p{Lu}[\p{L}.]{1,30} (?:(?:has|have|had) )?(?:reported|confirmed|recorded|registered) /u;

/** Whether a sentence that names no place is of the one that stands before it, or in the headline. */
function isThereByContext(
  { words, before, title }: SentencePlace,
  isNamed: (text: string) => boolean,
): boolean {
  if (OTHER_COUNT.test(words)) return false;
  if (isNamed(title) || isNamed(datelinesIn(words))) return true;
  const reach = SAME_PLACE.test(words) ? before : before.slice(-1);
  const located = reach.map(withoutDirections);
  const last = located.findLast((one) => PLACES_NAMED.test(one) || isNamed(one)) ?? '';
  const place = [...last.matchAll(PLACES_NAMED)].at(-1)?.groups?.name;
  return place === undefined ? isNamed(last) : isNamed(place);
}

/** Whether other places are named beside the directions that hold the one that is asked about. */
function isOnlyDirection(words: string, located: string): boolean {
  return words !== located && /(?<!^)(?<![.!?“"] )\b\p{Lu}\p{Ll}{3,}/u.test(located);
}

/** Another place that opens a sentence, and where all of it is: "In Kerra, 14 were killed". */
const FRONTED = new RegExp(
  `^(?:In|At|Near|Outside|Around) (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})[^,]{0,40},`,
  'u',
);

/** A figure in its sentence. */
interface PlacedFigure {
  readonly text: string;
  readonly sentence: Span;
  readonly figure: Figure;
}

/** Whether a figure is one of another place than the one that is asked about. */
export function isFigureElsewhere(
  { places }: FigureSubject,
  placed: PlacedFigure,
  matchesOf: (words: string) => readonly number[],
): boolean {
  if (places.size === 0) return false;
  const { text, sentence, figure } = placed;
  const isNamed = (words: string) => isThere(places, matchesOf(words));
  const behind = placeBehind(placed);
  if (behind !== undefined) return behind === null || !isNamed(behind);
  const words = text.slice(sentence.start, sentence.end);
  if (EVERYWHERE.test(words) || isNumberOfOther(placed, isNamed)) return true;
  const from = Math.max(sentence.start, figure.start - LABEL_REACH);
  const place = placeBefore(withoutDirections(text.slice(from, figure.start)));
  if (place !== undefined) return !isNamed(place);
  const fronted = FRONTED.exec(words)?.groups?.name;
  if (fronted !== undefined && !isNamed(fronted)) return true;
  return isOwnedElsewhere(placed, isNamed);
}

/** "Killed there": where the place is that was named last. */
const THERE = /^(?: \p{L}+){0,5} there\b/u;

/** The place that stands behind a figure; `null` where it is of several, nothing where none does. */
function placeBehind({ text, sentence, figure }: PlacedFigure): string | null | undefined {
  for (const end of [figure.end, figure.counted.end]) {
    // Of "125 in Norland and 101 in Southmark" what is counted stands before another number.
    if (end < figure.start && /\p{N}/u.test(text.slice(end, figure.start))) continue;
    const behind = text.slice(end, Math.min(sentence.end, end + REACH));
    if (TOGETHER.test(behind) || REGIONS_BEHIND.test(behind)) return null;
    const name = PLACE_BEHIND.exec(behind)?.groups?.name;
    if (name !== undefined) return name;
    if (!THERE.test(behind)) continue;
    const before = text.slice(sentence.start, figure.start);
    const last = [...before.matchAll(PLACES_NAMED)].at(-1)?.groups?.name;
    if (last !== undefined) return last;
  }
  return undefined;
}

/** A number right before its place in a list, without what it counts: ", seven in Kerra". */
const LISTED_IN_PLACE = new RegExp(
  `(?:, |and |including )(?:\\p{N}[\\p{N},.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,5}teen|\\p{L}{3,5}ty) in (?:the )?(?<name>${NAME})`,
  'gu',
);

/** Whether a list of places gives another number for the one that is asked about. */
function isNumberOfOther(
  { text, sentence, figure }: PlacedFigure,
  isNamed: (words: string) => boolean,
): boolean {
  const behind = text.slice(figure.end, sentence.end);
  return [...behind.matchAll(LISTED_IN_PLACE)].some(({ groups }) => isNamed(groups?.name ?? ''));
}

/** Whether somebody else's number stands before a figure: "Southmark has confirmed 14". */
function isOwnedElsewhere(
  { text, sentence, figure }: PlacedFigure,
  isNamed: (words: string) => boolean,
): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  const owner = OWNER_BEFORE.exec(before)?.groups?.owner;
  if (owner === undefined || isNamed(owner)) return false;
  return !isNamed(ownClause(withoutDirections(text.slice(figure.end, sentence.end))));
}

/** The words behind a figure up to the next clause: "…, after Kerra saw its first". */
function ownClause(behind: string): string {
  const cut = behind.search(/,? (?:after|while|as|where|but|and \p{Lu})\b|[;:]/u);
  return cut < 0 ? behind : behind.slice(0, cut);
}

function isThere(places: ReadonlySet<number>, matches: readonly number[]): boolean {
  return [...places].every((word) => (matches[word] ?? 0) >= PLACE_MATCH);
}
