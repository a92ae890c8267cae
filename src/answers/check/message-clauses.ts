import { overlaps, type Span } from '../../domain/span.ts';
import { distinctTerms } from '../../text/extract-terms.ts';

/** Where one main clause may end and the next begin. */
const JOINT = /;\s(?:and |but )?|(?<comma>,)?\s(?:and|but|while|whereas)\s/gu;

/** Joints of one sentence that are looked at, at most: more stand in a list of names. */
const MAX_JOINTS = 16;

/** Distinct words that tell something which a clause has at least, with a name or a figure and without one. */
const MIN_NAMED_TERMS = 3;
const MIN_CLAUSE_TERMS = 5;

/** What a main clause begins with: a name, a number, a pronoun or an article. */
const SUBJECT =
  /^(?:[\p{Lu}\p{N}$€£]|(?:the|a|an|its|his|her|their|our|this|that|these|those|no|some|both|all|many|most|another|at least|more than|about|over|nearly|it|he|she|they|we)\b)/u;

/** Verbs that tell, behind their subject. */
const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|\p{L}{2,20}ed|met|said|took|gave|came|went|began|fell|rose|won|lost|held|left|sent|told|broke|kept|put|set|let|made|saw|led|hit|shot|grew|spoke|stays?|keeps?|cedes?|says?|gets?|remains?)\b/u;

/** Words behind which a verb is not that of the main clause. */
const DEPENDENT = /\s(?:that|who|which|whose|where|whom)\s/u;

/** Who speaks before a joint may speak behind it as well. */
const REPORTS =
  /\b(?:said|says|say|told|tells|claimed|claims|added|insisted|argued|warned|stated|announced that|according to|called)\b/iu;

/**
 * The main clauses of a sentence, each of which can be looked up by itself: "X opened, and Y closed"
 * are two. A clause has a subject and a verb of its own; what one speaker reports stays whole.
 */
export function mainClauses(
  prose: string,
  sentence: Span,
  quotes: readonly Span[],
): readonly Span[] {
  const text = prose.slice(sentence.start, sentence.end);
  const inside = quotes.filter((quote) => overlaps(quote, sentence));
  const joints = [...text.matchAll(JOINT)].slice(0, MAX_JOINTS);
  const clauses: Span[] = [];
  let start = 0;
  for (const [at, joint] of joints.entries()) {
    const [end, next] = [joint.index, joint.index + joint[0].length];
    const behind = text.slice(next, joints[at + 1]?.index ?? text.length);
    const isParted =
      inside.length > 0
        ? isBesideQuotation(joint, sentence.start + joint.index, inside) && isMainClause(behind, [])
        : mayPart(joint, text.slice(start, end), behind);
    if (!isParted) continue;
    clauses.push({ start: sentence.start + start, end: sentence.start + end });
    start = next;
  }
  return [...clauses, { start: sentence.start + start, end: sentence.end }];
}

/** A semicolon outside of quotations: what is quoted before it says nothing of what follows. */
function isBesideQuotation(
  { 0: mark }: RegExpExecArray,
  place: number,
  quotes: readonly Span[],
): boolean {
  return mark.startsWith(';') && !quotes.some(({ start, end }) => start <= place && place < end);
}

function mayPart({ 0: mark, groups }: RegExpExecArray, before: string, behind: string): boolean {
  if (!isMainClause(before, []) || REPORTS.test(before)) return false;
  if (mark.startsWith(';')) return isMainClause(behind, []);
  const isLoose = groups?.comma === undefined && !/while|whereas/.test(mark);
  // "Met Ellis and Kral left": without a comma a name may still be an object.
  if (isLoose && /^\p{Lu}/u.test(behind)) return false;
  return isMainClause(behind, [SUBJECT]);
}

function isMainClause(words: string, openings: readonly RegExp[]): boolean {
  const [main = ''] = words.split(DEPENDENT, 1);
  if (!openings.every((opening) => opening.test(words)) || !FINITE.test(main)) return false;
  const terms = distinctTerms(words);
  const isNamed = /\p{N}|\s\p{Lu}/u.test(words);
  return terms.size >= (isNamed ? MIN_NAMED_TERMS : MIN_CLAUSE_TERMS);
}
