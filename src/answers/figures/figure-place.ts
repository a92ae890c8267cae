import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import { ATTACKS, inPlural } from '../../text/event-nouns.ts';
import { inEitherCase, NUMBER_IN_WORDS } from '../../text/number-words.ts';
import type { FigureSubject } from './figure-subject.ts';
import {
  datelinesIn,
  EVERYWHERE,
  isThere,
  NAME,
  placesNamedIn,
  REGION,
  SETTLEMENT,
  SEVERAL_REGIONS,
  withoutDirections,
} from './place-words.ts';

/** Characters before and behind a figure in which its own place is looked for. */
const REACH = 80;

/** The same around a figure, in a sentence that names the place: lines that a page joins are long. */
const NEAR = 180;

/** The same before a figure that stands in a list under the name of a place. */
const LABEL_REACH = 200;

/** Words between a figure and its place, and no beginning of another clause: "people died on Sunday in fighting". */
const BETWEEN =
  '(?: (?!(?:after|when|as|while|said|says|who|that|which|but|before|since)\\b)(?:\\p{Ll}+|\\p{Lu}\\p{Ll}{2,6}day)){0,6}?';

/** A place directly behind a figure: "27 arrests in Cape Rowan", "103 in Southmark". */
const PLACE_BEHIND = new RegExp(
  `^(?:(?: \\p{Ll}+)?, (?:including|mostly|many|most) [^,.;]{2,40},)?${BETWEEN}(?:(?:,| and)(?: (?:more than|at least|about|some))? \\p{N}{1,6}(?: people)? \\p{Ll}+)?${BETWEEN} (?:in|at|near|on the (?:\\p{Ll}+ ){0,2}(?:outskirts|front|edge|side) of) (?:the |an? )?(?!\\p{Lu}{3,}\\b)${REGION}${SETTLEMENT}(?<name>${NAME})`,
  'u',
);

/** Whose number it is, before it: "Southmark has 876 cases", "the Norland league has confirmed 14". */
const OWNER_BEFORE =
  /(?<![\p{L}.])(?<owner>\p{Lu}[\p{L}.]{0,30}) (?:said (?:that )?it (?:now )?)?(?:(?:has|have|had)(?: (?:now|so far|already|also|had|seen|suffered|reported|confirmed|recorded|registered)){0,2}|(?:also )?(?:reported|confirmed|recorded|registered)(?: on \p{Lu}\p{L}{2,8})?(?: that)?)(?: (?:at least|more than|about|nearly|some|over|its first))?\s?$/u;

/** A figure of a whole country: "40 cases in five states". */
const REGIONS_BEHIND = new RegExp(`^(?: \\p{L}+){0,4} ${SEVERAL_REGIONS}`, 'iu');

/** A figure of several places together: "wounded in the two cities". */
const TOGETHER =
  /^(?: [\p{L}\p{N}]+){0,6} in (?:the |both |all )(?:two |three |four |other )?(?:cities|towns|villages|countries|places|regions)\b/u;

/** A figure of several events together, before it: "the toll for both fires". */
const TOGETHER_BEFORE = new RegExp(
  `\\b(?:both|twin|the (?:two|three|four)) (?:\\p{Ll}+ ){0,2}(?:${inPlural(ATTACKS)}|blasts|bombings|explosions|fires|crashes|incidents|cities|towns|countries)\\b[^,;:]{0,60}$`,
  'u',
);

/** A total right before its number: "bringing the total to". */
const TOTAL_BEFORE =
  /\b(?:total|tally)(?: number)?(?: of \p{Ll}+)? (?:to|at|is|was|of) (?:\p{Ll}+ ){0,2}$/u;

/** Whether a figure sums up the numbers of several places: "eight in Kerra and one in Vellmar, bringing the total to 9". */
function isTotalOfPlaces(before: string): boolean {
  return TOTAL_BEFORE.test(before) && new Set(placesNamedIn(before)).size > 1;
}

/** The place of a clause before a figure: "Kerra, where 14", "in Kerra where 14", "Kerra, which has seen 14". */
const PLACE_OF_CLAUSE = new RegExp(
  `(?<name>${NAME})[, ]{1,4}(?:where|which (?:has|have|had)) (?:[^,;:.]|[.,](?=\\p{N})){0,60}$`,
  'u',
);

/** A place as a label in a list, before a figure: "Kerra: 101 dead, 14 wounded". */
const LABEL = new RegExp(
  `(?<name>${NAME}): (?=\\p{N}|$|(?:at least|about|some|more than|${inEitherCase(`one|${NUMBER_IN_WORDS}`)})\\b)`,
  'gu',
);

/** A place before its own numbers: "Kerra with 2,059 cases", "… and Kerra nine cases". */
const PLACE_WITH = new RegExp(
  `(?<name>${NAME}) with (?=\\p{N})|(?:,| and) (?<other>${NAME}) (?=\\p{N}|(?:one|${NUMBER_IN_WORDS})\\b|$)`,
  'gu',
);

/** Where something befell those who are counted, right before: "shelled the port in Kerra, killing 14". */
const PLACE_OF_DEED = new RegExp(
  ` (?:in|at|near) (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME})(?: \\p{L}+){0,2}, (?:killing|wounding|injuring|leaving)(?: \\p{L}+){0,3} $`,
  'u',
);

/** A place right before a figure in brackets: "Kerra (14), Vellmar (9)". */
const PLACE_OF_BRACKET = new RegExp(`(?<name>${NAME}) \\($`, 'u');

/** A place right before a figure: "in Kerra, 43 more cases". */
const PLACE_AHEAD = new RegExp(
  ` in (?:the )?${REGION}${SETTLEMENT}(?<name>${NAME}),(?: (?:at least|about|some|more than))? $`,
  'u',
);

/** The name of the place that the words before a figure give it; nothing where they give none. */
function placeBefore(before: string): string | undefined {
  const own =
    PLACE_OF_BRACKET.exec(before) ??
    PLACE_AHEAD.exec(before) ??
    PLACE_OF_CLAUSE.exec(before) ??
    PLACE_OF_DEED.exec(before);
  const labels = [...before.matchAll(LABEL), ...before.matchAll(PLACE_WITH)];
  const last = labels.toSorted((one, other) => one.index - other.index).at(-1)?.groups;
  return own?.groups?.name ?? last?.name ?? last?.other;
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
  readonly figure: Pick<Figure, 'start' | 'end' | 'counted'>;
}

/** Whether a figure is one of another place than the one that is asked about. */
export function isFigureElsewhere(
  { places }: Pick<FigureSubject, 'places'>,
  placed: PlacedFigure,
  matchesOf: (words: string) => readonly number[],
): boolean {
  if (places.size === 0) return false;
  const { text, sentence, figure } = placed;
  const isNamed = (words: string) => isThere(places, matchesOf(words));
  const behind = placeBehind(placed);
  if (behind !== undefined) return behind === null || !isNamed(behind);
  // The lines of a page before the dateline are about several places.
  if (datelinesIn(text.slice(figure.end, sentence.end)) !== '') return true;
  const words = text.slice(sentence.start, sentence.end);
  if (EVERYWHERE.test(words) || isNumberOfOther(placed, isNamed)) return true;
  const from = Math.max(sentence.start, figure.start - LABEL_REACH);
  const before = text.slice(from, figure.start);
  if (TOGETHER_BEFORE.test(before) || isTotalOfPlaces(before)) return true;
  const place = placeBefore(withoutDirections(before));
  if (place !== undefined) return !isNamed(place);
  const fronted = FRONTED.exec(words)?.groups?.name;
  if (fronted !== undefined && !isNamed(fronted)) return true;
  const near = text.slice(
    Math.max(sentence.start, figure.start - NEAR),
    Math.min(sentence.end, figure.end + NEAR),
  );
  return (isNamed(words) && !isNamed(near)) || isOwnedElsewhere(placed, isNamed);
}

/** "Killed there": where the place is that was named last. */
const THERE = /^(?: \p{L}+){0,5} there\b/u;

/** Where people went to or from, behind the verb: "fled Kerra", "fled to nearby Vellmar". */
const PLACE_LEFT = new RegExp(
  `^(?: (?:from|to|into|for))? (?:the )?(?:neighbou?ring |nearby )?(?<name>${NAME})`,
  'u',
);

/** The place that people who are counted left, or went to. */
function placeLeft(counted: string, behind: string): string | undefined {
  if (!/\b(?:fled|left|evacuated|escaped|crossed)$/u.test(counted)) return undefined;
  return PLACE_LEFT.exec(behind)?.groups?.name;
}

/** A place directly behind a number without a noun: "four from Kerra and six from Vellmar". */
const PLACE_FROM = new RegExp(`^ from (?:the )?(?<name>${NAME})`, 'u');

/** The place that words behind a figure give it. */
function ownPlace(behind: string, isBehindNumber: boolean): string | undefined {
  const from = isBehindNumber ? PLACE_FROM.exec(behind)?.groups?.name : undefined;
  return from ?? PLACE_BEHIND.exec(behind)?.groups?.name;
}

/** What a number rose by, or from: "cases in Kerra rose by 22 to". */
const RISE = /\b(?:by|from) \p{N}[\p{N},.]* to $/u;

/** The place that stands behind a figure; `null` where it is of several, nothing where none does. */
function placeBehind({ text, sentence, figure }: PlacedFigure): string | null | undefined {
  for (const end of [figure.end, figure.counted.end]) {
    // Of "125 in Norland and 101 in Southmark" what is counted stands before another number.
    const between = text.slice(end, figure.start).replace(RISE, '');
    if (end < figure.start && /\p{N}/u.test(between)) continue;
    const behind = text.slice(end, Math.min(sentence.end, end + REACH));
    if (TOGETHER.test(behind) || REGIONS_BEHIND.test(behind)) return null;
    const name =
      placeLeft(text.slice(figure.end, end), behind) ?? ownPlace(behind, end === figure.end);
    if (name !== undefined) return name;
    if (!THERE.test(behind)) continue;
    const before = text.slice(sentence.start, figure.start);
    const last = placesNamedIn(before).at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** A number right before its place in a list, without what it counts: ", seven in Kerra". */
const LISTED_IN_PLACE = new RegExp(
  `(?:, |and |including )(?:\\p{N}[\\p{N},.]*|(?:one|${NUMBER_IN_WORDS})(?:-\\p{Ll}{3,5})?) (?:in|from) (?:the )?(?<name>${NAME})`,
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
  const cut = behind.search(/,? (?:after|while|as|where|but|and \p{Lu}\p{L}*)\b|[;:]/u);
  return cut < 0 ? behind : behind.slice(0, cut);
}
