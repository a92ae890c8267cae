import { daysBetween } from '../../domain/calendar/instant.ts';
import type { ClaimDispute, VoicedQuote } from '../../domain/claim.ts';
import { createSliceMeter, mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { nameKey } from '../../text/names/name-key.ts';
import { commonCount, jaccard } from '../../text/similarity/set-similarity.ts';
import { REPEATED_STATEMENT_JACCARD } from '../../text/similarity/thresholds.ts';
import type { DatesIn } from '../dates-in.ts';
import { areInDispute } from './claim-difference.ts';
import { type ClaimReading, isComparable, readClaim } from './claim-reading.ts';
import { lastDay } from './order-quotes.ts';
import { sharedWords } from './shared-words.ts';
import type { SpeakerSides } from './speaker-sides.ts';
import { findStatedDisputes } from './stated-disputes.ts';

/** Pairs of claims that are looked at, at most, the newest first: some tenths of a second. */
const MOST_PAIRS = 40_000;

/** Pairs that are looked at in one slice: some ten milliseconds. */
const PAIRS_PER_SLICE = 500;

/** Days between two claims on one time, at most: a denial is printed on the day after. */
const MOST_DAYS_APART = 1;

/** Words that two claims share before anything else of them is compared, at least. */
const LEAST_COMMON_TERMS = 2;

/** Disputes that are shown, at most: what a screen holds. */
const MOST_DISPUTES = 3;

/** A claim and its distinct terms. */
interface Claim {
  readonly quote: VoicedQuote;
  readonly terms: ReadonlySet<string>;
}

type Pair = readonly [Claim, Claim];

/** What finding disputes depends on. */
interface DisputeKnowledge {
  readonly datesIn: DatesIn;
  readonly speakers: Pick<SpeakerSides, 'isNamed' | 'sideOf'>;
}

/**
 * The claims on one matter and time that differ, the newest first, each dispute once: of two sides, of
 * two speakers, or of two reports.
 *
 * @param quotes the newest first
 */
export function* findClaimDisputes(
  quotes: readonly VoicedQuote[],
  { datesIn, speakers }: DisputeKnowledge,
): SlicedWork<readonly ClaimDispute[]> {
  const readings = new Map<VoicedQuote, ClaimReading>();
  const readingOf = ({ quote }: Claim) => {
    const known = readings.get(quote) ?? readClaim(quote, datesIn);
    readings.set(quote, known);
    return known;
  };
  const claims = yield* mapSliced(quotes.filter(isComparable), toClaim);
  const found: Pair[] = [];
  for (const { claim, denial } of findStatedDisputes(quotes, speakers)) {
    const pair = [toClaim(denial), toClaim(claim)] as const;
    if (found.length === MOST_DISPUTES) break;
    if (!found.some((known) => isRepeated(known, pair))) found.push(pair);
  }
  const isTime = createSliceMeter(PAIRS_PER_SLICE);
  for (const [one, other] of pairsOf(claims)) {
    if (found.length === MOST_DISPUTES) break;
    if (isTime(1)) yield;
    if (!mayDiffer([one, other]) || found.some((known) => isRepeated(known, [one, other])))
      continue;
    const isDisputed = areInDispute({
      one: readingOf(one),
      other: readingOf(other),
      isOfOneDay: lastDay(one.quote) === lastDay(other.quote),
      areParties: areParties(one.quote, other.quote),
      isAccused: isAccused(readingOf(one), readingOf(other), speakers),
      isMutual: areMutual(one.quote, other.quote, speakers),
    });
    if (isDisputed) found.push([one, other]);
  }
  return found.map(([one, other]) => disputeOf(one.quote, other.quote));
}

function toClaim(quote: VoicedQuote): Claim {
  return { quote, terms: distinctTerms(quote.citation.text) };
}

function disputeOf(one: VoicedQuote, other: VoicedQuote): ClaimDispute {
  return {
    about: aboutOf(one.citation.text, other.citation.text),
    kind: areParties(one, other) ? 'parties' : 'sources',
    claims: [one, other],
  };
}

/** Of a denial such as "denied the report", the claim says what it is about. */
function aboutOf(one: string, other: string): string {
  const isTold = one.split(' ').length <= MOST_TOLD_WORDS;
  return isTold ? sharedWords(other, other) : sharedWords(one, other);
}

/** Words of a denial that only refers back, at most: "denied the report". */
const MOST_TOLD_WORDS = 4;

/** Pairs of claims on one time. */
function* pairsOf(claims: readonly Claim[]): Generator<Pair> {
  let pairs = 0;
  for (const [at, one] of claims.entries()) {
    for (let next = at + 1; next < claims.length; next += 1) {
      const other = claims[next];
      pairs += 1;
      if (!other || pairs > MOST_PAIRS || lastDay(other.quote) === '') return;
      if (daysBetween(lastDay(other.quote), lastDay(one.quote)) > MOST_DAYS_APART) break;
      yield [one, other];
    }
  }
}

function mayDiffer([one, other]: Pair): boolean {
  return (
    !isOfOneSpeaker(one.quote, other.quote) &&
    commonCount(one.terms, other.terms) >= LEAST_COMMON_TERMS
  );
}

function isOfOneSpeaker(one: VoicedQuote, other: VoicedQuote): boolean {
  const [name, known] = [nameKey(one.speaker), nameKey(other.speaker)];
  // "The government" may be "the Norland government".
  if (name.endsWith(` ${known}`) || known.endsWith(` ${name}`)) return true;
  return name === known || (one.side !== null && one.side === other.side);
}

function areParties({ side: one }: VoicedQuote, { side: other }: VoicedQuote): boolean {
  return one !== null && other !== null && one !== other;
}

/** Whether of two claims the one that is no denial names who denies. */
function isAccused(
  one: ClaimReading,
  other: ClaimReading,
  { isNamed }: Pick<SpeakerSides, 'isNamed'>,
): boolean {
  const [denied, stated] = one.isDenied ? [one, other] : [other, one];
  const { statement, attribution } = stated.quote;
  const accused = statement.text.replace(attribution, '');
  const { side, speaker } = denied.quote;
  return side !== null
    ? isNamed(side, accused)
    : accused.includes(speaker.slice(speaker.lastIndexOf(' ') + 1));
}

/** Whether each of two sides speaks of the other one. */
function areMutual(
  one: VoicedQuote,
  other: VoicedQuote,
  { isNamed }: Pick<SpeakerSides, 'isNamed'>,
): boolean {
  if (!areParties(one, other)) return false;
  return (
    isNamed(other.side ?? '', one.citation.text) && isNamed(one.side ?? '', other.citation.text)
  );
}

/** Whether a pair says again what another one says, or has a claim of it. */
function isRepeated(known: Pair, pair: Pair): boolean {
  return pair.some((one) => known.some((other) => isRepeat(one, other)));
}

function isRepeat(one: Claim, other: Claim): boolean {
  return one === other || jaccard(one.terms, other.terms) >= REPEATED_STATEMENT_JACCARD;
}
