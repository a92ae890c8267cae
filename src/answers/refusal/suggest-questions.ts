import { EVENTS, inAnyNumber } from '../../text/event-nouns.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { formatSuggestion, type SuggestedQuestion } from '../wording/format-suggestion.ts';
import { type AskedWord, askedWords, isCalendarWord, withWrittenNames } from './asked-words.ts';
import { countedNoun, thingsCounted } from './find-count-gap.ts';
import { type SpeakerQuotes, speakerQuotes } from './find-quotation-gap.ts';
import { nameSubjects } from './name-subjects.ts';
import { isNearlyHeld, type RefusedSearch } from './refused-search.ts';

/** The nearest passages, from which suggestions are taken. */
const NEAREST = 3;

/** Questions about names and parts of the question, at most. */
const MOST_SPECIFIC = 5;

/** Fewest words that a question without one of its parts must still ask about. */
const MIN_WORDS = 2;

/**
 * Questions near to a refused one that the archive may answer, the nearest first: whoever offers
 * them asks them before.
 */
export function suggestQuestions(search: RefusedSearch): readonly string[] {
  const words = askedWords(search);
  const question = withWrittenNames(search.weighed.query.reading.question, words);
  const { limits } = search;
  const specific: readonly SuggestedQuestion[] = [
    ...(limits ? [{ kind: 'words', words: question } as const] : []),
    ...countsOfOthers(search, question),
    ...quotations(search, words),
    ...withoutParts(question, words),
    ...namedThings(question, words),
    ...nameSubjects(search, words),
  ];
  const others = [...new Set(specific.map(formatSuggestion))].slice(0, MOST_SPECIFIC);
  if (!limits) return others;
  return [...others, formatSuggestion({ kind: 'period', period: limits.period })];
}

/** "How many bodies were returned?" for "How many children were returned?". */
function countsOfOthers(search: RefusedSearch, question: string): readonly SuggestedQuestion[] {
  const noun = countedNoun(question);
  if (!noun) return [];
  return thingsCounted(search.hits.slice(0, NEAREST), search, noun).map((thing) => ({
    kind: 'words',
    words: `${question.slice(0, noun.start)}${thing}${question.slice(noun.end)}`,
  }));
}

/** Questions for quotes of the same speaker on other words of the question. */
function quotations(
  search: RefusedSearch,
  words: readonly AskedWord[],
): readonly SuggestedQuestion[] {
  const known = words.filter(({ isKnown }) => isKnown);
  const quotes = speakerQuotes(search, known);
  if (!quotes) return [];
  const { speaker } = quotes;
  const own = new Set(quotes.words.map(({ word }) => word));
  const asked = known
    .filter(({ word, isThing }) => isThing && !own.has(word))
    .filter(({ word }) => quotes.hits.some((hit) => isNearlyHeld(search, word, hit)))
    .map(({ written }) => written);
  const topics = [...asked, ...namesBeside(quotes)].slice(0, MOST_TOPICS);
  return topics.map((topic) => ({ kind: 'quotation', speaker, topic }));
}

/** Topics that are tried. */
const MOST_TOPICS = 3;

/** A name inside a sentence, of one word or several. */
const NAME_INSIDE = /(?<=\p{Ll},? )\p{Lu}[\p{L}'’-]{2,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}/gu;

/** The names that the quoted sentences of a speaker hold besides. */
function namesBeside({ hits, words }: SpeakerQuotes): readonly string[] {
  const own = new Set(words.map(({ term }) => term));
  const names = hits
    .slice(0, NEAREST)
    .flatMap(({ article, sentence }) => [
      ...article.text.slice(sentence.start, sentence.end).matchAll(NAME_INSIDE),
    ])
    .map(([name]) => name.replace(/['’]s?$/u, ''));
  return [...new Set(names)].filter((name) =>
    extractTerms(name).every(({ term, word }) => !own.has(term) && !isCalendarWord(word)),
  );
}

/** Words that begin a part of a question that can be left out. */
const PREPOSITION =
  /^(?:in|on|at|for|with|from|by|about|of|after|before|during|under|since|between|over|against|into|near|than)$/i;

/** Words at which such a part ends. */
const ENDS =
  /^(?:in|on|at|for|with|from|by|about|after|before|during|under|since|between|over|against|into|near|to|than|is|are|was|were|did|does|do|has|have|had|will|would|can|could|and|or|but|that|who|which|when|where|why|how|what|because|while)$/i;

/** The question without one of its parts: the rest may be answered without it. */
function withoutParts(question: string, words: readonly AskedWord[]): readonly SuggestedQuestion[] {
  const parts = words.flatMap((word) => partWith(word, question) ?? []);
  const distinct = [...new Map(parts.map((part) => [part.start, part])).values()];
  return distinct.toReversed().flatMap((part): readonly SuggestedQuestion[] => {
    const kept = words.filter(
      ({ span, isKnown }) => isKnown && (span.end <= part.start || part.end <= span.start),
    );
    const rest = `${question.slice(0, part.start)}${question.slice(part.end)}`;
    return kept.length < MIN_WORDS ? [] : [{ kind: 'words', words: rest }];
  });
}

/** Things that take place, of which "what happened at" can be asked. */
const EVENT_NOUN = new RegExp(`^(?:${inAnyNumber([...EVENTS, 'march'])})$`, 'i');

/** "What happened at the Lisbon talks?": names and the things before or behind them. */
function namedThings(question: string, words: readonly AskedWord[]): readonly SuggestedQuestion[] {
  const known = words.filter(({ isKnown }) => isKnown);
  return known.flatMap((one, at) => {
    const other = known[at + 1];
    return other ? namedThing(question, one, other) : [];
  });
}

function namedThing(
  question: string,
  one: AskedWord,
  other: AskedWord,
): readonly SuggestedQuestion[] {
  const [isName, isNameBehind] = [one.kind === 'name', other.kind === 'name'];
  const between = question.slice(one.span.end, other.span.start);
  const name = `the ${question.slice(one.span.start, other.span.end)}`;
  if (EVENT_NOUN.test(one.written) && isNameBehind && between === ' of ') {
    return [{ kind: 'event', name }];
  }
  if (!isName || isNameBehind || other.kind === 'figure' || between !== ' ') return [];
  if (EVENT_NOUN.test(other.written)) return [{ kind: 'event', name }];
  return other.isThing && !PLURAL.test(other.written) ? [{ kind: 'thing', name }] : [];
}

/** Plurals, which no question for one thing fits: "What is the Norland children?". */
const PLURAL = /(?:[^s]s|people|men|women|children|police|troops)$/i;

interface QuestionPartSpan {
  readonly start: number;
  readonly end: number;
}

/** The part of a question that a preposition begins and that holds a word. */
function partWith({ span }: AskedWord, question: string): QuestionPartSpan | undefined {
  const tokens = [...question.matchAll(/[^\s,;:?!]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
  const at = tokens.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const from = tokens
    .slice(0, at)
    .findLastIndex(({ word }) => ENDS.test(word) || /^of$/i.test(word));
  const first = tokens[from];
  if (at < 0 || from < 1 || !first || !PREPOSITION.test(first.word)) return undefined;
  const behind = tokens.slice(at + 1).findIndex(({ word }) => ENDS.test(word));
  const last = behind < 0 ? tokens.length - 1 : at + behind;
  const end = tokens[last]?.end ?? question.length;
  return { start: first.start, end };
}
