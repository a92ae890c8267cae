import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { denialIn } from '../../text/statements/denials.ts';

/** A question whether something is so: "did Norland shell the port", "has Kesten been taken". */
const WHETHER = /^(?:did|has|have|had|was|were|is|are|do|does)(?:n't)? (?!you\b|there any news\b)/u;

/** How far below the best score the passage with the opposite statement may lie. */
const OTHER_SIDE_GAP = 4;

/**
 * For a yes-or-no question: the best passage that states the claim where the best one denies it,
 * and the reverse, since either alone would pass for the whole answer. It must hold every word of
 * the question that is no name, and as many of its names. Undefined where there is none.
 */
export function denialOrClaimBeside(hits: readonly Hit[], ranking: Ranking): Hit | undefined {
  const [best, ...others] = hits;
  const { query } = ranking;
  if (!best || !WHETHER.test(query.reading.asked)) return undefined;
  const said = query.words.filter(({ isName }) => !isName).map(({ term }) => term);
  if (said.length === 0) return undefined;
  const isDenied = denies(best);
  const missing = best.features.missingNames ?? 0;
  return others.find(
    (hit) =>
      best.score - hit.score <= OTHER_SIDE_GAP &&
      !hit.isQuestion &&
      denies(hit) !== isDenied &&
      (hit.features.missingNames ?? 0) <= missing &&
      holdsAll(hit, said),
  );
}

function denies(hit: Hit): boolean {
  return denialIn(sentenceTextOf(hit)) !== undefined;
}

function holdsAll(hit: Hit, terms: readonly string[]): boolean {
  const own = distinctTerms(sentenceTextOf(hit));
  return terms.every((term) => own.has(term));
}
