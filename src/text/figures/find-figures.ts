import type { Figure, FigureScope } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import { bracketFigureAt } from './bracket-lists.ts';
import {
  type CountingWords,
  contextOf,
  countedBy,
  countingWordsOf,
  happenedTo,
  unitOf,
} from './counting-context.ts';
import { SCORES } from './counting-words.ts';
import { type ListedFigure, withSharedPredicates } from './figure-lists.ts';
import { isNoCount } from './no-counts.ts';
import { goesOnFromLabel, isLabelled } from './number-labels.ts';
import { type Lead, leadAt } from './number-lead.ts';
import { rangeAt } from './number-range.ts';
import { endOfRange, type NumberAt, numberAt, type RangeAt } from './read-number.ts';
import { type Token, tokensOf } from './sentence-tokens.ts';

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
    const read = isFree ? listedFigureAt(tokens, at, number, listed.at(-1)) : undefined;
    if (read) listed.push(read);
    at = Math.max(
      at,
      (read ? endOfRange(tokens, leadAt(tokens, at).from, number) : number).next - 1,
    );
  }
  return withSharedPredicates(listed);
}

function listedFigureAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  previous: ListedFigure | undefined,
): ListedFigure | undefined {
  const bracketed = bracketFigureAt(tokens, at, number);
  return bracketed ? standingAlone(bracketed) : figureAt(tokens, at, number, previous);
}

/** A figure that is of no list of those that are read one from another. */
function standingAlone(figure: Figure): ListedFigure {
  return {
    figure,
    isListed: false,
    predicate: undefined,
    hasVerb: true,
    happened: [],
    whole: figure,
  };
}

/** Says whether a token lies in one of some spans; tokens must ascend. */
function createTakenReader(taken: readonly Span[]): (token: Token) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}

function figureAt(
  tokens: readonly Token[],
  at: number,
  number: NumberAt,
  previous: ListedFigure | undefined,
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
    scope: scopeOf(tokens, lead, range, around),
    counted: countedBy(around, own, tokens[range.next]) ?? previous?.figure.counted ?? own,
    context: contextOf(around, previous),
  };
  const { isListed, verb, isPart } = around;
  const predicate = around.predicate ?? around.farPredicate;
  return {
    figure,
    isListed,
    predicate,
    hasVerb: verb !== undefined,
    happened: happenedTo(around, previous),
    whole: isPart && previous ? previous.whole : figure,
  };
}

/** Words behind a number that comes to an earlier one: "five more", "61 new cases". */
const ADDITIONS: ReadonlySet<string> = new Set(['more', 'other', 'further', 'additional', 'new']);

function scopeOf(
  tokens: readonly Token[],
  { from }: Lead,
  { next }: RangeAt,
  { isPart }: CountingWords,
): FigureScope {
  const [first, behind, second] = [from, next, next + 1].map((at) => tokens[at]?.word ?? '');
  // "Four New Ellis sailors"
  const isName = /^\p{Lu}/u.test(tokens[next]?.text ?? '');
  if (first === 'another' || first === 'further') return 'further';
  if (ADDITIONS.has(behind ?? '') && !isName && second !== 'than') return 'further';
  return isPart || behind === 'of' ? 'part' : 'whole';
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
  'into',
  'to',
  'at',
  'near',
  'altogether',
]);

function countsSomething(
  tokens: readonly Token[],
  lead: Lead,
  number: NumberAt,
  range: RangeAt,
  around: CountingWords,
): boolean {
  const { noun, predicate, farPredicate, verb, total, isListed } = around;
  if (isNoCount(tokens, lead, range, around)) return false;
  // "A million man march" is one march.
  if (number.value > 1 && noun?.isSingular && !verb && !total) return false;
  if (number.value === 1) {
    const isOneOf = tokens[range.next]?.word === 'of';
    return noun !== undefined && !isOneOf && (predicate ?? verb) !== undefined;
  }
  // "Reached 14" counts nothing, "killed 14" does.
  const isCounting = verb !== undefined && !SCORES.has(verb.word);
  if (noun || predicate || farPredicate || isCounting || total) return true;
  return isListed && LIST_ENDS.has(tokens[range.next]?.word ?? '.');
}
