import { normalizeQuestion } from './answer-type.ts';

/** Words that ask for a present state: "is the lane open", "which phase is it at". */
const STATES = [
  /^\W*(?:(?:so|and|but) )?(?:is|are|isn't|aren't|has|have|hasn't|haven't) (?!it (?:true|safe|possible|legal)\b)/,
  /\b(?:which|what) (?:(?:alert|warning|threat) )?(?:phase|level|stage|step|status|state|size|price|rate)\b(?: of [^?]{1,60}?)? (?:is|are)\b/,
  /^\W*(?:where|how) (?:is|are|'s|'re)\b/,
  /\b(?:who|which [\p{L}]{1,20}) (?:is|are) (?:[\p{L}]{1,20} )?[\p{L}]{2,20}ing\b/u,
  /\b(?:who|which side) (?:runs|leads|heads|controls|holds|owns|commands|governs)\b/,
  /^\W*(?:what|how) (?:about|abt)\b/,
];

/** Words that ask for a number that grows while a matter goes on. */
const COUNTS = [
  /\bhow many\b(?! (?:more )?(?:days|times|years|months|weeks|hours|minutes)\b)(?=.{0,80}\b(?:has|have|are|is|died|dead|deaths?|die|killed|wounded|injured|hurt|missing|displaced|fled|homeless|infected|sick|ill|cases|casualties|victims|fatalities|arrested|detained|evacuated|rescued)\b)/,
  /\bhow much (?:has|have|is|are|money)\b/,
  /\b(?:spending|spent|costs?|toll|tally|number|total|cases|deaths|casualties|sorties|strikes)\b[^?]{0,60}\W*$/,
];

/** "Has Norland agreed to the plan": of a stance the passage that takes it answers, of whatever day. */
const STANCE_TAKEN =
  /^\W*(?:(?:so|and|but) )?(?:has|have|hasn't|haven't) [^?]{1,60}? (?:agreed|accepted|rejected|refused|backed|approved|endorsed|promised|offered)\b/;

/** Words that ask for a state at some past time. */
const AT_A_TIME = /\b(?:first|initially|originally|before|after|during|(?:19|20)\d\d)\b/;
const PAST = /\b(?:was|were|when|why)\b/;

/**
 * Whether a question asks for something that changes from day to day, so that the newest report
 * answers it: a state ("is the lane open"), or a growing number ("how many were hurt").
 */
export function asksForChangingMatter(question: string): boolean {
  const asked = normalizeQuestion(question);
  if (AT_A_TIME.test(asked) || STANCE_TAKEN.test(asked)) return false;
  if (COUNTS.some((pattern) => pattern.test(asked))) return true;
  return !PAST.test(asked) && STATES.some((pattern) => pattern.test(asked));
}
