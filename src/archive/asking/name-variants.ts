import type { NameLexicon } from '../../search/name-lexicon.ts';
import { canBeMisspelt, isQuestionWord } from '../../search/spelling.ts';
import {
  differInVowelOnly,
  LEAST_NAME_LETTERS,
  soundsOf,
  transliterationsOf,
} from '../../search/transliterations.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import { stemWord } from '../../text/stem-word.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { Dictionary } from '../ports/dictionary.ts';
import type { PassageSearch } from '../ports/passage-search.ts';

/** Passages of each spelling whose names are read. */
const PASSAGES_READ = 12;

/** Words of a question that are looked at as names, at most. */
const MOST_NAMES = 12;

/** Spellings of a name besides the one asked for, at most. */
const MOST_VARIANTS = 4;

/**
 * Names in common among the neighbours of two spellings, and their share, where no first name
 * decides.
 */
const SHARED_NAMES = 5;
const SHARED_SHARE = 0.35;

/** How many times as many passages must hold the usual spelling as the one it replaces. */
export const FAR_COMMONER = 20;

/** Passages in which a spelling counts as a slip where far more have another one. */
const SLIPS = 3;

/** Passages that must hold the usual spelling of a name that the archive lacks as it is typed. */
const USUAL_PASSAGES = 5;

/** Another spelling of a name. */
interface NameVariant {
  readonly term: string;
  /** As it is mostly written. */
  readonly word: string;
  readonly passages: number;
}

/** The names around a word in some passages, by their sounds. */
interface NameSurroundings {
  /** Directly before or after it: first names and surnames. */
  readonly adjacent: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** Its capitalised spellings, the commonest first; empty where it is no name. */
  readonly written: readonly string[];
}

/**
 * Finds the other spellings in an archive of a name transliterated from another alphabet. Similar
 * names may be other people's: two spellings are one name where the archive capitalises both,
 * neither is a word of the language, and they have a first name or surname or many neighbouring
 * names in common.
 */
export function createNameVariants({
  articles,
  dictionary,
}: {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly dictionary: Dictionary;
}) {
  const formsOf = createSpellingForms();
  return { teachNames, usualSpelling };

  /** Lets a question in one spelling of a name be answered by passages in the others. */
  async function teachNames(
    question: string,
    lexicon: NameLexicon,
    passages: PassageSearch,
  ): Promise<void> {
    const names = extractTerms(question).filter(
      (one) => canBeMisspelt(one) && !isQuestionWord(one.word),
    );
    // Spellings learnt for another question would make an answer depend on earlier questions.
    for (const { term } of names.slice(MOST_NAMES)) lexicon.learn(term, []);
    for (const name of names.slice(0, MOST_NAMES)) {
      const variants = await variantsOf(name, passages);
      lexicon.learn(
        name.term,
        variants.map(({ term }) => term),
      );
    }
  }

  /** The other spellings of a name that the archive holds, the commonest first. */
  async function variantsOf(typed: Term, passages: PassageSearch): Promise<readonly NameVariant[]> {
    const { term, word } = typed;
    if (word.length < LEAST_NAME_LETTERS || (await dictionary.holds(word))) return [];
    const held = await heldAmong(word, term, passages);
    if (held.length === 0) return [];
    const own = await surroundings(term, [word], passages);
    const found: NameVariant[] = [];
    for (const { forms, ...one } of held) {
      const other = await surroundings(one.term, forms, passages);
      const [written] = other.written;
      if (written === undefined || own.written.length === 0) continue;
      if (areOneName(own, other)) found.push({ ...one, word: written });
    }
    return found;
  }

  /** The usual spelling of a name that is typed in one the archive hardly has. */
  async function usualSpelling(typed: Term, passages: PassageSearch): Promise<string | undefined> {
    const { term, word } = typed;
    const found = await passages.search(new Map([[term, 1]]));
    const own = found.countOf([term]);
    const [usual] = await heldAmong(word, term, passages);
    if (!usual || usual.passages < Math.max(USUAL_PASSAGES, FAR_COMMONER * own)) return undefined;
    const around = await surroundings(usual.term, usual.forms, passages);
    if (own > SLIPS) {
      const typedAround = await surroundings(term, [word], passages);
      return areOneName(typedAround, around) ? around.written[0] : undefined;
    }
    const [written] = around.written;
    // So few passages do not show whose name it is: one vowel may make it somebody else's.
    const isSure = written !== undefined && !differInVowelOnly(word, written.toLowerCase());
    return isSure ? written : undefined;
  }

  async function heldAmong(word: string, term: string, passages: PassageSearch) {
    const forms = formsOf(word, term);
    if (forms.size === 0 || !(await passages.hasAny([...forms.keys()]))) return [];
    const found = await passages.search(new Map([...forms.keys()].map((one) => [one, 1])));
    const held = [...forms]
      .map(([one, words]) => ({ term: one, forms: words, passages: found.countOf([one]) }))
      .filter((one) => one.passages > 0)
      .toSorted((one, other) => other.passages - one.passages)
      .slice(0, MOST_VARIANTS);
    const areWords = await Promise.all(
      held.map((one) => Promise.all(one.forms.map((form) => dictionary.holds(form)))),
    );
    return held.filter((_, at) => !areWords[at]?.includes(true));
  }

  async function surroundings(
    term: string,
    forms: readonly string[],
    passages: PassageSearch,
  ): Promise<NameSurroundings> {
    const read = (await passages.search(new Map([[term, 1]]))).best(PASSAGES_READ);
    const found = await articles.articles([...new Set(read.map(({ articleId }) => articleId))]);
    const texts = new Map(found.map(({ id, text }) => [id, text]));
    const seen = read.map(({ articleId, passage: { start, end } }) =>
      namesIn(texts.get(articleId)?.slice(start, end) ?? '', term, forms),
    );
    const counts = Map.groupBy(
      seen.flatMap(({ written }) => written),
      (word) => word,
    );
    return {
      adjacent: new Set(seen.flatMap(({ adjacent }) => adjacent)),
      beside: new Set(seen.flatMap(({ beside }) => beside)),
      written: [...counts]
        .toSorted(([, one], [, other]) => other.length - one.length)
        .map(([one]) => one),
    };
  }
}

/** Words whose spellings are remembered, at most: the names of a question, each looked up twice. */
const MOST_REMEMBERED = 24;

/**
 * The other spellings in which words may be written, by term, without the spellings of their own
 * term.
 */
function createSpellingForms() {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (word: string, term: string): ReadonlyMap<string, readonly string[]> => {
    const kept = known.get(word);
    if (kept) return kept;
    const forms = Map.groupBy(transliterationsOf(word), stemWord);
    forms.delete(term);
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(word, forms);
    return forms;
  };
}

/**
 * How a text writes a name in some spellings, with the sounds of adjacent names and of all others.
 */
function namesIn(text: string, term: string, forms: readonly string[]) {
  const terms = extractTerms(text).filter(({ isCompound }) => !isCompound);
  const isName = ({ start }: Term) => /^\p{Lu}/u.test(text.slice(start, start + 2));
  const places = [...terms.keys()].filter((at) => {
    const one = terms[at];
    return one !== undefined && one.term === term && forms.includes(one.word) && isName(one);
  });
  return {
    written: places.map((at) => {
      const { start = 0, end = 0 } = terms[at] ?? {};
      return text.slice(start, end).replace(/['’]s?$/, '');
    }),
    adjacent: places.flatMap((at) =>
      [terms[at - 1], terms[at + 1]].flatMap((next) => {
        const one = terms[at];
        return one && next && isBeside(text, one, next) ? [soundsOf(next.word)] : [];
      }),
    ),
    beside: terms
      .filter((one) => one.start > 0 && one.term !== term && one.word.length > 2 && isName(one))
      .map(({ word }) => soundsOf(word)),
  };
}

/** Whether two words with capitals stand side by side in one name: "Ann Orr", "al-Orr". */
function isBeside(text: string, one: Term, other: Term): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const isName = /^\p{Lu}/u.test(text.slice(other.start));
  return (
    isName &&
    other.word.length > 2 &&
    /^(?: |-| al-| el-)$/.test(text.slice(first.end, second.start))
  );
}

function areOneName(one: NameSurroundings, other: NameSurroundings): boolean {
  if (!one.adjacent.isDisjointFrom(other.adjacent)) return true;
  // Different first names without a common one belong to two people.
  const shared = one.beside.intersection(other.beside).size;
  const least = Math.min(one.beside.size, other.beside.size);
  return shared >= SHARED_NAMES && shared >= SHARED_SHARE * least;
}
