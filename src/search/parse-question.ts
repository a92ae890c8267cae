import { distinctTerms, extractTerms, joinedTerm, type Term } from '../text/extract-terms.ts';
import type { Lexicon, TermSequence } from './lexicon.ts';
import type { AnswerType } from './question/answer-type.ts';
import type { QuestionReading } from './question/question-reading.ts';
import { readQuestion } from './question/read-question.ts';
import { NO_FAMILIES, type RelatedWording, type WordFamilies } from './word-families.ts';

/** A word of the question that an answer is expected to hold. */
export interface QueryWord {
  readonly term: string;
  /** The words that the lexicon knows to mean the same, one term each. */
  readonly synonyms: readonly string[];
  /** Multiplied by the word's idf; usually 1. */
  readonly weight: number;
  /** Whether the question writes it as a name or a number. */
  readonly isName: boolean;
  /** Whether it is one word of a phrase ("put" of "put off") and says little alone. */
  readonly isOfPhrase: boolean;
}

/** Another wording of one or several words of the question, which other words may set apart. */
export interface QueryRelation extends RelatedWording {
  /** Indexes in `Query.words` of the words it stands for. */
  readonly covers: readonly number[];
}

/** Another way to say several words of the question together. */
interface Paraphrase {
  /** Indexes in `Query.words` of the words it paraphrases. */
  readonly covers: readonly number[];
  readonly terms: TermSequence;
}

/**
 * The usual weight of a word. Those that weigh less (first names, nouns that only name a kind) need not
 * be held.
 */
export const FULL_WEIGHT = 1;

/** A parsed question: its terms, paraphrases and answer type. */
export interface Query {
  /** Distinct by term, in the order of the question. */
  readonly words: readonly QueryWord[];
  readonly paraphrases: readonly Paraphrase[];
  readonly relations: readonly QueryRelation[];
  readonly answerType: AnswerType;
  /** What the question asks for, by its words alone. */
  readonly reading: QuestionReading;
}

/**
 * The weight of a first name, where that of a surname is 1. News names a person in full once and by surname
 * from then on, so a passage without the first name is hardly less about the person.
 */
const FIRST_NAME_WEIGHT = 0.25;

/**
 * The weight of a word that names the kind of the answer. "What year" is answered by "in 1903", and
 * hardly ever by a sentence with the word "year".
 */
const ANSWER_NOUN_WEIGHT = 0.7;

const ANSWER_NOUNS = distinctTerms(
  'year date day month time century decade number percentage amount city country state place location company person group',
);

/** The verbs of "What happened at …?", which are not searched for. */
const EVENT_VERBS = distinctTerms('happen take place go');

/** Verbs of taking place, in a question when or where: a report of an event need not hold them. */
const HAPPENING =
  /\b(?:tak(?:e|es|en|ing)|took) place\b|\b(?:happen(?:s|ed|ing)?|occur(?:s|red|ring)?)\b|(?<=\b(?:was|were|be|been|is|are|being)\b.{1,120})\bheld\b/giu;

/** Parses a question. One of stop words alone has no query words. */
export function parseQuestion(
  question: string,
  lexicon: Lexicon,
  families: WordFamilies = NO_FAMILIES,
): Query {
  const reading = readQuestion(question);
  const { answerType } = reading;
  const all = queryTerms(question, answerType);
  const sequence = all.filter(({ isCompound }) => !isCompound).map(({ term }) => term);
  const distinct = [...new Set(sequence)];
  const places = new Map(distinct.map((term, place) => [term, place]));
  const placeOf = (term: string) => places.get(term) ?? 0;
  const starts = new Map(all.toReversed().map(({ term, start }) => [term, start]));
  const equivalences = lexicon.find(sequence);
  const synonyms = distinct.map((): string[] => []);
  const paraphrases: Paraphrase[] = [
    ...compounds(all),
    ...joinedNeighbours(
      question,
      all.filter(({ isCompound }) => !isCompound),
    ),
  ].map(({ parts, term }) => ({ covers: parts.map(placeOf), terms: [term] }));
  const firstNames = new Set<number>();
  for (const { from, to, synonyms: others, isPersonName } of equivalences) {
    const covers = sequence.slice(from, to).map(placeOf);
    if (isPersonName) for (const place of covers.slice(0, -1)) firstNames.add(place);
    for (const wording of others) {
      const [only] = wording;
      const surname = covers.at(-1) ?? 0;
      if (wording.length === 1 && only && covers.length === 1) synonyms[surname]?.push(only);
      else paraphrases.push({ covers, terms: wording });
    }
  }
  const { relations, ofPhrases } = relationsOf(question, families, places);
  return {
    words: distinct.map((term, place) => ({
      term,
      isOfPhrase: ofPhrases.has(place),
      synonyms: [...new Set(synonyms[place])],
      isName: isName(starts.get(term) ?? 0, question),
      weight: firstNames.has(place)
        ? FIRST_NAME_WEIGHT
        : ANSWER_NOUNS.has(term)
          ? ANSWER_NOUN_WEIGHT
          : 1,
    })),
    paraphrases,
    relations,
    answerType,
    reading,
  };
}

/**
 * Other wordings of a question that families know, and the words that only mean something in a
 * phrase.
 */
function relationsOf(
  question: string,
  families: WordFamilies,
  places: ReadonlyMap<string, number>,
): { readonly relations: readonly QueryRelation[]; readonly ofPhrases: ReadonlySet<number> } {
  const relations: QueryRelation[] = [];
  const ofPhrases = new Set<number>();
  for (const { terms, asked, related } of families.find(question)) {
    const covers = terms.flatMap(({ term }) => places.get(term) ?? []);
    if (covers.length === 0) continue;
    relations.push(...related.map((one) => ({ ...one, covers })));
    if (asked.wording.length === 1) continue;
    relations.push({ ...asked, isNear: false, weight: 1, covers });
    for (const place of covers) ofPhrases.add(place);
  }
  return { relations, ofPhrases };
}

/** The terms of a question that an answer may hold. */
function queryTerms(question: string, answerType: AnswerType): readonly Term[] {
  const all = extractTerms(question);
  if (answerType === 'event') return all.filter(({ term }) => !EVENT_VERBS.has(term));
  if (answerType !== 'time' && answerType !== 'place' && answerType !== 'year') return all;
  const happening = [...question.matchAll(HAPPENING)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const others = all.filter(
    ({ start, end }) => !happening.some((one) => one.start <= start && end <= one.end),
  );
  return others.length === 0 ? all : others;
}

/** A word that may be meant by two of a question. */
interface JoinedWord {
  /** The terms that it is made of. */
  readonly parts: readonly string[];
  readonly term: string;
}

/** The hyphenated compounds of a question, written together. */
function compounds(terms: readonly Term[]): readonly JoinedWord[] {
  return terms.flatMap((one, at) =>
    one.isCompound
      ? [{ parts: partsOf(one, terms.slice(Math.max(0, at - 1), at + 2)), term: one.term }]
      : [],
  );
}

/** Words written next to each other that reports may write as one: "war ship", "COP 29". */
function joinedNeighbours(question: string, terms: readonly Term[]): readonly JoinedWord[] {
  return terms.slice(1).flatMap((next, at) => {
    const before = terms[at];
    if (before === undefined || question.slice(before.end, next.start) !== ' ') return [];
    const term = joinedTerm(before.word, next.word);
    return term === undefined ? [] : [{ parts: [before.term, next.term], term }];
  });
}

/** The terms of which a compound is made; they stand right before and behind it. */
function partsOf(compound: Term, neighbours: readonly Term[]): string[] {
  return neighbours
    .filter((one) => !one.isCompound && one.start >= compound.start && one.end <= compound.end)
    .map(({ term }) => term);
}

/** Whether a word of the question begins with a capital that its place does not explain, or a digit. */
function isName(start: number, question: string): boolean {
  const initial = question[start] ?? '';
  return start > 0 && /[\p{Lu}\p{N}]/u.test(initial);
}
