import { FULL_WEIGHT, type Query } from '../../search/parse-question.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { type OutcomeAsked, outcomeAsked } from './outcome-asked.ts';
import { replyAsked } from './reply-asked.ts';
import { HELD_FROM, matchedAround } from './requirement.ts';

/** Questions for how something ended, or whether it held. */
const ASKS_OUTCOME =
  /\bwhat (?:came(?: out)?|became|has become|had become|will become) of\b|\bwhat (?:was|were|is) the (?:outcome|result|upshot|end)s? of\b|\b(?:outcome|results?) of\b|\bhow did (?!.{0,80}\b(?:compare|differ)\b).{1,100} (?:end|go|turn out|work out|pan out|finish)\b|\bwhat did .{1,100} (?:achieve|produce|bring|lead to)\b|^(?:did|has|have|was|were) .{1,100} (?:hold|held|survive|survived|last|come to anything)\b/u;

/** Whether a question asks how something ended, or whether it held. */
export function asksOutcome(asked: string): boolean {
  return ASKS_OUTCOME.test(asked);
}

/** Announcements and quotations, neither of which reports an outcome. */
const NOT_YET =
  /\b(?:will|shall|would|to|may|might|could) (?:be )?(?:end|expire|held|released|signed|adopted|closed|resumed|reached|agreed|brought|suspended)\b|\bagreed (?:to|on) (?:hold|meet|holding|meeting)\b|[“"][^“”"]{0,400}[”"]/gu;

/** Words that report how something ended. */
const IS_OUTCOME =
  /\b(?:ended|expired?|lapsed|ran out|broke (?:down|up|off)|broken (?:off|down)|collaps\p{L}{1,4}|fail(?:ed|s|ure)|fell (?:apart|through)|breach(?:es|ed)|violat\p{L}{2,5}|agreed|agreement|accord|signed|adopted|rejected|called off|cancelled|canceled|suspended|abandoned|result(?:ed|s)|reached|brought|without (?:a )?(?:deal|result|agreement)|held|resumed|released|sank|resigned|closed)\b/u;

/**
 * How far below an announcement's score an outcome may lie, and the least share of the best
 * passage's coverage of the question that it must reach.
 */
const OUTCOME = { scoreGap: 2.5, coverageShare: 0.7 } as const;

/** The same for a reply, which shares fewer words with the question than the request itself. */
const REPLY = { scoreGap: 5, coverageShare: 0.55 } as const;

/**
 * For a question about an outcome: the passages with the first that reports it moved to the front,
 * where the best one only announces it. An announcement shares more words with such a question than
 * the outcome does.
 */
export function outcomeFirst(
  hits: readonly Hit[],
  { query }: Ranking,
  readingOf: ReadingOf,
): readonly Hit[] {
  const asked = query.reading.asked;
  const outcome = outcomeAsked(asked);
  if (outcome) {
    const tells = (hit: Hit) => tellsAsked(hit, outcome, { query, readingOf });
    return toldFirst(hits, tells, ANNOUNCED_BEFORE);
  }
  const replies = replyAsked(asked);
  if (replies) return toldFirst(hits, (hit) => replies(sentenceTextOf(hit)), REPLY);
  return ASKS_OUTCOME.test(asked) ? toldFirst(hits, tellsOutcome, OUTCOME) : hits;
}

/** The same for an outcome in words unlike those of its announcement: "approved by 64 percent". */
const ANNOUNCED_BEFORE = { scoreGap: 7, coverageShare: 0.25 } as const;

/** Whether a passage reports the outcome that a question asks for, of the same thing. */
export function isOutcomeTold(hit: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const outcome = outcomeAsked(query.reading.asked);
  return outcome !== undefined && tellsAsked(hit, outcome, { query, readingOf });
}

/** Whether the sentence of a hit reports what a question asks for, of the same thing. */
function tellsAsked(
  hit: Hit,
  { tells, unsaid }: OutcomeAsked,
  { query, readingOf }: { readonly query: Query; readonly readingOf: ReadingOf },
): boolean {
  if (!tells(sentenceTextOf(hit))) return false;
  const coverage = matchedAround(hit, query, readingOf);
  return query.words.every(
    ({ term, weight }, word) =>
      weight < FULL_WEIGHT || unsaid.test(term) || (coverage[word] ?? 0) >= HELD_FROM,
  );
}

/**
 * The passages with the first that reports what is asked for moved to the front, where the best one
 * does not.
 */
export function toldFirst(
  hits: readonly Hit[],
  tells: (hit: Hit) => boolean,
  { scoreGap, coverageShare }: { readonly scoreGap: number; readonly coverageShare: number },
): readonly Hit[] {
  const [best] = hits;
  if (!best || tells(best)) return hits;
  const found = hits.find(
    (hit) =>
      !hit.isQuestion &&
      hit.score >= best.score - scoreGap &&
      coverageOf(hit) >= coverageShare * coverageOf(best) &&
      tells(hit),
  );
  if (!found) return hits;
  return [{ ...found, score: best.score }, ...hits.filter((hit) => hit !== found)];
}

function tellsOutcome(hit: Hit): boolean {
  return IS_OUTCOME.test(sentenceTextOf(hit).replace(NOT_YET, ' '));
}

/** How much of the question a passage covers, as the sum of the features of coverage. */
function coverageOf({ features }: Hit): number {
  const { sentenceCoverage = 0, passageCoverage = 0, headedPassageCoverage = 0 } = features;
  return sentenceCoverage + passageCoverage + headedPassageCoverage;
}
