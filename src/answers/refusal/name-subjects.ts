import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { speaks } from '../../search/ranking/subject-features.ts';
import type { SuggestedQuestion } from '../wording/format-suggestion.ts';
import { type AskedWord, askedNames } from './asked-words.ts';
import type { RefusedSearch } from './refused-search.ts';

/** Passages in which it is looked up how a name is used. */
const PASSAGES_READ = 30;

/** Characters around a name that show what it names. */
const AROUND = 30;

const BEFORE_PLACE = /\b(?:in|at|near|around|outside|inside|reached) $/i;
/** Words before a place, and before a person as well: "a letter to Ellis". */
const BEFORE_EITHER = /\b(?:to|from) $/i;
/**
 * Words before a name of something with an extent, never a person: "across Norland", "parts of
 * Norland".
 */
const BEFORE_COUNTRY =
  /\b(?:in|into|across|throughout|inside|outside|invaded|invading|left|leave|(?:east|west|north|south|part|parts|invasion|region|regions|government|parliament|people|army) of) $/i;
const BEHIND_PLACE = /^(?:[.,;:)]| (?:and|on|in|at|after|before|for|since|until|by|where)\b|$)/;
const BEFORE_PERSON =
  /\b(?:minister|president|envoy|general|colonel|major|captain|ambassador|spokes\p{L}{3,6}|secretary|mayor|chairm[ae]n|chairwoman|mediator|chief|head|bishop|governor|Mr|Mrs|Ms|Dr)\.? (?:\p{Lu}[\p{L}'’-]{1,30} ){0,2}$/iu;

/**
 * The names of a question, each with what it names (a place, a person) as far as passages show it.
 */
export function nameSubjects(
  { hits }: RefusedSearch,
  words: readonly AskedWord[],
): readonly SuggestedQuestion[] {
  const read = hits.slice(0, PASSAGES_READ);
  return askedNames(words.filter(({ isKnown }) => isKnown)).flatMap(
    ({ written }): readonly SuggestedQuestion[] => {
      const uses = read.flatMap((hit) => usesOf(written, hit));
      const kind = subjectKind(uses);
      const name = (uses.find((use) => !/^[\p{Lu} ]+$/u.test(use.written)) ?? uses[0])?.written;
      return kind === undefined || name === undefined ? [] : [{ kind, name }];
    },
  );
}

/** What a name names; undefined where its uses do not show it: "East" may be anything. */
function subjectKind(uses: readonly NameUse[]): 'person' | 'place' | 'thing' | undefined {
  if (uses.some(({ isPlace }) => isPlace)) return 'place';
  if (uses.some(({ hasArticle }) => hasArticle)) {
    return uses.every(({ written }) => written.includes(' ')) ? 'thing' : undefined;
  }
  if (uses.some(({ isCountry }) => isCountry)) return undefined;
  if (uses.some(({ isPerson }) => isPerson)) return 'person';
  if (uses.some(({ mayBePlace }) => mayBePlace)) return 'place';
  return uses.some(({ written }) => written.includes(' ')) ? 'person' : undefined;
}

interface NameUse {
  /** As the passage writes it. */
  readonly written: string;
  readonly isPerson: boolean;
  readonly isPlace: boolean;
  /** Whether the context fits a place, or fits a person. */
  readonly mayBePlace: boolean;
  /** Whether it has an extent: countries act and speak, and are no persons. */
  readonly isCountry: boolean;
  /** Whether "the" stands before it: persons have none. */
  readonly hasArticle: boolean;
}

/** Places at which a passage has a name that are read, at most. */
const MOST_USES = 4;

function usesOf(name: string, hit: Hit): readonly NameUse[] {
  const text = passageTextOf(hit);
  const lower = text.toLowerCase();
  const places: number[] = [];
  for (let at = lower.indexOf(name.toLowerCase()); at >= 0 && places.length < MOST_USES; ) {
    places.push(at);
    at = lower.indexOf(name.toLowerCase(), at + name.length);
  }
  return places.flatMap((at) => useAt(name, text, at));
}

function useAt(name: string, text: string, at: number): readonly NameUse[] {
  if (!/^\p{Lu}/u.test(text.slice(at))) return [];
  const before = text.slice(Math.max(0, at - AROUND), at);
  const end = at + name.length;
  if (/^\p{L}/u.test(text.slice(end))) return [];
  const behind = text.slice(end, end + AROUND);
  const isAtEnd = BEHIND_PLACE.test(behind);
  return [
    {
      written: text.slice(at, end),
      isPerson: BEFORE_PERSON.test(before) || isSpeaker(behind),
      isPlace: isAtEnd && BEFORE_PLACE.test(before),
      mayBePlace: isAtEnd && BEFORE_EITHER.test(before),
      isCountry: BEFORE_COUNTRY.test(before),
      hasArticle: /\bthe $/i.test(before),
    },
  ];
}

/** Whether a verb of speech stands behind a name, in its clause. */
function isSpeaker(behind: string): boolean {
  const [clause = ''] = behind.split(/[.;,]/);
  return /^ \p{Ll}/u.test(clause) && speaks(clause);
}
