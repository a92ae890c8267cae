import type { WordFamily } from '../domain/beat.ts';
import { extractAllTerms, isStopWord, type Term } from '../text/extract-terms.ts';
import { numberFamilies } from './number-families.ts';

/** What a wording of the same meaning weighs in a match, where the word itself weighs 1. */
const SAME_WEIGHT = 0.9;

/** The same for a wording of a meaning nearby: it may tell of something else. */
const NEAR_WEIGHT = 0.6;

/** Other words that may stand between two words of a wording: "put the third round off". */
const MAX_GAP = 3;

/** The terms of a wording in order, stop words among them: "put off". */
type Wording = readonly string[];

/** A wording, and the ones in which its words mean something else. */
export interface GuardedWording {
  readonly wording: Wording;
  readonly exceptions: readonly Wording[];
}

/** Another wording of something that a question says. */
export interface RelatedWording extends GuardedWording {
  /** Whether it has a meaning nearby, and not the same. */
  readonly isNear: boolean;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Words of a question that a family knows other wordings for. */
interface FamilyMatch {
  /** The words, in the order of the question, without stop words. */
  readonly terms: readonly Term[];
  /** The wording as the question has it. */
  readonly asked: GuardedWording;
  readonly related: readonly RelatedWording[];
}

/** Families of words that a question and an article may say the same by. */
export interface WordFamilies {
  /** The wordings of a question that have others; a longer one takes its words from shorter ones. */
  find(question: string): readonly FamilyMatch[];
}

export const NO_FAMILIES: WordFamilies = { find: () => [] };

/** A wording of a family, and all others of it. */
interface Member {
  readonly asked: GuardedWording;
  readonly related: readonly RelatedWording[];
}

/** Families made of the words that a file gives, and those of numbers. */
export function createWordFamilies(families: readonly WordFamily[]): WordFamilies {
  // Some ten milliseconds that a command which asks nothing is spared.
  let made: MembersByFirstTerm | undefined;
  return {
    find(question) {
      made ??= membersByFirstTerm([...numberFamilies(), ...families]);
      const membersOf = made;
      const terms = plainTerms(question);
      const sequence = terms.map(({ term }) => term);
      const found = terms
        .flatMap(({ term }, at) =>
          membersOf(term).flatMap((member) => {
            const places = findWording(sequence, member.asked, at);
            return places ? [{ member, places }] : [];
          }),
        )
        .toSorted((one, other) => other.places.length - one.places.length);
      const lengths = new Map<number, number>();
      return found.flatMap(({ member, places }) => {
        const { length } = places;
        // Two families may know one wording; a word that is part of a longer one is not asked alone.
        if (places.some((at) => (lengths.get(at) ?? length) > length)) return [];
        for (const at of places) lengths.set(at, length);
        const own = places.flatMap((at) => terms[at] ?? []);
        return [{ ...member, terms: own.filter(({ word }) => !isStopWord(word)) }];
      });
    },
  };
}

/** The wordings that begin with a term. */
type MembersByFirstTerm = (term: string) => readonly Member[];

/** A wording by its place in its family, whose others are read when it is first asked for. */
interface WordingPlace {
  readonly members: () => readonly Member[];
  readonly at: number;
}

/** Of most families no question has a word: of these only how their wordings begin is read. */
function membersByFirstTerm(families: readonly WordFamily[]): MembersByFirstTerm {
  const byFirst = new Map<string, WordingPlace[]>();
  for (const family of families) {
    let read: readonly Member[] | undefined;
    const members = () => {
      read ??= membersOf(family);
      return read;
    };
    for (const [at, words] of family.same.entries()) {
      const first = firstTermOf(words);
      const places = byFirst.get(first);
      if (places) places.push({ members, at });
      else byFirst.set(first, [{ members, at }]);
    }
  }
  return (term) => (byFirst.get(term) ?? []).flatMap(({ members, at }) => members()[at] ?? []);
}

/** What is written without spaces holds whole terms: the first one is that of what stands before a space. */
function firstTermOf(words: string): string {
  const [first] = plainTerms(words.split(/\s/u, 1)[0] ?? '');
  return (first ?? plainTerms(words)[0])?.term ?? '';
}

/** The wordings by which a family is asked for: those of its meaning. */
function membersOf({ same, near, not }: WordFamily): readonly Member[] {
  const exceptions = not.map(wordingOf);
  const guarded = (words: string): GuardedWording => {
    const wording = wordingOf(words);
    const isOwn = (exception: Wording) => wording.some((term) => exception.includes(term));
    return { wording, exceptions: exceptions.filter(isOwn) };
  };
  const asked = same.map(guarded);
  const all: readonly RelatedWording[] = [
    ...asked.map((one) => ({ ...one, isNear: false, weight: SAME_WEIGHT })),
    ...near.map((words) => ({ ...guarded(words), isNear: true, weight: NEAR_WEIGHT })),
  ];
  const keyOf = ({ wording }: GuardedWording) => wording.join(' ');
  const distinct = [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()];
  return asked.map((one) => ({
    asked: one,
    related: distinct.filter((other) => keyOf(other) !== keyOf(one)),
  }));
}

function wordingOf(words: string): Wording {
  return plainTerms(words).map(({ term }) => term);
}

/** The terms of a text without compounds written together, stop words among them. */
export function plainTerms(text: string): readonly Term[] {
  return extractAllTerms(text).filter(({ isCompound }) => !isCompound);
}

/**
 * The places of a wording in a sequence of terms whose first word stands at a place; nothing where it
 * does not stand there, or where it is part of an exception.
 */
export function findWording(
  sequence: readonly string[],
  { wording, exceptions }: GuardedWording,
  at: number,
): readonly number[] | undefined {
  const places = placesFrom(sequence, wording, at, MAX_GAP);
  return places && !exceptions.some((exception) => isPartOf(exception, sequence, places))
    ? places
    : undefined;
}

function placesFrom(
  sequence: readonly string[],
  wording: Wording,
  at: number,
  gap: number,
): readonly number[] | undefined {
  const places: number[] = [];
  let from = at;
  for (const term of wording) {
    const reach = places.length === 0 ? 1 : gap + 1;
    const place = sequence.slice(from, from + reach).indexOf(term);
    if (place < 0) return undefined;
    places.push(from + place);
    from += place + 1;
  }
  return places;
}

/** Whether an exception stands, word by word, around one of some places. */
function isPartOf(
  exception: Wording,
  sequence: readonly string[],
  places: readonly number[],
): boolean {
  return places.some((place) =>
    exception.some(
      (term, offset) =>
        term === sequence[place] &&
        placesFrom(sequence, exception, place - offset, 0) !== undefined,
    ),
  );
}
