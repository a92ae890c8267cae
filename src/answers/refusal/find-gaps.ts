import type { Query } from '../../search/parse-question.ts';
import { findAnswerCandidates } from '../../search/question/answer-candidates.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { canBeMissed, type Gap } from '../wording/format-gap.ts';
import {
  type AskedName,
  type AskedWord,
  askedNames,
  askedWords,
  isCalendarWord,
  isYear,
} from './asked-words.ts';
import { findCountGap } from './find-count-gap.ts';
import { findPeriodGap } from './find-period-gap.ts';
import { findQuotationGap } from './find-quotation-gap.ts';
import {
  articlesHolding,
  hitsHolding,
  isAnyHolding,
  isNearlyHeld,
  type RefusedSearch,
  readEveryPassage,
} from './refused-search.ts';

/** Gaps that are named, at most: more are not read. */
const MOST_GAPS = 3;

/** Letters of the shortest name that is missed: "II" is part of one. */
const MIN_NAME_LETTERS = 3;

/** Words that one sentence names, at most. */
const MOST_WORDS = 3;

/**
 * What an archive does not give of a question that it does not answer, the weightiest first. Each is
 * true of every passage of the archive; where not all of them were read, or found, less is said. None
 * where every word is held together in some passage.
 */
export function findGaps(search: RefusedSearch): readonly Gap[] {
  const words = askedWords(search);
  const known = words.filter(({ isKnown }) => isKnown);
  const gaps: Gap[] = [
    ...unknownWords(words.filter(({ term }) => !search.disputed?.has(term))),
    ...disputedWords(search, words),
    ...findPeriodGap(search, known),
    ...findCountGap(search, words),
    ...unknownPhrases(search),
    ...findQuotationGap(search, known),
  ];
  // What stands nowhere together is known of all passages that hold a word, and not of the best of them.
  const { isWhole } = search.found;
  if (isWhole && !gaps.some(({ kind }) => kind === 'topic')) {
    gaps.push(...namesApart(search, known));
  }
  const most = gaps.slice(0, MOST_GAPS);
  if (most.length > 0 || !isWhole) return most;
  const without = wordsWithout(search, known);
  if (without.length > 0) return without;
  const scattered = scatteredWords(search, known);
  return scattered.length > 0 ? scattered : answerTypeGap(search, known);
}

/** Names of scripts other than Latin, with a letter of each. */
const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Chinese', /\p{Script=Han}/u],
];

function unknownWords(words: readonly AskedWord[]): readonly Gap[] {
  const unknown = words.filter(({ isKnown }) => !isKnown);
  if (unknown.length === 0) return [];
  const [script] =
    SCRIPTS.find(([, letter]) => words.every(({ written }) => letter.test(written))) ?? [];
  if (script !== undefined && unknown.length === words.length) return [{ kind: 'script', script }];
  const things = unknown.filter(({ isThing }) => isThing);
  const told = things.length > 0 ? things : unknown;
  return [{ kind: 'unknown', words: told.slice(0, MOST_WORDS).map(({ written }) => written) }];
}

/** Words that no passage holds, but what is disputed of an event does. */
function disputedWords({ disputed }: RefusedSearch, words: readonly AskedWord[]): readonly Gap[] {
  return words.flatMap(({ term, written }): readonly Gap[] => {
    const account = disputed?.get(term);
    return account === undefined ? [] : [{ kind: 'disputed', word: written, account }];
  });
}

/** Ordinals and figures that no passage holds right before their noun: "the fifth round". */
function unknownPhrases(search: RefusedSearch): readonly Gap[] {
  const { query, isKnown } = search.weighed;
  const { qualified, question } = query.reading;
  // Without its period a question has words side by side that were not so.
  if (search.limits) return [];
  const placeOfTerm = new Map(query.words.map(({ term }, word) => [term, word]));
  return qualified.flatMap(({ qualifier, noun, isNumber }): readonly Gap[] => {
    const [one, other] = [placeOfTerm.get(qualifier), placeOfTerm.get(noun)];
    if (!isNumber || one === undefined || other === undefined) return [];
    if (!isKnown[one] || !isKnown[other] || isYear(qualifier)) return [];
    if (!readEveryPassage(search, [one, other])) return [];
    const isTogether = hitsHolding(search, [one, other]).some(({ article, passage }) => {
      const terms = search.readingOf(article).termsIn(passage);
      return terms.some(
        ({ term }, at) => isFormOf(term, one, query) && isFormOf(terms[at + 1]?.term, other, query),
      );
    });
    const phrase = phraseOf(question, qualifier, noun);
    return isTogether || phrase === undefined ? [] : [{ kind: 'unknown', words: [phrase] }];
  });
}

function isFormOf(term: string | undefined, word: number, { words }: Query): boolean {
  const asked = words[word];
  return term !== undefined && (asked?.term === term || (asked?.synonyms.includes(term) ?? false));
}

function phraseOf(question: string, qualifier: string, noun: string): string | undefined {
  const terms = extractTerms(question).filter(
    ({ word, isCompound }) => !isCompound && !isCalendarWord(word),
  );
  const at = terms.findIndex(
    (one, place) => one.term === qualifier && terms[place + 1]?.term === noun,
  );
  return at < 0 ? undefined : question.slice(terms[at]?.start, terms[at + 1]?.end);
}

/** Two names of the question that no article holds both, or else all of them. */
function namesApart(search: RefusedSearch, known: readonly AskedWord[]): readonly Gap[] {
  const names = askedNames(known).filter(({ written }) => written.length >= MIN_NAME_LETTERS);
  const isTogether = (some: readonly AskedName[]) =>
    articlesHolding(
      search,
      some.map(({ last }) => last.word),
    ).size > 0;
  if (names.length < 2 || isTogether(names)) return [];
  for (const [at, one] of names.entries()) {
    const other = names.slice(at + 1).find((two) => !isTogether([one, two]));
    if (other) return [{ kind: 'apart', words: [one.written, other.written] }];
  }
  return [{ kind: 'apart', words: names.map(({ written }) => written) }];
}

/** Words that no article about the names of the question holds. */
function wordsWithout(search: RefusedSearch, known: readonly AskedWord[]): readonly Gap[] {
  const names = known.filter(({ kind }) => kind === 'name');
  if (names.length === 0) return [];
  const about = names.map(({ word }) => word);
  const ids = articlesHolding(search, about);
  const hits = search.hits.filter(({ article }) => ids.has(article.id));
  const missing = known.filter(
    ({ word, kind, isThing }) =>
      isThing &&
      kind !== 'name' &&
      kind !== 'figure' &&
      articlesHolding(search, [...about, word]).size === 0 &&
      !hits.some((hit) => isNearlyHeld(search, word, hit)),
  );
  if (ids.size === 0 || missing.length === 0) return [];
  return [
    {
      kind: 'without',
      subject: names.map(({ written }) => written),
      words: missing.slice(0, MOST_WORDS).map(({ written }) => written),
    },
  ];
}

/** Words that no passage holds together: the fewest of the weightiest ones. */
function scatteredWords(search: RefusedSearch, known: readonly AskedWord[]): readonly Gap[] {
  const { weighed } = search;
  const weightOf = ({ word }: AskedWord) => weighed.idf[word] ?? 0;
  const telling = known
    .filter(({ isThing, kind }) => isThing && kind !== 'figure')
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  for (let count = 2; count <= Math.min(telling.length, MOST_WORDS + 1); count += 1) {
    const some = telling.slice(0, count);
    const isTogether =
      isAnyHolding(
        search,
        some.map(({ word }) => word),
      ) || search.hits.some((hit) => some.every(({ word }) => isNearlyHeld(search, word, hit)));
    if (isTogether) continue;
    const inOrder = some.toSorted((one, other) => one.span.start - other.span.start);
    return [{ kind: 'scattered', words: inOrder.map(({ written }) => written) }];
  }
  return [];
}

/** That the passages which hold all things and names of a question hold nothing that could answer it. */
function answerTypeGap(search: RefusedSearch, known: readonly AskedWord[]): readonly Gap[] {
  const { query } = search.weighed;
  const { answerType } = query;
  const things = known.filter(({ isThing }) => isThing);
  const words = things.map(({ word }) => word);
  const hits = hitsHolding(search, words);
  if (words.length === 0 || !canBeMissed(answerType) || hits.length === 0) return [];
  if (!readEveryPassage(search, words)) return [];
  const asked = new Set(query.words.map(({ term }) => term));
  const isGiven = hits.some((hit) => {
    const text = passageTextOf(hit);
    return findAnswerCandidates(text, answerType).some(({ start, end }) =>
      extractTerms(text.slice(start, end)).some(({ term }) => !asked.has(term)),
    );
  });
  const named = things.slice(0, MOST_WORDS).map(({ written }) => written);
  if (isGiven || named.length < things.length) return [];
  return [{ kind: 'answer', answerType, subject: named }];
}
