import type { Query } from '../../search/parse-question.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { PREDICATES } from '../../text/figures/counting-words.ts';

/** Words before what is counted that say only that it is counted. */
const OPENING =
  /^\s*(?:(?:the|a)\s+)?(?:(?:total|overall|official|latest|confirmed)\s+)?(?:how many|how much|numbers?|figures?|tall(?:y|ies)|counts?|totals?)\s+(?:(?:of|for|on|about)\s+)?(?:the\s+)?/iu;

/** Where the words end that say what is counted: "deaths | in the Port Ellis strike". */
const COUNTED_END =
  /\s(?:in|of|from|by|at|on|since|during|after|before|between|for|near|around|under|over|to|until|across|along|inside|with|according|claimed|reported|were|was|are|have|had)\s/iu;

/** A subject of figures, and what each of its words is. */
export interface FigureSubject {
  readonly query: Query;
  /** The inverse document frequency of each word, times its weight. */
  readonly idf: readonly number[];
  /**
   * The words that say what is counted, as indexes in the query's words; alternatives for "dead and
   * injured". The others say where, when and of what event.
   */
  readonly counted: readonly ReadonlySet<number>[];
  /** The words that name where it was counted: another name of their side is not the place. */
  readonly places: ReadonlySet<number>;
  /**
   * Whether it is uncertain that these words say what is counted: "Port Ellis strike" may ask for
   * whatever was counted in it.
   */
  readonly isUncertain: boolean;
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

/**
 * Tells what is counted from what it is counted in: the words before the first preposition
 * ("deaths in the Port Ellis strike"), or the last word without one ("truce violations").
 */
export function figureSubject(
  subject: string,
  query: Query,
  idf: readonly number[],
): FigureSubject {
  const [counted = ''] = subject.split(COUNTED_END, 1);
  const isWhole = counted.length === subject.length;
  const wordsOf = (text: string) => {
    const all = extractTerms(text).map(({ term }) => term);
    const telling = all.filter((term) => !ANYBODY.has(term));
    const terms = new Set(telling.length > 0 ? telling : all);
    return new Set(query.words.flatMap(({ term }, word) => (terms.has(term) ? [word] : [])));
  };
  const parts = counted.split(/,|\s(?:and|or)\s/iu).map(wordsOf);
  // "prisoners freed" is counted as a whole, "truce violations" are violations.
  const isPredicate = PREDICATES.has(subject.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '');
  const last = [...(parts.at(-1) ?? [])].slice(isPredicate ? -2 : -1);
  const places = [...subject.matchAll(PLACE)].flatMap(([, name = '']) => [...wordsOf(name)]);
  return {
    query,
    idf,
    counted: isWhole && parts.length === 1 ? [new Set(last)] : parts.filter(({ size }) => size > 0),
    places: new Set(places),
    isUncertain: isWhole && parts.length === 1,
  };
}
