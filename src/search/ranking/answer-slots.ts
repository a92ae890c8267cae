import {
  type AnswerCandidate,
  countsUnits,
  findAnswerCandidates,
  findCounts,
} from '../question/answer-candidates.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { MatchedSentence, WeighedQuery } from './ranking-context.ts';

/** What gives a reason, or stands before one; "two days after" tells a time. */
const REASON =
  /\b(?:because|since|due to|owing to|as a result|so that|in order to|reasons?|led to|caused|prompted|in response|(?<!\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long|right) )after|over|citing|blam\w{1,4}|lack of|in protest|on (?:the )?grounds|fear\w{0,3}|concerns?|concerned|objected|argued|depended|therefore|thus|hence|explain(?:ed|s|ing)?|down to|(?:not|n[’']t) want(?:ed|ing)?|ruling that|angered|thanks to|in view of|resistance|wary of|amid|refusal|(?:meant|intended|designed|aimed) (?:to|at)|to (?:prevent|avoid|protect|allow|stop|protest|ensure|make|get|help|push|press|force|punish))\b/i;

/** What a name follows, or stands in. */
const GIVES_NAME =
  /\b(?:called|named|known as|termed|referred to as|dubbed|nicknamed|stands? for|renamed|titled|entitled|or)\b|[“"(‘]/;

/** Whether a sentence holds what a name follows, or marks that one stands in. */
export function givesName(sentence: string): boolean {
  return GIVES_NAME.test(sentence);
}

/** Whether a sentence holds words by which reasons are given. */
export function givesReason(sentence: string): boolean {
  return REASON.test(sentence);
}

/** The spans of a sentence that would answer a question, apart from the question's own words. */
export function candidatesIn(
  { text, evidence, terms }: Pick<MatchedSentence, 'text' | 'evidence' | 'terms'>,
  answerType: AnswerType,
): readonly AnswerCandidate[] {
  const asked = evidence.positions.flat().flatMap((place) => terms[place] ?? []);
  return findAnswerCandidates(text, answerType).filter(
    ({ start, end }) => !asked.some((term) => term.start < end && start < term.end),
  );
}

/**
 * Whether nothing in a passage can be what a question asks for: of one for a reason no words that give
 * one, of one for a count no number but dates and measures. Of other questions more is possible than
 * patterns find.
 */
export function isSlotMissing(
  { query, questionKind }: WeighedQuery,
  sentences: readonly MatchedSentence[],
): boolean {
  if (questionKind === 'reason') return !sentences.some(({ text }) => givesReason(text));
  if (query.answerType !== 'count' || countsUnits(query.reading.question)) return false;
  return !sentences.some(({ text }) => findCounts(text).length > 0);
}
