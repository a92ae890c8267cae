import { isPlural, type NounAt } from './counted-words.ts';
import { LABELS, NO_NOUN } from './counting-words.ts';
import { isLeadWord } from './number-lead.ts';
import { type NumberAt, numberAt } from './read-number.ts';
import { CURRENCIES, isWord, type Token, touches } from './sentence-tokens.ts';

/** Words between two numbers of one label: "aged 1 and 4". */
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'to', ',', '-', '–']);

/** Words before a number of years: "15 of the past 21 years". */
const SPANS_OF_TIME: ReadonlySet<string> = new Set(['past', 'last', 'next']);

/**
 * Whether a number names something, or is a part of a word or of a rate: "F-16", "Article 5",
 * "24-year-old", "3rd", "per 100 people".
 */
export function isLabelled(tokens: readonly Token[], at: number, { next }: NumberAt): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[next]];
  if (isPartOfWord(tokens, at, next) || isTelephone(tokens, at)) return true;
  if (isAge(tokens, at) || ZONES.has(behind?.text ?? '')) return true;
  if (LABELS.has(before?.word ?? '') || isBasis(tokens, at, next)) return true;
  // "Under control Fourteen cases": a number word with a capital begins a sentence behind a heading.
  const isOpening = isLeadWord(before) || /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');
  const isBehindName = isWord(before) && /^\p{Lu}/u.test(before.text) && at > 1 && !isOpening;
  return (
    isBehindName && !(isWord(behind) && /^\p{Ll}/u.test(behind.text) && !NO_NOUN.has(behind.word))
  );
}

function isPartOfWord(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, token, last, behind] = [
    tokens[at - 1],
    tokens[at],
    tokens[next - 1],
    tokens[next],
  ];
  if (
    touches(before, token) &&
    !CURRENCIES.has(before?.text ?? '') &&
    /[\p{L}\p{N}/#№.:-]/u.test(before?.text ?? '')
  )
    return true;
  if (!touches(last, behind) || !/^(?:\p{L}|[-/:])/u.test(behind?.text ?? '')) return false;
  return numberAt(tokens, next + 1) === undefined || behind?.text !== '-';
}

/** Zones behind a clock time: "19.29 BST". */
const ZONES: ReadonlySet<string> = new Set('BST GMT UTC ET EDT EST CET CEST IST'.split(' '));

/** Whom a number behind "of" makes that old: "a child of 14". */
const AGED: ReadonlySet<string> = new Set(
  'child boy girl man woman youth teenager son daughter student'.split(' '),
);

const IN_PLACE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'of']);

function isAge(tokens: readonly Token[], at: number): boolean {
  // "The Kerran, 25, had been there", and no "In Kerra, 25, most of them children".
  const isApart = tokens[at - 1]?.text === ',' && tokens[at + 1]?.text === ',';
  const [opening, whose] = [tokens[at - 3]?.word ?? '', tokens[at - 2]?.text ?? ''];
  if (isApart && /^\p{Lu}\p{Ll}/u.test(whose) && !IN_PLACE.has(opening)) return true;
  return tokens[at - 1]?.word === 'of' && AGED.has(tokens[at - 2]?.word ?? '');
}

/** "08454 24 24": figures that begin with a zero, or stand beside others. */
function isTelephone(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [at - 1, at, at + 1].map((place) => tokens[place]?.text ?? '');
  const isBeside = [before, behind].some((other) => /^\p{N}+$/u.test(other ?? ''));
  return /^0\p{N}/u.test(token ?? '') || (isBeside && /^\p{N}+$/u.test(token ?? ''));
}

/** What a share is told of: "nine out of ten". */
const ROUND: ReadonlySet<string> = new Set(
  'three four five ten twenty hundred 3 4 5 10 20 100 1,000'.split(' '),
);

/** "Per 100 people", "nine out of ten", and the first number of "15 of the past 21 years". */
function isBasis(tokens: readonly Token[], at: number, next: number): boolean {
  const word = (place: number) => tokens[place]?.word ?? '';
  if (word(at - 1) === 'per' || word(at - 1) === 'every') return true;
  if (word(at - 1) === 'of' && word(at - 2) === 'out') return true;
  if (word(next) === 'out' && word(next + 1) === 'of' && ROUND.has(word(next + 2))) return true;
  return word(next) === 'of' && word(next + 1) === 'the' && SPANS_OF_TIME.has(word(next + 2));
}

/** Spans of time that a rate is of. */
const RATE_TIMES: ReadonlySet<string> = new Set('hour day night week month year'.split(' '));

/** Whether a rate goes on behind a number and its noun: "a year", "per day", "in every 1,000 people". */
export function isRate(tokens: readonly Token[], at: number): boolean {
  const [word, second] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (['in', 'for', 'of'].includes(word) && ['every', 'each'].includes(second)) {
    return numberAt(tokens, at + 2) !== undefined;
  }
  if (word === 'per') return second !== 'cent';
  return ['a', 'an', 'each', 'every'].includes(word) && RATE_TIMES.has(second);
}

/** Whether a number belongs to the label of the number before it: the 4 of "aged 1 and 4". */
export function goesOnFromLabel(
  tokens: readonly Token[],
  at: number,
  { next }: NumberAt,
  labelEnd: number | undefined,
): boolean {
  const behind = tokens[next];
  // "390 on May 23, 307 on May 24": the day of one number stands before the next one.
  const isCounting = isWord(behind) && (behind.word === 'on' || !NO_NOUN.has(behind.word));
  return labelEnd === at - 1 && JOINTS.has(tokens[at - 1]?.word ?? '') && !isCounting;
}

/** Whether the words behind a number in figures are a name with it: "14 Harbour Street". */
export function isName(tokens: readonly Token[], from: number, { unit, next }: NounAt): boolean {
  const words = tokens.slice(from, next).filter(isWord);
  const isCapital = words.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  return (
    words.length > 1 && isCapital && !isPlural(unit) && /^\p{N}/u.test(tokens[from - 1]?.text ?? '')
  );
}
