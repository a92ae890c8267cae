import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import { type NounAt, nounAt, verbBefore, wholeBefore } from './counted-words.ts';
import { CHANGES, SCORES, UNCOUNTED } from './counting-words.ts';
import {
  ANAPHORS,
  goesOnFromOneBefore,
  isOfWhole,
  type ListedFigure,
  nounStart,
  withSharedPredicates,
} from './figure-lists.ts';
import { goesOnFromLabel, isLabelled, isName } from './number-labels.ts';
import { type Lead, leadAt } from './number-lead.ts';
import { farPredicateAt, predicateAt } from './predicates.ts';
import { endOfRange, type NumberAt, numberAt, type RangeAt } from './read-number.ts';
import { type Token, tokensOf } from './sentence-tokens.ts';
import { TOTAL_REACH, totalBefore } from './totals.ts';

/**
 * The numbers of counted things in a sentence, in order: "killed at least 14 people", "the death toll
 * rose to 21", "300 prisoners", "2.5 million displaced". No dates, durations, ages, names of things or
 * vague numbers. Linear in the length of the sentence, and bounded.
 *
 * @param taken spans whose numbers count nothing, such as dates, in order
 */
export function findFigures(
  text: string,
  sentence: Span,
  taken: readonly Span[],
): readonly Figure[] {
  const tokens = tokensOf(text, sentence);
  const listed: ListedFigure[] = [];
  const isTaken = createTakenReader(taken);
  let labelEnd: number | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const number = numberAt(tokens, at);
    if (!number) continue;
    const isLabel = isLabelled(tokens, at, number) || goesOnFromLabel(tokens, at, number, labelEnd);
    if (isLabel) labelEnd = number.next;
    const isFree = !isLabel && !isTaken(tokens[at] as Token);
    const read = isFree ? figureAt(tokens, at, number, listed.at(-1)?.figure) : undefined;
    if (read) listed.push(read);
    at = Math.max(at, (read ? endOfRange(tokens, number) : number).next - 1);
  }
  return withSharedPredicates(listed);
}

/** Says whether a token lies in one of some spans; tokens must ascend. */
function createTakenReader(taken: readonly Span[]): (token: Token) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}

/** What stands around a number and says what it counts. */
interface CountingWords {
  readonly noun: NounAt | undefined;
  readonly predicate: Span | undefined;
  /** One behind a modifier or an insertion. */
  readonly farPredicate: Span | undefined;
  readonly verb: Token | undefined;
  readonly total: Span | undefined;
  readonly isListed: boolean;
}

function figureAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  previous: Figure | undefined,
): ListedFigure | undefined {
  const lead = leadAt(tokens, at);
  const range = rangeAt(tokens, at, number, lead);
  if (range === 'earlier') return undefined;
  const around = countingWordsOf(tokens, at, lead, range, previous);
  if (!countsSomething(tokens, lead, number, range, around)) return undefined;
  const own = { start: tokens[at]?.start ?? 0, end: tokens[range.next - 1]?.end ?? 0 };
  const figure: Figure = {
    ...own,
    value: range.value,
    upTo: range.upTo,
    bound: lead.bound,
    boundWords: lead.boundWords,
    unit: unitOf(around, previous),
    counted: countedBy(around, own, tokens[range.next]) ?? previous?.counted ?? own,
    context: contextOf(around, previous, wholeBefore(tokens, lead.from)),
  };
  const { isListed, verb } = around;
  const predicate = around.predicate ?? around.farPredicate;
  return { figure, isListed, predicate, hasVerb: verb !== undefined };
}

/** Whether a number is that of a total before it: "the death toll rose to 21". */
function isOfTotal({ total, noun, predicate }: CountingWords): boolean {
  return total !== undefined && !noun && !predicate;
}

function unitOf(around: CountingWords, previous: Figure | undefined): string | null {
  // "1,300 Norland ones" are of what was counted before.
  if (around.noun && !ANAPHORS.has(around.noun.unit)) return around.noun.unit;
  return around.isListed || around.noun ? (previous?.unit ?? null) : null;
}

function countedBy(around: CountingWords, own: Span, behind: Token | undefined): Span | undefined {
  const { noun, predicate, verb, total } = around;
  if (total && isOfTotal(around)) return { start: total.start, end: total.end };
  const end = predicate?.end ?? noun?.end ?? own.end;
  const start = verb?.start ?? (noun || predicate ? (behind?.start ?? own.start) : own.start);
  return end > start && (noun || predicate || verb) ? { start, end } : undefined;
}

function contextOf(
  around: CountingWords,
  previous: Figure | undefined,
  whole: Token | undefined,
): readonly Span[] {
  const { isListed, verb, predicate, farPredicate, total } = around;
  const unit = around.noun?.unit ?? '';
  const hasOwn = verb !== undefined || predicate !== undefined;
  const isAnaphor = unit === 'ones' || (unit === 'others' && !hasOwn);
  const isShared = previous !== undefined && (isAnaphor || (isListed && !hasOwn));
  return [
    ...(isShared ? [previous.counted, ...previous.context] : []),
    ...(farPredicate ? [farPredicate] : []),
    ...(whole ? [{ start: whole.start, end: whole.end }] : []),
    ...(total && !isOfTotal(around) ? [total] : []),
  ];
}

function countingWordsOf(
  tokens: readonly Token[],
  at: number,
  { from }: Lead,
  { next }: RangeAt,
  previous: Figure | undefined,
): CountingWords {
  const start = nounStart(tokens, next);
  const noun = start.isPronoun ? undefined : nounAt(tokens, start.from, tokens[at - 1]);
  const isListed = previous !== undefined && (start.isPronoun || goesOnFromOneBefore(tokens, from));
  const behind = noun?.next ?? start.from;
  // "14 civilians, including five children, were killed"
  const isClosed = isListed && tokens[behind]?.text === ',' && noun !== undefined;
  const isWhole = isOfWhole(tokens, at, previous);
  const predicate = isWhole ? undefined : predicateAt(tokens, isClosed ? behind + 1 : behind);
  const verb = verbBefore(tokens, from);
  const hasFar = noun !== undefined && !predicate && !verb && !isWhole;
  return {
    noun,
    predicate,
    farPredicate: hasFar ? farPredicateAt(tokens, behind) : undefined,
    verb,
    total: totalBefore(tokens, from),
    isListed,
  };
}

/** Behind a number of a list that says nothing of itself: "390 on Friday and 307 on Saturday". */
const LIST_ENDS: ReadonlySet<string> = new Set([
  'of',
  'on',
  'in',
  'from',
  'by',
  ',',
  'and',
  '.',
  ';',
  'a',
  'each',
]);

function countsSomething(
  tokens: readonly Token[],
  lead: Lead,
  number: NumberAt,
  range: RangeAt,
  around: CountingWords,
): boolean {
  const { noun, predicate, verb, total, isListed } = around;
  if (isNoCount(tokens, lead, range, around)) return false;
  // "A million man march" is one march.
  if (number.value > 1 && noun?.isSingular && !verb && !total) return false;
  if (number.value === 1) {
    const isOneOf = tokens[range.next]?.word === 'of';
    return noun !== undefined && !isOneOf && (predicate ?? verb) !== undefined;
  }
  // "Reached 14" counts nothing, "killed 14" does.
  const isCounting = verb !== undefined && !SCORES.has(verb.word);
  if (noun || predicate || isCounting || total) return true;
  return isListed && LIST_ENDS.has(tokens[range.next]?.word ?? '.');
}

const DEMONSTRATIVES: ReadonlySet<string> = new Set(['those', 'these', 'both']);

/** Whether a number measures, names a source or things that are known: "according to two men", "those two men". */
function isNoCount(
  tokens: readonly Token[],
  { from }: Lead,
  { next }: RangeAt,
  { noun, predicate, verb, isListed }: CountingWords,
): boolean {
  const [second, opening] = [tokens[from - 2]?.word, tokens[from - 1]?.word ?? ''];
  if (opening === 'to' && second === 'according') return true;
  if (DEMONSTRATIVES.has(opening) && !predicate && !verb) return true;
  if (!noun) return !predicate && tokens[next - 2]?.text === '-' && verb !== undefined;
  if (noun.unit === 'ones' && !isListed) return true;
  if (isName(tokens, next, noun) && !predicate) return true;
  return [noun.unit, tokens[next]?.word ?? ''].some((word) => UNCOUNTED.has(word));
}

/** "earlier": the first of "rose from 14 to 21", and the second of "rose to 21 from 14". */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  { from }: Lead,
): RangeAt | 'earlier' {
  const range = endOfRange(tokens, number);
  const isFrom = tokens[from - 1]?.word === 'from';
  const since = tokens.slice(Math.max(0, at - TOTAL_REACH), from);
  const isChange = since.some(({ word }) => CHANGES.has(word));
  if (isFrom && isChange) return 'earlier';
  const sign = tokens[number.next]?.word;
  if (sign === 'and' && tokens[from - 1]?.word !== 'between') return { ...number, upTo: null };
  return range;
}
