import type { VoicedQuote } from '../../domain/claim.ts';
import type { PartyState, SideClaims, StateOfPlay } from '../../domain/voices.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { jaccard } from '../../text/similarity/set-similarity.ts';
import { REPEATED_STATEMENT_JACCARD } from '../../text/similarity/thresholds.ts';
import { lastDay } from './order-quotes.ts';
import type { Aboutness } from './quote-subject.ts';

/** Changes that are shown, at most: what a screen holds. */
const MOST_CHANGES = 6;

/** Words of a sentence that tells of what lies ahead. */
const AHEAD =
  /\b(?:will|shall|would|'ll|to be|is to|are to|due|scheduled|slated|set (?:for|to)|plann?(?:s|ed|ing)?|expected|intends?|intended|aims?|agreed|invited|starts?|begins?|opens?|resumes?|meets?|hold|holds|next|upcoming|coming|until|by|ahead of|deadline|expires?|ends?|postponed|delayed|going to|prepar\p{L}{1,6})\b|\p{L}['’]ll\b/iu;

/** What had been said or done before. */
const PAST = /\b(?:had|were|was)\b/i;

/** A sentence, and no headline, caption or list of links without a mark at its end. */
const SENTENCE = /[.!?…]["”’)\]]{0,3}$/u;

/**
 * Whether a sentence announces something: one that only tells of the past has a date ahead where its day
 * was read for the wrong week or year.
 */
export function announces(sentence: string): boolean {
  return (
    AHEAD.test(sentence) &&
    !(
      PAST.test(sentence) &&
      !/\b(?:will|next|to be|due|scheduled|planned|set|would)\b/i.test(sentence)
    )
  );
}

/**
 * Where each party stands, from what each side says about the subject, the newest first. Claims that name it go
 * before those that are about it by the words before them; what only mentions it is no position on it.
 *
 * @param aboutness how a claim is about the subject
 */
export function buildState(
  subject: string,
  since: string | null,
  {
    sides: all,
    speakers,
    aboutness,
  }: {
    readonly sides: readonly SideClaims[];
    /** Whoever else speaks on it, where no side does. */
    readonly speakers: readonly SideClaims[];
    aboutness(claim: VoicedQuote): Aboutness;
  },
): Omit<StateOfPlay, 'announced'> {
  const positionsOf = ({ side, claims }: SideClaims): SideClaims => {
    const by = Map.groupBy(
      claims.filter(({ date, surroundings }) => date !== null && SENTENCE.test(surroundings.text)),
      aboutness,
    );
    return { side, claims: by.get('names') ?? by.get('in-context') ?? [] };
  };
  const sides = all.map(positionsOf);
  const others = speakers.map(positionsOf).filter(({ claims }) => claims.length > 0);
  const changed =
    since === null ? [] : [...sides, ...others].flatMap((side) => newSince(since, side));
  return {
    subject,
    since,
    parties: sides.map((side) => partyState(since, side)),
    speakers: others.map((one) => partyState(since, one)),
    changed: changed
      .toSorted((one, other) => lastDay(other).localeCompare(lastDay(one)))
      .slice(0, MOST_CHANGES),
  };
}

/** @param claims the dated ones, the newest first */
function partyState(since: string | null, { side, claims }: SideClaims): PartyState {
  const [newest = null] = claims;
  const limit = since ?? (newest ? lastDay(newest) : '');
  const before = claims.find((one) => one !== newest && lastDay(one) < limit) ?? null;
  return { party: side, newest, before };
}

/** What a side said from a day on, and had not said before it in much the same words. */
function newSince(since: string, { claims }: SideClaims): readonly VoicedQuote[] {
  const earlier = claims
    .filter((one) => lastDay(one) < since)
    .map(({ citation }) => distinctTerms(citation.text));
  return claims.filter(
    (one) =>
      lastDay(one) >= since &&
      !earlier.some(
        (terms) => jaccard(terms, distinctTerms(one.citation.text)) >= REPEATED_STATEMENT_JACCARD,
      ),
  );
}
