import { MONTH_ABBREVIATIONS } from '../../domain/calendar/names.ts';
import type { Span } from '../../domain/span.ts';
import type { WordKind } from '../../search/ranking/ranking-context.ts';
import { isQuestionWord } from '../../search/spelling.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import type { RefusedSearch } from './refused-search.ts';

/** A word of a refused question. */
export interface AskedWord {
  /** Its place in `Query.words`. */
  readonly word: number;
  readonly term: string;
  /** As the question writes it. */
  readonly written: string;
  /** Where it stands in the question. */
  readonly span: Span;
  readonly kind: WordKind;
  readonly isKnown: boolean;
  /** Whether it likely names a thing: only things are reported as missing from the archive. */
  readonly isThing: boolean;
}

/** Words for asking and saying, which an archive need not contain. */
const ASKING =
  distinctTerms(`say tell think happen mean respond react reply call want know think give get take make go come
     many much long often far number amount total figure kind type name people person year date day
     month time place country city reason role part side way thing exactly according report else
     whats whos wheres hows whens theres latest current recent exact last next new news old ok okay vs
     versus somebody someone anybody anyone actually really top official pick buy let begin end ever
     difference different differ apart compare comparison disagree summary overview deadline archive
     article passage mention`);

/** Words that may stand before a noun, and seldom before a verb. */
const BEFORE_NOUN =
  /(?:^|[^\p{L}])(?:the|an?|of|in|on|at|with|from|by|about|over|under|during|after|before|since|between|for|against|into|near|its|their|his|her|any|no|new|many|few|much|which|and|or)\s+$/iu;
/** Characters before a word in which such a word stands. */
const BEFORE_CHARACTERS = 12;

/** Letters of the shortest word that is reported as missing, unless it is a name or a figure. */
const MIN_LETTERS = 3;

/** Years are also dates of articles, and need not stand in their texts. */
const YEAR = /^\p{N}{4}$/u;

/** Whether a term may be a year. */
export function isYear(term: string): boolean {
  return YEAR.test(term);
}

/** Whether a folded word is one of questions or of the calendar. */
export function isCalendarWord(word: string): boolean {
  return isQuestionWord(word) || MONTH_ABBREVIATIONS.has(word);
}

/** Passages that are checked for how the archive writes a name. */
const PASSAGES_READ = 30;

/** The words of a question that may be reported as missing from an archive, in their order. */
export function askedWords(search: Pick<RefusedSearch, 'weighed' | 'hits' | 'readingOf'>) {
  const { query, kinds, isKnown } = search.weighed;
  const { question, noun } = query.reading;
  const isCounted = /\bhow (?:many|much|few)\b/i.test(question);
  const places = new Map(query.words.map(({ term }, word) => [term, word]));
  const names = writtenNames(search);
  const seen = new Set<number>();
  return extractTerms(question).flatMap(
    ({ term, word: folded, start, end, isCompound }): readonly AskedWord[] => {
      const word = places.get(term);
      if (word === undefined || isCompound || seen.has(word)) return [];
      seen.add(word);
      const kind = kinds[word] ?? 'content';
      const isAsked = noun?.terms.has(term) && !isCounted && query.answerType !== 'anything';
      if (isLeftOut(term, folded, kind) || (isAsked && kind !== 'name')) return [];
      const asked = question.slice(start, end).replace(/['’]s?$/u, '');
      const written = names.get(asked.toLowerCase()) ?? asked;
      const before = question.slice(Math.max(0, start - BEFORE_CHARACTERS), start);
      const isNamed = kind === 'name' || kind === 'figure' || (kind === 'noun' && isCounted);
      const isThing = isNamed || BEFORE_NOUN.test(before);
      const span = { start, end: start + asked.length };
      return [{ word, term, written, span, kind, isKnown: isKnown[word] ?? false, isThing }];
    },
  );
}

/** Whether a word is one of questions or the calendar, or too short to be reported as missing. */
function isLeftOut(term: string, word: string, kind: WordKind): boolean {
  const isShort = kind !== 'name' && kind !== 'figure' && word.length < MIN_LETTERS;
  return isShort || isYear(term) || isCalendarWord(word) || ASKING.has(term);
}

/** How the nearest passages write the words that they only write with a capital, by lower case. */
function writtenNames({
  weighed,
  hits,
  readingOf,
}: Pick<RefusedSearch, 'weighed' | 'hits' | 'readingOf'>): ReadonlyMap<string, string> {
  const { query, kinds } = weighed;
  const terms = new Map(query.words.map(({ term }, word) => [term, kinds[word]]));
  const written = new Map<string, string>();
  const common = new Set<string>();
  const found = hits.slice(0, PASSAGES_READ).flatMap(({ article, passage }) =>
    readingOf(article)
      .termsIn(passage)
      .filter(({ term }) => terms.has(term))
      .map(({ term, start, end }) => ({
        kind: terms.get(term),
        word: article.text.slice(passage.start + start, passage.start + end),
      })),
  );
  for (const { kind, word: whole } of found) {
    const word = whole.replace(/['’]s?$/u, '');
    const key = word.toLowerCase();
    if (word === key && kind !== 'name') common.add(key);
    const known = written.get(key) ?? '';
    // Datelines are in capitals.
    if (/^\p{Lu}/u.test(word) && known === known.toUpperCase()) written.set(key, word);
  }
  for (const key of common) written.delete(key);
  return written;
}

/** A question with its names written as the archive writes them. */
export function withWrittenNames(question: string, words: readonly AskedWord[]): string {
  return words.reduce(
    (text, { written, span: { start, end } }) =>
      written.length === end - start ? text.slice(0, start) + written + text.slice(end) : text,
    question,
  );
}

/** A name of several words, or of one, as the question writes it. */
export interface AskedName {
  readonly written: string;
  /** The last word: of a person the surname, which is what texts repeat. */
  readonly last: AskedWord;
}

/** The names of a question: name words side by side are one. */
export function askedNames(words: readonly AskedWord[]): readonly AskedName[] {
  const names: AskedName[] = [];
  for (const word of words.filter(({ kind }) => kind === 'name')) {
    const before = names.at(-1);
    if (before && word.span.start - before.last.span.end === 1) {
      names.splice(-1, 1, { written: `${before.written} ${word.written}`, last: word });
    } else names.push({ written: word.written, last: word });
  }
  return names;
}
