import { overlaps } from '../../domain/span.ts';
import { findAnswerCandidates } from '../../search/question/answer-candidates.ts';
import { ANSWER_THRESHOLD, rateAmong } from '../../search/ranking/confidence.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { hitsWithin } from '../periods/hits-within.ts';
import { statingFirst } from '../sufficiency/apply-constraints.ts';
import type { RankedPart } from './part-candidates.ts';

/** Words before a name that is not a person's: "a retired Supreme Court judge". */
const BEFORE_NO_PERSON =
  /(?<!\p{L})(?:an?|the|of the|former|retired) (?:\p{Ll}[\p{L}-]{1,20} ){0,2}$/u;

/** Characters before a name in which such words stand. */
const BEFORE = 60;

/**
 * The name of the person who answers a question for one: for "who leads the mission", the full name
 * in the answering sentence that stands nearest to the question's words. Undefined where the
 * question is hardly answered, or the sentence has no such name.
 */
export function personAnswered(
  { part: { question }, ranking, limits }: RankedPart,
  readingOf: ReadingOf,
): string | undefined {
  const context = { ...ranking, question, readingOf };
  const [best] = rateAmong(statingFirst(hitsWithin(ranking.hits, limits), context));
  if (!best || best.confidence < ANSWER_THRESHOLD) return undefined;
  const text = sentenceTextOf(best);
  const matched = matchedIn(best);
  const apart = findAnswerCandidates(text, 'person').filter(
    ({ score, start, end }) =>
      score === 1 &&
      !matched.some((match) => overlaps(match, { start, end })) &&
      !BEFORE_NO_PERSON.test(text.slice(Math.max(0, start - BEFORE), start)),
  );
  const distance = ({ start, end }: { readonly start: number; readonly end: number }) =>
    Math.min(...matched.map((match) => Math.max(match.start - end, start - match.end)));
  const [nearest] = apart.toSorted((one, other) => distance(one) - distance(other));
  return nearest && text.slice(nearest.start, nearest.end);
}

/** The matched words of a hit, by their places in its sentence. */
function matchedIn({ matches, sentence }: Hit) {
  return matches.map(({ start, end }) => ({
    start: start - sentence.start,
    end: end - sentence.start,
  }));
}
