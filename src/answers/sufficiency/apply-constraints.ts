import type { ExplainedConstraint } from '../../domain/explanation.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { CONSTRAINTS } from './constraints.ts';
import type { ConstraintContext, HitCheck, StatedForm } from './slot-constraint.ts';
import { HELD_FROM, matchedAround } from './words-around.ts';

/** A check whether a passage holds all that a question cannot be answered without. */
export function requiredContent(context: ConstraintContext): HitCheck {
  const all = CONSTRAINTS.flatMap(({ required }) => required?.(context) ?? []);
  return (hit) => all.every((holds) => holds(hit));
}

/** Whether the best passage leaves open what is asked, however many words it shares with the question. */
export function isDoubtful(best: Hit, context: ConstraintContext): boolean {
  return CONSTRAINTS.some(({ doubted }) => doubted?.(context)?.(best) ?? false);
}

/**
 * The passages with one first that states what is asked for, where the best one only shares words with the
 * question.
 */
export function statingFirst(hits: readonly Hit[], context: ConstraintContext): readonly Hit[] {
  for (const { preferred } of CONSTRAINTS) {
    const form = preferred?.(context);
    const moved = form && formFirst(hits, form);
    if (moved) return moved;
  }
  return hits;
}

/** The passages with one first that is in a form of words; undefined where none is that could be first. */
function formFirst(hits: readonly Hit[], form: StatedForm): readonly Hit[] | undefined {
  const { states, scoreGap, coverageShare, mayPrecede } = form;
  const [best] = hits;
  if (!best) return undefined;
  if (states(best)) return hits;
  const found = hits.find(
    (hit) =>
      !hit.isQuestion &&
      hit.score >= best.score - scoreGap &&
      coverageOf(hit) >= coverageShare * coverageOf(best) &&
      (mayPrecede?.(hit, best) ?? true) &&
      states(hit),
  );
  return found && [{ ...found, score: best.score }, ...hits.filter((hit) => hit !== found)];
}

/** How much of the question a passage covers, as the sum of the features of coverage. */
function coverageOf({ features }: Hit): number {
  const { sentenceCoverage = 0, passageCoverage = 0, headedPassageCoverage = 0 } = features;
  return sentenceCoverage + passageCoverage + headedPassageCoverage;
}

/** The constraints on the answer to a question, and whether a passage meets each. */
export function explainConstraints(
  hit: Hit,
  context: ConstraintContext,
): readonly ExplainedConstraint[] {
  return CONSTRAINTS.flatMap(({ name, required, preferred, doubted }) => {
    const holds = required?.(context);
    const form = preferred?.(context);
    const isOpen = doubted?.(context);
    return [
      ...(holds ? [{ name, effect: 'required' as const, isMet: holds(hit) }] : []),
      ...(form ? [{ name, effect: 'preferred' as const, isMet: form.states(hit) }] : []),
      ...(isOpen ? [{ name, effect: 'doubted' as const, isMet: !isOpen(hit) }] : []),
    ];
  });
}

/** The share of the doubt whether a passage answers that a narrow form takes away. */
const SURE_FORM = 0.4;

/** The share of the words of a question that must be held around what is stated in such a form. */
const LEAST_HELD = 0.5;

/** How far the doubt whether a passage answers falls by the form of words that it has, from 0 to 1. */
export function certaintyOf(hit: Hit, context: ConstraintContext): number {
  const form = narrowForm(context);
  if (hit.isQuestion || !form?.states(hit)) return 0;
  if (form.narrow === 'alone') return SURE_FORM;
  const held = matchedAround(hit, context).filter((match) => match >= HELD_FROM);
  return held.length >= LEAST_HELD * context.query.words.length ? SURE_FORM : 0;
}

function narrowForm(context: ConstraintContext): StatedForm | undefined {
  for (const { preferred } of CONSTRAINTS) {
    const form = preferred?.(context);
    if (form?.narrow) return form;
  }
  return undefined;
}
