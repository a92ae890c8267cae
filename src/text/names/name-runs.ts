import type { NameMention } from '../../domain/name-mention.ts';
import type { KnownName, KnownNames } from './beat-names.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import {
  COMMON_CAPITAL,
  DEMONYM,
  LONGER_NAME,
  NAME_PARTICLE,
  ORGANISATION_WORD,
  PERSON_ROLE,
  PERSON_TITLE,
  PLACE_WORD,
} from './name-words.ts';
import type { TextWord } from './text-words.ts';

/** A row of words that is one name, by their places, and what it names. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** `undefined` where nothing tells it. */
  readonly kind: NameMention['kind'] | undefined;
  readonly known?: KnownName;
}

/** The words of a text, and the names that are known. */
export interface NamedText {
  readonly words: readonly TextWord[];
  /** The words alone. */
  readonly spelt: readonly string[];
  readonly known: KnownNames;
}

/** Words of the longest run that is looked at as one name. */
const MAX_RUN_WORDS = 9;

/** Titles before one name: "Retired Major General Lord". */
const MAX_TITLES = 5;

/** The name that begins at a word; nothing where none does. */
export function nameRunAt(named: NamedText, from: number): NameRun | undefined {
  const { words, spelt, known } = named;
  if (!words[from]?.isCapital) return undefined;
  const found = known.longest(spelt, from);
  const own = found && isPartOfName(words, from + found.words, found.words) ? undefined : found;
  const relative = own ? undefined : otherBearer(named, from);
  if (relative) return relative;
  const run = unknownRun(named, from, { stopsAtKnown: !own });
  if (!own || !words.slice(from + 1, from + own.words).every(({ isJoined }) => isJoined))
    return run;
  const to = from + own.words;
  // "Ann Lee University" is not Ann Lee.
  const isLonger =
    run && run.to > to && (run.kind === 'organisation' || PLACE_WORD.test(spelt[run.to - 1] ?? ''));
  return isLonger ? run : { from, to, kind: own.known.kind, known: own.known };
}

/** Whether one known word is a part of a longer name: "Maas al-Lunn" is not Maas. */
function isPartOfName(words: readonly TextWord[], next: number, known: number): boolean {
  const word = words[next];
  return known === 1 && word?.isJoined === true && LONGER_NAME.test(word.text);
}

/** Words between a given name and a surname, at most: "Anna Maria Holm", "Said al-Lunn Holm". */
const MAX_MIDDLE_WORDS = 2;

/**
 * Somebody else with the surname of a person who is known: "Piet Berg" where "Berg" is Anna Berg. Another
 * spelling of one given name begins with the same letter, or with one that is transliterated like it.
 */
function otherBearer({ words, spelt, known }: NamedText, from: number): NameRun | undefined {
  const given = spelt[from] ?? '';
  if (!isGivenName(given) && genderOfGivenName(given) !== 'male') return undefined;
  for (let place = from + 1; place <= from + 1 + MAX_MIDDLE_WORDS; place += 1) {
    const word = words[place];
    if (!word?.isJoined || !(word.isCapital || LONGER_NAME.test(word.text))) return undefined;
    const found = known.longest(spelt, place);
    if (!found) continue;
    const isSurname = found.words === 1 && found.known.kind === 'person';
    const isOther = found.known.names.every((name) => initialOf(name) !== initialOf(given));
    return isSurname && isOther ? { from, to: place + 1, kind: 'person' } : undefined;
  }
  return undefined;
}

/** Letters that transliterations of one name begin with: "Yevgeny" and "Evgeny", "Qasim" and "Kasim". */
const ALIKE = ['YIJE', 'KQC', 'VW', 'GH'] as const;

function initialOf(name: string): string {
  const initial = name[0] ?? '';
  return ALIKE.find((letters) => letters.includes(initial)) ?? initial;
}

/** A name that is in no list: words with capitals, behind titles that are no part of it. */
function unknownRun(
  named: NamedText,
  first: number,
  { stopsAtKnown }: { readonly stopsAtKnown: boolean },
): NameRun | undefined {
  const { words, spelt, known } = named;
  const isKnown = (place: number): boolean =>
    stopsAtKnown && known.longest(spelt, place) !== undefined;
  let from = first;
  while (
    from - first < MAX_TITLES &&
    PERSON_TITLE.test(spelt[from] ?? '') &&
    isJoinedCapital(words[from + 1])
  )
    from += 1;
  const isTitled = from > first;
  if (isTitled ? isKnown(from) : COMMON_CAPITAL.test(spelt[from] ?? '')) return undefined;
  let to = from + 1;
  while (to - from < MAX_RUN_WORDS && continuesRun(named, from, to, isKnown)) to += 1;
  const kind = kindOf({ words, from, to, isTitled });
  return kind && { from, to, kind };
}

const isJoinedCapital = (word: TextWord | undefined): boolean =>
  word?.isCapital === true && word.isJoined;

function continuesRun(
  { words, spelt }: NamedText,
  from: number,
  place: number,
  isKnown: (place: number) => boolean,
): boolean {
  const word = words[place];
  if (!word?.isJoined || COMMON_CAPITAL.test(word.text)) return false;
  if (!word.isCapital)
    return NAME_PARTICLE.test(word.text) && isInnerParticle(words, spelt, from, place);
  return ORGANISATION_WORD.test(word.text) || !isKnown(place);
}

/** Whether a small word stands within a name: of an organisation, or a particle of a surname. */
function isInnerParticle(
  words: readonly TextWord[],
  spelt: readonly string[],
  from: number,
  place: number,
): boolean {
  const next = words[place + 1];
  if (!next?.isJoined) return false;
  const isBeforeName =
    next.isCapital || (NAME_PARTICLE.test(next.text) && isJoinedCapital(words[place + 2]));
  if (SURNAME_PARTICLE.test(spelt[place] ?? '')) return isBeforeName;
  const isOrganisation = spelt.slice(from, place).some((one) => ORGANISATION_WORD.test(one));
  return isOrganisation && isBeforeName;
}

const SURNAME_PARTICLE = /^(?:de|del|della|di|da|la|le|van|von|der|den|bin|al|el|ibn)$/;

/** A row of words that may be a name. */
interface Row {
  readonly words: readonly TextWord[];
  readonly from: number;
  readonly to: number;
  /** Whether a title stands before it. */
  readonly isTitled: boolean;
}

/** What a row of capitalized words names: the first rule that can tell does. */
function kindOf(row: Row): NameMention['kind'] | undefined {
  for (const rule of KIND_RULES) {
    const kind = rule(row);
    if (kind !== undefined) return kind === 'none' ? undefined : kind;
  }
  return undefined;
}

const first = ({ words, from }: Row): TextWord | undefined => words[from];
const lastWord = ({ words, to }: Row): string => words[to - 1]?.text ?? '';
const firstWord = (row: Row): string => first(row)?.text ?? '';
const wordBefore = ({ words, from }: Row): string => words[from - 1]?.text ?? '';
const count = ({ from, to }: Row): number => to - from;

const KIND_RULES: readonly ((row: Row) => NameMention['kind'] | 'none' | undefined)[] = [
  (row) =>
    ORGANISATION_WORD.test(lastWord(row)) && (count(row) > 1 || !first(row)?.isFirst)
      ? 'organisation'
      : undefined,
  ({ words, from, to }) =>
    words.slice(from, to).some(({ text }) => /^(?:of|the|for|and|&)$/.test(text))
      ? 'organisation'
      : undefined,
  (row) => (PERSON_TITLE.test(lastWord(row)) ? 'none' : undefined),
  (row) => (row.isTitled ? 'person' : undefined),
  (row) => (count(row) > 1 && PLACE_WORD.test(lastWord(row)) ? 'place' : undefined),
  (row) => (count(row) > 1 && isGivenName(firstWord(row)) ? 'person' : undefined),
  (row) => (count(row) > 1 && PLACE_WORD.test(firstWord(row)) ? 'place' : undefined),
  (row) => (count(row) > 1 && PERSON_ROLE.test(wordBefore(row)) ? 'person' : undefined),
  (row) => (DEMONYM.test(lastWord(row)) ? 'none' : undefined),
  (row) => (isAcronym(row) ? (first(row)?.isFirst ? 'none' : 'organisation') : undefined),
  (row) => (PLACED.test(wordBefore(row)) ? 'place' : undefined),
  (row) => (isPersonShaped(row) ? 'person' : undefined),
];

/** Words after which a name is mostly that of a place. */
const PLACED = /^(?:in|near|from|to|at|outside|across|around|toward|towards|into)$/;

const isAcronym = (row: Row): boolean =>
  count(row) === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u.test(firstWord(row));

/** Two or three words as names of people are written, within a sentence. */
function isPersonShaped(row: Row): boolean {
  if (count(row) < 2 || count(row) > 3 || first(row)?.isFirst) return false;
  if (DEMONYM.test(firstWord(row))) return false;
  return row.words
    .slice(row.from, row.to)
    .every(({ text }) =>
      /^\p{Lu}(?:\.|\p{Lu}?\p{Ll}+|['’]\p{Lu}\p{Ll}+|\p{Ll}+\p{Lu}\p{Ll}+|[\p{Ll}-]+\p{Lu}\p{Ll}+)$/u.test(
        text,
      ),
    );
}
