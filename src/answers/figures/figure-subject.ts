import type { Query } from '../../search/parse-question.ts';
import { transliterationsOf } from '../../search/transliterations.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import { PREDICATES, TOTALS } from '../../text/figures/counting-words.ts';
import { type FigureKind, figureKinds, withoutKind } from '../../text/figures/figure-kind.ts';
import { stemWord } from '../../text/stem-word.ts';
import { withoutPlaceLists } from './place-words.ts';

/** Words before what is counted that only ask for a count. */
const OPENING =
  /^\s*(?:(?:the|a)\s+)?(?:(?:total|overall|official|latest|confirmed)\s+)?(?:how many|how much|numbers?|figures?|tall(?:y|ies)|counts?|totals?)\s+(?:(?:of|for|on|about)\s+)?(?:the\s+)?/iu;

/** Where the words for what is counted end: "deaths | in the Port Ellis strike". */
const COUNTED_END =
  /\s(?:in|of|from|by|at|on|since|during|after|before|between|for|near|around|under|(?<!\b(?:handed|turned)\s)over|to|until|across|along|inside|with|when|while|where|according|claimed|reported|were|was|are|have|had)\s/iu;

/** Words that say what is counted, as indexes in the query's words. */
interface CountedWords {
  readonly all: ReadonlySet<number>;
  /** What became of them, where it is of a kind that is worded in many ways: "killed", "death toll". */
  readonly kind: FigureKind | undefined;
  /** Those of the words that say no kind. */
  readonly telling: ReadonlySet<number>;
  /** The telling word that the others go with: the "cards" of "red entry cards". */
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
  /** How else the archive spells those words, as terms: they name the place itself. */
  readonly spellings: ReadonlyMap<number, ReadonlySet<string>>;
  /** Whether it names several places together: "in Kerra and Port Ellis". */
  readonly isOfSeveralPlaces: boolean;
  /**
   * Whether these words may not be what is counted: "Port Ellis strike" may ask for anything
   * counted in it.
   */
  readonly isUncertain: boolean;
  /**
   * Whether the words name what is counted and in what event, so that the numbers of several
   * reports are comparable: "people killed in the ferry fire", but neither "people aboard" nor
   * "killed in Norland".
   */
  readonly isOfOneEvent: boolean;
  /** Whether what is counted is named with its cause: "fever deaths", and not "civilian deaths". */
  readonly isOfCause: boolean;
  /** The unit in which sums are asked for: "in percent"; `null` where none is named. */
  readonly unit: string | null;
  /** Whether persons, things or events are counted, and neither shares nor money asked for. */
  readonly isOfCounts: boolean;
}

/** "People killed" are whoever was killed. */
const ANYBODY: ReadonlySet<string> = distinctTerms('people persons many much total');

/** Verbs that only say that something existed: "sorties flown" are also "sorties carried out". */
const UNTELLING: ReadonlySet<string> = new Set([
  ...ANYBODY,
  ...extractTerms('flown flew conducted carried staged made recorded reported seen').map(
    ({ term }) => term,
  ),
]);

/** What befell, behind its cause: "fever deaths". */
const OF_CAUSE =
  /\p{L} (?:deaths?|fatalities|cases?|infections?|injuries)$|^(?:deaths? from|cases? of|infections? with) /iu;

/** What befell, and its cause behind it, in lower case: "deaths from the fever", "cases of the fever". */
const CAUSE_BEHIND =
  /^(?:\p{Ll}+ )?(?:[Dd]eaths? from|[Cc]ases? of|[Ii]nfections? with)(?: (?!(?:in|at|near|since|by|during)\b)[\p{Ll}\p{N}][\p{L}\p{N}-]*){1,4}(?= (?:in|at|near|since|by|during)\b|$)/u;

/** Whom it befell, before it: "civilian deaths". */
const OF_PEOPLE =
  /\b(?:civilian|child|infant|soldier|troop|military|police|rebel|fighter|worker|journalist|patient|passenger|tourist|confirmed|suspected|probable|new|reported|\p{L}{1,30}['’]s?|\p{L}{1,30}n (?=deaths))\b/iu;

/** Words before the name of a place. */
const PLACE =
  /\s(?:in|at|near|around|outside|(?<=\b(?:evacuated|rescued|displaced) )from)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,4})/gu;

/** The subject without "how many" and "number of". */
export function withoutOpening(subject: string): string {
  const bare = subject.replace(OPENING, '').trimEnd();
  return bare.replace(/(?<![?.!])[?.!]+$/u, '') || subject;
}

/** Words that ask for a share or for money. */
const SHARES_OR_MONEY =
  /\b(?:percent|percentage|share|rate|turnout|how much|cost|costs|price|paid|spent|worth|money|aid|dollars?|euros?|pounds?|damages?|budget|funds?|loans?|debts?|sums?|billions?|millions?)\b|%/iu;

/**
 * Separates what is counted from where and in what event: the words before the first preposition
 * ("deaths in the Port Ellis strike"), or before the name after what happened ("people fled |
 * Norland"), or the last word where there is neither ("truce violations").
 */
export function figureSubject(
  subject: string,
  query: Query,
  idf: readonly number[],
  unit: string | null = null,
): FigureSubject {
  const counted = countedPart(subject);
  const isWhole = counted.length === subject.length;
  const placesOf = (text: string): readonly number[] =>
    extractTerms(text)
      .map(({ term }) => query.words.findIndex((word) => word.term === term))
      .filter((place) => place >= 0);
  const countedWords = (text: string): CountedWords => {
    const [kind] = figureKinds(text);
    const all = placesOf(text);
    const own = kind === undefined ? all : placesOf(withoutKind(text, kind));
    const told = own.filter((place) => !UNTELLING.has(query.words[place]?.term ?? ''));
    const telling = told.length > 0 || kind !== undefined ? told : own;
    return { all: new Set(all), kind, telling: new Set(telling), head: telling.at(-1) };
  };
  const parts = counted.split(/,|\s(?:and|or)\s/iu).map(countedWords);
  // "prisoners freed" is counted as a whole, "truce violations" are violations.
  const ending = subject.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const isPredicate = PREDICATES.has(ending);
  const places = [...subject.matchAll(PLACE)].flatMap(([, name = '']) => placesOf(name));
  const behind = subject.slice(counted.length);
  const named = !isWhole && /^ \p{Lu}/u.test(behind) ? placesOf(behind) : [];
  const isOne = isWhole && parts.length === 1;
  return {
    query,
    idf,
    counted: isOne
      ? [
          countedWords(
            counted
              .split(' ')
              .slice(isPredicate ? -2 : -1)
              .join(' '),
          ),
        ]
      : parts.filter(({ all }) => all.size > 0),
    places: new Set([...places, ...named]),
    spellings: spellingsOf(subject, query, [...places, ...named]),
    isOfSeveralPlaces: withoutPlaceLists(subject) !== subject,
    isUncertain: isOne && !isPredicate && !TOTALS.has(ending),
    isOfOneEvent:
      !isOne &&
      parts.every((part) => part.kind !== undefined || isTelling(query, part)) &&
      query.words.some(
        ({ isName }, word) =>
          !isName && (idf[word] ?? 0) > 0 && parts.every(({ all }) => !all.has(word)),
      ),
    isOfCause: OF_CAUSE.test(counted) && !OF_PEOPLE.test(counted),
    unit,
    isOfCounts: unit === null && !SHARES_OR_MONEY.test(subject),
  };
}

/** The synonyms of some words that are other spellings of them, and no other names. */
function spellingsOf(
  subject: string,
  { words }: Query,
  places: readonly number[],
): FigureSubject['spellings'] {
  const typed = new Map(extractTerms(subject).map(({ term, word }) => [term, word]));
  const found = places.map((place): readonly [number, ReadonlySet<string>] => {
    const { term = '', synonyms = [] } = words[place] ?? {};
    const alike = new Set(transliterationsOf(typed.get(term) ?? term).map(stemWord));
    return [place, new Set(synonyms.filter((one) => alike.has(one)))];
  });
  return new Map(found.filter(([, spellings]) => spellings.size > 0));
}

/** Whether words say what is counted: "sailors", and not "people". */
function isTelling(query: Query, { telling }: CountedWords): boolean {
  return [...telling].some((place) => !ANYBODY.has(query.words[place]?.term ?? ''));
}

/** The words of a subject that say what is counted. */
function countedPart(subject: string): string {
  const [caused] = CAUSE_BEHIND.exec(subject) ?? [];
  if (caused !== undefined) return caused;
  const [before = ''] = subject.split(COUNTED_END, 1);
  const behind = [...before.matchAll(/ (?=\p{Lu})/gu)].find(({ index }) =>
    PREDICATES.has(before.slice(0, index).split(' ').at(-1)?.toLowerCase() ?? ''),
  );
  return behind ? before.slice(0, behind.index) : before;
}
