import type { Span } from '../../domain/span.ts';
import { type NounAt, nounAt, verbBefore, wholeBefore } from './counted-words.ts';
import { PREDICATES } from './counting-words.ts';
import {
  ANAPHORS,
  beginsPart,
  closesChange,
  goesOnFromOneBefore,
  isOfWhole,
  isSum,
  type ListedFigure,
  nounStart,
} from './figure-lists.ts';
import type { Lead } from './number-lead.ts';
import { farPredicateAt, predicateAt } from './predicates.ts';
import type { RangeAt } from './read-number.ts';
import type { Token } from './sentence-tokens.ts';
import { type Total, totalBefore } from './totals.ts';

/** What stands around a number and says what it counts. */
export interface CountingWords {
  readonly noun: NounAt | undefined;
  readonly predicate: Span | undefined;
  /** One behind a modifier or an insertion. */
  readonly farPredicate: Span | undefined;
  readonly verb: Token | undefined;
  readonly total: Total | undefined;
  /** A noun or a participle that a preposition joins to it: "bodies of 14", "found in 14". */
  readonly joined: Token | undefined;
  readonly isListed: boolean;
  /** Whether it is a part of the number before it: "including five cadets". */
  readonly isPart: boolean;
}

/** Whether a number is that of a total before it: "the death toll rose to 21". */
function isOfTotal({ total, noun, predicate }: CountingWords): boolean {
  return total !== undefined && !noun && !predicate;
}

/** The noun that a number counts: its own, or that of the whole list that it goes on from. */
export function unitOf(around: CountingWords, previous: ListedFigure | undefined): string | null {
  // "1,300 Norland ones" are of what was counted before.
  if (around.noun && !ANAPHORS.has(around.noun.unit)) return around.noun.unit;
  if (!previous || !(around.isListed || around.noun)) return null;
  // "One more case, bringing the total to 28": 28 are no "case".
  return previous.whole.value === 1 ? null : previous.whole.unit;
}

/** The words of a number's own that say what it counts; nothing where there are none. */
export function countedBy(
  around: CountingWords,
  own: Span,
  behind: Token | undefined,
): Span | undefined {
  const { noun, predicate, verb, total } = around;
  if (total && isOfTotal(around)) return { start: total.start, end: total.end };
  const end = predicate?.end ?? noun?.end ?? own.end;
  const start = verb?.start ?? (noun || predicate ? (behind?.start ?? own.start) : own.start);
  return end > start && (noun || predicate || verb) ? { start, end } : undefined;
}

/** Other words that say what a number counts, among them those that it shares with the one before it. */
export function contextOf(
  around: CountingWords,
  previous: ListedFigure | undefined,
): readonly Span[] {
  const { farPredicate, total, joined } = around;
  return [
    ...sharedContext(around, previous),
    ...(farPredicate ? [farPredicate] : []),
    ...(joined ? [{ start: joined.start, end: joined.end }] : []),
    ...(total && !isOfTotal(around) ? [{ start: total.start, end: total.end }] : []),
  ];
}

function sharedContext(around: CountingWords, previous: ListedFigure | undefined): readonly Span[] {
  if (!previous) return [];
  const unit = around.noun?.unit;
  const isAnaphor = unit === 'ones' || (unit === 'others' && !hasOwnVerb(around));
  if (!isAnaphor && (!around.isListed || hasOwnVerb(around))) return [];
  // "2,895 cases including 66 deaths": deaths are no cases, but what was done to these was done to them.
  if (around.noun && !isAnaphor) return previous.happened;
  return [previous.figure.counted, ...previous.figure.context];
}

/** What the things that a number counts did or suffered, by its own words or those of its list. */
export function happenedTo(
  around: CountingWords,
  previous: ListedFigure | undefined,
): readonly Span[] {
  const own = [around.verb, around.predicate, around.farPredicate].flatMap((one) =>
    one ? [{ start: one.start, end: one.end }] : [],
  );
  return own.length === 0 && around.isListed ? (previous?.happened ?? []) : own;
}

function hasOwnVerb({ verb, predicate }: CountingWords): boolean {
  return verb !== undefined || predicate !== undefined;
}

/** Reads what stands around a number. */
export function countingWordsOf(
  tokens: readonly Token[],
  at: number,
  { from }: Lead,
  { next }: RangeAt,
  previous: ListedFigure | undefined,
): CountingWords {
  const start = nounStart(tokens, next);
  const noun = start.isPronoun ? undefined : nounAt(tokens, start.from, tokens[at - 1]);
  const total = totalBefore(tokens, from);
  const isSumUp = !noun && previous !== undefined && (isSum(tokens, next) || total?.isBare);
  const goesOn =
    start.isPronoun ||
    isSumUp ||
    goesOnFromOneBefore(tokens, from) ||
    closesChange(tokens, from, previous?.figure);
  const behind = noun?.next ?? start.from;
  const isListed = previous !== undefined && goesOn && !beginsOwnClause(tokens, behind, noun);
  const isWhole = isOfWhole(tokens, at, previous?.figure);
  // "Bringing the total to 21", "making eight in all"
  const verb = isSumUp ? undefined : verbBefore(tokens, from);
  return {
    noun,
    ...(isWhole ? NO_PREDICATES : predicatesBehind(tokens, behind, { noun, verb, isListed })),
    verb,
    total,
    joined: wholeBefore(tokens, from) ?? foundIn(tokens, from, noun) ?? companionOf(tokens, from),
    isListed,
    isPart: isListed && (start.isPronoun || beginsPart(tokens, from)),
  };
}

/** Words of a verb phrase with what is counted as its subject. */
const OWN_VERBS: ReadonlySet<string> = new Set('were are have had'.split(' '));

/** Whether a noun has a verb of its own that is no predicate: "and six states have been watching it". */
function beginsOwnClause(
  tokens: readonly Token[],
  behind: number,
  noun: NounAt | undefined,
): boolean {
  return (
    noun !== undefined &&
    OWN_VERBS.has(tokens[behind]?.word ?? '') &&
    predicateAt(tokens, behind) === undefined
  );
}

/** Verbs that give a number and do nothing to what is counted: "reported 900 people … infected". */
const GIVING_VERBS: ReadonlySet<string> = new Set(
  'reported reports recorded counted confirmed estimated'.split(' '),
);

type Predicates = Pick<CountingWords, 'predicate' | 'farPredicate'>;

const NO_PREDICATES: Predicates = { predicate: undefined, farPredicate: undefined };

function predicatesBehind(
  tokens: readonly Token[],
  behind: number,
  { noun, verb, isListed }: Pick<CountingWords, 'noun' | 'verb' | 'isListed'>,
): Predicates {
  // "14 civilians, including five children, were killed"
  const isClosed = isListed && tokens[behind]?.text === ',' && noun !== undefined;
  const predicate = predicateAt(tokens, isClosed ? behind + 1 : behind);
  const isOnlyGiven = verb === undefined || GIVING_VERBS.has(verb.word);
  const isSubject = noun !== undefined || isOfUnnamed(tokens, behind);
  const hasFar = isSubject && !predicate && isOnlyGiven;
  return { predicate, farPredicate: hasFar ? farPredicateAt(tokens, behind) : undefined };
}

/** "At least 74, including eight sailors, were killed": a number whose noun is left out. */
function isOfUnnamed(tokens: readonly Token[], behind: number): boolean {
  const word = tokens[behind + 1]?.word ?? '';
  return tokens[behind]?.text === ',' && ['including', 'most', 'many', 'mostly'].includes(word);
}

/** "Died with ten others", "killed along with two guards": what befell whoever is counted, too. */
function companionOf(tokens: readonly Token[], from: number): Token | undefined {
  const isAlong = ['along', 'together'].includes(tokens[from - 2]?.word ?? '');
  const verb = tokens[from - (isAlong ? 3 : 2)];
  return tokens[from - 1]?.word === 'with' && BEFELL.has(verb?.word ?? '') ? verb : undefined;
}

/** Verbs of what befell somebody. */
const BEFELL: ReadonlySet<string> = new Set(
  'died perished drowned killed injured wounded arrested detained captured freed released'.split(
    ' ',
  ),
);

/** Those in whom something is found. */
const BEARERS: ReadonlySet<string> = new Set(
  'people persons patients men women children adults pupils students passengers residents'.split(
    ' ',
  ),
);

/** The participle before "in" and a number of people: "the fever was confirmed in 14 people". */
function foundIn(
  tokens: readonly Token[],
  from: number,
  noun: NounAt | undefined,
): Token | undefined {
  const participle = tokens[from - 2];
  const isFound = tokens[from - 1]?.word === 'in' && PREDICATES.has(participle?.word ?? '');
  return isFound && BEARERS.has(noun?.unit ?? '') ? participle : undefined;
}
