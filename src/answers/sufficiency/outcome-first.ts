import { normalizeQuestion } from '../../search/question/answer-type.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';

/** Questions for how something ended, or whether it held. */
const ASKS_OUTCOME =
  /\bwhat (?:came|became|has become|had become|will become) of\b|\bwhat (?:was|were|is) the (?:outcome|result|upshot|end)s? of\b|\b(?:outcome|results?) of\b|\bhow did (?!.{0,80}\b(?:compare|differ)\b).{1,100} (?:end|go|turn out|work out|pan out|finish)\b|\bwhat did .{1,100} (?:achieve|produce|bring|lead to)\b|^\W*(?:did|has|have|was|were) .{1,100} (?:hold|held|survive|survived|last|come to anything)\b/u;

/** What is announced, or what somebody says between quotation marks: neither tells an outcome. */
const NOT_YET =
  /\b(?:will|shall|would|to|may|might|could) (?:be )?(?:end|expire|held|released|signed|adopted|closed|resumed|reached|agreed|brought|suspended)\b|\bagreed (?:to|on) (?:hold|meet|holding|meeting)\b|[“"][^“”"]{0,400}[”"]/gu;

/** Words of how something ended. */
const IS_OUTCOME =
  /\b(?:ended|expired?|lapsed|ran out|broke (?:down|up|off)|broken (?:off|down)|collaps\p{L}{1,4}|fail(?:ed|s|ure)|fell (?:apart|through)|breach(?:es|ed)|violat\p{L}{2,5}|agreed|agreement|accord|signed|adopted|rejected|called off|cancelled|canceled|suspended|abandoned|result(?:ed|s)|reached|brought|without (?:a )?(?:deal|result|agreement)|held|resumed|released|sank|resigned|closed)\b/u;

/** How far the score of the outcome may lie below that of what is announced. */
const SCORE_GAP = 2.5;

/** The share of the question's coverage by the best passage that the outcome's must reach. */
const MIN_COVERAGE_SHARE = 0.7;

/**
 * Of a question for an outcome: the passages with the one first that tells it, where the best one only
 * announces what was asked about. An announcement shares more words with such a question than what came
 * of it does.
 */
export function outcomeFirst(hits: readonly Hit[], { query }: Ranking): readonly Hit[] {
  const [best] = hits;
  if (!best || tellsOutcome(best)) return hits;
  if (!ASKS_OUTCOME.test(normalizeQuestion(query.reading.question))) return hits;
  const told = hits.find(
    (hit) =>
      !hit.isQuestion &&
      hit.score >= best.score - SCORE_GAP &&
      coverageOf(hit) >= MIN_COVERAGE_SHARE * coverageOf(best) &&
      tellsOutcome(hit),
  );
  if (!told) return hits;
  return [{ ...told, score: best.score }, ...hits.filter((hit) => hit !== told)];
}

function tellsOutcome({ article, sentence }: Hit): boolean {
  const text = article.text.slice(sentence.start, sentence.end);
  return IS_OUTCOME.test(text.replace(NOT_YET, ' '));
}

/** What a passage holds of the question, its headline included. */
function coverageOf({ features }: Hit): number {
  const { sentenceCoverage = 0, passageCoverage = 0, headedPassageCoverage = 0 } = features;
  return sentenceCoverage + passageCoverage + headedPassageCoverage;
}
