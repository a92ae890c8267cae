import { CALENDAR_NAMES } from '../../domain/calendar/names.ts';
import type { Span } from '../../domain/span.ts';
import { isStopWord } from '../extract-terms.ts';

export interface WrittenName extends Span {
  readonly text: string;
}

const NAME_WORD = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]{0,40})`;
const HONORIFIC = String.raw`(?:(?:Mr|Mrs|Ms|Dr)\.? )?`;
const PARTICLES = 'al|bin|da|de|del|der|di|du|el|la|le|van|von';

/** Words with capital letters, one behind the other, with the particles that stand in names. */
const NAME = new RegExp(
  String.raw`(?<![\p{L}’'-])${HONORIFIC}${NAME_WORD}(?: (?:(?:${PARTICLES}) ){0,2}${NAME_WORD}){0,5}`,
  'gu',
);

/** Titles before a name. */
const TITLES = new Set(
  `mr mrs ms dr sen sens rep reps gov gen col lt sgt capt rev prof president senator representative governor
  minister chancellor secretary chairman chairwoman spokesman spokeswoman general king queen prince pope judge
  justice vice former prime foreign deputy ambassador mayor`.split(/\s+/),
);

const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'dr']);

/** Words with a capital letter that name nobody; May is a name, too. */
const NO_NAMES = new Set([
  ...CALENDAR_NAMES.filter((name) => name !== 'may'),
  ...`yes well look still meanwhile asked speaking according however even also
  later earlier one two last republican republicans democrat democrats gop democratic`.split(/\s+/),
]);

const GENERATIONS = /^(?:jr|sr|ii|iii|iv)$/;

/** The names in some words of a text, in order; titles, days and words of grammar are none. */
export function namesIn(words: string): readonly WrittenName[] {
  return Array.from(words.matchAll(NAME), ({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
  })).filter(({ text }) => {
    const parts = plainWords(text);
    // "Mr. King" is a name, "the King" a title.
    if (HONORIFICS.has(parts[0] ?? '') && parts.length > 1) return true;
    return parts.some(
      (word) =>
        !isStopWord(word) && !TITLES.has(word) && !NO_NAMES.has(word) && !/..ly$/.test(word),
    );
  });
}

/** Whether two names may be one person's: their surnames agree, or one is a part of the other. */
export function isSamePerson(one: string, other: string): boolean {
  const [first, second] = [withoutTitles(one), withoutTitles(other)];
  const [surname, otherSurname] = [first.at(-1), second.at(-1)];
  if (surname === undefined || otherSurname === undefined) return false;
  return surname === otherSurname || first.includes(otherSurname) || second.includes(surname);
}

function withoutTitles(name: string): readonly string[] {
  const words = plainWords(name).filter((word) => !GENERATIONS.test(word));
  const from = words.findIndex((word, at) => !TITLES.has(word) || at === words.length - 1);
  return words.slice(Math.max(0, from));
}

/** The words of a name, folded, without possessive endings and initials. */
function plainWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’]s?(?=\s|$)/gu, '')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word.length > 1);
}
