import type { StatementPart } from '../../domain/comparison.ts';
import { commonCount, containment, jaccard } from '../../text/similarity/set-similarity.ts';
import { compareStatements } from '../../text/statements/compare-statements.ts';
import type { ClaimReading } from './claim-reading.ts';
import { isSameCount } from './same-count.ts';

/** Two claims of one day or of adjacent ones, and what is known of them. */
export interface ClaimPair {
  readonly one: ClaimReading;
  readonly other: ClaimReading;
  readonly isOfOneDay: boolean;
  /** Whether two sides of the conflict make them. */
  readonly areParties: boolean;
  /** Whether the side that denies something is named by whoever states it. */
  readonly isAccused: boolean;
  /** Whether each says of the other's side what the other says of its own. */
  readonly isMutual: boolean;
}

/** The least share of the words of a denied statement that the other claim must have. */
const DENIED_CONTAINMENT = 0.5;

/** Words that two claims on one matter share, at least. */
const LEAST_SHARED_TERMS = 3;

/** Jaccard of the words of two claims, without figures and dates, that are about one thing. */
const SAME_WORDS_JACCARD = 0.5;

/** The same where one of them negates a word of the other: what one adds may have a negation of its own. */
const SAME_STATE_JACCARD = 0.6;

/** Words of a hypothesis: "would arrest them should they come". */
const CONDITION = /\b(?:if|unless|should|would|could)\b/i;

/** Possessives of the speaker. */
const OWN = /\b(?:its|our|we|their)\b/i;

/** Characters before a number in which the words that bound it stand. */
const BOUND_REACH = 24;

const AT_LEAST = /\b(?:at least|more than|over|above|no fewer than|upwards of)(?:\s\p{L}+)?\s$/iu;
const AT_MOST = /\b(?:up to|at most|fewer than|less than|under|nearly|almost)(?:\s\p{L}+)?\s$/iu;

/** Share of the larger number by which two that are rounded may differ. */
const ROUNDING = 0.1;

/** Words for a breach of an agreement: two sides that accuse each other of it are in dispute. */
const BREACH = /\b(?:violat|breach|br(?:eak|oke)|fir(?:ed|ing) first|sabotag|derail)/i;

/**
 * Whether two claims contradict each other: one denies what the other states, both give another number for one
 * thing and day, one negates what the other says in the same words or says the opposite, or two sides accuse
 * each other of one breach. What is uncertain is no dispute.
 */
export function areInDispute(pair: ClaimPair): boolean {
  return isDenial(pair) || isOtherNumber(pair) || isNegation(pair) || isMutualBreach(pair);
}

function isDenial({ one, other, isAccused }: ClaimPair): boolean {
  if (one.isDenied === other.isDenied) return false;
  const [denied, stated] = one.isDenied ? [one, other] : [other, one];
  if (stated.said.denial || stated.said.negations.length > 0) return false;
  if (CONDITION.test(stated.said.text) || isOnlyPossible(denied, stated)) return false;
  // "accused the rebels of breaking it" is no claim against the navy that denies breaking it.
  if (isDeed(stated) && !isAccused) return false;
  const names = [...denied.names];
  if (names.length > 0 && !names.some((name) => stated.said.content.has(name))) return false;
  const common = commonCount(denied.said.content, stated.said.content);
  // "Broken" is no form of the stem of "break".
  if (BREACH.test(denied.said.text) && BREACH.test(stated.said.text)) return common > 0;
  const share = containment(denied.said.content, stated.said.content);
  return common >= LEAST_SHARED_TERMS ? share >= DENIED_CONTAINMENT : common > 1 && share === 1;
}

/** Words of what somebody is able, ready or ordered to do, before the verb. */
const ABLE = /\bto (?:\p{L}+ly )?(?<verb>\p{L}{3,30})/giu;

/**
 * Whether the other claim only says that what is denied might be done: "is able to strike the
 * port".
 */
function isOnlyPossible(denied: ClaimReading, stated: ClaimReading): boolean {
  const verbs = new Set([...stated.said.text.matchAll(ABLE)].map(({ groups }) => groups?.verb));
  return stated.said.terms.some(
    ({ term, start, end }) =>
      denied.said.content.has(term) && verbs.has(stated.said.text.slice(start, end)),
  );
}

/** Whether a claim is what somebody is accused of, without whom: "breaking the truce". */
const isDeed = ({ said }: ClaimReading): boolean => /^\p{Ll}{2,}ing\b/u.test(said.text);

function isOtherNumber({ one, other, isOfOneDay, areParties }: ClaimPair): boolean {
  if (!isOfOneDay || !isOfOneEvent(one, other)) return false;
  // Each side counts its own acts.
  if (OWN.test(one.said.text) && OWN.test(other.said.text)) return false;
  // Of two sides the words may differ where both name the place.
  const isOfOnePlace = areParties && one.names.intersection(other.names).size > 0;
  if (!isOfOnePlace && !isInSameWords(one, other)) return false;
  return differences({ one, other }).some(
    ({ kind, one: here, other: there }) =>
      kind === 'number' &&
      here &&
      there &&
      isSameCount([one, here], [other, there]) &&
      !areCompatible([one, here], [other, there]),
  );
}

function isNegation({ one, other, isOfOneDay }: ClaimPair): boolean {
  if (!isOfOneDay || !isOfOneEvent(one, other)) return false;
  if (jaccard(one.said.content, other.said.content) < SAME_STATE_JACCARD) return false;
  return differences({ one, other }).some(({ kind }) => kind === 'negation' || kind === 'opposite');
}

/** Whether two claims have the same names and mostly the same words: sources count different things in many. */
function isInSameWords(one: ClaimReading, other: ClaimReading): boolean {
  return (
    one.names.symmetricDifference(other.names).size === 0 &&
    jaccard(one.said.content, other.said.content) >= SAME_WORDS_JACCARD
  );
}

function isMutualBreach({ one, other, isMutual }: ClaimPair): boolean {
  return (
    isMutual &&
    [one, other].every(({ said, isDenied }) => !isDenied && BREACH.test(said.text)) &&
    commonCount(one.said.content, other.said.content) >= LEAST_SHARED_TERMS - 1
  );
}

function differences({ one, other }: Pick<ClaimPair, 'one' | 'other'>) {
  return one.isDenied || other.isDenied ? [] : compareStatements(one.said, other.said).differs;
}

/** Whether the names of one claim are all in the other, and neither has only names of its own. */
function isOfOneEvent({ names: one, said }: ClaimReading, other: ClaimReading): boolean {
  if (commonCount(said.content, other.said.content) < LEAST_SHARED_TERMS) return false;
  const [fewer, more] = one.size < other.names.size ? [one, other.names] : [other.names, one];
  return fewer.size === 0 ? more.size === 0 : fewer.isSubsetOf(more);
}

/** Whether both numbers may be right: "at least 5" and 8, "nearly 1,000" and 980. */
function areCompatible(
  [one, here]: readonly [ClaimReading, StatementPart],
  [other, there]: readonly [ClaimReading, StatementPart],
): boolean {
  const [value, known] = [valueAt(one, here), valueAt(other, there)];
  const [before, beforeKnown] = [wordsBefore(one, here), wordsBefore(other, there)];
  if (AT_LEAST.test(before) && known >= value) return true;
  if (AT_LEAST.test(beforeKnown) && value >= known) return true;
  if (AT_MOST.test(before) && known <= value) return true;
  if (AT_MOST.test(beforeKnown) && value <= known) return true;
  return Math.abs(value - known) <= ROUNDING * Math.max(value, known);
}

function valueAt({ said }: ClaimReading, { start }: StatementPart): number {
  return said.numbers.find((number) => number.start === start)?.value ?? 0;
}

function wordsBefore({ said }: ClaimReading, { start }: StatementPart): string {
  return said.text.slice(Math.max(0, start - BOUND_REACH), start);
}
