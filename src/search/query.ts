import { type Term, terms } from '../text/terms.ts';
import type { Lexicon, Wording } from './lexicon.ts';
import { type Sought, soughtBy } from './sought.ts';

/** A word of the question that an answer is expected to hold. */
export interface QueryWord {
  readonly term: string;
  /** The words that the lexicon knows to mean the same, one term each. */
  readonly synonyms: readonly string[];
  /** What the word counts beside the others, before its rarity; 1 is usual. */
  readonly weight: number;
  /** Whether the question writes it as a name or a number. */
  readonly name: boolean;
}

/** Another way to say several words of the question together. */
interface Rewording {
  /** Places of the words it stands for, in `Query.words`. */
  readonly covers: readonly number[];
  readonly wording: Wording;
}

/** A question, taken apart. */
export interface Query {
  /** Distinct by term, in the order of the question. */
  readonly words: readonly QueryWord[];
  readonly rewordings: readonly Rewording[];
  readonly sought: Sought;
}

/**
 * What a first name counts beside a surname. News names a person in full once and by surname
 * from then on, so a passage without the first name is hardly less about the person.
 */
const FIRST_NAME_WEIGHT = 0.25;

/**
 * What a word counts that names the kind of the answer. "What year" is answered by "in 1903", and
 * hardly ever by a sentence with the word "year".
 */
const KIND_WEIGHT = 0.7;

const KINDS = termsOf(
  'year date day month time century decade number percentage amount city country state place location company person group',
);

/** The words of "What happened at …?" that no answer holds. */
const HAPPENING = termsOf('happen take place go');

/** Takes a question apart. A question of stop words alone has no words. */
export function parseQuestion(question: string, lexicon: Lexicon): Query {
  const sought = soughtBy(question);
  const all = asked(question, sought);
  const sequence = all.filter(({ joined }) => !joined).map(({ term }) => term);
  const distinct = [...new Set(sequence)];
  const placeOf = (term: string) => distinct.indexOf(term);
  const equivalences = lexicon.find(sequence);
  const synonyms = distinct.map((): string[] => []);
  const rewordings: Rewording[] = all
    .filter(({ joined }) => joined)
    .map((compound) => ({
      covers: partsOf(compound, all).map(placeOf),
      wording: [compound.term],
    }));
  const firstNames = new Set<number>();
  for (const { from, to, others, person } of equivalences) {
    const covers = sequence.slice(from, to).map(placeOf);
    if (person) for (const place of covers.slice(0, -1)) firstNames.add(place);
    for (const wording of others) {
      const [only] = wording;
      const surname = covers.at(-1) ?? 0;
      if (wording.length === 1 && only && covers.length === 1) synonyms[surname]?.push(only);
      else rewordings.push({ covers, wording });
    }
  }
  return {
    words: distinct.map((term, place) => ({
      term,
      synonyms: [...new Set(synonyms[place])],
      name: isName(all.find((one) => one.term === term)?.start ?? 0, question),
      weight: firstNames.has(place) ? FIRST_NAME_WEIGHT : KINDS.has(term) ? KIND_WEIGHT : 1,
    })),
    rewordings,
    sought,
  };
}

/** The terms of a question that an answer may hold. */
function asked(question: string, sought: Sought): readonly Term[] {
  const all = terms(question);
  return sought === 'event' ? all.filter(({ term }) => !HAPPENING.has(term)) : all;
}

function termsOf(words: string): ReadonlySet<string> {
  return new Set(terms(words).map(({ term }) => term));
}

function partsOf(
  compound: { readonly start: number; readonly end: number },
  all: readonly Term[],
): string[] {
  return all
    .filter((one) => !one.joined && one.start >= compound.start && one.end <= compound.end)
    .map(({ term }) => term);
}

/** Whether a word of the question begins with a capital that its place does not explain, or a digit. */
function isName(start: number, question: string): boolean {
  const initial = question[start] ?? '';
  return start > 0 && /[\p{Lu}\p{N}]/u.test(initial);
}
