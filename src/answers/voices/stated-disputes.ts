import type { VoicedQuote } from '../../domain/claim.ts';
import { CLAIM_NOUN, DENYING_VERB } from '../../text/statements/denials.ts';
import { isComparable, isNamedSpeaker } from './claim-reading.ts';
import { quoteBeside } from './quote-beside.ts';
import type { SpeakerSides } from './speaker-sides.ts';
import { unattributedClaim, withDenyingVerb } from './unattributed-claims.ts';

/** A claim and its denial, which one report states together. */
export interface StatedDispute {
  readonly claim: VoicedQuote;
  readonly denial: VoicedQuote;
}

const CLAIMS = `(?:${CLAIM_NOUN}|(?:notion|argument|criticism|contention|complaint)s?)`;

/** Characters of the words that name who claims or denies, at most. */
const NAME = '[\\p{L}][^,.;:“”"\\n]{1,70}?';

const ADVERBS =
  '(?:(?:has|have|had|later|also|quickly|angrily|immediately|repeatedly|flatly|strongly|firmly) ){0,2}';

const DENIES = `${ADVERBS}(?<verb>${DENYING_VERB})`;

/** An object of a denial that refers back to a claim: "it", "the report". */
const TOLD_BEFORE = `(?:it|this|that|(?:the |that |those |these |such |any such )?${CLAIMS})(?=[.,;!?”"]| (?:and|as|on|by|saying|in) |$)`;

/** Behind a claim in its sentence: ", but Norland denied the report". */
const IN_SAME_SENTENCE = new RegExp(
  `^[”"’]{0,2}[,;]?[”"’]{0,2} (?:(?:but|although|though|while) )?(?<who>${NAME}) ${DENIES} ${TOLD_BEFORE}`,
  'u',
);

/** In the sentence behind it: "Norland has denied this". */
const IN_NEXT_SENTENCE = new RegExp(
  `^[.!?”"’]{0,4}\\s{1,3}(?:But |However, |Later, )?(?<who>${NAME}) ${DENIES} ${TOLD_BEFORE}`,
  'u',
);

/** Behind a claim: ", a claim that was denied by Norland". */
const BY = new RegExp(
  `^[”"’]{0,2},[”"’]{0,2} (?:a|an) ${CLAIMS} (?:that (?:is|was|has been) )?(?<verb>denied|disputed|dismissed|rejected) by (?<who>${NAME})(?=[.,;:]|$)`,
  'u',
);

/** Behind a claim: ", a charge Norland denied". */
const WHOSE = new RegExp(
  `^[”"’]{0,2},[”"’]{0,2} (?:a|an) ${CLAIMS} (?:(?:that|which) )?(?<who>${NAME}) ${DENIES}(?=[.,;:]|$)`,
  'u',
);

/** What a denial names somebody's claim of: "rebel claims that", "a report by the harbour office that". */
const DENIED_CLAIM = new RegExp(
  `^(?:(?:the|a|an|any|all|these|those) )?(?:(?<who>[\\p{L}][\\p{L}’'. -]{1,60}?) )?${CLAIMS}(?: (?:(?:by|from|of|made by) (?<by>[^,;]{3,60}?) )?that (?<what>[^;]{8,300})| (?<bare>(?=[^;]{4,160} (?:had|have|has|was|were|is|are|would|will) )(?!that |by |from |of )[^;]{8,300}))$`,
  'u',
);

const DENYING = new RegExp(`\\b${DENYING_VERB}\\b`, 'u');

/** Characters behind a claim in which its denial stands. */
const REACH = 200;

/**
 * The disputes that reports state themselves: a claim whose denial stands behind it ("…, but Norland denied
 * the report", "Norland has denied this"), and a denial that names whose claim it denies ("denied rebel claims
 * that …"), or a claim that nobody is said to make ("denied reports that …").
 */
export function findStatedDisputes(
  quotes: readonly VoicedQuote[],
  speakers: Pick<SpeakerSides, 'sideOf'>,
): readonly StatedDispute[] {
  return quotes.flatMap((quote) => {
    const found = deniedBehind(quote, speakers) ?? denialOfNamedClaim(quote, speakers);
    if (found) return areTwo(found) ? [found] : [];
    const claim = isSomebody(quote.speaker) ? unattributedClaim(quote) : undefined;
    return claim ? [{ claim, denial: withDenyingVerb(quote) }] : [];
  });
}

function deniedBehind(
  claim: VoicedQuote,
  speakers: Pick<SpeakerSides, 'sideOf'>,
): StatedDispute | undefined {
  if (!isComparable(claim) || !isSomebody(claim.attribution)) return undefined;
  const { article, end: said } = claim.citation;
  const end = Math.max(said, claim.statement.end);
  const behind = article.text.slice(end, end + REACH);
  const found =
    IN_SAME_SENTENCE.exec(behind) ??
    IN_NEXT_SENTENCE.exec(behind) ??
    BY.exec(behind) ??
    WHOSE.exec(behind);
  const { who = '', verb = '' } = found?.groups ?? {};
  if (!found || !isSomebody(who)) return undefined;
  const [from, to] = [found[0].indexOf(who), found[0].lastIndexOf(verb)];
  const whole = { start: end + Math.min(from, to), end: end + found[0].length };
  const words = { start: end + to, end: whole.end };
  const denial = quoteBeside(claim, { who, side: sideNamed(who, speakers), words, whole });
  return { claim, denial };
}

function denialOfNamedClaim(
  denial: VoicedQuote,
  speakers: Pick<SpeakerSides, 'sideOf'>,
): StatedDispute | undefined {
  const { citation, statement, kind } = denial;
  const before = statement.text.slice(0, Math.max(0, citation.start - statement.start));
  if (kind !== 'indirect' || !isSomebody(denial.attribution)) return undefined;
  // Of a position its verb is a part.
  const verb = DENYING.exec(citation.text.slice(0, MOST_VERB));
  const from = verb ? verb.index + verb[0].length + 1 : 0;
  if (!verb && !DENYING.test(before)) return undefined;
  const {
    who,
    by,
    bare = '',
    what = bare,
  } = DENIED_CLAIM.exec(citation.text.slice(from))?.groups ?? {};
  const claimant = by ?? who ?? '';
  if (what === '' || !isSomebody(claimant)) return undefined;
  const start = citation.start + citation.text.lastIndexOf(what);
  const words = { start, end: start + what.length };
  const side = sideNamed(claimant, speakers);
  return { denial, claim: quoteBeside(denial, { who: claimant, side, words, whole: citation }) };
}

/** Characters of a position in which its verb stands. */
const MOST_VERB = 20;

/** The side of those whom words name: "rebel claims" are those of the rebels' officials. */
function sideNamed(who: string, speakers: Pick<SpeakerSides, 'sideOf'>): string | null {
  return (
    speakers.sideOf({ name: null }, who) ?? speakers.sideOf({ name: null }, `${who} officials`)
  );
}

/** Whether words name somebody, and are no pronoun. */
function isSomebody(words: string): boolean {
  return (
    isNamedSpeaker(words) &&
    !/^(?:it|he|she|they|this|that|some|can|could|did|do)\b| (?:or|to|not|can|could)$/i.test(words)
  );
}

/** Whether two make the claim and the denial. */
function areTwo({ claim, denial }: StatedDispute): boolean {
  if (claim.side !== null && claim.side === denial.side) return false;
  return !claim.speaker.includes(denial.speaker) && !denial.speaker.includes(claim.speaker);
}
