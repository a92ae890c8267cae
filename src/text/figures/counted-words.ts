import { CALENDAR_NAMES, MONTH_FORMS } from '../../domain/calendar/names.ts';
import {
  IRREGULAR_PLURALS,
  IRREGULAR_VERBS,
  NO_NOUN,
  PARTICIPLE_ADJECTIVES,
  PREDICATES,
} from './counting-words.ts';
import { endOfPercent } from './read-number.ts';
import { CURRENCIES, isWord, type Token, touches } from './sentence-tokens.ts';

/** Words of a noun phrase behind a number, and of "of …" behind that. */
const MOST_NOUN_WORDS = 6;

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'their']);

/** A noun phrase behind a number. */
export interface NounAt {
  /** The noun that is counted, in lower case; a sign of a currency, or "percent". */
  readonly unit: string;
  /** Whether it is of one thing, and no name: "a million man march". */
  readonly isSingular: boolean;
  readonly end: number;
  readonly next: number;
}

/** The noun phrase from a token on: "Norland prisoners of war". */
export function nounAt(
  tokens: readonly Token[],
  from: number,
  before: Token | undefined,
): NounAt | undefined {
  const sign = tokens[from];
  const percent = endOfPercent(tokens, from);
  if (percent !== undefined) {
    return withOf(tokens, percent, 'percent', tokens[percent - 1] as Token);
  }
  const money = CURRENCIES.has(before?.text ?? '') ? before?.text : undefined;
  const noun = nounOf(tokens, sign?.word === 'of' ? from + 1 : from);
  if (noun) return money === undefined ? noun : { ...noun, unit: money, isSingular: false };
  if (money === undefined) return undefined;
  return { unit: money, isSingular: false, end: tokens[from - 1]?.end ?? 0, next: from };
}

function nounOf(tokens: readonly Token[], first: number): NounAt | undefined {
  const last = endAtPlural(tokens, first, nounPhraseEnd(tokens, first));
  const head = tokens[last - 1];
  if (last === first || !isWord(head)) return undefined;
  const isSeveral = tokens.slice(first, last).some(({ word }) => isPlural(word));
  const isSingular = !isSeveral && /^\p{Ll}/u.test(head.text);
  return { ...withOf(tokens, last, head.word, head), isSingular };
}

/** "Four boats make it": behind a plural stands no singular noun, but a verb. */
function endAtPlural(tokens: readonly Token[], first: number, end: number): number {
  if (isPlural(tokens[end - 1]?.word ?? '')) return end;
  const plural = tokens
    .slice(first, end)
    .findLastIndex(({ text }) => /^\p{Ll}{3,}[^s\W]s$/u.test(text));
  return plural < 0 ? end : first + plural + 1;
}

/** Where the noun phrase ends that begins at a token; the token itself where none does. */
export function nounPhraseEnd(tokens: readonly Token[], from: number): number {
  let at = tokens[from]?.word === 'the' ? from + 1 : from;
  const first = at;
  for (; at < tokens.length && at - from < MOST_NOUN_WORDS; at += 1) {
    const token = tokens[at] as Token;
    if (
      isHyphen(tokens, at) ||
      isAbbreviated(tokens, at) ||
      joinsAdjectives(tokens, at) ||
      isStateOf(tokens, at)
    )
      continue;
    if (!isWord(token) || NO_NOUN.has(token.word) || isBehindNoun(tokens, at, first)) break;
    const isVerb = /\p{Ll}{2}(?:ed|ing)$/u.test(token.word) || PREDICATES.has(token.word);
    if (isVerb && !isAdjective(tokens, at, first)) break;
  }
  return at > first ? at : from;
}

/** Words that begin a time behind a noun, where a span or a day follows: "last November". */
const BEFORE_TIME: ReadonlySet<string> = new Set(['last', 'next', 'this', 'early', 'late']);

const MONTHS: ReadonlySet<string> = new Set(MONTH_FORMS);

const TIMES: ReadonlySet<string> = new Set([
  ...CALENDAR_NAMES,
  ...'day night week weekend month year spring summer autumn fall winter'.split(' '),
]);

/** "Two fishermen last November", "14 sailors August 7": a noun, and when. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  if (BEFORE_TIME.has(token?.word ?? '')) return TIMES.has(behind?.word ?? '');
  const isMonth = MONTHS.has(token?.word ?? '') && /^\p{Lu}/u.test(token?.text ?? '');
  return isMonth && /^[.\p{N}]/u.test(behind?.text ?? '');
}

/** "12 dead sailors": what the things are, before their noun. */
function isStateOf(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at + 1];
  return (
    ['dead', 'missing'].includes(tokens[at]?.word ?? '') &&
    /^\p{Ll}+(?:s|men|people|children)$/u.test(noun?.text ?? '') &&
    !NO_NOUN.has(noun?.word ?? '')
  );
}

/** The full stop of "U.N." before a noun. */
function isAbbreviated(tokens: readonly Token[], at: number): boolean {
  const [before, stop, noun] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isStop = stop?.text === '.' && touches(before, stop) && /^\p{Ll}/u.test(noun?.text ?? '');
  return isStop && /^\p{Lu}(?:\.\p{Lu})+$/u.test(before?.text ?? '');
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === '-' && touches(tokens[at - 1], token) && touches(token, tokens[at + 1]);
}

/** Whether a word stands behind a noun and is no part of its phrase: a time, or a name. */
function isBehindNoun(tokens: readonly Token[], at: number, first: number): boolean {
  return at > first && (isTime(tokens, at) || isNameBehindPlural(tokens, at));
}

/** "50 evenings Anna Berg": a plural and a name behind it, as where a heading ends without a full stop. */
function isNameBehindPlural(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '') &&
    /^\p{Ll}/u.test(before?.text ?? '') &&
    isPlural(before?.word ?? '')
  );
}

/** "Norland and Southmark sailors", "freight and ferry licences": two words before one noun. */
function joinsAdjectives(tokens: readonly Token[], at: number): boolean {
  const [one, link, other, noun] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const isPair = [one, other].every(
    (token) => isWord(token) && !isPlural(token.word) && !NO_NOUN.has(token.word),
  );
  return ['and', 'or'].includes(link?.word ?? '') && isPair && /^\p{Ll}+s$/u.test(noun?.text ?? '');
}

/** Whether a noun may be of several things. */
export function isPlural(word: string): boolean {
  return (
    /(?:s|men|people|children|folk|craft|ese|ish|i)$/u.test(word) || IRREGULAR_PLURALS.has(word)
  );
}

function isAdjective(tokens: readonly Token[], at: number, first: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isWord(next) || NO_NOUN.has(next.word) || /ly$/.test(next.word)) return false;
  if (PREDICATES.has(next.word)) return false;
  const isPluralAhead = /s$/.test(next.word) && !/s$/.test(before?.word ?? '');
  return at === first || isPluralAhead || PARTICIPLE_ADJECTIVES.has(token?.word ?? '');
}

/** A noun with what stands behind its "of": "violations of the truce". */
function withOf(tokens: readonly Token[], from: number, unit: string, head: Token): NounAt {
  const last = tokens[from]?.word === 'of' ? nounPhraseEnd(tokens, from + 1) : from;
  return last > from + 1
    ? { unit, isSingular: false, end: tokens[last - 1]?.end ?? head.end, next: last }
    : { unit, isSingular: false, end: head.end, next: from };
}

/** The verb directly before the number of what it acts on. */
export function verbBefore(tokens: readonly Token[], from: number): Token | undefined {
  const token = tokens[from - 1];
  if (!isWord(token)) return undefined;
  const isAfterArticle = ARTICLES.has(tokens[from - 2]?.word ?? '');
  const isVerb =
    /\p{Ll}{2}(?:ed|ing)$/u.test(token.word) ||
    (IRREGULAR_VERBS.has(token.word) && !isAfterArticle);
  return isVerb && !/^(?:including|according|during|being|following|said)$/.test(token.word)
    ? token
    : undefined;
}

/** Words between "of" and its number, at most: "of all the country's 14 mills". */
const MOST_OWNER_WORDS = 4;

function isOwner(token: Token | undefined): boolean {
  return /^(?:all|the|its|their|his|her)$|['’]s$/u.test(token?.word ?? '');
}

/** The noun that "of" joins to what is counted: "bodies" of "the bodies of 6,000 soldiers". */
export function wholeBefore(tokens: readonly Token[], from: number): Token | undefined {
  let of = from - 1;
  while (of >= from - MOST_OWNER_WORDS && isOwner(tokens[of])) of -= 1;
  const token = tokens[of - 1];
  return tokens[of]?.word === 'of' && isWord(token) && !NO_NOUN.has(token.word) ? token : undefined;
}
