import type { Query } from '../../search/parse-question.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { PREDICATES, TOTALS } from '../../text/figures/counting-words.ts';

/** Words before what is counted that say only that it is counted. */
const OPENING =
  /^\s*(?:(?:the|a)\s+)?(?:(?:total|overall|official|latest|confirmed)\s+)?(?:how many|how much|numbers?|figures?|tall(?:y|ies)|counts?|totals?)\s+(?:(?:of|for|on|about)\s+)?(?:the\s+)?/iu;

/** Where the words end that say what is counted: "deaths | in the Port Ellis strike". */
const COUNTED_END =
  /\s(?:in|of|from|by|at|on|since|during|after|before|between|for|near|around|under|over|to|until|across|along|inside|with|according|claimed|reported|were|was|are|have|had)\s/iu;

/** Words that say what is counted, as indexes in the query's words. */
export interface CountedWords {
  readonly all: ReadonlySet<number>;
  /** The word that the others go with: the "deaths" of "swine fever deaths". */
  readonly head: number | undefined;
}

/** A subject of figures, and what each of its words is. */
export interface FigureSubject {
  readonly query: Query;
  /** The inverse document frequency of each word, times its weight. */
  readonly idf: readonly number[];
  /**
   * The words that say what is counted; alternatives for "dead and injured". The others say where, when and of what event.
   */
  readonly counted: readonly CountedWords[];
  /** The words that name where it was counted: another name of their side is not the place. */
  readonly places: ReadonlySet<number>;
  /**
   * Whether it is uncertain that these words say what is counted: "Port Ellis strike" may ask for
   * whatever was counted in it.
   */
  readonly isUncertain: boolean;
  /** Whether persons, things or events are counted, and neither shares nor money asked for. */
  readonly isOfCounts: boolean;
}

/** "People killed" are whoever was killed. */
const ANYBODY: ReadonlySet<string> = new Set(
  extractTerms('people persons many much total').map(({ term }) => term),
);

/** Words before the name of a place. */
const PLACE = /\s(?:in|at|near|around|outside)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,4})/gu;

/** The subject without "how many" and "number of". */
export function withoutOpening(subject: string): string {
  const bare = subject.replace(OPENING, '').trimEnd();
  return bare.replace(/(?<![?.!])[?.!]+$/u, '') || subject;
}

/** Words that ask for a share or for money. */
const SHARES_OR_MONEY =
  /\b(?:percent|percentage|share|rate|turnout|how much|cost|costs|price|paid|spent|worth|money|aid|dollars?|euros?|pounds?|damages?|budget|funds?|loans?|debts?|sums?|billions?|millions?)\b|%/iu;

/**
 * Tells what is counted from what it is counted in: the words before the first preposition
 * ("deaths in the Port Ellis strike") or the name behind what happened ("people fled | Norland"), or
 * the last word without one ("truce violations").
 */
export function figureSubject(
  subject: string,
  query: Query,
  idf: readonly number[],
): FigureSubject {
  const counted = countedPart(subject);
  const isWhole = counted.length === subject.length;
  const wordsOf = (text: string): CountedWords => {
    const all = extractTerms(text).map(({ term }) => term);
    const told = all.filter((term) => !ANYBODY.has(term));
    const telling = told.length > 0 ? told : all;
    const placeOf = (term: string) => query.words.findIndex((word) => word.term === term);
    const places = telling.map(placeOf).filter((place) => place >= 0);
    return { all: new Set(places), head: places.at(-1) };
  };
  const parts = counted.split(/,|\s(?:and|or)\s/iu).map(wordsOf);
  // "prisoners freed" is counted as a whole, "truce violations" are violations.
  const ending = subject.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const isPredicate = PREDICATES.has(ending);
  const last = [...(parts.at(-1)?.all ?? [])].slice(isPredicate ? -2 : -1);
  const places = [...subject.matchAll(PLACE)].flatMap(([, name = '']) => [...wordsOf(name).all]);
  const behind = subject.slice(counted.length);
  const named = !isWhole && /^ \p{Lu}/u.test(behind) ? [...wordsOf(behind).all] : [];
  const isOne = isWhole && parts.length === 1;
  return {
    query,
    idf,
    counted: isOne
      ? [{ all: new Set(last), head: last.at(-1) }]
      : parts.filter(({ all }) => all.size > 0),
    places: new Set([...places, ...named]),
    isUncertain: isOne && !isPredicate && !TOTALS.has(ending),
    isOfCounts: !SHARES_OR_MONEY.test(subject),
  };
}

/** The words of a subject that say what is counted. */
function countedPart(subject: string): string {
  const [before = ''] = subject.split(COUNTED_END, 1);
  const behind = [...before.matchAll(/ (?=\p{Lu})/gu)].find(({ index }) =>
    PREDICATES.has(before.slice(0, index).split(' ').at(-1)?.toLowerCase() ?? ''),
  );
  return behind ? before.slice(0, behind.index) : before;
}
