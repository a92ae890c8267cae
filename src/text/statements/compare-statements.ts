import type {
  Difference,
  DifferenceKind,
  StatementComparison,
  StatementPart,
} from '../../domain/comparison.ts';
import type { Span } from '../../domain/span.ts';
import { isSamePerson } from '../names/written-names.ts';
import { isFigure } from '../similarity/figures.ts';
import { jaccard, overlapCoefficient } from '../similarity/set-similarity.ts';
import {
  OPPOSED_STATEMENT_OVERLAP,
  SAME_STATEMENT_JACCARD,
  SAME_SUBJECT_OVERLAP,
} from '../similarity/thresholds.ts';
import { otherDurations } from './durations.ts';
import { calendarDateOf, pairDates } from './event-dates.ts';
import { otherNames } from './names-in-place.ts';
import { hasOppositeBound, hasOtherMeasure, isSameNumber } from './numbers.ts';
import { pairsOfOneKind } from './numbers-of-kind.ts';
import { areOpposite, lossIn } from './opposites.ts';
import { otherOrdinals } from './ordinals.ts';
import type { StatementReading } from './read-statement.ts';
import { speakerOfStatement } from './statement-speaker.ts';

/** Words before a word in which its negation stands: "has not yet fully agreed". */
const NEGATION_REACH = 28;

/**
 * Compares what two statements say. They differ where that can be pointed at: another figure for
 * what both count, another day, another name in the same words, a negation, a denial, a word of
 * opposite meaning, another speaker.
 */
export function compareStatements(
  one: StatementReading,
  other: StatementReading,
): StatementComparison {
  const differs = differencesOf(one, other);
  if (differs.length > 0) return { relation: 'differs', differs };
  return { relation: isSameContent(one, other) ? 'same' : 'unrelated', differs };
}

function isSameContent(one: StatementReading, other: StatementReading): boolean {
  return one.content.size > 0 && jaccard(one.content, other.content) >= SAME_STATEMENT_JACCARD;
}

/** Everything in which two statements differ, whatever else they have in common. */
export function differencesOf(
  one: StatementReading,
  other: StatementReading,
): readonly Difference[] {
  const overlap = overlapCoefficient(one.content, other.content);
  if (one.content.size === 0 || other.content.size === 0) return [];
  const isOfOneSubject = overlap >= SAME_SUBJECT_OVERLAP;
  const mayOppose = overlap >= OPPOSED_STATEMENT_OVERLAP;
  return [
    ...(isOfOneSubject ? numberDifferences(one, other) : kindDifferences(one, other)),
    ...(isOfOneSubject
      ? otherOrdinals(one, other).map((pair) =>
          difference('number', [one, pair.one], [other, pair.other]),
        )
      : []),
    ...lossDifferences(one, other),
    ...otherDurations(one, other).map((pair) =>
      difference('number', [one, pair.one], [other, pair.other]),
    ),
    ...(isOfOneSubject ? dateDifferences(one, other) : []),
    ...(isOfOneSubject
      ? otherNames(one, other).map((pair) =>
          difference('name', [one, pair.here], [other, pair.there]),
        )
      : []),
    ...(isOfOneSubject ? negationDifferences(one, other) : []),
    ...denialDifferences(one, other),
    ...oppositeDifferences(one, other, mayOppose),
    ...(isSameContent(one, other) ? attributionDifferences(one, other) : []),
  ];
}

function difference(
  kind: DifferenceKind,
  [one, here]: readonly [StatementReading, Span | null],
  [other, there]: readonly [StatementReading, Span | null],
): Difference {
  return { kind, one: partOf(one, here), other: partOf(other, there) };
}

function partOf({ text }: StatementReading, span: Span | null): StatementPart | null {
  return span && { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

/** Numbers of one unit of which the other statement has none that is equal, or limits it to the other side. */
function numberDifferences(one: StatementReading, other: StatementReading): readonly Difference[] {
  return one.numbers.flatMap((number) => {
    if (number.unit === null) return [];
    const same = other.numbers.filter((there) => isSameNumber(number, there));
    const [first] = same;
    if (first) {
      const isOpposed = same.every(
        (there) => hasOppositeBound(number, there) || hasOtherMeasure(number, there),
      );
      return isOpposed ? [difference('number', [one, number.whole], [other, first.whole])] : [];
    }
    const counterpart = other.numbers.find(
      (there) => there.unit === number.unit && !one.numbers.some((own) => isSameNumber(own, there)),
    );
    return counterpart
      ? [difference('number', [one, number.whole], [other, counterpart.whole])]
      : kindDifferences(one, other).filter((known) => known.one?.start === number.whole.start);
  });
}

/** Other numbers of those whom the same befell, where both statements tell of one thing more. */
function kindDifferences(one: StatementReading, other: StatementReading): readonly Difference[] {
  if (one.content.isDisjointFrom(other.content)) return [];
  return pairsOfOneKind(one, other).flatMap(({ number, counterpart }) => {
    const isSame = isSameNumber(number, counterpart);
    const isBeside =
      other.numbers.some((there) => isSameNumber(number, there)) ||
      one.numbers.some((own) => isSameNumber(own, counterpart));
    return isSame || isBeside
      ? []
      : [difference('number', [one, number.whole], [other, counterpart.whole])];
  });
}

/** The shortest date that is compared, a month: of years a sentence mentions several, each of something else. */
const MONTH_CHARACTERS = '2031-05'.length;

function dateDifferences(one: StatementReading, other: StatementReading): readonly Difference[] {
  return pairDates(one, other).flatMap(({ date, counterpart, relation }) => {
    const isCompared = (calendarDateOf(date) ?? '').length >= MONTH_CHARACTERS;
    return relation === 'other' && isCompared
      ? [difference('date', [one, date], [other, counterpart])]
      : [];
  });
}

/** A word that one statement negates and the other has without any negation. */
function negationDifferences(
  one: StatementReading,
  other: StatementReading,
): readonly Difference[] {
  const [negated, plain] = one.negations.length > 0 ? [one, other] : [other, one];
  if (negated.negations.length === 0 || plain.negations.length > 0) return [];
  for (const negation of negated.negations) {
    const word = negated.terms.find(
      ({ start }) => start >= negation.end && start - negation.end <= NEGATION_REACH,
    );
    const counterpart =
      word && !isFigure(word.term) ? plain.terms.find(({ term }) => term === word.term) : undefined;
    if (!word || !counterpart) continue;
    const between = negated.text.slice(negation.end, word.start).trimStart();
    const denied = { start: negation.start, end: word.end };
    const stated = withWordsBefore(counterpart, between, plain);
    return negated === one
      ? [difference('negation', [one, denied], [other, stated])]
      : [difference('negation', [one, stated], [other, denied])];
  }
  return [];
}

/** A word with the words before it, where these stand there: "on the table" for "table". */
function withWordsBefore(word: Span, words: string, { text }: StatementReading): Span {
  const start = word.start - words.length;
  const isThere = start >= 0 && text.slice(start, word.start) === words;
  return { start: isThere ? start : word.start, end: word.end };
}

/** One statement denies what it tells of, the other does not, and they share a word of it. */
function denialDifferences(one: StatementReading, other: StatementReading): readonly Difference[] {
  if ((one.denial === undefined) === (other.denial === undefined)) return [];
  const [denying, plain] = one.denial ? [one, other] : [other, one];
  const common = plain.terms.filter(({ term }) => denying.content.has(term));
  // A name tells less of what is denied.
  const shared = common.find(({ start }) => /\p{Ll}/u.test(plain.text[start] ?? '')) ?? common[0];
  if (!shared) return [];
  return denying === one
    ? [difference('negation', [one, one.denial ?? null], [other, shared])]
    : [difference('negation', [one, shared], [other, other.denial ?? null])];
}

function oppositeDifferences(
  one: StatementReading,
  other: StatementReading,
  isOfOneSubject: boolean,
): readonly Difference[] {
  // "Not likely" is no opposite of "unlikely".
  if (one.negations.length !== other.negations.length) return [];
  for (const word of one.terms) {
    if (other.content.has(word.term)) continue;
    const counterpart = other.terms.find(
      (there) =>
        areOpposite(word.term, there.term) &&
        !one.content.has(there.term) &&
        (isOfOneSubject || shareObject([one, word], [other, there])),
    );
    if (counterpart) return [difference('opposite', [one, word], [other, counterpart])];
  }
  return [];
}

/** Characters behind a verb in which its object stands. */
const OBJECT_REACH = 50;

/** Whether two verbs govern one thing: "rejected the deal", "approved a three-year pay deal". */
function shareObject(
  [one, word]: readonly [StatementReading, Span],
  [other, counterpart]: readonly [StatementReading, Span],
): boolean {
  const objects = objectsOf(one, word);
  return objectsOf(other, counterpart).some((term) => objects.includes(term));
}

/** The terms of the words behind a verb, in its clause. */
function objectsOf({ text, terms, content }: StatementReading, verb: Span): readonly string[] {
  const [clause = ''] = text.slice(verb.end, verb.end + OBJECT_REACH).split(/[.,;:!?()“”"\n]/u, 1);
  const end = verb.end + clause.length;
  return terms.flatMap(({ term, start }) =>
    start >= verb.end && start < end && content.has(term) ? [term] : [],
  );
}

/** Of one side one statement says that it lost so many, and the other that it killed them. */
function lossDifferences(one: StatementReading, other: StatementReading): readonly Difference[] {
  const [here, there] = [lossIn(one.text), lossIn(other.text)];
  if (!here || !there || here.isOwn === there.isOwn) return [];
  return isSamePerson(here.who, there.who)
    ? [difference('opposite', [one, here.verb], [other, there.verb])]
    : [];
}

function attributionDifferences(
  one: StatementReading,
  other: StatementReading,
): readonly Difference[] {
  const [speaker, known] = [speakerOfStatement(one.text), speakerOfStatement(other.text)];
  if (speaker === null || known === null || isSamePerson(speaker, known)) return [];
  const isWithin = (name: string, { names }: StatementReading) =>
    names.some(({ text }) => isSamePerson(text, name));
  if (isWithin(speaker, other) || isWithin(known, one)) return [];
  const [here, there] = [placeOf(one.text, speaker), placeOf(other.text, known)];
  return here && there ? [difference('attribution', [one, here], [other, there])] : [];
}

function placeOf(text: string, words: string): Span | null {
  const start = text.indexOf(words);
  return start < 0 || words === '' ? null : { start, end: start + words.length };
}
